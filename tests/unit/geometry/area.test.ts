import { describe, expect, it } from 'vitest';
import { edgeAreaKm2, ringAreaKm2, signedRingAreaKm2 } from '../../../src/geometry/area';
import { distanceKm, lengthKm } from '../../../src/geometry/distance';
import { along, compareDirections, turn } from '../../../src/geometry/plane';
import { box } from './shapes';

const R = 6371.0072;
const RAD = Math.PI / 180;

describe('area', () => {
  it('gives the exact area of a lon-lat rectangle', () => {
    const exact = R * R * 0.2 * RAD * (Math.sin(31.4 * RAD) - Math.sin(31 * RAD));
    expect(ringAreaKm2(box().ring)).toBeCloseTo(exact, 9);
  });

  it('is positive counter-clockwise and negative clockwise', () => {
    const { ring } = box();
    expect(signedRingAreaKm2(ring)).toBeGreaterThan(0);
    expect(signedRingAreaKm2([...ring].reverse())).toBeCloseTo(-signedRingAreaKm2(ring), 9);
  });

  it('does not change when an edge is cut anywhere', () => {
    const [a, b] = [[34.21, 31.22] as [number, number], [34.56, 31.59] as [number, number]];
    const m = along(a, b, 0.3217);
    expect(edgeAreaKm2(a, m, 0.5) + edgeAreaKm2(m, b, 0.5)).toBeCloseTo(edgeAreaKm2(a, b, 0.5), 9);
  });
});

describe('distance', () => {
  // Vincenty's own check is to the millimetre; lengths of one degree near 31.4 N from the ellipsoid's radii of curvature.
  it('agrees with the ellipsoid over one degree', () => {
    expect(distanceKm([34, 31], [34, 32])).toBeCloseTo(110.876, 1);
    expect(distanceKm([34, 31.4], [35, 31.4])).toBeCloseTo(95.1, 1);
  });

  it('agrees between its two formulas where they meet', () => {
    const a: [number, number] = [34, 31];
    const short = lengthKm([a, [34.249, 31.245], [34.498, 31.49]]);
    const long = distanceKm(a, [34.502, 31.494]);
    expect(long / short).toBeCloseTo(0.502 / 0.498, 2);
    expect(distanceKm([34, 31], [34.5, 31.5])).toBeCloseTo(distanceKm([34, 31], [34.5000001, 31.5000001]), 2);
  });

  it('gives zero for the same point and the same both ways', () => {
    expect(distanceKm([34, 31], [34, 31])).toBe(0);
    expect(distanceKm([10, 50], [34, 31])).toBeCloseTo(distanceKm([34, 31], [10, 50]), 9);
  });

  it('agrees with the worked example of GeographicLib, New York to London', () => {
    expect(distanceKm([-73.8, 40.6], [-0.5, 51.6])).toBeCloseTo(5551.7594, 4);
  });

  it('measures a quarter of the equator', () => {
    expect(distanceKm([0, 0], [90, 0])).toBeCloseTo((6378.137 * Math.PI) / 2, 3);
  });
});

describe('plane', () => {
  it('is positive on the left', () => {
    expect(turn([0, 0], [0, 1], [-1, 0.5])).toBeGreaterThan(0);
    expect(turn([0, 0], [0, 1], [1, 0.5])).toBeLessThan(0);
    expect(turn([0, 0], [1, 1], [3, 3])).toBe(0);
  });

  it('orders directions counter-clockwise from east', () => {
    const dirs: [number, number][] = [
      [1, 0],
      [1, 1],
      [0, 1],
      [-1, 1],
      [-1, 0],
      [-1, -1],
      [0, -1],
      [1, -1],
    ];
    const shuffled = [...dirs].reverse().sort((p, q) => compareDirections([0, 0], p, q));
    expect(shuffled).toEqual(dirs);
  });
});
