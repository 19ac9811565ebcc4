/** Distances from many points to one frontage. */
import type { Frontage } from '../domain/constants';
import type { Path, Position } from '../domain/types';
import { type BoxTree, boxTree, RUN } from './boxes';
import { distanceKm, kmPerDegree } from './distance';
import type { PreparedOutline } from './outline';
import { along } from './plane';

type DistanceTo = (point: Position) => number;

const known = new WeakMap<PreparedOutline, Map<Frontage, DistanceTo>>();

/**
 * The shortest distance in km from a [lon, lat] point to a frontage of an outline, as `depthKm` gives it to the border with
 * Israel; NaN where the outline has no such frontage. Made once for each outline; each question then looks at a few edges only.
 */
export function distanceToFrontage(prepared: PreparedOutline, frontage: Frontage): DistanceTo {
  const own = known.get(prepared) ?? new Map<Frontage, DistanceTo>();
  known.set(prepared, own);
  const distance = own.get(frontage) ?? make(prepared, frontage);
  own.set(frontage, distance);
  return distance;
}

function make(prepared: PreparedOutline, frontage: Frontage): DistanceTo {
  const trees = runsOf(prepared, frontage).map(boxTree);
  // Points are mostly asked for in order along a line: what was nearest to the last one is a good first guess.
  let last: Position | null = null;
  return (point) => {
    let best: Nearest = last ? { km2: square(point, last, kmPerDegree(point[1])), at: last } : NOTHING;
    for (const tree of trees) best = nearest(tree, point, best);
    last = best.at;
    return best.at ? distanceKm(point, best.at) : Number.NaN;
  };
}

/** The stretches of the outline that are one frontage. */
function runsOf({ ring, frontages }: PreparedOutline, frontage: Frontage): Path[] {
  const runs: Path[] = [];
  frontages.forEach((name, i) => {
    if (name !== frontage) return;
    if (i === 0 || frontages[i - 1] !== frontage) runs.push([ring[i] as Position]);
    runs[runs.length - 1]?.push(ring[i + 1] as Position);
  });
  return runs;
}

interface Nearest {
  /** Square of the distance in a plane scaled at the latitude of the point asked for. */
  km2: number;
  at: Position | null;
}

const NOTHING: Nearest = { km2: Infinity, at: null };

function square(p: Position, q: Position, scale: { lon: number; lat: number }): number {
  const [x, y] = [(p[0] - q[0]) * scale.lon, (p[1] - q[1]) * scale.lat];
  return x * x + y * y;
}

/** The point of a path nearest to `p`, where it is nearer than what was found before. */
function nearest({ path, leaves, boxes }: BoxTree, p: Position, before: Nearest): Nearest {
  const scale = kmPerDegree(p[1]);
  let { km2, at } = before;
  const reach = (node: number): number => {
    const k = 4 * node;
    const dx = Math.max(0, (boxes[k] as number) - p[0], p[0] - (boxes[k + 2] as number)) * scale.lon;
    const dy = Math.max(0, (boxes[k + 1] as number) - p[1], p[1] - (boxes[k + 3] as number)) * scale.lat;
    return dx * dx + dy * dy;
  };
  const look = (node: number, least: number): void => {
    if (least >= km2) return;
    if (node < leaves) {
      const [left, right] = [reach(2 * node), reach(2 * node + 1)];
      const [near, far] = left < right ? [0, 1] : [1, 0];
      look(2 * node + near, Math.min(left, right));
      look(2 * node + far, Math.max(left, right));
      return;
    }
    const first = (node - leaves) * RUN;
    for (let i = first; i < Math.min(path.length - 1, first + RUN); i++) {
      const [a, b] = [path[i] as Position, path[i + 1] as Position];
      const [ux, uy] = [(b[0] - a[0]) * scale.lon, (b[1] - a[1]) * scale.lat];
      const [px, py] = [(p[0] - a[0]) * scale.lon, (p[1] - a[1]) * scale.lat];
      const t = Math.min(1, Math.max(0, (px * ux + py * uy) / (ux * ux + uy * uy)));
      const [dx, dy] = [px - t * ux, py - t * uy];
      if (dx * dx + dy * dy >= km2) continue;
      km2 = dx * dx + dy * dy;
      at = t === 1 ? b : along(a, b, t);
    }
  };
  look(1, reach(1));
  return { km2, at };
}
