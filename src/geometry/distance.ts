/**
 * Distances on the WGS 84 ellipsoid.
 *
 * Up to half a degree: the mid-latitude formula with the ellipsoid's two radii of curvature (meridian M and prime
 * vertical N) at the mean latitude, as in any text on geodesy (Bomford, Geodesy, 1980, ch. 2; also 47 CFR 73.208).
 * Against the other formula its error over half a degree near 31 N is below 4e-6 of the length. Beyond: Vincenty's inverse formula
 * (T. Vincenty, Survey Review XXIII 176, 1975).
 */
import type { Path, Position } from '../domain/types';
import { RADIANS } from './area';

const A_KM = 6378.137;
const F = 1 / 298.257223563;
const B_KM = A_KM * (1 - F);
const E2 = F * (2 - F);

/** Kilometres per degree of longitude and of latitude at a latitude, on WGS 84. */
export function kmPerDegree(lat: number): { lon: number; lat: number } {
  const sin = Math.sin(lat * RADIANS);
  const w2 = 1 - E2 * sin * sin;
  const n = A_KM / Math.sqrt(w2);
  return { lon: n * Math.cos(lat * RADIANS) * RADIANS, lat: ((n * (1 - E2)) / w2) * RADIANS };
}

/** Length in km of the geodesic between two [lon, lat] positions. NaN for points nearly opposite each other on the globe. */
export function distanceKm(a: Position, b: Position): number {
  const dLon = b[0] - a[0];
  const dLat = b[1] - a[1];
  if (Math.abs(dLon) > 0.5 || Math.abs(dLat) > 0.5) return vincentyKm(a, b);
  const scale = kmPerDegree((a[1] + b[1]) / 2);
  const [x, y] = [dLon * scale.lon, dLat * scale.lat];
  // Not Math.hypot: it is several times as slow, and guards against sizes that no distance has.
  return Math.sqrt(x * x + y * y);
}

/** Length in km of an open path, edge by edge. */
export function lengthKm(path: Path): number {
  let sum = 0;
  for (let i = 1; i < path.length; i++) {
    const a = path[i - 1];
    const b = path[i];
    if (a && b) sum += distanceKm(a, b);
  }
  return sum;
}

/** The terms of Vincenty's iteration for one value of lambda, the longitude difference on the auxiliary sphere. */
function onSphere(lambda: number, u1: number, u2: number) {
  const [s1, c1, s2, c2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  const sinSigma = Math.hypot(c2 * Math.sin(lambda), c1 * s2 - s1 * c2 * Math.cos(lambda));
  const cosSigma = s1 * s2 + c1 * c2 * Math.cos(lambda);
  const sigma = Math.atan2(sinSigma, cosSigma);
  const sinAlpha = sinSigma === 0 ? 0 : (c1 * c2 * Math.sin(lambda)) / sinSigma;
  const cos2Alpha = 1 - sinAlpha * sinAlpha;
  // On the equator cos2Alpha is 0 and the term has no weight.
  const cos2Mid = cos2Alpha === 0 ? 0 : cosSigma - (2 * s1 * s2) / cos2Alpha;
  return { sinSigma, cosSigma, sigma, sinAlpha, cos2Alpha, cos2Mid };
}

function vincentyKm(a: Position, b: Position): number {
  const wrapped = ((((b[0] - a[0]) % 360) + 540) % 360) - 180;
  const l = wrapped * RADIANS;
  const u1 = Math.atan((1 - F) * Math.tan(a[1] * RADIANS));
  const u2 = Math.atan((1 - F) * Math.tan(b[1] * RADIANS));
  let lambda = l;
  for (let turn = 0; turn < 200; turn++) {
    const s = onSphere(lambda, u1, u2);
    if (s.sinSigma === 0) return 0;
    const c = (F / 16) * s.cos2Alpha * (4 + F * (4 - 3 * s.cos2Alpha));
    const mid = s.cos2Mid + c * s.cosSigma * (2 * s.cos2Mid * s.cos2Mid - 1);
    const next = l + (1 - c) * F * s.sinAlpha * (s.sigma + c * s.sinSigma * mid);
    if (Math.abs(next - lambda) < 1e-12) return vincentyLength(s);
    lambda = next;
  }
  return Number.NaN;
}

function vincentyLength(s: ReturnType<typeof onSphere>): number {
  const u = (s.cos2Alpha * (A_KM * A_KM - B_KM * B_KM)) / (B_KM * B_KM);
  const big = 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u)));
  const k = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)));
  const m2 = s.cos2Mid * s.cos2Mid;
  const inner =
    s.cosSigma * (2 * m2 - 1) - (k / 6) * s.cos2Mid * (4 * s.sinSigma * s.sinSigma - 3) * (4 * m2 - 3);
  const correction = k * s.sinSigma * (s.cos2Mid + (k / 4) * inner);
  return B_KM * big * (s.sigma - correction);
}
