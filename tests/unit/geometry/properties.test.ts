/** Properties of the cut on random outlines and lines. Coordinates lie on a coarse grid, so that most runs are degenerate. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Path, Position, Ring } from '../../../src/domain/types';
import { cut, type CutDone, inPolygons, type PreparedOutline, prepareOutline } from '../../../src/geometry';
import { along } from '../../../src/geometry/plane';
import { expectTiling, leftOf } from './invariants';
import { randomFrom, strip, wave } from './shapes';

const STEP = 1 / 64;
const WEST = 34;
const SOUTH = 31;
const COLUMNS = 8;
const ROWS = 12;
const RUNS = Number(process.env['CUT_RUNS'] ?? 300);

function grid(x: number, y: number): Position {
  return [WEST + x * STEP, SOUTH + y * STEP];
}

/** A stepped tower on the grid: rows of random width round the middle column, with many collinear and level edges. */
const tower = fc
  .array(fc.record({ west: fc.integer({ min: 0, max: 3 }), east: fc.integer({ min: 5, max: COLUMNS }) }), {
    minLength: ROWS + 1,
    maxLength: ROWS + 1,
  })
  .map((rows): PreparedOutline => {
    const up = rows.map((row, y) => grid(row.east, y));
    const down = rows.map((row, y) => grid(row.west, y)).reverse();
    const ring: Ring = [...up, ...down, up[0] as Position];
    return prepareOutline({ ring, frontages: ring.slice(1).map((_, i) => (i < ROWS ? 'israel' : 'coast')) });
  });

/** A line from far north to far south over grid points; about half of them are simple. */
const gridLine = fc
  .array(fc.tuple(fc.integer({ min: -1, max: COLUMNS + 1 }), fc.integer({ min: -2, max: ROWS + 2 })), {
    minLength: 1,
    maxLength: 7,
  })
  .chain((points) =>
    fc.boolean().map((sorted): Path => {
      const inner = (sorted ? [...points].sort((a, b) => b[1] - a[1]) : points).map(([x, y]) => grid(x, y));
      return [grid(4, ROWS + 5), ...inner, grid(4, -5)];
    }),
  );

function cutAll(prepared: PreparedOutline, paths: Path[]): CutDone | null {
  const result = cut(
    prepared,
    paths.map((path, i) => ({ id: `l${i}`, path })),
  );
  if (result.ok) return result;
  expect(result.reason).not.toBe('unresolved');
  expect(result.message).not.toBe('');
  return null;
}

function shares(result: CutDone): Record<string, number> {
  return Object.fromEntries(result.pieces.map((p) => [p.name, p.share]));
}

function expectSameShares(a: Record<string, number>, b: Record<string, number>): void {
  expect(Object.keys(a)).toEqual(Object.keys(b));
  for (const [name, share] of Object.entries(a)) expect(Math.abs(share - (b[name] ?? 0))).toBeLessThan(1e-9);
}

describe('cut', () => {
  it('tiles the outline, and every point lies on the side its piece says', () => {
    let cuts = 0;
    fc.assert(
      fc.property(
        tower,
        fc.array(gridLine, { minLength: 1, maxLength: 3 }),
        fc.integer(),
        (prepared, paths, origin) => {
          const result = cutAll(prepared, paths);
          if (!result) return;
          cuts++;
          expectTiling(prepared, result);
          const random = randomFrom(origin);
          for (let i = 0; i < 30; i++) {
            const p: Position = [WEST + random() * COLUMNS * STEP, SOUTH + random() * ROWS * STEP];
            const piece = result.pieces.find((own) => inPolygons(p, own.polygons));
            if (!piece) continue;
            paths.forEach((path, line) => {
              expect(piece.sides[`l${line}`]).toBe(leftOf(path, p) ? 'left' : 'right');
            });
          }
        },
      ),
      { numRuns: RUNS },
    );
    expect(cuts).toBeGreaterThan(RUNS / 20);
  });

  it('does not change when points are added on a line', () => {
    const fractions = fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), {
      minLength: 9,
      maxLength: 9,
    });
    fc.assert(
      fc.property(tower, gridLine, fractions, (prepared, path, ts) => {
        const more = path.flatMap((p, i) => {
          const next = path[i + 1];
          return next ? [p, along(p, next, ts[i] ?? 0.5)] : [p];
        });
        const [plain, split] = [cutAll(prepared, [path]), cutAll(prepared, [more])];
        expect(split === null).toBe(plain === null);
        if (!plain || !split) return;
        expectTiling(prepared, split);
        expectSameShares(shares(split), shares(plain));
        const both = cutAll(prepared, [path, more]);
        if (!both) throw new Error('equal lines');
        expect(both.pieces.map((p) => p.name)).toEqual(['l0:left,l1:left', 'l0:right,l1:right']);
        expectTiling(prepared, both);
      }),
      { numRuns: RUNS },
    );
  });

  it('swaps sides in the mirror', () => {
    const flip = (p: Position): Position => [2 * WEST + COLUMNS * STEP - p[0], p[1]];
    fc.assert(
      fc.property(tower, gridLine, (prepared, path) => {
        const ring = prepared.ring.map(flip).reverse();
        const mirrored = prepareOutline({ ring, frontages: [...prepared.frontages].reverse() });
        const [plain, mirror] = [cutAll(prepared, [path]), cutAll(mirrored, [path.map(flip)])];
        expect(mirror === null).toBe(plain === null);
        if (!plain || !mirror) return;
        const swapped = {
          'l0:left': shares(mirror)['l0:right'] ?? 0,
          'l0:right': shares(mirror)['l0:left'] ?? 0,
        };
        expectSameShares(swapped, { 'l0:left': 0, 'l0:right': 0, ...shares(plain) });
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the same pieces in whichever order lines come', () => {
    fc.assert(
      fc.property(tower, gridLine, gridLine, (prepared, a, b) => {
        const [ab, ba] = [cutAll(prepared, [a, b]), cutAll(prepared, [b, a])];
        expect(ab === null).toBe(ba === null);
        if (!ab || !ba) return;
        const turned = Object.fromEntries(
          ba.pieces
            .map((p) => [`l0:${p.sides['l1'] ?? ''},l1:${p.sides['l0'] ?? ''}`, p.share] as const)
            .sort(),
        );
        expectSameShares(turned, shares(ab));
      }),
      { numRuns: RUNS },
    );
  });

  it('gives nothing where a copy of a line does not differ, and the difference where it does', () => {
    const outline = prepareOutline(strip(400));
    const line = wave(80);
    const change = fc.record({
      at: fc.integer({ min: 10, max: 69 }),
      by: fc.double({ min: -0.01, max: 0.01, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const copy = line.map((p): Position => [...p]);
        for (const { at, by } of changes)
          copy[at] = [(line[at] as Position)[0] + by, (line[at] as Position)[1]];
        const result = cutAll(outline, [line, copy]);
        if (!result) return;
        expectTiling(outline, result);
        const alone = cutAll(outline, [copy]);
        const now = shares(result);
        const left = (now['l0:left,l1:left'] ?? 0) + (now['l0:right,l1:left'] ?? 0);
        expect(Math.abs(left - (alone ? (shares(alone)['l0:left'] ?? 0) : 0))).toBeLessThan(1e-9);
        const parts = result.pieces.filter((p) => p.sides['l0'] !== p.sides['l1']).flatMap((p) => p.polygons);
        expect(parts.length).toBeLessThanOrEqual(changes.length * 2);
      }),
      { numRuns: RUNS },
    );
  });

  it('shares edges with the outline without slivers', () => {
    const outline = prepareOutline(strip(200));
    const span = fc.record({
      from: fc.integer({ min: 20, max: 60 }),
      length: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(span, ({ from, length }) => {
        // From the outside to the edge, along it, across the strip and out.
        const run = outline.ring.slice(from, from + length + 1);
        const out: Position = [(run[0] as Position)[0] + 0.01, (run[0] as Position)[1] + 0.02];
        const across: Position = [34.2, (run[run.length - 1] as Position)[1] - 0.05];
        const result = cutAll(outline, [[out, ...run, across, [33.9, 31.3]]]);
        if (!result) return;
        expectTiling(outline, result);
        for (const rings of result.pieces.flatMap((p) => p.polygons))
          expect(rings[0]?.length).toBeGreaterThan(3);
      }),
      { numRuns: 100 },
    );
  });

  it('holds for copies that differ by less than anyone can draw', () => {
    const outline = prepareOutline(strip(200));
    const line = wave(40);
    const shake = fc.record({ power: fc.double({ min: -15, max: -6, noNaN: true }), origin: fc.integer() });
    fc.assert(
      fc.property(shake, ({ power, origin }) => {
        const random = randomFrom(origin);
        const size = 10 ** power;
        const off = () => (random() - 0.5) * size;
        const copy = line.map(([x, y]): Position => [x + off(), y + off()]);
        const along = outline.ring.slice(30, 60).map(([x, y]): Position => [x + off(), y + off()]);
        const start = along[0] as Position;
        const beside: Path = [[start[0] + 0.02, start[1] + 0.03], ...along, [34.2, 31.35], [33.9, 31.3]];
        for (const paths of [[line, copy], [beside], [line, copy, beside]]) {
          const result = cutAll(outline, paths);
          if (!result) throw new Error('no answer');
          expectTiling(outline, result);
          if (size < 1e-11 && paths.length === 2) expect(result.pieces).toHaveLength(2);
        }
      }),
      { numRuns: RUNS / 3 },
    );
  });

  it('never throws and never gives a share for nonsense', () => {
    const outline = prepareOutline(strip(100));
    const anywhere = fc.tuple(fc.double(), fc.double());
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 6 }), (path) => {
        const result = cut(outline, [{ id: 'x', path }]);
        if (result.ok) expectTiling(outline, result);
        else expect(result.message).toContain('x');
      }),
      { numRuns: RUNS },
    );
  });
});
