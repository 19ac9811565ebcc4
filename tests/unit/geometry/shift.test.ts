import { describe, expect, it } from 'vitest';
import type { Path, Position } from '../../../src/domain/types';
import {
  cut,
  depthKm,
  distanceKm,
  inPolygons,
  labelPoint,
  nearestEdge,
  pieceAt,
  prepareOutline,
  reachEdge,
  shiftPath,
} from '../../../src/geometry';
import { box, strip, wave } from './shapes';

const square = prepareOutline(box());
const leaning = prepareOutline(strip(500));

describe('shiftPath', () => {
  it('moves left for positive metres: east, walking south', () => {
    const [a, b] = shiftPath(
      [
        [34.1, 31.4],
        [34.1, 31],
      ],
      1000,
    ) as [Position, Position];
    expect(distanceKm([34.1, 31.4], [a[0], 31.4])).toBeCloseTo(1, 2);
    expect(a[0]).toBeGreaterThan(34.1);
    expect(b[1]).toBeCloseTo(31, 9);
  });

  it('stays parallel round corners', () => {
    const path: Path = [
      [34, 31.4],
      [34.05, 31.3],
      [34, 31.2],
      [34.1, 31.15],
    ];
    for (const metres of [-500, -100, 100, 500]) {
      const moved = shiftPath(path, metres);
      const least = Math.min(...moved.map((p) => Math.min(...dense(path).map((q) => distanceKm(p, q)))));
      expect(least).toBeGreaterThan((Math.abs(metres) / 1000) * 0.98);
    }
  });

  it('cuts loops off at bends tighter than the shift', () => {
    const path: Path = [
      [34.1, 31.5],
      [34.1, 31.25],
      [34.102, 31.248],
      [34.1, 31.246],
      [34.1, 30.9],
    ];
    for (const metres of [-1000, 1000]) {
      expect(cut(square, [{ id: 'a', path: shiftPath(path, metres) }]).ok).toBe(true);
    }
  });

  it('leaves a path alone for nothing', () => {
    const path: Path = [
      [34, 31.4],
      [34.05, 31.3],
    ];
    expect(shiftPath(path, 0)).toEqual(path);
  });
});

function dense(path: Path): Path {
  return path.slice(1).flatMap((b, i) => {
    const a = path[i] as Position;
    return Array.from({ length: 51 }, (_, k): Position => [
      a[0] + ((b[0] - a[0]) * k) / 50,
      a[1] + ((b[1] - a[1]) * k) / 50,
    ]);
  });
}

it('a line moved by 1 km moves every share', () => {
  const share = (metres: number) => {
    const result = cut(leaning, [{ id: 'a', path: reachEdge(leaning, shiftPath(wave(100), metres), 5) }]);
    if (!result.ok) throw new Error(result.message);
    return result.pieces.map((piece) => piece.share) as [number, number];
  };
  const [east, still, west] = [share(1000), share(0), share(-1000)];
  expect(still[0] - east[0]).toBeGreaterThan(0.03);
  expect(west[0] - still[0]).toBeGreaterThan(0.03);
  expect(east[1] - still[1]).toBeCloseTo(still[0] - east[0], 9);
});

it('a line moved by 1 km moves every label', () => {
  const labels = (metres: number) => {
    const result = cut(leaning, [{ id: 'a', path: reachEdge(leaning, shiftPath(wave(100), metres), 5) }]);
    if (!result.ok) throw new Error(result.message);
    return result.pieces.map((piece) => labelPoint(piece.polygons));
  };
  const still = labels(0);
  labels(1000).forEach((at, i) => expect(distanceKm(at, still[i] as Position)).toBeGreaterThan(0.1));
});

describe('reachEdge', () => {
  it('goes straight on from an end inside to the edge', () => {
    const path = reachEdge(
      square,
      [
        [34.1, 31.39],
        [34.1, 31.01],
      ],
      5,
    );
    expect(path).toHaveLength(4);
    expect(path[0]?.[1]).toBeCloseTo(31.4, 12);
    expect(
      reachEdge(
        square,
        [
          [34.1, 31.3],
          [34.1, 30.9],
        ],
        5,
      ),
    ).toHaveLength(2);
  });
});

describe('places', () => {
  it('measures the depth from the border with Israel', () => {
    expect(depthKm(square, [34.1, 31.2])).toBeCloseTo(distanceKm([34.1, 31.2], [34.2, 31.2]), 6);
    expect(depthKm(square, [34, 31.39])).toBeCloseTo(distanceKm([34, 31.39], [34, 31.4]), 6);
    const coast = prepareOutline({ ...box(), frontages: ['coast', 'coast', 'coast', 'coast'] });
    expect(depthKm(coast, [34.1, 31.2])).toBeNaN();
  });

  it('finds no edge beyond reach', () => {
    expect(nearestEdge(square, [34.1, 31.2], 1)).toBeNull();
  });

  it('finds the piece that holds a point', () => {
    const result = cut(square, [
      {
        id: 'a',
        path: [
          [34.1, 31.5],
          [34.1, 30.9],
        ],
      },
    ]);
    if (!result.ok) throw new Error(result.message);
    expect(pieceAt(result.pieces, [34.15, 31.2])?.name).toBe('a:left');
    expect(pieceAt(result.pieces, [34.05, 31.2])?.name).toBe('a:right');
    expect(pieceAt(result.pieces, [34.3, 31.2])).toBeNull();
  });

  it('labels inside, away from the edges, in the largest polygon', () => {
    expect(labelPoint([[box(34, 31, 34.2, 31.2).ring]])[0]).toBeCloseTo(34.1, 2);
    const small = [box(35, 31, 35.01, 31.01).ring];
    const bent: Position[] = [
      [34, 31],
      [34.3, 31],
      [34.3, 31.3],
      [34.28, 31.3],
      [34.28, 31.02],
      [34, 31.02],
      [34, 31],
    ];
    const at = labelPoint([small, [bent]]);
    expect(inPolygons(at, [[bent]])).toBe(true);
    expect(() => labelPoint([])).toThrow(RangeError);
  });
});

describe('prepareOutline', () => {
  it('turns a clockwise ring with its frontages', () => {
    const { ring, frontages } = box();
    const turned = prepareOutline({ ring: [...ring].reverse(), frontages: [...frontages].reverse() });
    expect(turned.km2).toBeCloseTo(square.km2, 9);
    expect(turned.frontageKm.coast).toBeCloseTo(square.frontageKm.coast, 9);
  });

  it('refuses what is no simple ring', () => {
    const refuse = (ring: Position[]) => () =>
      prepareOutline({ ring, frontages: ring.slice(1).map(() => 'coast') });
    expect(
      refuse([
        [34, 31],
        [34.1, 31],
        [34.1, 31.1],
        [34, 31.1],
      ]),
    ).toThrow('closed');
    expect(
      refuse([
        [34, 31],
        [34.1, 31],
        [34, 31],
      ]),
    ).toThrow('three corners');
    expect(
      refuse([
        [34, 31],
        [34.1, 31.1],
        [34.1, 31],
        [34, 31.1],
        [34, 31],
      ]),
    ).toThrow(/no area|itself/);
    expect(
      refuse([
        [34, 31],
        [34.2, 31],
        [34.2, 31.1],
        [34.1, 31],
        [34, 31.1],
        [34, 31],
      ]),
    ).toThrow('itself');
  });
});
