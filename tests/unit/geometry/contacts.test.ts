import { describe, expect, it } from 'vitest';
import type { Path } from '../../../src/domain/types';
import { cut, inOutline, lengthKm, prepareOutline } from '../../../src/geometry';
import { expectTiling } from './invariants';
import { box, strip, wave } from './shapes';

const square = prepareOutline(box());

function done(outline: typeof square, paths: Record<string, Path>) {
  const result = cut(
    outline,
    Object.entries(paths).map(([id, path]) => ({ id, path })),
  );
  if (!result.ok) throw new Error(result.message);
  expectTiling(outline, result);
  return result;
}

describe('contacts and courses of a cut', () => {
  it('name the pieces on either side of a line and its run inside, whichever way it was drawn', () => {
    const north: Path = [
      [34.1, 31.5],
      [34.1, 30.9],
    ];
    for (const path of [north, [...north].reverse()]) {
      const result = done(square, { a: path });
      expect(result.contacts).toMatchObject([{ left: 'a:left', right: 'a:right' }]);
      expect(result.courses['a']?.map((run) => [run[0]?.[1], run[run.length - 1]?.[1]])).toEqual([
        [31.4, 31],
      ]);
      expect(result.contacts[0]?.km).toBeCloseTo(result.lengthKm['a'] ?? 0, 12);
    }
  });

  it('count a stretch that two lines share once, and leave what runs outside', () => {
    const a: Path = [
      [34.1, 31.5],
      [34.1, 31.2],
      [34.1, 30.9],
    ];
    const b: Path = [
      [34.05, 30.9],
      [34.05, 31.1],
      [34.1, 31.2],
      [34.1, 31.5],
    ];
    const out: Path = [
      [34.15, 31.5],
      [34.15, 31.35],
      [34.3, 31.3],
      [34.15, 31.25],
      [34.15, 30.9],
    ];
    const result = done(square, { a, b, out });
    const names = result.contacts.map(({ left, right }) => [left, right]);
    expect(names).toHaveLength(5);
    expect(names).toContainEqual(['a:left,b:left,out:right', 'a:right,b:right,out:right']);
    expect(result.courses['out']).toHaveLength(2);
    expect(result.courses['b']).toHaveLength(2);
    for (const [id, runs] of Object.entries(result.courses)) {
      const km = runs.reduce((sum, run) => sum + lengthKm(run), 0);
      expect(km, id).toBeCloseTo(result.lengthKm[id] ?? 0, 9);
    }
  });

  it('are the whole of what pieces have beyond the outline', () => {
    const outline = prepareOutline(strip(300));
    const copy = wave(80).map(([x, y], i): [number, number] => (i > 30 && i < 50 ? [x + 0.004, y] : [x, y]));
    const result = done(outline, { a: wave(80), b: copy, c: wave(60, 0.1, 0.4) });
    const round = result.pieces
      .flatMap(({ polygons }) => polygons.flat())
      .reduce((km, ring) => km + lengthKm(ring), 0);
    const inner = result.contacts.reduce((km, contact) => km + contact.km, 0);
    expect(round).toBeCloseTo(lengthKm(result.outline) + 2 * inner, 6);
    for (const { left, right, path } of result.contacts) {
      expect(left).not.toBe(right);
      for (const p of path.slice(1, -1)) expect(inOutline(outline, p)).toBe(true);
    }
  });

  it('hold for a long copy of a long line', () => {
    const outline = prepareOutline(strip(300));
    const line = wave(150_000);
    const result = done(outline, { a: line, b: line.map(([x, y]) => [x, y]) });
    expect(result.pieces).toHaveLength(2);
    expect(result.contacts).toHaveLength(1);
  });
});
