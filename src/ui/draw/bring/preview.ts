/** A picture of an item the size of a thumbnail. */
import type { Position } from '../../../domain/types';
import type { BroughtItem } from '../../../exchange/read';

/** Longer items get no picture in a list: to build their positions would hold up the page. */
const MOST_VERTICES = 20_000;
/** Points of each run that a thumbnail shows. */
const SHOWN = 60;
const RUNS = 40;
const WIDTH = 44;
const HEIGHT = 34;
const PAD = 3;

/** Vertices that the map shows of what is chosen but not yet used. */
const MOST_ON_MAP = 20_000;

/** The items that a map can show, as far as they are short enough to be drawn at once. */
export function shownAtOnce(items: readonly BroughtItem[]): BroughtItem[] {
  let left = MOST_ON_MAP;
  return items.filter(({ bbox: [west, south, east, north], vertices }) => {
    const onEarth = west >= -180 && east <= 180 && south >= -90 && north <= 90;
    if (!onEarth || vertices > left) return false;
    left -= vertices;
    return true;
  });
}

export interface Preview {
  /** Lines and rings, as an SVG path of a 44 by 34 box; empty where the item is too long. */
  path: string;
  /** Points, in the same box. */
  points: { x: number; y: number }[];
}

export function previewOf({ geometry, vertices, bbox }: BroughtItem): Preview {
  const [west, south, east, north] = bbox;
  const flat = Math.cos((((south + north) / 2) * Math.PI) / 180);
  // Metres of a map need no such correction.
  const squeeze = Math.abs(north) <= 90 && flat > 0.1 ? flat : 1;
  const [w, h] = [(east - west) * squeeze, north - south];
  if (vertices > MOST_VERTICES || !Number.isFinite(w + h)) return { path: '', points: [] };
  const scale = Math.min((WIDTH - 2 * PAD) / (w || 1e-9), (HEIGHT - 2 * PAD) / (h || 1e-9));
  const place = ([x, y]: Position): { x: number; y: number } => ({
    x: WIDTH / 2 + ((x - west) * squeeze - w / 2) * scale,
    y: HEIGHT / 2 - (y - south - h / 2) * scale,
  });
  if (geometry.kind === 'points') {
    if (w === 0 && h === 0) return { path: '', points: [{ x: WIDTH / 2, y: HEIGHT / 2 }] };
    return { path: '', points: thinned(geometry.points).map(place) };
  }
  const runs = geometry.kind === 'line' ? geometry.lines : geometry.polygons.flat();
  const path = runs
    .slice(0, RUNS)
    .map((run) =>
      thinned(run)
        .map(place)
        .map(({ x, y }, i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`)
        .join(''),
    )
    .join('');
  return { path, points: [] };
}

function thinned(run: readonly Position[]): Position[] {
  if (run.length <= SHOWN) return [...run];
  const step = (run.length - 1) / (SHOWN - 1);
  return Array.from({ length: SHOWN }, (_, i) => run[Math.round(i * step)] as Position);
}
