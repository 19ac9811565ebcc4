/** The still map: true areas, and the same scale as the live map that takes its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position, Ring } from '../../../src/domain/types';
import { ringAreaKm2 } from '../../../src/geometry';
import { HOME, HOME_BOX, HOME_CENTRE, homeZoom, mercator } from '../../../src/map/camera';
import {
  outlineArea,
  STILL_HEIGHT,
  STILL_WIDTH,
  stillArea,
  stillPath,
  stillPoint,
} from '../../../src/map/still';
import { outline, prepared, zones } from './strip';

/** A point of the still map back on the globe. */
function onGlobe(x: number, y: number): Position {
  const unit = HOME_BOX.width / STILL_WIDTH;
  const lon = (HOME_BOX.left + x * unit - 0.5) * 360;
  const lat = (Math.atan(Math.sinh((0.5 - HOME_BOX.top - y * unit) * 2 * Math.PI)) * 180) / Math.PI;
  return [lon, lat];
}

/** Rings of an SVG path made of M, L and Z, back on the globe. */
function ringsOf(path: string): Ring[] {
  return path
    .split('Z')
    .filter((part) => part !== '')
    .map((part) => {
      const points = [...part.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) =>
        onGlobe(Number(x), Number(y)),
      );
      expect(part.replace(/[ML]-?[\d.]+ -?[\d.]+/g, '')).toBe('');
      return [...points, points[0] as Position];
    });
}

describe('areas on the still map', () => {
  it.each(zones.map((zone) => [zone.id, zone] as const))('of %s are those that were measured', (_, zone) => {
    const rings = ringsOf(stillArea(zone.polygons));
    expect(rings).toHaveLength(zone.polygons.flat().length);
    const drawn = rings.reduce((sum, ring) => sum + ringAreaKm2(ring), 0);
    // A hundredth of a unit is half a metre on the ground: along 120 km of edge that is less than this.
    expect(Math.abs(drawn - zone.km2)).toBeLessThan(0.02);
  });

  it('of the outline are its own, and the zones add up to it', () => {
    const [ring] = ringsOf(outlineArea(outline));
    expect(Math.abs(ringAreaKm2(ring as Ring) - prepared.km2)).toBeLessThan(0.02);
    expect(zones.reduce((sum, zone) => sum + zone.km2, 0)).toBeCloseTo(prepared.km2, 6);
  });

  it('stay open for open paths', () => {
    const path = stillPath(outline.ring.slice(0, 3));
    expect(path).toMatch(/^M[\d.]+ [\d.]+(?:L[\d.]+ [\d.]+){2}$/);
  });
});

describe('the frame of the still map', () => {
  it('holds the whole outline, with room for words on both sides', () => {
    for (const position of outline.ring) {
      const { x, y } = stillPoint(position);
      expect(x > 0.1 * STILL_WIDTH && x < 0.9 * STILL_WIDTH, `${position.join()} at x ${x}`).toBe(true);
      expect(y > 0 && y < STILL_HEIGHT, `${position.join()} at y ${y}`).toBe(true);
    }
  });

  it('runs from the corners of the home box', () => {
    expect(stillPoint([HOME.west, HOME.north])).toEqual({ x: expect.closeTo(0, 6), y: expect.closeTo(0, 6) });
    const far = stillPoint([HOME.east, HOME.south]);
    expect(far.x).toBeCloseTo(STILL_WIDTH, 6);
    expect(Math.abs(far.y - STILL_HEIGHT)).toBeLessThanOrEqual(0.5);
  });

  it('has the centre of the live map in its middle', () => {
    const { x, y } = stillPoint(HOME_CENTRE);
    expect(x).toBeCloseTo(STILL_WIDTH / 2, 6);
    expect(Math.abs(y - STILL_HEIGHT / 2)).toBeLessThanOrEqual(0.5);
  });

  it('has the scale of the live map in a box of any size', () => {
    const side = fc.integer({ min: 200, max: 3000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        // `meet`: the viewBox is scaled by the tighter side.
        const still = Math.min(width / STILL_WIDTH, height / STILL_HEIGHT) * (STILL_WIDTH / HOME_BOX.width);
        const live = 512 * 2 ** homeZoom(width, height);
        expect(Math.abs(live / still - 1)).toBeLessThan(0.5 / STILL_HEIGHT + 1e-9);
      }),
    );
  });

  it('follows Web Mercator', () => {
    expect(mercator([0, 0])).toEqual([0.5, expect.closeTo(0.5, 12)]);
    expect(mercator([-180, 85.0511287798066])).toEqual([0, expect.closeTo(0, 9)]);
  });
});
