/** Sides of a line are called by where they lie, whichever way it was drawn. */
import { describe, expect, it } from 'vitest';
import type { Path } from '../../../src/domain/types';
import { cut, prepareOutline } from '../../../src/geometry';
import { sideOf } from '../../../src/ui/draw/draw-words';
import { strip } from '../geometry/shapes';

const prepared = prepareOutline(strip(300));
const { minX, minY, maxX, maxY } = prepared.index;
const [west, east, south, north] = [minX - 0.05, maxX + 0.05, minY - 0.05, maxY + 0.05];
const [x, y] = [(minX + maxX) / 2, (minY + maxY) / 2];
const down: Path = [
  [x, north],
  [x, south],
];
const across: Path = [
  [west, y],
  [east, y + 0.002],
];

describe.each([
  ['from north to south', down, 0, 'east', 'west'],
  ['from south to north', down.toReversed(), 0, 'east', 'west'],
  ['from west to east', across, 1, 'north', 'south'],
  ['from east to west', across.toReversed(), 1, 'north', 'south'],
] as const)('a line drawn %s', (_, path, axis, higher, lower) => {
  it('has each side where the cut puts it', () => {
    const result = cut(prepared, [{ id: 'mine', path: [...path] }]);
    if (!result.ok) throw new Error(result.message);
    expect(result.pieces).toHaveLength(2);
    for (const { name, polygons } of result.pieces) {
      const positions = polygons.flat(2).map((p) => p[axis]);
      const middle = positions.reduce((sum, value) => sum + value, 0) / positions.length;
      const side = name === 'mine:left' ? 'left' : 'right';
      expect(sideOf([...path], side, prepared.north)).toBe(middle > (axis === 0 ? x : y) ? higher : lower);
    }
  });
});
