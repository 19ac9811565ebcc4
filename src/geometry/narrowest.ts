/** The narrowest place of someone's ground. */
import type { Position, Ring } from '../domain/types';
import { type AxisPlane, axisPlane } from './axis';
import { distanceKm } from './distance';
import type { PreparedOutline } from './outline';
import { along } from './plane';

export interface Narrowest {
  km: number;
  /** Ends of the transect across the ground. */
  from: Position;
  to: Position;
}

/** Transects over the length of the ground, and between two of them where the narrowest is looked for again. */
const COARSE = 400;
const FINE = 40;
/** How much of the ground must lie on either side of its narrowest place: nearer to an end it only runs out. */
const EITHER_SIDE = 0.1;
/** Widths that differ by less, in km, are the same: a belt of even width is narrowest anywhere. */
const SAME_KM = 1e-6;
/** Parts of one ground closer than this, in km, touch. */
const TOUCH_KM = 1e-6;

/**
 * Where ground is narrowest, measured across the outline's long axis.
 *
 * On each of many transects square to the axis the width is the longest stretch of ground. Looked at is the longest run of
 * transects without a gap, by area; a place counts when it is no wider than what follows on either side (the ground widens
 * again, keeps its width, or ends there at that width) and at least a tenth of the run's ground lies on each side. The least
 * wide of those is looked for once more between its neighbours. Ground that only runs out has no narrowest place: null.
 * @param polygons may touch each other: what one holder has, in however many pieces
 */
export function narrowest(prepared: PreparedOutline, polygons: readonly Ring[][]): Narrowest | null {
  const plane = axisPlane(prepared);
  const rings = polygons.flat().map((ring): AlongRing => ({ ring, u: alongAxis(ring, plane) }));
  const [low, high] = extent(rings);
  const step = (high - low) / COARSE;
  if (!(step > 0)) return null;
  const widths = transects(rings, plane, low + step / 2, step, COARSE);
  const at = narrowestOf(widths);
  if (at === null) return null;
  const fine = transects(rings, plane, low + (at - 0.5) * step, (2 * step) / FINE, FINE + 1);
  const best = [widths[at], ...fine].reduce((least, own) =>
    own && own.to > own.from && (!least || width(own) < width(least) - SAME_KM) ? own : least,
  );
  if (!best) return null;
  const [from, to] = [plane.back(best.u, best.from), plane.back(best.u, best.to)];
  return { km: distanceKm(from, to), from, to };
}

/** A ring with the place of each vertex along the axis, in km. */
interface AlongRing {
  ring: Ring;
  u: Float64Array;
}

/** The longest stretch of ground on a transect at `u` along the axis; empty where there is none. */
interface Stretch {
  u: number;
  from: number;
  to: number;
}

const width = (stretch: Stretch | undefined): number => (stretch ? stretch.to - stretch.from : 0);

function alongAxis(ring: Ring, { uLon, uLat }: AxisPlane): Float64Array {
  const u = new Float64Array(ring.length);
  for (let i = 0; i < ring.length; i++) {
    const p = ring[i] as Position;
    u[i] = uLon * p[0] + uLat * p[1];
  }
  return u;
}

function extent(rings: readonly AlongRing[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const { u } of rings) {
    for (const own of u) {
      if (own < low) low = own;
      if (own > high) high = own;
    }
  }
  return [low, high];
}

/** The longest stretch of ground on each of `count` transects, the first at `start`. */
function transects(
  rings: readonly AlongRing[],
  plane: AxisPlane,
  start: number,
  step: number,
  count: number,
): Stretch[] {
  const crossings: number[][] = Array.from({ length: count }, () => []);
  // The last transect at or before a vertex: told once for each, so that both its edges agree on which side it lies.
  const passed = (u: number) => Math.floor((u - start) / step);
  for (const { ring, u } of rings) {
    let before = passed(u[0] as number);
    for (let i = 1; i < u.length; i++) {
      const now = passed(u[i] as number);
      if (now === before) continue;
      const last = Math.min(count - 1, Math.max(before, now));
      for (let k = Math.max(0, Math.min(before, now) + 1); k <= last; k++) {
        const t = (start + k * step - (u[i - 1] as number)) / ((u[i] as number) - (u[i - 1] as number));
        const [lon, lat] = along(ring[i - 1] as Position, ring[i] as Position, t);
        crossings[k]?.push(plane.vLon * lon + plane.vLat * lat);
      }
      before = now;
    }
  }
  return crossings.map((own, k) => longest(own, start + k * step));
}

function longest(crossings: number[], u: number): Stretch {
  crossings.sort((p, q) => p - q);
  let best: Stretch = { u, from: 0, to: 0 };
  let [start, end] = [-Infinity, -Infinity];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const from = crossings[i] as number;
    if (from - end > TOUCH_KM) start = from;
    end = crossings[i + 1] as number;
    if (end - start > width(best)) best = { u, from: start, to: end };
  }
  return best;
}

/** Which of the transects is the narrowest place, or null. */
function narrowestOf(widths: readonly Stretch[]): number | null {
  const [start, end] = largestRun(widths);
  let total = 0;
  for (let k = start; k < end; k++) total += width(widths[k]);
  let before = 0;
  let best: number | null = null;
  for (let k = start; k < end; k++) {
    const own = width(widths[k]);
    const enough = before >= total * EITHER_SIDE && total - before - own >= total * EITHER_SIDE;
    before += own;
    if (!enough || (best !== null && own >= width(widths[best]))) continue;
    if (noNarrower(widths, k, -1, start - 1) && noNarrower(widths, k, 1, end)) best = k;
  }
  return best;
}

/** Whether, going from a transect, the first width that differs is larger, or none differs up to the end. */
function noNarrower(widths: readonly Stretch[], k: number, way: 1 | -1, end: number): boolean {
  for (let i = k + way; i !== end; i += way) {
    const more = width(widths[i]) - width(widths[k]);
    if (Math.abs(more) > SAME_KM) return more > 0;
  }
  return true;
}

/** The run of transects with ground that has most of it: first, and one past the last. */
function largestRun(widths: readonly Stretch[]): [number, number] {
  let best: [number, number] = [0, 0];
  let [most, sum, start] = [0, 0, 0];
  widths.forEach((own, k) => {
    if (width(own) === 0) {
      [sum, start] = [0, k + 1];
      return;
    }
    sum += width(own);
    if (sum > most) [most, best] = [sum, [start, k + 1]];
  });
  return best;
}
