/** The narrowest place of someone's ground. */
import type { Position, Ring } from '../domain/types';
import { type AxisPlane, axisPlane } from './axis';
import { distanceKm } from './distance';
import type { PreparedOutline } from './outline';

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
  const edges = edgesOf(polygons, plane);
  const [low, high] = extent(edges);
  const step = (high - low) / COARSE;
  if (!(step > 0)) return null;
  const widths = transects(edges, low + step / 2, step, COARSE);
  const at = narrowestOf(widths);
  if (at === null) return null;
  const start = low + (at - 0.5) * step;
  const fine = transects(edges, start, (2 * step) / FINE, FINE + 1);
  const best = [widths[at], ...fine].reduce((least, own) =>
    own && own.to > own.from && (!least || width(own) < width(least) - SAME_KM) ? own : least,
  );
  if (!best) return null;
  const [from, to] = [plane.back(best.u, best.from), plane.back(best.u, best.to)];
  return { km: distanceKm(from, to), from, to };
}

/** The longest stretch of ground on a transect at `u` along the axis; empty where there is none. */
interface Stretch {
  u: number;
  from: number;
  to: number;
}

const width = (stretch: Stretch | undefined): number => (stretch ? stretch.to - stretch.from : 0);

/** Edges as u, v, u, v in km, one after the other. */
function edgesOf(polygons: readonly Ring[][], { uLon, uLat, vLon, vLat }: AxisPlane): Float64Array {
  const rings = polygons.flat();
  const edges = new Float64Array(4 * rings.reduce((sum, ring) => sum + ring.length - 1, 0));
  let k = 0;
  for (const ring of rings) {
    let [u, v] = [0, 0];
    ring.forEach(([lon, lat], i) => {
      const [nextU, nextV] = [uLon * lon + uLat * lat, vLon * lon + vLat * lat];
      if (i > 0) {
        edges[k++] = u;
        edges[k++] = v;
        edges[k++] = nextU;
        edges[k++] = nextV;
      }
      [u, v] = [nextU, nextV];
    });
  }
  return edges;
}

function extent(edges: Float64Array): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < edges.length; i += 2) {
    const u = edges[i] as number;
    if (u < low) low = u;
    if (u > high) high = u;
  }
  return [low, high];
}

function transects(edges: Float64Array, start: number, step: number, count: number): Stretch[] {
  const crossings: number[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < edges.length; i += 4) {
    const [u0, u1] = [edges[i] as number, edges[i + 2] as number];
    const [least, most] = u0 < u1 ? [u0, u1] : [u1, u0];
    for (let k = Math.max(0, Math.floor((least - start) / step)); k < count; k++) {
      const u = start + k * step;
      if (u >= most) break;
      // An end belongs to the edge that begins there, so that a vertex on a transect counts once.
      if (u < least) continue;
      const [v0, v1] = [edges[i + 1] as number, edges[i + 3] as number];
      crossings[k]?.push(v0 + ((v1 - v0) * (u - u0)) / (u1 - u0));
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
