/** Depth along a line: how far from the border with Israel it runs. */
import type { Path, Position } from '../domain/types';
import { distanceKm } from './distance';
import { distanceToFrontage } from './frontage';
import type { PreparedOutline } from './outline';
import { along } from './plane';

export interface DepthPoint {
  /** Along the line from its northern end, inside the outline. */
  km: number;
  /** Shortest distance to the frontage with Israel; NaN where the outline has none. */
  depthKm: number;
  at: Position;
}

/** Steps of a profile: about 200 m each on a line down the Strip, two or three pixels of its chart. */
const STEPS = 240;

/**
 * The depth of a line at its ends and at even steps between, however many vertices it has.
 * @param runs of the line inside the outline, in order, as a cut gives them; what runs outside between two has no length here
 */
export function depthProfile(prepared: PreparedOutline, runs: readonly Path[], steps = STEPS): DepthPoint[] {
  const depth = distanceToFrontage(prepared, 'israel');
  const lengths = runs.map(kmUpTo);
  const ends = lengths.map((own) => own[own.length - 1] ?? 0);
  const total = ends.reduce((sum, km) => sum + km, 0);
  let before = 0;
  return runs.flatMap((run, r) => {
    const end = ends[r] as number;
    const start = before;
    before += end;
    const count = Math.max(1, Math.round((steps * end) / total));
    return evenly(run, lengths[r] as Float64Array, count).map(({ km, at }) => ({
      km: start + km,
      depthKm: depth(at),
      at,
    }));
  });
}

/** The length of a path up to each of its vertices. */
function kmUpTo(path: Path): Float64Array {
  const km = new Float64Array(path.length);
  for (let i = 1; i < path.length; i++) {
    km[i] = (km[i - 1] as number) + distanceKm(path[i - 1] as Position, path[i] as Position);
  }
  return km;
}

/** Points of a path at `count` even steps, both ends included. */
function evenly(path: Path, upTo: Float64Array, count: number): { km: number; at: Position }[] {
  const last = path.length - 1;
  const end = upTo[last] as number;
  let edge = 1;
  return Array.from({ length: count + 1 }, (_, k) => {
    if (k === count) return { km: end, at: path[last] as Position };
    const km = (end * k) / count;
    while (edge < last && (upTo[edge] as number) <= km) edge++;
    const from = upTo[edge - 1] as number;
    const t = (km - from) / ((upTo[edge] as number) - from);
    return { km, at: along(path[edge - 1] as Position, path[edge] as Position, t) };
  });
}
