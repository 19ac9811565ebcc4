import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Path, Position } from '../../../src/domain/types';
import { thinned } from '../../../src/draw/features';

const far = (a: Position, b: Position): number => Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]));

describe('a path thinned for a picture', () => {
  it('keeps both ends and its order, and every vertex left out lies within the grain of the one kept before it', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const paths = fc.array(fc.tuple(unit, unit), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(paths, fc.double({ min: 1e-6, max: 0.7, noNaN: true }), (all, grain) => {
        const path: Path = all;
        const kept = thinned(path, grain);
        expect([kept[0], kept.at(-1)]).toEqual([path[0], path.at(-1)]);
        let k = 0;
        for (const at of path) {
          if (at === kept[k + 1]) k++;
          else expect(far(at, kept[k] as Position)).toBeLessThan(grain);
        }
        expect(k).toBe(kept.length - 1);
      }),
    );
  });
});
