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
      // How many points lie below the last vertex: the next one is mostly near, so that the count moves by little or nothing.
      let below = 0;
      for (let i = 0; i < ring.length; i++) {
        const b = ring[i] as Position;
        const before = below;
        while (below < latitudes.length && (latitudes[below] as number) < b[1]) below++;
        while (below > 0 && (latitudes[below - 1] as number) >= b[1]) below--;
        if (i === 0 || before === below) continue;
        const a = ring[i - 1] as Position;
        // A vertex belongs to the edge below it: latitudes from the southern end up to, not including, the northern one.
        for (let k = Math.min(before, below); k < Math.max(before, below); k++) {
          const at = order[k] as number;
          const p = points[at] as Position;
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
