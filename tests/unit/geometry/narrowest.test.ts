import { describe, expect, it } from 'vitest';
import type { Path, Ring } from '../../../src/domain/types';
import { distanceKm, kmPerDegree, narrowest, prepareOutline } from '../../../src/geometry';
import { axisPlane } from '../../../src/geometry/axis';
import { box, lean, strip } from './shapes';

/** 0.2 degrees wide and 0.4 high: the axis runs due north, transects due east. */
const square = prepareOutline(box());
const kmAt = (lat: number, degrees: number) => degrees * kmPerDegree(lat).lon;

/** Ground between 34 and an eastern edge that runs through the given points, south to north. */
function ground(east: Path): Ring[][] {
  const south = east[0]?.[1] ?? 0;
  const north = east[east.length - 1]?.[1] ?? 0;
  return [[[[34, south], ...east, [34, north], [34, south]]]];
}

describe('axisPlane', () => {
  it('lies along the longer way, whatever vertices the outline has', () => {
    const plane = axisPlane(square);
    expect(Math.abs(plane.uLat)).toBeCloseTo(kmPerDegree(31.2).lat, 6);
    expect(plane.uLon).toBeCloseTo(0, 6);
    const dense = box();
    dense.ring.splice(
      1,
      0,
      ...Array.from({ length: 50 }, (_, i): [number, number] => [34.001 + i / 1000, 31]),
    );
    dense.frontages.splice(0, 1, ...Array.from({ length: 51 }, () => 'egypt' as const));
    expect(axisPlane(prepareOutline(dense)).uLat).toBeCloseTo(plane.uLat, 6);
    const [lon, lat] = plane.back(
      plane.uLon * 34.07 + plane.uLat * 31.3,
      plane.vLon * 34.07 + plane.vLat * 31.3,
    );
    expect([lon, lat]).toEqual([expect.closeTo(34.07, 9), expect.closeTo(31.3, 9)]);
  });

  it('follows a strip that leans', () => {
    const outline = prepareOutline(strip(400));
    const plane = axisPlane(outline);
    const [a, b] = [lean(0, -1), lean(0, 1)];
    const across = plane.vLon * (b[0] - a[0]) + plane.vLat * (b[1] - a[1]);
    expect(Math.abs(across)).toBeLessThan(0.15 * distanceKm(a, b));
  });
});

describe('narrowest', () => {
  it('finds the waist of an hourglass, and its ends', () => {
    const found = narrowest(
      square,
      ground([
        [34.2, 31],
        [34.03, 31.217],
        [34.2, 31.4],
      ]),
    );
    expect(found?.km).toBeCloseTo(kmAt(31.217, 0.03), 2);
    expect(found?.from[1]).toBeCloseTo(31.217, 3);
    const ends = [found?.from[0] ?? 0, found?.to[0] ?? 0].sort();
    expect(ends).toEqual([expect.closeTo(34, 4), expect.closeTo(34.03, 3)]);
  });

  it('is the width of a belt of even width', () => {
    const found = narrowest(
      square,
      ground([
        [34.05, 31],
        [34.05, 31.4],
      ]),
    );
    expect(found?.km).toBeCloseTo(kmAt(31.2, 0.05), 1);
  });

  it('passes over where the ground runs out, however thin it gets there', () => {
    // Widens from nothing in the south, has a waist of 0.06, and runs out in the north.
    const found = narrowest(
      square,
      ground([
        [34.001, 31],
        [34.12, 31.1],
        [34.06, 31.2],
        [34.12, 31.3],
        [34.001, 31.4],
      ]),
    );
    expect(found?.km).toBeCloseTo(kmAt(31.2, 0.06), 2);
  });

  it('passes over a waist with less than a tenth of the ground beyond it', () => {
    const found = narrowest(
      square,
      ground([
        [34.02, 31],
        [34.002, 31.02],
        [34.15, 31.1],
        [34.1, 31.2],
        [34.15, 31.4],
      ]),
    );
    expect(found?.km).toBeCloseTo(kmAt(31.2, 0.1), 2);
  });

  it('has none in ground that only tapers, or that is no ground', () => {
    expect(
      narrowest(
        square,
        ground([
          [34.001, 31],
          [34.2, 31.4],
        ]),
      ),
    ).toBeNull();
    expect(
      narrowest(
        square,
        ground([
          [34.001, 31],
          [34.2, 31.2],
          [34.001, 31.4],
        ]),
      ),
    ).toBeNull();
    expect(narrowest(square, [])).toBeNull();
  });

  it('takes touching pieces as one ground, and the longest stretch where a gap parts it', () => {
    const west: Ring[][] = ground([
      [34.05, 31],
      [34.02, 31.2],
      [34.05, 31.4],
    ]);
    const east: Ring[][] = [
      [
        [
          [34.05, 31],
          [34.1, 31],
          [34.1, 31.4],
          [34.05, 31.4],
          [34.02, 31.2],
          [34.05, 31],
        ],
      ],
    ];
    expect(narrowest(square, [...west, ...east])?.km).toBeCloseTo(kmAt(31.2, 0.1), 1);
    const apart: Ring[][] = [
      [
        [
          [34.12, 31],
          [34.13, 31],
          [34.13, 31.4],
          [34.12, 31.4],
          [34.12, 31],
        ],
      ],
    ];
    expect(narrowest(square, [...west, ...apart])?.km).toBeCloseTo(kmAt(31.2, 0.02), 2);
  });

  it('looks at the larger part of ground that a gap along the strip parts', () => {
    const south = ground([
      [34.05, 31],
      [34.01, 31.05],
      [34.05, 31.1],
    ]);
    const north = ground([
      [34.1, 31.15],
      [34.07, 31.3],
      [34.1, 31.4],
    ]);
    expect(narrowest(square, [...south, ...north])?.km).toBeCloseTo(kmAt(31.3, 0.07), 2);
  });
});
