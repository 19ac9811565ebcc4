import type { Outline } from '../../domain/atlas';
import type { Position, Ring } from '../../domain/types';
import { standBeside, widestRun, type Callout } from '../../map/callouts';

/** A zone, or all the ground of a passage. */
interface Ground {
  id: string;
  polygons: Ring[][];
}

export interface Room {
  /** The outer side of the map: words of A stand over the sea, words of B over the land to the east. */
  edge: 'west' | 'east';
  /** Where there is room beside the Strip: in the half that a swipe shows, or in the corner of a narrow map. */
  where: 'wide' | 'narrow-swipe' | 'narrow';
  /** Degrees of latitude that a pixel takes. */
  perPixel: number;
}

/** Parallels that words may stand on, and the one they are nearest to. */
const PARALLELS = {
  west: {
    wide: { from: 31.24, best: 31.372, to: 31.42 },
    'narrow-swipe': { from: 31.37, best: 31.43, to: 31.5 },
    narrow: { from: 31.4, best: 31.53, to: 31.58 },
  },
  east: {
    wide: { from: 31.38, best: 31.475, to: 31.57 },
    'narrow-swipe': { from: 31.3, best: 31.36, to: 31.45 },
    narrow: { from: 31.24, best: 31.31, to: 31.42 },
  },
} as const;
const STEP = 0.005;
/** Height of one block of words, in px. */
const BLOCK_PX = 78;
const SAME = 1e-9;

/**
 * Words beside the zones of one side, all on its outer edge and clear of each other. A zone is led to where it lies at that
 * edge, so that no leader crosses another zone; failing that, where it lies at all; without room it has no words here.
 */
export function outerCallouts<G extends Ground>(
  zones: readonly G[],
  outline: Outline,
  { edge, where, perPixel }: Room,
  words: (zone: G) => { figure: string; title: string; detail: string },
): Callout[] {
  const { from, best, to } = PARALLELS[edge][where];
  const apart = BLOCK_PX * perPixel;
  const lats = Array.from({ length: Math.round((to - from) / STEP) + 1 }, (_, i) => from + i * STEP).sort(
    (a, b) => Math.abs(a - best) - Math.abs(b - best),
  );
  const taken: number[] = [];
  const placed = (zone: G, fits: (lat: number) => boolean): Callout[] => {
    const lat = lats.find((each) => taken.every((other) => Math.abs(other - each) >= apart) && fits(each));
    const run = lat === undefined ? null : widestRun(zone.polygons, lat);
    if (lat === undefined || !run) return [];
    const at: Position = [(run[0] + run[1]) / 2, lat];
    taken.push(lat);
    return [{ id: zone.id, ...words(zone), at, ...standBeside(outline, edge, at) }];
  };
  const atEdge = zones.flatMap((zone) => placed(zone, (lat) => reaches(zone, outline, edge, lat)));
  // A small half has no room for a leader across another zone: the legend names what is left.
  if (where === 'narrow-swipe') return atEdge;
  const rest = zones.filter(({ id }) => !atEdge.some((callout) => callout.id === id));
  return [
    ...atEdge,
    ...rest.flatMap((zone) => placed(zone, (lat) => widestRun(zone.polygons, lat) !== null)),
  ];
}

/** Whether a zone reaches the outer edge of the Strip on a parallel. */
function reaches({ polygons }: Ground, outline: Outline, edge: Room['edge'], lat: number): boolean {
  const own = widestRun(polygons, lat);
  const whole = widestRun([[outline.ring]], lat);
  const end = edge === 'west' ? 0 : 1;
  return own !== null && whole !== null && Math.abs(own[end] - whole[end]) < SAME;
}
