import type { Outline } from '../domain/atlas';
import type { Position, Ring } from '../domain/types';
import { CALLOUT_LATITUDES, standBeside, widestRun, type Callout } from './callouts';
import { passagesOf, type MapPart, type MapPassage } from './changes';

const SIDES = ['west', 'east'] as const;
/** Words on one side keep so many degrees of latitude from each other. */
const APART = 0.049;
/** The leader ends within the ground by this share of its width. */
const WITHIN = 0.2;

interface Place {
  side: 'west' | 'east';
  at: Position;
  /** Degrees of longitude between the ground and the edge of the Strip on that side. */
  gap: number;
  width: number;
}

function placeAt(polygons: Ring[][], outline: Outline, side: Place['side'], lat: number): Place[] {
  const run = widestRun(polygons, lat);
  const whole = widestRun([[outline.ring]], lat);
  if (!run || !whole) return [];
  const width = run[1] - run[0];
  return side === 'west'
    ? [{ side, at: [run[0] + WITHIN * width, lat], gap: run[0] - whole[0], width }]
    : [{ side, at: [run[1] - WITHIN * width, lat], gap: whole[1] - run[1], width }];
}

/** The middle latitude of the first polygon: a parallel there always meets it. */
function middle(polygons: Ring[][]): number {
  const lats = (polygons[0]?.[0] ?? []).map(([, lat]) => lat);
  return (Math.min(...lats) + Math.max(...lats)) / 2;
}

const inThousandths = (degrees: number): number => Math.round(degrees * 1000);

/**
 * Words beside passages, the largest served first: over the sea or over the land to the east, whichever the ground lies
 * nearer to (the sea where it reaches both), at the height at which it is widest. A passage whose words would run into those
 * of a larger one gets none.
 * @param words figure, title and detail of a passage, whose colour they have and where they break; null leaves it without, an empty figure gives words alone
 */
export function changeCallouts(
  parts: readonly MapPart[],
  outline: Outline,
  words: (passage: MapPassage) => Pick<Callout, 'figure' | 'title' | 'detail' | 'holder' | 'ems'> | null,
): Callout[] {
  const callouts: Callout[] = [];
  const taken: Record<Place['side'], number[]> = { west: [], east: [] };
  for (const passage of passagesOf(parts)) {
    const said = words(passage);
    if (!said) continue;
    const { polygons } = passage;
    const places = (latitudes: (side: Place['side']) => readonly number[]): Place[] =>
      SIDES.flatMap((side) =>
        latitudes(side)
          .filter((lat) => taken[side].every((other) => Math.abs(other - lat) > APART))
          .flatMap((lat) => placeAt(polygons, outline, side, lat)),
      ).toSorted(
        (a, b) =>
          inThousandths(a.gap) - inThousandths(b.gap) ||
          SIDES.indexOf(a.side) - SIDES.indexOf(b.side) ||
          b.width - a.width,
      );
    const place = places((side) => CALLOUT_LATITUDES[side])[0] ?? places(() => [middle(polygons)])[0];
    if (!place) continue;
    taken[place.side].push(place.at[1]);
    callouts.push({ id: passage.id, ...said, at: place.at, ...standBeside(outline, place.side, place.at) });
  }
  return callouts;
}
