/** Fewer vertices (Douglas and Peucker, Cartographica 10, 1973) and rounder corners (Chaikin, CGIP 3, 1974). */
import type { Path, Position } from '../../domain/types';
import { kmPerDegree } from '../distance';
import { along } from '../plane';
import { selfTouchAt } from './simple';

/** So often the tolerance is halved before the path is given back as it was. */
const TRIES = 12;

/**
 * Leave out vertices that lie within `metres` of the straight between those kept. Both ends stay, and every vertex kept is
 * the object it was. A path that does not touch itself does not do so afterwards: where it would, the tolerance is halved
 * until it does not.
 */
export function simplify(path: Path, metres: number): Path {
  if (!(metres > 0) || path.length < 3) return path.slice();
  const wasSimple = selfTouchAt(path) === null;
  for (let tolerance = metres, left = TRIES; left > 0; tolerance /= 2, left--) {
    const next = thinned(path, tolerance / 1000);
    if (!wasSimple || next.length === path.length || selfTouchAt(next) === null) return next;
  }
  return path.slice();
}

function thinned(path: Path, km: number): Path {
  const flat = inKm(path);
  const keep = new Uint8Array(path.length);
  keep[0] = 1;
  keep[path.length - 1] = 1;
  const open: [number, number][] = [[0, path.length - 1]];
  for (let run = open.pop(); run; run = open.pop()) {
    const [from, to] = run;
    let far = -1;
    let farthest = km * km;
    for (let i = from + 1; i < to; i++) {
      const d2 = distance2(flat, i, from, to);
      if (d2 > farthest) [far, farthest] = [i, d2];
    }
    if (far < 0) continue;
    keep[far] = 1;
    open.push([from, far], [far, to]);
  }
  return path.filter((_, i) => keep[i] === 1);
}

/** x and y in km, one after the other, in a plane scaled at the middle latitude: good to 0.2 % over a degree. */
function inKm(path: Path): Float64Array {
  let [south, north] = [Infinity, -Infinity];
  for (const p of path) {
    south = Math.min(south, p[1]);
    north = Math.max(north, p[1]);
  }
  const scale = kmPerDegree((south + north) / 2);
  const flat = new Float64Array(path.length * 2);
  path.forEach((p, i) => {
    flat[2 * i] = p[0] * scale.lon;
    flat[2 * i + 1] = p[1] * scale.lat;
  });
  return flat;
}

/** Squared distance of point `i` from the segment between points `a` and `b`. */
function distance2(flat: Float64Array, i: number, a: number, b: number): number {
  const [ax, ay] = [flat[2 * a] as number, flat[2 * a + 1] as number];
  const [ux, uy] = [(flat[2 * b] as number) - ax, (flat[2 * b + 1] as number) - ay];
  const [px, py] = [(flat[2 * i] as number) - ax, (flat[2 * i + 1] as number) - ay];
  const length2 = ux * ux + uy * uy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, (px * ux + py * uy) / length2));
  return (px - t * ux) ** 2 + (py - t * uy) ** 2;
}

/**
 * Cut every inner corner off at a quarter of its edges, `rounds` times over (Chaikin). Both ends stay; each round nearly
 * doubles the vertices.
 */
export function smooth(path: Path, rounds = 1): Path {
  let next = path.slice();
  for (let round = 0; round < rounds && next.length > 2; round++) next = smoothed(next);
  return next;
}

function smoothed(path: Path): Path {
  const last = path.length - 1;
  const out: Path = [path[0] as Position];
  for (let i = 1; i < last; i++) {
    const [before, at, after] = [path[i - 1], path[i], path[i + 1]] as [Position, Position, Position];
    out.push(along(before, at, 0.75), along(at, after, 0.25));
  }
  out.push(path[last] as Position);
  return out;
}
