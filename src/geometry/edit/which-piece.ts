/** Which piece of a cut each of many points lies in: one walk along the edges for all of them. */
import type { Position, Ring } from '../../domain/types';
import { turn } from '../plane';

/**
 * For each point, the number of the piece that holds it, or -1. A point on an edge lies in one of its pieces or in none.
 * Pieces must not overlap.
 */
export function whichPieces(
  points: readonly Position[],
  pieces: readonly { polygons: Ring[][] }[],
): number[] {
  const order = points.map((_, i) => i).sort((i, j) => latitude(points, i) - latitude(points, j));
  const latitudes = order.map((i) => latitude(points, i));
  const found = points.map(() => -1);
  pieces.forEach(({ polygons }, piece) => {
    const inside = new Uint8Array(points.length);
    for (const ring of polygons.flat()) {
      for (let i = 1; i < ring.length; i++) {
        const a = ring[i - 1] as Position;
        const b = ring[i] as Position;
        const [south, north] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]];
        // A vertex belongs to the edge below it: latitudes from `south` up to, not including, `north`.
        for (let k = firstNotBelow(latitudes, south); k < order.length; k++) {
          const at = order[k] as number;
          const p = points[at] as Position;
          if (p[1] >= north) break;
          if (b[1] > a[1] ? turn(a, b, p) > 0 : turn(a, b, p) < 0) inside[at] = (inside[at] as number) ^ 1;
        }
      }
    }
    inside.forEach((is, at) => {
      if (is === 1) found[at] = piece;
    });
  });
  return found;
}

const latitude = (points: readonly Position[], i: number): number => (points[i] as Position)[1];

/** The first entry of a sorted list that is not below a value. */
function firstNotBelow(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
