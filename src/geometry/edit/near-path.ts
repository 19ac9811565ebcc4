/** How far a point lies from a path, and on which side of it. */
import type { Side } from '../../domain/constants';
import type { Path, Position } from '../../domain/types';
import { distanceKm, kmPerDegree } from '../distance';
import { turn } from '../plane';

export interface NearPath {
  km: number;
  /** The nearest point of the path. */
  at: Position;
  /** Walking the path as it is given. A point on the path counts as left of it. */
  side: Side;
}

/** The point of a path nearest to `p`, measured in a plane scaled at its latitude; null for a path of fewer than two points. */
export function nearestOnPath(path: Path, p: Position): NearPath | null {
  const scale = kmPerDegree(p[1]);
  let best = { km2: Infinity, segment: -1, t: 0 };
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1], path[i]] as [Position, Position];
    const [ux, uy] = [(b[0] - a[0]) * scale.lon, (b[1] - a[1]) * scale.lat];
    const [px, py] = [(p[0] - a[0]) * scale.lon, (p[1] - a[1]) * scale.lat];
    const length2 = ux * ux + uy * uy;
    const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, (px * ux + py * uy) / length2));
    const km2 = (px - t * ux) ** 2 + (py - t * uy) ** 2;
    if (km2 < best.km2) best = { km2, segment: i - 1, t };
  }
  const [a, b] = [path[best.segment], path[best.segment + 1]];
  if (!a || !b) return null;
  const at: Position =
    best.t === 0 ? a : best.t === 1 ? b : [a[0] + (b[0] - a[0]) * best.t, a[1] + (b[1] - a[1]) * best.t];
  return { km: distanceKm(p, at), at, side: sideOf(path, best.segment, best.t, p) };
}

function sideOf(path: Path, segment: number, t: number, p: Position): Side {
  const [a, b] = [path[segment], path[segment + 1]] as [Position, Position];
  const [before, after] = [path[segment - 1], path[segment + 2]];
  // Nearest to a corner, a point lies outside the bend: of one of the two segments it may be on the other side.
  const bend = t === 0 && before ? turn(before, a, b) : t === 1 && after ? turn(a, b, after) : 0;
  if (bend !== 0) return bend > 0 ? 'right' : 'left';
  return turn(a, b, p) >= 0 ? 'left' : 'right';
}
