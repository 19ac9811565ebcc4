/** What must hold of every comparison: random pairs of random lines on coarse grids, so that many touch, cross and coincide. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Holder } from '../../../src/domain/constants';
import type { Path, Position, Ring } from '../../../src/domain/types';
import { cut, type PreparedOutline, prepareOutline } from '../../../src/geometry';
import { along } from '../../../src/geometry/plane';
import { compare, comparisonBands, type ComparisonDone, type Side, zonesOfSide } from '../../../src/scenario';
import { strip, wave } from '../geometry/shapes';
import { holding, line, split } from './sides';

const RUNS = Number(process.env['CUT_RUNS'] ?? 200);
const STEP = 1 / 64;
const [COLUMNS, ROWS] = [8, 12];
const grid = (x: number, y: number): Position => [34 + x * STEP, 31 + y * STEP];

/** A block with stepped sides on the grid. */
const outlines = fc
  .array(fc.record({ west: fc.integer({ min: 0, max: 2 }), east: fc.integer({ min: 6, max: COLUMNS }) }), {
    minLength: ROWS + 1,
    maxLength: ROWS + 1,
  })
  .map((rows): PreparedOutline => {
    const up = rows.map((row, y) => grid(row.east, y));
    const down = rows.map((row, y) => grid(row.west, y)).reverse();
    const ring: Ring = [...up, ...down, up[0] as Position];
    return prepareOutline({ ring, frontages: ring.slice(1).map((_, i) => (i < ROWS ? 'israel' : 'coast')) });
  });

/** From far north to far south, one grid point in each of some rows: never touches itself, often the other line or the outline. */
const paths = fc
  .array(fc.integer({ min: 1, max: COLUMNS - 1 }), { minLength: ROWS + 1, maxLength: ROWS + 1 })
  .map((columns): Path => [grid(4, ROWS + 5), ...columns.map((x, i) => grid(x, ROWS - i)), grid(4, -5)]);

const holders = fc.constantFrom<Holder>('israel', 'hamas', 'isf', 'restricted', 'not-stated');
const sides = (id: string) =>
  fc
    .record({ first: paths, second: fc.option(paths), left: holders, right: holders, between: holders })
    .map(({ first, second, left, right, between }): Side => {
      const one = line(`${id}-1`, first, 300);
      if (!second) return split({ ...one, series: 'one' }, left, right);
      return {
        lines: [{ ...one, series: 'one' }, line(`two${id}-1`, second)],
        holders: [
          holding('one:left', left),
          holding('one:right', right),
          holding(`one:right,two${id}:left`, between),
        ],
      };
    });

/** A side, and a draft of it: some points of its first line moved, the rest kept, beside a second line that may cross both. */
const drafts = fc
  .tuple(
    sides('a'),
    fc.array(fc.tuple(fc.integer({ min: 1, max: ROWS + 1 }), fc.integer({ min: 1, max: 7 })), {
      maxLength: 3,
    }),
  )
  .map(([a, moves]): [Side, Side] => {
    const lines = a.lines.map((own, i) => {
      const coordinates = own.coordinates.map((p): Position => [p[0], p[1]]);
      if (i === 0)
        for (const [at, x] of moves) coordinates[at] = [grid(x, 0)[0], (coordinates[at] as Position)[1]];
      return { ...own, coordinates };
    });
    return [a, { ...a, lines }];
  });
const pairsOfSides = fc.oneof(fc.tuple(sides('a'), sides('b')), drafts);

function answer(a: Side, b: Side, outline: PreparedOutline): ComparisonDone | null {
  const result = compare(a, b, outline);
  if (result.ok) return result;
  expect(result.reason).not.toBe('unresolved');
  // Each side by itself fails too: a comparison has no failures of its own.
  const alone = { a: [a], b: [b], both: [a, b] }[result.side];
  for (const side of alone) expect(zonesOfSide(side, outline).ok).toBe(false);
  return null;
}

function km2(result: ComparisonDone, from: Holder, to: Holder): number {
  return result.transitions.find((own) => own.from === from && own.to === to)?.km2 ?? 0;
}

function areas(side: Side, outline: PreparedOutline): Map<Holder, number> {
  const result = zonesOfSide(side, outline);
  if (!result.ok) throw new Error(result.message);
  const sums = new Map<Holder, number>();
  for (const zone of result.zones) sums.set(zone.holder, (sums.get(zone.holder) ?? 0) + zone.km2);
  return sums;
}

describe('compare', () => {
  it('finds that nothing changes from A to A, also where the copy is of other objects', () => {
    let answered = 0;
    fc.assert(
      fc.property(outlines, sides('a'), (outline, a) => {
        for (const b of [a, structuredClone(a)]) {
          const result = answer(a, b, outline);
          if (!result) return;
          answered++;
          expect(result.changedKm2).toBe(0);
          expect(result.transitions.filter(({ from, to, km2: own }) => from !== to && own !== 0)).toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
    expect(answered).toBeGreaterThan(RUNS);
  });

  it('mirrors B to A in A to B', () => {
    fc.assert(
      fc.property(outlines, pairsOfSides, (outline, [a, b]) => {
        const [there, back] = [answer(a, b, outline), answer(b, a, outline)];
        expect(back === null).toBe(there === null);
        if (!there || !back) return;
        expect(back.holders).toEqual(there.holders);
        for (const { from, to, km2: own } of there.transitions) {
          const mirrored = km2(back, to, from);
          expect(Math.abs(mirrored - own)).toBeLessThan(1e-9);
          if (own === 0) expect(mirrored).toBe(0);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('has rows and columns that add up to what each side has alone, and all to the outline', () => {
    let answered = 0;
    fc.assert(
      fc.property(outlines, pairsOfSides, (outline, [a, b]) => {
        const result = answer(a, b, outline);
        if (!result) return;
        answered++;
        const sum = (of: 'from' | 'to', holder: Holder) =>
          result.transitions.filter((own) => own[of] === holder).reduce((total, own) => total + own.km2, 0);
        const [inA, inB] = [areas(a, outline), areas(b, outline)];
        for (const holder of result.holders) {
          expect(Math.abs(sum('from', holder) - (inA.get(holder) ?? 0))).toBeLessThan(1e-9);
          expect(Math.abs(sum('to', holder) - (inB.get(holder) ?? 0))).toBeLessThan(1e-9);
        }
        const all = result.transitions.reduce((total, own) => total + own.km2, 0);
        expect(Math.abs(all - outline.km2)).toBeLessThan(1e-9);
        expect([...inA.keys(), ...inB.keys()].every((holder) => result.holders.includes(holder))).toBe(true);
      }),
      { numRuns: RUNS },
    );
    expect(answered).toBeGreaterThan(RUNS / 2);
  });

  it('does not change when points are added on a line', () => {
    const fractions = fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), {
      minLength: ROWS + 3,
      maxLength: ROWS + 3,
    });
    fc.assert(
      fc.property(outlines, sides('a'), sides('b'), fractions, (outline, a, b, ts) => {
        const more = (path: Path): Path =>
          path.flatMap((p, i) => {
            const next = path[i + 1];
            return next ? [p, along(p, next, ts[i] ?? 0.5)] : [p];
          });
        const dense: Side = {
          ...b,
          lines: b.lines.map((own) => ({ ...own, coordinates: more(own.coordinates) })),
        };
        const [plain, other] = [answer(a, b, outline), answer(a, dense, outline)];
        expect(other === null).toBe(plain === null);
        if (!plain || !other) return;
        for (const { from, to, km2: own } of plain.transitions) {
          expect(Math.abs(km2(other, from, to) - own)).toBeLessThan(1e-9);
        }
        const nothing = answer(b, dense, outline);
        expect(nothing?.transitions.filter(({ from, to, km2: own }) => from !== to && own > 0)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives exact zeros where a draft keeps to its line, and one part for each place where it leaves it', () => {
    const outline = prepareOutline(strip(400));
    const course = wave(80);
    const a = split(line('yellow-1', course, 300), 'israel', 'hamas');
    const change = fc.record({
      at: fc.integer({ min: 10, max: 69 }),
      by: fc.double({ min: 1e-4, max: 0.008, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), fc.boolean(), (changes, west) => {
        const copy = course.map((p): Position => [p[0], p[1]]);
        for (const { at, by } of changes) {
          const from = course[at] as Position;
          copy[at] = [from[0] + (west ? -by : by), from[1]];
        }
        const result = answer(a, split(line('draft-1', copy), 'israel', 'hamas'), outline);
        if (!result) return;
        const [gained, lost] = [km2(result, 'hamas', 'israel'), km2(result, 'israel', 'hamas')];
        expect(Math.max(gained, lost)).toBeGreaterThan(0);
        const parts = result.parts.filter(({ from, to }) => from !== to).flatMap(({ polygons }) => polygons);
        // A bump moved to one side may fold over a slanting stretch: still one part or two for each.
        expect(parts.length).toBeLessThanOrEqual(2 * changes.length);
        for (const { id, from, to } of result.parts) {
          if (from === to) continue;
          const vertices = result.parts.find((part) => part.id === id)?.polygons.flat(2) ?? [];
          const near = (p: Position) =>
            changes.some(({ at }) => Math.abs(p[1] - (course[at] as Position)[1]) < 0.02);
          expect(vertices.every(near)).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('comparisonBands', () => {
  it('hold the values, and are those of a cut with the lines moved', () => {
    const outline = prepareOutline(strip(300));
    const offsets = fc.tuple(
      fc.double({ min: -0.4, max: 0.4, noNaN: true }),
      fc.double({ min: -0.4, max: 0.4, noNaN: true }),
    );
    fc.assert(
      fc.property(offsets, fc.integer({ min: 50, max: 400 }), ([p, q], accuracyM) => {
        const a = split(line('a-1', wave(60, p), accuracyM), 'israel', 'hamas');
        const b = split(line('b-1', wave(70, q, 0.2), accuracyM), 'israel', 'isf');
        const value = answer(a, b, outline);
        const bands = comparisonBands(a, b, outline);
        if (!value || !bands) throw new Error('no answer');
        for (const { from, to, share } of value.transitions) {
          const band = bands.transitions.get(`${from}>${to}`);
          if (!band) expect(share).toBe(0);
          else {
            expect(band.low).toBeLessThanOrEqual(share);
            expect(band.high).toBeGreaterThanOrEqual(share);
            expect(band.accuracyM).toBe(accuracyM);
          }
        }
        expect(bands.changed.low).toBeLessThanOrEqual(value.changedShare + 1e-12);
        expect(bands.changed.high).toBeGreaterThanOrEqual(value.changedShare - 1e-12);
        const alone = cut(outline, [{ id: 'a', path: wave(60, p) }]);
        const left = alone.ok ? alone.pieces.find(({ name }) => name === 'a:left')?.share : Number.NaN;
        const israel = bands.a.get('israel');
        expect(israel?.low).toBeLessThan(left ?? 0);
        expect(israel?.high).toBeGreaterThan(left ?? 0);
      }),
      { numRuns: RUNS / 4 },
    );
  });
});
