/**
 * Areas on the sphere that has the area of the WGS 84 ellipsoid, under edges straight in longitude and latitude.
 *
 * Along such an edge the enclosed area is the integral of sin(latitude) over longitude, which has the closed form
 * dLon * sin(mean latitude) * sinc(dLat / 2). It depends only on the points of the edge as a set, so cutting an
 * edge anywhere leaves the sum as it was: shares of pieces add up.
 */
import { AUTHALIC_RADIUS_M } from '../domain/constants';
import type { Position, Ring } from '../domain/types';

export const RADIANS = Math.PI / 180;
const RADIUS_KM = AUTHALIC_RADIUS_M / 1000;

function sinc(x: number): number {
  return Math.abs(x) < 1e-4 ? 1 - (x * x) / 6 : Math.sin(x) / x;
}

/**
 * What one edge adds to the area on its left, in km², measured from the parallel of `sin0` (the sine of any latitude near
 * the figure: it cancels round a ring and keeps the terms small, so that the sum loses no digits).
 */
export function edgeAreaKm2(a: Position, b: Position, sin0: number): number {
  const dLon = (b[0] - a[0]) * RADIANS;
  if (dLon === 0) return 0;
  const halfLat = ((b[1] - a[1]) * RADIANS) / 2;
  const meanLat = ((a[1] + b[1]) * RADIANS) / 2;
  return -dLon * (Math.sin(meanLat) * sinc(halfLat) - sin0) * RADIUS_KM * RADIUS_KM;
}

/** Area of a closed ring in km²: positive when counter-clockwise, negative when clockwise. */
export function signedRingAreaKm2(ring: Ring): number {
  const first = ring[0];
  if (!first) return 0;
  const sin0 = Math.sin(first[1] * RADIANS);
  let sum = 0;
  let previous = first;
  for (const point of ring) {
    sum += edgeAreaKm2(previous, point, sin0);
    previous = point;
  }
  return sum;
}

/** Area inside a closed ring in km², whichever way it runs. */
export function ringAreaKm2(ring: Ring): number {
  return Math.abs(signedRingAreaKm2(ring));
}

/** Area of polygons (each an outer ring and its holes) in km². */
export function polygonsAreaKm2(polygons: Ring[][]): number {
  let sum = 0;
  for (const rings of polygons) {
    rings.forEach((ring, at) => (sum += at === 0 ? ringAreaKm2(ring) : -ringAreaKm2(ring)));
  }
  return sum;
}
