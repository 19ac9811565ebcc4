import { describe, expect, it } from 'vitest';
import type { Path } from '../../../src/domain/types';
import { cut, type CutDone, type CutLine, type PreparedOutline, prepareOutline } from '../../../src/geometry';
import { expectTiling } from './invariants';
import { box, lean, strip, wave } from './shapes';

const square = prepareOutline(box());
const leaning = prepareOutline(strip(500));

function done(prepared: PreparedOutline, ...paths: Path[]): CutDone {
  const lines: CutLine[] = paths.map((path, i) => ({ id: 'abc'[i] ?? 'z', path }));
  const result = cut(prepared, lines);
  if (!result.ok) throw new Error(result.message);
  expectTiling(prepared, result);
  return result;
}

function shares(result: CutDone): Record<string, number> {
  return Object.fromEntries(result.pieces.map((p) => [p.name, p.share]));
}

describe('one line', () => {
  it('halves a box and names east left, walking north to south', () => {
    const result = done(square, [
      [34.1, 31.5],
      [34.1, 30.9],
    ]);
    expect(shares(result)).toEqual({
      'a:left': expect.closeTo(0.5, 12) as number,
      'a:right': expect.closeTo(0.5, 12) as number,
    });
    expect(result.pieces[0]?.frontageKm.coast).toBe(0);
    expect(result.pieces[1]?.frontageKm.coast).toBeCloseTo(square.frontageKm.coast, 9);
    expect(result.warnings).toEqual([]);
  });

  it('turns a line that is given from south to north', () => {
    const path: Path = [
      [34.05, 31.5],
      [34.12, 31.2],
      [34.05, 30.9],
    ];
    expect(shares(done(square, [...path].reverse()))).toEqual(shares(done(square, path)));
  });

  it('cuts the leaning strip', () => {
    const result = done(leaning, wave(200));
    expect(result.pieces.map((p) => p.name)).toEqual(['a:left', 'a:right']);
    expect(result.pieces[0]?.share).toBeGreaterThan(0.4);
    expect(result.lengthKm['a']).toBeGreaterThan(30);
  });

  it('gives the whole outline without a line', () => {
    const result = done(square);
    expect(shares(result)).toEqual({ strip: 1 });
  });

  it('gathers islands on one side', () => {
    const result = done(square, [
      [34.3, 31.5],
      [34.1, 31.35],
      [34.3, 31.3],
      [34.3, 31.1],
      [34.1, 31.05],
      [34.3, 30.9],
    ]);
    expect(result.pieces.map((p) => [p.name, p.polygons.length])).toEqual([
      ['a:left', 2],
      ['a:right', 1],
    ]);
  });

  it('passes through corners of the outline', () => {
    const result = done(square, [
      [34, 31.4],
      [34.2, 31],
    ]);
    expect(result.pieces.map((p) => p.polygons[0]?.[0]?.length)).toEqual([4, 4]);
    expect(shares(result)['a:left']).toBeCloseTo(0.5, 2);
  });

  it('touches the edge from inside at a corner', () => {
    const dented = prepareOutline({
      ring: [
        [34, 31],
        [34.2, 31],
        [34.2, 31.4],
        [34.1, 31.2],
        [34, 31.4],
        [34, 31],
      ],
      frontages: ['egypt', 'israel', 'israel', 'israel', 'coast'],
    });
    // The northern corner is the eastern one: the line is walked from east to west.
    const result = done(dented, [
      [34, 31.2],
      [34.1, 31.2],
      [34.2, 31.2],
    ]);
    expect(result.pieces.map((p) => [p.name, p.polygons.length])).toEqual([
      ['a:left', 1],
      ['a:right', 2],
    ]);
  });

  it('shares edges with the outline', () => {
    const result = done(square, [
      [34.1, 31.5],
      [34.1, 31.2],
      [34.2, 31.2],
      [34.2, 31.1],
      [34.1, 31.1],
      [34.1, 30.9],
    ]);
    expect(result.pieces.map((p) => [p.name, p.polygons.length])).toEqual([
      ['a:left', 2],
      ['a:right', 1],
    ]);
    expect(result.pieces[1]?.frontageKm.israel).toBeGreaterThan(11);
  });
});

describe('several lines', () => {
  it('names pieces by the side of each, in the order given', () => {
    const result = done(
      square,
      [
        [34.05, 31.5],
        [34.05, 30.9],
      ],
      [
        [34.15, 31.5],
        [34.15, 30.9],
      ],
    );
    expect(shares(result)).toEqual({
      'a:left,b:left': expect.closeTo(0.25, 12) as number,
      'a:left,b:right': expect.closeTo(0.5, 12) as number,
      'a:right,b:right': expect.closeTo(0.25, 12) as number,
    });
  });

  it('names the four pieces of two lines that cross', () => {
    const result = done(
      square,
      [
        [34.05, 31.5],
        [34.15, 30.9],
      ],
      [
        [34.15, 31.5],
        [34.05, 30.9],
      ],
    );
    expect(result.pieces.map((p) => p.name)).toEqual([
      'a:left,b:left',
      'a:left,b:right',
      'a:right,b:left',
      'a:right,b:right',
    ]);
    const [ll, lr, rl, rr] = result.pieces.map((p) => p.km2) as [number, number, number, number];
    expect(lr + rl).toBeGreaterThan(0);
    expect(ll).toBeCloseTo(rr, 9);
  });

  it('gives nothing, not slivers, between equal lines', () => {
    const result = done(leaning, wave(200), wave(200));
    expect(result.pieces.map((p) => p.name)).toEqual(['a:left,b:left', 'a:right,b:right']);
  });

  it('gives only the difference where lines part for a stretch', () => {
    const moved = wave(200).map((p, i) => (i === 100 ? ([p[0] + 0.01, p[1]] as [number, number]) : p));
    const result = done(leaning, wave(200), moved);
    expect(result.pieces.map((p) => [p.name, p.polygons.length])).toEqual([
      ['a:left,b:left', 1],
      ['a:left,b:right', 1],
      ['a:right,b:right', 1],
    ]);
  });

  it('crosses three lines in one point', () => {
    const result = done(
      square,
      [
        [34.05, 31.5],
        [34.15, 30.9],
      ],
      [
        [34.15, 31.5],
        [34.05, 30.9],
      ],
      [
        [33.9, 31.2],
        [34.3, 31.2],
      ],
    );
    expect(result.pieces).toHaveLength(6);
  });

  it('crosses two lines on the edge of the outline', () => {
    const result = done(
      square,
      [
        [34.05, 31.5],
        [34.1, 31.4],
        [34.1, 30.9],
      ],
      [
        [34.15, 31.5],
        [34.05, 31.3],
        [34.05, 30.9],
      ],
    );
    expect(result.pieces.map((p) => p.name)).toEqual(['a:left,b:left', 'a:right,b:left', 'a:right,b:right']);
  });
});

describe('what gives no answer', () => {
  const reason = (...path: Path) => {
    const result = cut(square, [{ id: 'a', path }]);
    return result.ok ? 'ok' : result.reason;
  };

  it('says why', () => {
    expect(reason()).toBe('too-few-points');
    expect(reason([34.1, 31.5])).toBe('too-few-points');
    expect(reason([34.1, 31.5], [34.1, 31.5])).toBe('too-few-points');
    expect(reason([34.1, 31.5], [34.1, Number.NaN])).toBe('bad-coordinates');
    expect(reason([10, 50], [11, 51])).toBe('outside');
    expect(reason([34.1, 31.5], [34.1, 31.2])).toBe('ends-inside');
    expect(reason([34.1, 31.3], [34.1, 31.2])).toBe('ends-inside');
    expect(reason([34, 31.5], [34, 30.9])).toBe('does-not-divide');
    expect(reason([34.1, 31.5], [34.1, 31.4], [34.2, 31.5])).toBe('does-not-divide');
    expect(reason([34.1, 31.5], [34.1, 31.1], [34.15, 31.2], [34.05, 31.2], [34.05, 30.9])).toBe(
      'crosses-itself',
    );
    expect(reason([34.1, 31.3], [34.15, 31.2], [34.05, 31.2], [34.1, 31.3])).toBe('closed');
    expect(reason([34.1, 31.5], [34.1, 31.1], [34.1, 31.3], [34, 31.3])).toBe('crosses-itself');
  });

  it('recognises swapped coordinates', () => {
    const result = cut(square, [
      {
        id: 'a',
        path: [
          [31.5, 34.1],
          [30.9, 34.1],
        ],
      },
    ]);
    expect(result).toMatchObject({
      ok: false,
      reason: 'outside',
      message: expect.stringContaining('swapped') as string,
    });
  });

  it('does not guess sides of a line that goes round the outline', () => {
    expect(
      reason([34.15, 31.45], [34.15, 30.9], [33.9, 30.9], [33.9, 31.45], [34.05, 31.45], [34.05, 30.95]),
    ).toBe('ambiguous-sides');
  });
});

describe('ends', () => {
  it('extends an end that stops short by less than 250 m, and says so', () => {
    const result = done(square, [
      [34.1, 31.399],
      [34.1, 31.001],
    ]);
    expect(result.warnings.map((w) => [w.kind, Math.round(w.km * 1000)])).toEqual([
      ['extended', 111],
      ['extended', 111],
    ]);
    expect(shares(result)['a:left']).toBeCloseTo(0.5, 9);
  });

  it('refuses one that stops further', () => {
    const result = cut(square, [
      {
        id: 'a',
        path: [
          [34.1, 31.397],
          [34.1, 30.9],
        ],
      },
    ]);
    expect(result).toMatchObject({
      ok: false,
      reason: 'ends-inside',
      message: expect.stringContaining('333 m') as string,
    });
  });
});

it('keeps pieces of many wiggles apart', () => {
  const path: Path = [];
  for (let i = 0; i <= 100; i++) path.push(lean(i % 2 ? -1.3 : -0.7, 1.3 - i * 0.026));
  const result = done(leaning, path);
  expect(result.pieces[1]?.polygons.length).toBeGreaterThan(30);
});
