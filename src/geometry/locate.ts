/** Where a point lies: inside a ring, in which piece, how far from the outline's edges. */
import type { Frontage } from '../domain/constants';
import type { Position, Ring } from '../domain/types';
import { RUN } from './boxes';
import { distanceKm, kmPerDegree } from './distance';
import type { PreparedOutline } from './outline';
import { along, turn } from './plane';

/** Whether the horizontal ray from `p` to the east crosses the edge `a`-`b`; a vertex belongs to the edge below it. */
function rayCrosses(p: Position, a: Position, b: Position): boolean {
  if (a[1] > p[1] === b[1] > p[1]) return false;
  return b[1] > a[1] ? turn(a, b, p) > 0 : turn(a, b, p) < 0;
}

/** Whether a point is inside a closed ring (even-odd); on the edge either answer may come. */
export function inRing(p: Position, ring: Ring): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    if (rayCrosses(p, ring[i - 1] as Position, ring[i] as Position)) inside = !inside;
  }
  return inside;
}

/** Whether a point is inside the outline, in logarithmic time; on the edge either answer may come. */
export function inOutline(prepared: PreparedOutline, p: Position): boolean {
  let inside = false;
  for (const i of prepared.index.search(p[0], p[1], prepared.index.maxX, p[1])) {
    if (rayCrosses(p, prepared.ring[i] as Position, prepared.ring[i + 1] as Position)) inside = !inside;
  }
  return inside;
}

/** Whether a point is inside polygons, each an outer ring and its holes. */
export function inPolygons(p: Position, polygons: Ring[][]): boolean {
  return polygons.some((rings) => rings.filter((ring) => inRing(p, ring)).length === 1);
}

/** The piece that holds a point, or null outside all of them. */
export function pieceAt<T extends { polygons: Ring[][] }>(pieces: T[], point: Position): T | null {
  return pieces.find((piece) => inPolygons(point, piece.polygons)) ?? null;
}

export interface EdgePoint {
  edge: number;
  point: Position;
  km: number;
}

/**
 * The point of the outline's edge nearest to `p`, within `withinKm`; null when there is none.
 * Measured in a local plane scaled at the latitude of `p`, good to 1e-4 of the distance within 50 km.
 */
export function nearestEdge(
  prepared: PreparedOutline,
  p: Position,
  withinKm: number,
  frontage?: Frontage,
): EdgePoint | null {
  const scale = kmPerDegree(p[1]);
  const { ring, frontages, tree } = prepared;
  const kmBefore = frontage && prepared.kmBefore[frontage];
  let edge = -1;
  let at = 0;
  let least = withinKm * withinKm;

  const look = (i: number): void => {
    const a = ring[i] as Position;
    const b = ring[i + 1] as Position;
    const ux = (b[0] - a[0]) * scale.lon;
    const uy = (b[1] - a[1]) * scale.lat;
    const vx = (p[0] - a[0]) * scale.lon;
    const vy = (p[1] - a[1]) * scale.lat;
    const t = Math.min(1, Math.max(0, (vx * ux + vy * uy) / (ux * ux + uy * uy)));
    const x = vx - t * ux;
    const y = vy - t * uy;
    const far = x * x + y * y;
    if (edge < 0 ? far > least : far >= least) return;
    edge = i;
    at = t;
    least = far;
  };
  /** Square of the distance to the box of a node, in km². */
  const away = (node: number): number => {
    const k = 4 * node;
    const x = Math.max((tree.boxes[k] as number) - p[0], p[0] - (tree.boxes[k + 2] as number), 0) * scale.lon;
    const y =
      Math.max((tree.boxes[k + 1] as number) - p[1], p[1] - (tree.boxes[k + 3] as number), 0) * scale.lat;
    return x * x + y * y;
  };
  /** The node whose `leaves` runs begin with run `first`; of two children the nearer first, so that the other is mostly too far. */
  const visit = (node: number, first: number, leaves: number): void => {
    const from = first * RUN;
    const to = Math.min(prepared.edges, (first + leaves) * RUN);
    if (from >= to || away(node) > least || (kmBefore && kmBefore[from] === kmBefore[to])) return;
    if (leaves === 1) {
      for (let i = from; i < to; i++) if (!frontage || frontages[i] === frontage) look(i);
      return;
    }
    const half = leaves / 2;
    const nearer = away(2 * node) <= away(2 * node + 1) ? 0 : 1;
    visit(2 * node + nearer, first + nearer * half, half);
    visit(2 * node + 1 - nearer, first + (1 - nearer) * half, half);
  };
  visit(1, 0, tree.leaves);

  if (edge < 0) return null;
  const a = ring[edge] as Position;
  const b = ring[edge + 1] as Position;
  return { edge, point: at === 0 ? a : at === 1 ? b : along(a, b, at), km: Math.sqrt(least) };
}

/** Shortest distance in km from a point to the border with Israel (geodesic to the nearest point); NaN when the outline has none. */
export function depthKm(prepared: PreparedOutline, point: Position): number {
  const found = nearestEdge(prepared, point, Infinity, 'israel');
  return found ? distanceKm(point, found.point) : Number.NaN;
}
