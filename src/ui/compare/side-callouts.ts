import type { Outline } from '../../domain/atlas';
import type { Position } from '../../domain/types';
import { standBeside, widestRun, type Callout } from '../../map/callouts';
import type { Zone } from '../../scenario';

export interface Room {
  /** The outer side of the map: words of A stand over the sea, words of B over the land to the east. */
  edge: 'west' | 'east';
  /** Whether the Strip nearly fills the width, so that only the corners beside it are free. */
  narrow: boolean;
  /** Of the map, in px. */
  height: number;
}

/** The parallel that words are nearest to: beside a swipe each side has the half that it shows; beside a narrow map, its corner. */
const BEST = { west: { wide: 31.372, narrow: 31.53 }, east: { wide: 31.475, narrow: 31.3 } } as const;
/** Parallels tried, in degrees, and what the Strip takes of the height of a map that shows it whole. */
const FROM = 31.235;
const TO = 31.58;
const STEP = 0.005;
const STRIP_DEGREES = 0.5;
/** Height of one block of words, in px. */
const BLOCK_PX = 76;
const SAME = 1e-9;

/**
 * Words beside the zones of one side, all on its outer edge and clear of each other. A zone is led to where it lies at that
 * edge, so that no leader crosses another zone; failing that, where it lies at all; without room it has no words here.
 */
export function outerCallouts(
  zones: readonly Zone[],
  outline: Outline,
  { edge, narrow, height }: Room,
  words: (zone: Zone) => { figure: string; title: string; detail: string },
): Callout[] {
  const best = BEST[edge][narrow ? 'narrow' : 'wide'];
  const apart = (BLOCK_PX * STRIP_DEGREES) / Math.max(height, 1);
  const lats = Array.from({ length: Math.round((TO - FROM) / STEP) + 1 }, (_, i) => FROM + i * STEP).sort(
    (a, b) => Math.abs(a - best) - Math.abs(b - best),
  );
  const taken: number[] = [];
  return zones.flatMap((zone) => {
    const free = lats.filter((lat) => taken.every((other) => Math.abs(other - lat) >= apart));
    const lat =
      free.find((each) => reaches(zone, outline, edge, each)) ??
      free.find((each) => widestRun(zone.polygons, each) !== null);
    const run = lat === undefined ? null : widestRun(zone.polygons, lat);
    if (lat === undefined || !run) return [];
    const at: Position = [(run[0] + run[1]) / 2, lat];
    taken.push(lat);
    return [{ id: zone.id, ...words(zone), at, ...standBeside(outline, edge, at) }];
  });
}

/** Whether a zone reaches the outer edge of the Strip on a parallel. */
function reaches({ polygons }: Zone, outline: Outline, edge: Room['edge'], lat: number): boolean {
  const own = widestRun(polygons, lat);
  const whole = widestRun([[outline.ring]], lat);
  const end = edge === 'west' ? 0 : 1;
  return own !== null && whole !== null && Math.abs(own[end] - whole[end]) < SAME;
}
