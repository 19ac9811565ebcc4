/** Where a point lies: inside a ring, in which piece, how far from the outline's edges. */
import type { Frontage } from '../domain/constants';
import type { Position, Ring } from '../domain/types';
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
  const dx = withinKm / scale.lon;
  const dy = withinKm / scale.lat;
  let best: EdgePoint | null = null;
  for (const i of prepared.index.search(p[0] - dx, p[1] - dy, p[0] + dx, p[1] + dy)) {
    if (frontage && prepared.frontages[i] !== frontage) continue;
    const a = prepared.ring[i] as Position;
    const b = prepared.ring[i + 1] as Position;
    const ux = (b[0] - a[0]) * scale.lon;
    const uy = (b[1] - a[1]) * scale.lat;
    const t = ((p[0] - a[0]) * scale.lon * ux + (p[1] - a[1]) * scale.lat * uy) / (ux * ux + uy * uy);
    const point = t <= 0 ? a : t >= 1 ? b : along(a, b, t);
    const km = Math.hypot((point[0] - p[0]) * scale.lon, (point[1] - p[1]) * scale.lat);
    if (km <= withinKm && (!best || km < best.km)) best = { edge: i, point, km };
  }
  return best;
}

/** Shortest distance in km from a point to the border with Israel (geodesic to the nearest point); NaN when the outline has none. */
export function depthKm(prepared: PreparedOutline, point: Position): number {
  if (prepared.frontageKm.israel === 0) return Number.NaN;
  for (let reach = 1; reach < 50_000; reach *= 4) {
    const found = nearestEdge(prepared, point, reach, 'israel');
    if (found) return distanceKm(point, found.point);
  }
  return Number.NaN;
}
