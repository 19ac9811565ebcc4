import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Path, Position } from '../../../../src/domain/types';
import {
  deleteVertex,
  distanceKm,
  EditError,
  editWindow,
  insertVertex,
  joinPaths,
  moveHandle,
  moveStretch,
  moveVertex,
  nudge,
  replaceStretch,
  reversePath,
  selfTouchAt,
  simplify,
  smooth,
} from '../../../../src/geometry';
import { wave } from '../shapes';

const position = fc.tuple(
  fc.double({ min: 34, max: 35, noNaN: true }),
  fc.double({ min: 31, max: 32, noNaN: true }),
);
const path = fc.array(position, { minLength: 3, maxLength: 40 });
const frozen = (p: Path): Path => Object.freeze(p.map((q) => Object.freeze(q) as Position)) as Path;

describe('edits of a path', () => {
  it('put in and taken out again, a vertex leaves the path as it was', () => {
    fc.assert(
      fc.property(path, fc.nat(), position, (given, n, p) => {
        const before = frozen(given);
        const at = n % (before.length + 1);
        const after = deleteVertex(insertVertex(before, at, p), at);
        expect(after).toEqual(before);
        expect(after.every((q, i) => q === before[i])).toBe(true);
      }),
    );
  });

  it('leave every vertex outside the stretch the object it was', () => {
    fc.assert(
      fc.property(path, fc.nat(), fc.nat(), position, path, (given, m, n, p, other) => {
        const before = frozen(given);
        const [from, to] = [m % before.length, n % before.length].sort((a, b) => a - b) as [number, number];
        const rest = (after: Path, tail: number) =>
          before.slice(0, from).every((q, i) => q === after[i]) &&
          before.slice(to + 1).every((q, i) => q === after[tail + i]);
        expect(rest(moveStretch(before, from, to, [0.01, -0.02]), to + 1)).toBe(true);
        expect(rest(replaceStretch(before, from, to, other), from + other.length)).toBe(true);
        const moved = moveVertex(before, from, p);
        expect(moved[from]).toBe(p);
        expect(before.every((q, i) => i === from || q === moved[i])).toBe(true);
      }),
    );
  });

  it('refuse vertices that are not there', () => {
    const two: Path = [
      [34, 31],
      [34, 32],
    ];
    expect(() => moveVertex(two, 2, [0, 0])).toThrow(EditError);
    expect(() => insertVertex(two, 3, [0, 0])).toThrow(EditError);
    expect(() => deleteVertex(two, 0)).toThrow('at least two');
    expect(() => moveStretch(two, 1, 0, [0, 0])).toThrow(EditError);
    expect(() => replaceStretch(two, 0, 1, [[34, 31]])).toThrow('at least two');
  });

  it('join end to end without repeating the meeting point, and turn round', () => {
    const a = wave(10);
    expect(joinPaths(a.slice(0, 5), a.slice(4))).toEqual(a);
    expect(joinPaths(a.slice(0, 5), a.slice(5))).toEqual(a);
    expect(reversePath(reversePath(a))).toEqual(a);
    expect(reversePath(a)[0]).toBe(a[9]);
  });

  it('nudge by metres', () => {
    const at: Position = [34.4, 31.4];
    expect(distanceKm(at, nudge(at, 30, 0))).toBeCloseTo(0.03, 6);
    expect(distanceKm(at, nudge(at, 30, -40))).toBeCloseTo(0.05, 6);
    expect(nudge(at, 0, 10)[1]).toBeGreaterThan(at[1]);
  });
});

describe('the window of a long line', () => {
  const line = frozen(wave(5_000));

  it('gives the vertices next to one handles', () => {
    const window = editWindow(line, 2_500);
    expect(window.indices).toHaveLength(100);
    expect(window.indices).toContain(2_500);
    expect(window.to - window.from).toBe(99);
    expect(editWindow(line, 3)).toMatchObject({ from: 0, to: 99 });
    expect(editWindow(line, 4_999)).toMatchObject({ from: 4_900, to: 4_999 });
    expect(editWindow(wave(12), 5).indices).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('spreads handles over what the map shows', () => {
    const window = editWindow(line, [34, 31.3, 35, 31.5]);
    expect(window?.indices).toHaveLength(100);
    expect(window?.indices[0]).toBe(window?.from);
    expect(window?.indices[99]).toBe(window?.to);
    expect(new Set(window?.indices).size).toBe(100);
    expect(editWindow(line, [0, 0, 1, 1])).toBeNull();
  });

  it('moves what lies between handles along and keeps the rest bit for bit', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99 }), position, (k, to) => {
        const window = editWindow(line, [34, 31.3, 35, 31.5]);
        if (!window) throw new Error('no window');
        const next = moveHandle(line, window, k, to);
        const at = window.indices[k] as number;
        const before = window.indices[k - 1] ?? at;
        const after = window.indices[k + 1] ?? at;
        expect(next).toHaveLength(line.length);
        expect(next[at]).toBe(to);
        expect(next.every((p, i) => (i > before && i < after) || i === at || p === line[i])).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('carries the vertices between two handles by their part of the way', () => {
    const straight: Path = [0, 1, 2, 3, 4].map((i) => [34 + i / 10, 31]);
    const next = moveHandle(straight, { from: 0, to: 4, indices: [0, 2, 4] }, 1, [34.2, 31.2]);
    expect(next.map((p) => Number(p[1].toFixed(9)))).toEqual([31, 31.1, 31.2, 31.1, 31]);
  });
});

describe('simplify and smooth', () => {
  it('keep both ends and stay within the tolerance', () => {
    const line = wave(2_000);
    const next = simplify(line, 50);
    expect(next.length).toBeLessThan(200);
    expect(next[0]).toBe(line[0]);
    expect(next.at(-1)).toBe(line.at(-1));
    for (const p of line) {
      const near = next.slice(1).some((b, i) => {
        const a = next[i] as Position;
        const span = distanceKm(a, b);
        // Height of the triangle a, b, p over a-b, from its three sides.
        const [u, v] = [distanceKm(a, p), distanceKm(p, b)];
        const s = (span + u + v) / 2;
        return (
          (2 * Math.sqrt(Math.max(0, s * (s - span) * (s - u) * (s - v)))) / span < 0.0501 &&
          u <= span &&
          v <= span
        );
      });
      expect(near).toBe(true);
    }
  });

  it('simplify leaves vertices as they were and never makes a simple path cross itself', () => {
    fc.assert(
      fc.property(path, fc.double({ min: 1, max: 50_000, noNaN: true }), (given, metres) => {
        // Sorted by latitude a path is simple whatever its longitudes are; folding it makes narrow bays.
        const sorted = [...given].sort((a, b) => a[1] - b[1]);
        const folded: Path = [
          ...sorted,
          ...sorted.map(([lon, lat]): Position => [lon + 0.001, lat]).reverse(),
        ];
        for (const before of [sorted, folded]) {
          const next = simplify(before, metres);
          expect(next[0]).toBe(before[0]);
          expect(next.at(-1)).toBe(before.at(-1));
          expect(next.every((p) => before.includes(p))).toBe(true);
          if (selfTouchAt(before) === null) expect(selfTouchAt(next)).toBeNull();
        }
      }),
    );
  });

  it('halves the tolerance where it would cut across a bay', () => {
    // A spike reaches into a shallow notch of a wall: a straight in place of the notch would run through the spike.
    const line: Path = [
      [34, 31],
      [34.05, 30.996],
      [34.1, 31],
      [34.1, 31.1],
      [34.04, 31.1],
      [34.05, 30.998],
      [34.03, 31.1],
      [34, 31.1],
      [33.95, 31.1],
    ];
    expect(selfTouchAt(line)).toBeNull();
    expect(simplify(line.slice(0, 3), 700)).toHaveLength(2);
    const next = simplify(line, 700);
    expect(selfTouchAt(next)).toBeNull();
    expect(next).toContain(line[1]);
    expect(next.length).toBeLessThan(line.length);
  });

  it('smooth keeps ends and rounds corners', () => {
    const corner: Path = [
      [34, 31],
      [34.1, 31],
      [34.1, 31.1],
    ];
    expect(smooth(corner)).toEqual([
      [34, 31],
      [34.075, 31],
      [34.1, expect.closeTo(31.025, 9)],
      [34.1, 31.1],
    ]);
    fc.assert(
      fc.property(path, fc.integer({ min: 0, max: 4 }), (given, rounds) => {
        const next = smooth(given, rounds);
        expect([next[0], next.at(-1)]).toEqual([given[0], given.at(-1)]);
      }),
    );
  });
});
