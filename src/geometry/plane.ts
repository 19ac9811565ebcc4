/** Questions about points and segments in the lon-lat plane, in degrees. Signs are exact (Shewchuk's predicates). */
import { orient2d } from 'robust-predicates';
import type { Position } from '../domain/types';

/** Positive when `c` lies left of the directed line from `a` to `b` with north up, negative right of it, 0 on it; exact sign. */
export function turn(a: Position, b: Position, c: Position): number {
  // The library counts y downwards.
  return -orient2d(a[0], a[1], b[0], b[1], c[0], c[1]);
}

export function near(a: Position, b: Position, eps: number): boolean {
  const dx = a[0] - b[0];
  const dy = a[1] - b[1];
  return dx * dx + dy * dy <= eps * eps;
}

/** Where along a segment (0 to 1) the point closest to `p` lies. */
export function nearestParameter(p: Position, a: Position, b: Position): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length2 = dx * dx + dy * dy;
  if (length2 === 0) return 0;
  const t = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length2;
  return t < 0 ? 0 : t > 1 ? 1 : t;
}

export function along(a: Position, b: Position, t: number): Position {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** Whether `p` is within `eps` degrees of the segment. */
export function nearSegment(p: Position, a: Position, b: Position, eps: number): boolean {
  const t = nearestParameter(p, a, b);
  const dx = a[0] + (b[0] - a[0]) * t - p[0];
  const dy = a[1] + (b[1] - a[1]) * t - p[1];
  return dx * dx + dy * dy <= eps * eps;
}

/** Where two segments cross in their insides: the parameter along `c`-`d`, or null where they only touch, or not even that. */
export function crossing(a: Position, b: Position, c: Position, d: Position): number | null {
  const oc = turn(a, b, c);
  const od = turn(a, b, d);
  if (oc === 0 || od === 0 || oc > 0 === od > 0) return null;
  const oa = turn(c, d, a);
  const ob = turn(c, d, b);
  if (oa === 0 || ob === 0 || oa > 0 === ob > 0) return null;
  return oc / (oc - od);
}

/** Order of two directions from `origin`, counter-clockwise from east; exact for directions in the same half-plane. */
export function compareDirections(origin: Position, p: Position, q: Position): number {
  const half = (r: Position) => (r[1] > origin[1] || (r[1] === origin[1] && r[0] > origin[0]) ? 0 : 1);
  return half(p) - half(q) || -Math.sign(turn(origin, p, q));
}

/** Whether direction `q` from `node` points into the wedge swept counter-clockwise from `next` to `previous`. */
export function insideWedge(previous: Position, node: Position, next: Position, q: Position): boolean {
  const leftOfIn = turn(previous, node, q) > 0;
  const leftOfOut = turn(node, next, q) > 0;
  return turn(previous, node, next) > 0 ? leftOfIn && leftOfOut : leftOfIn || leftOfOut;
}
