import { describe, expect, it } from 'vitest';
import type { Ring } from '../../../../src/domain/types';
import { areasToHolding } from '../../../../src/exchange/read/holding';
import { polygonsAreaKm2, prepareOutline } from '../../../../src/geometry';
import { fixture, itemsIn } from './files';

const square = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const ring = square(34.3, 31.3, 34.5, 31.5);
const prepared = prepareOutline({ ring, frontages: ['egypt', 'israel', 'israel', 'coast'] });

function hold(polygons: Ring[][]) {
  const found = areasToHolding(polygons, prepared);
  if (!found) throw new Error('nothing held');
  return found;
}

describe('areasToHolding', () => {
  it('measures overlapping placemarks once, and names the overlap', async () => {
    const items = await itemsIn(fixture('sick/overlaps.kml'));
    const polygons = items.flatMap(({ geometry }) => (geometry.kind === 'area' ? geometry.polygons : []));
    const found = hold(polygons);
    const south = polygonsAreaKm2([[square(34.3, 31.3, 34.5, 31.4)]]);
    const hole = polygonsAreaKm2([[square(34.34, 31.34, 34.36, 31.36)]]);
    const shared = polygonsAreaKm2([[square(34.39, 31.3, 34.4, 31.4)]]);
    expect(found.km2).toBeCloseTo(south - hole, 6);
    expect(found.share).toBeCloseTo((south - hole) / prepared.km2, 9);
    expect(found.overlaps).toEqual([{ a: 0, b: 1, km2: expect.closeTo(shared, 6) }]);
    expect(found.findings).toEqual([
      {
        kind: 'overlaps',
        message: expect.stringContaining(
          `1 pair does (${shared.toFixed(2)} km², most of it between polygons 1 and 2)`,
        ),
      },
    ]);
  });

  it('takes neighbours with a shared edge as one without an overlap, whichever way their rings run', () => {
    const halves = [[square(34.3, 31.3, 34.4, 31.5)], [square(34.4, 31.3, 34.45, 31.5).reverse()]];
    const found = hold(halves);
    expect(found.overlaps).toEqual([]);
    expect(found.findings).toEqual([]);
    expect(found.polygons).toHaveLength(1);
    expect(found.share).toBeCloseTo(0.75, 9);
    expect(found.frontageKm.coast).toBeCloseTo(prepared.frontageKm.coast, 6);
  });

  it('counts slivers, and area outside the outline apart', () => {
    const sliver = square(34.45, 31.49999, 34.4501, 31.5);
    const found = hold([[square(34.2, 31.3, 34.4, 31.5)], [sliver]]);
    expect(found.share).toBeCloseTo(0.5, 6);
    expect(found.slivers).toBe(1);
    expect(found.outsideKm2).toBeCloseTo(prepared.km2 / 2, 6);
  });

  it('takes a ring that crosses itself for the area it covers', () => {
    const bow: Ring = [
      [34.3, 31.3],
      [34.5, 31.5],
      [34.5, 31.3],
      [34.3, 31.5],
      [34.3, 31.3],
    ];
    expect(hold([bow].map((own) => [own])).share).toBeCloseTo(0.5, 3);
  });

  it('is null for polygons elsewhere and for none', () => {
    expect(areasToHolding([[square(2, 48, 3, 49)]], prepared)).toBeNull();
    expect(areasToHolding([], prepared)).toBeNull();
  });
});
