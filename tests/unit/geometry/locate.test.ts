import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRONTAGES, type Frontage } from '../../../src/domain/constants';
import type { Position } from '../../../src/domain/types';
import {
  depthKm,
  kmPerDegree,
  nearestEdge,
  prepareOutline,
  type PreparedOutline,
} from '../../../src/geometry';
import { strip } from './shapes';

const prepared = prepareOutline(strip(700));
const [west, east] = [
  Math.min(...prepared.ring.map(([lon]) => lon)),
  Math.max(...prepared.ring.map(([lon]) => lon)),
];
const [south, north] = [
  Math.min(...prepared.ring.map(([, lat]) => lat)),
  Math.max(...prepared.ring.map(([, lat]) => lat)),
];
const beside = 0.1;
const point = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([x, y]): Position => [
    west - beside + x * (east - west + 2 * beside),
    south - beside + y * (north - south + 2 * beside),
  ]);

/** Distance to the nearest edge, every edge asked. */
function nearestKm(outline: PreparedOutline, p: Position, frontage?: Frontage): number {
  const scale = kmPerDegree(p[1]);
  let least = Infinity;
  for (let i = 0; i < outline.edges; i++) {
    if (frontage && outline.frontages[i] !== frontage) continue;
    const [a, b] = [outline.ring[i], outline.ring[i + 1]] as [Position, Position];
    const [ux, uy] = [(b[0] - a[0]) * scale.lon, (b[1] - a[1]) * scale.lat];
    const [vx, vy] = [(p[0] - a[0]) * scale.lon, (p[1] - a[1]) * scale.lat];
    const t = Math.min(1, Math.max(0, (vx * ux + vy * uy) / (ux * ux + uy * uy)));
    least = Math.min(least, Math.hypot(vx - t * ux, vy - t * uy));
  }
  return least;
}

describe('the nearest edge of an outline', () => {
  it('is as near as that found by asking every edge, on every frontage', () => {
    const frontage = fc.constantFrom(undefined, ...FRONTAGES);
    fc.assert(
      fc.property(point, frontage, (p, of) => {
        const found = nearestEdge(prepared, p, Infinity, of);
        expect(found?.km).toBeCloseTo(nearestKm(prepared, p, of), 9);
        if (of) expect(prepared.frontages[found?.edge ?? -1]).toBe(of);
      }),
      { numRuns: 500 },
    );
  });

  it('is none beyond the distance asked for, and found at that distance', () => {
    fc.assert(
      fc.property(point, (p) => {
        const km = nearestKm(prepared, p);
        expect(nearestEdge(prepared, p, km * 0.999)).toBeNull();
        expect(nearestEdge(prepared, p, km * 1.001 + 1e-9)?.km).toBeCloseTo(km, 9);
      }),
    );
  });

  it('is none where an outline has no such frontage, and a depth is then no number', () => {
    const { ring, frontages } = strip(60);
    const coast = prepareOutline({ ring, frontages: frontages.map(() => 'coast') });
    const p = ring[0] as Position;
    expect(nearestEdge(coast, p, Infinity, 'israel')).toBeNull();
    expect(depthKm(coast, p)).toBeNaN();
  });
});
