import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position, Ring } from '../../../../src/domain/types';
import { areasToHolding, HoldingError } from '../../../../src/exchange/read/holding';
import { polygonsAreaKm2, prepareOutline } from '../../../../src/geometry';
import { overlay } from '../../../../src/geometry/overlay';
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

function shareOrRefusal(polygons: Ring[][]): number {
  try {
    return areasToHolding(polygons, prepared)?.share ?? 0;
  } catch (error) {
    if (error instanceof HoldingError) return 0;
    throw error;
  }
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

  it('counts what of a ring that crosses itself lies outside, as it does for two of them', () => {
    const bow: Ring = [
      [34.2, 31.3],
      [34.5, 31.5],
      [34.5, 31.3],
      [34.2, 31.5],
      [34.2, 31.3],
    ];
    const { km2, outsideKm2 } = hold([[bow]]);
    // One of its two lobes, which are alike.
    const lobe = polygonsAreaKm2([[[bow[0], bow[3], [34.35, 31.4], bow[0]] as Ring]]);
    expect(km2 + outsideKm2).toBeCloseTo(2 * lobe, 1);
    expect(outsideKm2).toBeCloseTo(hold([[bow], [bow]]).outsideKm2, 6);
    expect(outsideKm2).toBeGreaterThan(lobe / 2);
  });

  it('refuses what is too entangled to be added up before it has cost much, with a way on', () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const scribble = Array.from({ length: 3000 }, (): Position => [
      34.25 + random() * 0.3,
      31.25 + random() * 0.3,
    ]);
    const since = performance.now();
    expect(() => hold([[[...scribble, scribble[0] as Position]]])).toThrow(
      new HoldingError(
        'the edges of the polygons cross themselves and each other more than 20,000 times, too often to be added up: take fewer polygons, or simplify them by some metres',
      ),
    );
    // A bound on the count, not on the machine: unioned, this would take minutes.
    expect(performance.now() - since).toBeLessThan(10_000);
  });

  it('adds up rings that lose the clipper its way', () => {
    const corners = '55,35 35,50 45,35 50,35 35,40 55,40 35,35 35,40 45,35 40,35 45,40 55,35';
    const tangled = corners.split(' ').map((pair): Position => {
      const [x = 0, y = 0] = pair.split(',').map(Number);
      return [34 + x / 100, 31 + y / 100];
    });
    expect(() => overlay(prepared, [[tangled]])).toThrow();
    const { share, km2 } = hold([[tangled]]);
    expect(share).toBeGreaterThan(0.05);
    expect(km2).toBeLessThan(polygonsAreaKm2([[square(34.35, 31.35, 34.5, 31.5)]]));
  });

  it('adds up any rings on a grid, where edges and corners meet, to a share from 0 to 1, or refuses them in words', () => {
    const at = fc.tuple(fc.nat(6), fc.nat(6)).map(([x, y]): Position => [34.25 + x * 0.05, 31.25 + y * 0.05]);
    const closed = fc
      .array(at, { minLength: 4, maxLength: 12 })
      .map((run): Ring => [...run, run[0] as Position]);
    fc.assert(
      fc.property(fc.array(fc.tuple(closed), { minLength: 1, maxLength: 3 }), (polygons) => {
        const share = shareOrRefusal(polygons);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1 + 1e-6);
      }),
      { numRuns: 150 },
    );
  });

  it('is null for polygons elsewhere and for none', () => {
    expect(areasToHolding([[square(2, 48, 3, 49)]], prepared)).toBeNull();
    expect(areasToHolding([], prepared)).toBeNull();
  });
});
