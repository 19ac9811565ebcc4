/** Depth profiles: how far a line lies from the border with Israel at each latitude, and back to points. */
import { depthKm, inOutline } from '../../src/geometry/locate';
import type { PreparedOutline } from '../../src/geometry/outline';
import type { Position } from '../../src/domain/types';

/** [latitude, depth in km]. */
export type Depth = [number, number];

/**
 * Depth at any latitude between the listed ones: a cubic that keeps to the listed values and does not overshoot
 * between them (F. N. Fritsch and J. Butland, SIAM J. Sci. Stat. Comput. 5, 1984).
 * @param depths at least two, from north to south.
 * @throws RangeError outside the listed latitudes.
 */
export function depthAt(depths: Depth[], lat: number): number {
  const at = depths.findIndex(([north], i) => north >= lat && (depths[i + 1]?.[0] ?? Infinity) <= lat);
  const from = depths[at];
  const to = depths[at + 1];
  if (!from || !to) throw new RangeError(`latitude ${lat} lies outside the depth profile`);
  const h = to[0] - from[0];
  const t = (lat - from[0]) / h;
  const m0 = slope(depths, at) * h;
  const m1 = slope(depths, at + 1) * h;
  return (
    (2 * t ** 3 - 3 * t ** 2 + 1) * from[1] +
    (t ** 3 - 2 * t ** 2 + t) * m0 +
    (-2 * t ** 3 + 3 * t ** 2) * to[1] +
    (t ** 3 - t ** 2) * m1
  );
}

function slope(depths: Depth[], at: number): number {
  const secant = (i: number): number => {
    const a = depths[i];
    const b = depths[i + 1];
    return a && b ? (b[1] - a[1]) / (b[0] - a[0]) : 0;
  };
  const before = secant(at - 1);
  const after = secant(at);
  if (before * after <= 0) return 0;
  return (
    (3 * before * after) / (Math.max(Math.abs(before), Math.abs(after)) * Math.sign(before) + before + after)
  );
}

const STEP = 0.0005;

/**
 * The first point, going west from the border at a latitude, that lies `km` from the border with Israel.
 * Null when the Strip is not that deep there.
 */
export function pointAtDepth(outline: PreparedOutline, lat: number, km: number): Position | null {
  const [west, east] = [outline.index.minX, outline.index.maxX];
  let nearer: number | null = null;
  for (let lon = east; lon >= west; lon -= STEP) {
    if (!inOutline(outline, [lon, lat])) {
      nearer = null;
      continue;
    }
    if (depthKm(outline, [lon, lat]) < km) nearer = lon;
    else if (nearer !== null) return [bisect(outline, lat, km, nearer, lon), lat];
  }
  return null;
}

function bisect(outline: PreparedOutline, lat: number, km: number, nearer: number, farther: number): number {
  let [a, b] = [nearer, farther];
  for (let turn = 0; turn < 40; turn++) {
    const middle = (a + b) / 2;
    if (depthKm(outline, [middle, lat]) < km) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}
