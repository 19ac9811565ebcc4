import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Path, Position } from '../../../src/domain/types';
import { boxTree, overlapping } from '../../../src/geometry/boxes';

const path = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), {
    minLength: 2,
    maxLength: 60,
  })
  .map((points): Path => points);

function near(p: Path, i: number, q: Path, j: number, pad: number): boolean {
  return [0, 1].every((axis) => {
    const own = [p[i]?.[axis] ?? 0, p[i + 1]?.[axis] ?? 0];
    const other = [q[j]?.[axis] ?? 0, q[j + 1]?.[axis] ?? 0];
    return Math.min(...own) - pad <= Math.max(...other) && Math.max(...own) + pad >= Math.min(...other);
  });
}

function pairs(p: Path, q: Path, pad: number, self: boolean): string[] {
  const out: string[] = [];
  for (let i = 0; i + 1 < p.length; i++) {
    for (let j = self ? i + 1 : 0; j + 1 < q.length; j++) if (near(p, i, q, j, pad)) out.push(`${i} ${j}`);
  }
  return out.sort();
}

describe('overlapping', () => {
  it('visits every pair of segments with overlapping boxes once, and no other', () => {
    fc.assert(
      fc.property(path, path, fc.constantFrom(0, 0.5, 3), (p, q, pad) => {
        const [a, b] = [boxTree(p), boxTree(q)];
        const found: string[] = [];
        overlapping(a, b, pad, (i, j) => found.push(`${i} ${j}`));
        expect(found.sort()).toEqual(pairs(p, q, pad, false));
        const own: string[] = [];
        overlapping(a, a, pad, (i, j) => own.push(`${i} ${j}`));
        expect(own.sort()).toEqual(pairs(p, p, pad, true));
      }),
    );
  });

  it('looks at few pairs of long paths that lie side by side', () => {
    const along = (x: number): Path => Array.from({ length: 20_000 }, (_, i): Position => [x, i / 1000]);
    let visits = 0;
    overlapping(boxTree(along(0)), boxTree(along(1)), 0.1, () => visits++);
    expect(visits).toBe(0);
    const one = boxTree(along(0));
    overlapping(one, one, 0, () => visits++);
    expect(visits).toBe(19_998);
  });
});
