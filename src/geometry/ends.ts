/** What happens to a line before it is cut with: repeated points, walking direction, ends that stop short. */
import type { Path, Position } from '../domain/types';
import { distanceKm } from './distance';
import { inOutline, nearestEdge } from './locate';
import type { PreparedOutline } from './outline';
import { near } from './plane';

/** A line that ends inside the outline is extended to its edge when it is at most this far away. */
export const EXTEND_KM = 0.25;

/** Ends closer to the edge than this count as on it: 1 cm, below the last digit of any file. */
const ON_EDGE_KM = 1e-5;

export interface End {
  at: Position;
  /** Distance to the nearest point of the outline's edge, in km. */
  km: number;
}

export type Ends =
  | { ok: true; path: Path; turned: boolean; extended: End[] }
  | { ok: false; reason: 'too-few-points' | 'bad-coordinates' | 'closed' }
  | { ok: false; reason: 'ends-inside'; ends: End[] };

/** Clean a path, walk it from its northern end, and bring ends that stop short to the edge. */
export function readyPath(prepared: PreparedOutline, given: Path, eps: number): Ends {
  if (!given.every((p) => Math.abs(p[0]) <= 180 && Math.abs(p[1]) <= 90)) {
    return { ok: false, reason: 'bad-coordinates' };
  }
  let path = given.filter((p, i) => i === 0 || !near(p, given[i - 1] as Position, eps));
  const first = path[0];
  const last = path[path.length - 1];
  if (!first || !last || path.length < 2) return { ok: false, reason: 'too-few-points' };
  if (near(first, last, eps)) return { ok: false, reason: path.length < 4 ? 'too-few-points' : 'closed' };
  const turned = distanceKm(last, prepared.north) < distanceKm(first, prepared.north);
  if (turned) path = path.reverse();
  const short = [0, path.length - 1].flatMap((at) => {
    const end = shortEnd(prepared, path[at] as Position);
    return end && !near(end.end, end.to, eps) ? [{ at, ...end }] : [];
  });
  const far = short.filter((end) => end.km > EXTEND_KM);
  if (far.length > 0)
    return { ok: false, reason: 'ends-inside', ends: far.map((e) => ({ at: e.end, km: e.km })) };
  for (const { at, to } of short) {
    if (at === 0) path = [to, ...path];
    else path.push(to);
  }
  return {
    ok: true,
    path,
    turned,
    extended: short.filter((e) => e.km > ON_EDGE_KM).map((e) => ({ at: e.end, km: e.km })),
  };
}

/** An end that lies inside the outline, with the nearest point of its edge; null for ends outside. */
function shortEnd(
  prepared: PreparedOutline,
  end: Position,
): { end: Position; to: Position; km: number } | null {
  if (!inOutline(prepared, end)) return null;
  for (let reach = EXTEND_KM; reach < 50_000; reach *= 8) {
    const found = nearestEdge(prepared, end, reach);
    if (found) return { end, to: found.point, km: found.km };
  }
  return null;
}
