/** How entangled polygons are, counted before anything slow is asked of them. */
import Flatbush from 'flatbush';
import type { Position, Ring } from '../domain/types';
import { crossing, nearSegment } from './plane';

interface Edge {
  a: Position;
  b: Position;
  ring: number;
  /** Its place in the ring. */
  at: number;
}

/**
 * How many pairs of edges cross in their insides, of one ring or of two; edges that only touch do not count.
 * @param rings closed, [lon, lat] in degrees
 * @param most where counting stops: the answer is then this many and one
 */
export function countCrossings(rings: readonly Ring[], most: number): number {
  return countPairs(rings, most, ({ a, b }, { a: c, b: d }) => crossing(a, b, c, d) !== null);
}

/** Whether closed rings cross or touch themselves or each other, other than where an edge follows on another. */
export function anyContact(rings: readonly Ring[]): boolean {
  const contact = (e: Edge, f: Edge): boolean => {
    const apart = Math.abs(e.at - f.at);
    const last = (rings[e.ring]?.length ?? 0) - 2;
    if (e.ring === f.ring && (apart === 1 || apart === last)) return false;
    return crossing(e.a, e.b, f.a, f.b) !== null || touch(e, f) || touch(f, e);
  };
  return countPairs(rings, 0, contact) > 0;
}

/** In degrees: what rounding leaves of a corner that lies on an edge. */
const ON = 1e-12;

const touch = ({ a, b }: Edge, { a: c, b: d }: Edge): boolean =>
  nearSegment(a, c, d, ON) || nearSegment(b, c, d, ON);

function countPairs(rings: readonly Ring[], most: number, counts: (e: Edge, f: Edge) => boolean): number {
  const edges = rings.flatMap((points, ring) =>
    points.slice(1).map((b, at): Edge => ({ a: points[at] as Position, b, ring, at })),
  );
  if (edges.length === 0) return 0;
  const index = new Flatbush(edges.length, 16, Float64Array);
  for (const edge of edges) index.add(...boxOf(edge));
  index.finish();
  let count = 0;
  for (const [i, edge] of edges.entries()) {
    index.search(...boxOf(edge), (j) => {
      if (j > i && count <= most && counts(edge, edges[j] as Edge)) count += 1;
      // Counted here: a list of all that lie near would be long.
      return false;
    });
    if (count > most) break;
  }
  return count;
}

const boxOf = ({ a, b }: Edge): [number, number, number, number] => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
];
