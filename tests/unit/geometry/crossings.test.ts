import { describe, expect, it } from 'vitest';
import type { Ring } from '../../../src/domain/types';
import { anyContact, countCrossings } from '../../../src/geometry/crossings';

const square = (west: number, south: number): Ring => [
  [west, south],
  [west + 2, south],
  [west + 2, south + 2],
  [west, south + 2],
  [west, south],
];
const star: Ring = [
  [0, 3],
  [2, -3],
  [-3, 1],
  [3, 1],
  [-2, -3],
  [0, 3],
];

describe('countCrossings', () => {
  it('counts pairs of edges that cross, in one ring and between two', () => {
    expect(countCrossings([star], 100)).toBe(5);
    expect(countCrossings([square(0, 0), square(1, 1)], 100)).toBe(2);
    expect(countCrossings([square(0, 0), square(1, 1), star.map(([x, y]) => [x + 20, y])], 100)).toBe(7);
  });

  it('leaves out edges that only touch, meet or lie on each other', () => {
    expect(countCrossings([square(0, 0), square(2, 0)], 100)).toBe(0);
    expect(countCrossings([square(0, 0), square(2, 1)], 100)).toBe(0);
    expect(countCrossings([], 100)).toBe(0);
  });

  it('stops one past the most it is to count', () => {
    expect(countCrossings([star], 3)).toBe(4);
  });
});

describe('anyContact', () => {
  it('is none in a ring or in rings apart, for all that edges follow on each other', () => {
    expect(anyContact([square(0, 0)])).toBe(false);
    expect(anyContact([square(0, 0), square(5, 5)])).toBe(false);
    expect(
      anyContact([
        square(0, 0)
          .slice(0, 3)
          .concat([[0, 0]]),
      ]),
    ).toBe(false);
  });

  it('is a crossing, a corner met again, a corner on an edge', () => {
    expect(anyContact([star])).toBe(true);
    const lobes: Ring = [...square(0, 0).slice(0, 4), [0, 0], [-2, 0], [-2, -2], [0, -2], [0, 0]];
    expect(anyContact([lobes])).toBe(true);
    const pinched: Ring = [
      [0, 0],
      [4, 0],
      [4, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ];
    expect(anyContact([pinched])).toBe(true);
  });
});
