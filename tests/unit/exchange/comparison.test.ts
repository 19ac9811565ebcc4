import { describe, expect, it } from 'vitest';
import type { Holder } from '../../../src/domain/constants';
import {
  COMPARISON_COLUMNS,
  comparisonCsv,
  type ComparisonFile,
  comparisonJson,
} from '../../../src/exchange';
import { prepareOutline } from '../../../src/geometry';
import { compare, comparisonBands, measureSide } from '../../../src/scenario';
import { box } from '../geometry/shapes';
import { line, split } from '../scenario/sides';

const prepared = prepareOutline(box());
const at = (lon: number): [number, number][] => [
  [lon, 31.5],
  [lon, 30.9],
];
const a = split(line('yellow-1', at(34.1), 300), 'israel', 'hamas');
const b = split(line('orange-1', at(34.05), null), 'israel', 'restricted');
const result = compare(a, b, prepared);
if (!result.ok) throw new Error(result.message);

const file: ComparisonFile = {
  a: { id: 'sc-01', name: '=HYPERLINK("http://x")', day: '2025-11-24', measures: measureSide(a, prepared) },
  b: { id: 'own-1', name: 'Mine, "new"\nline', day: null, measures: measureSide(b, prepared) },
  outline: { name: 'A box', km2: prepared.km2 },
  base: { name: 'A box', km2: prepared.km2 },
  transitions: result.transitions,
  bands: comparisonBands(a, b, prepared),
  method: 'One cut by the lines of both sides.',
  sources: [
    { id: 'wsj', title: '@home', publisher: 'The Wall Street Journal', url: 'https://example.org/a,b' },
    { id: 'nyt', title: '', publisher: '-1 Daily', url: null },
  ],
};
const nameOf = (holder: Holder) => holder.toUpperCase();

/** A reader of our own: quotes, doubled quotes, line ends inside cells. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  const body = text.replace(/^\uFEFF/, '');
  for (let i = 0; i < body.length; i++) {
    const c = body[i] ?? '';
    if (quoted) {
      if (c !== '"') cell += c;
      else if (body[i + 1] === '"') cell += body[i++];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',' || c === '\r') {
      rows[rows.length - 1]?.push(cell);
      cell = '';
    } else if (c === '\n') rows.push([]);
    else cell += c;
  }
  return rows.slice(0, -1);
}

describe('comparisonCsv', () => {
  const rows = parse(comparisonCsv(file, nameOf));
  const row = (...start: string[]) =>
    rows.filter((own) => start.every((cell, i) => cell === '*' || own[i] === cell));

  it('is one table with a cell for every column', () => {
    expect(rows[0]).toEqual([...COMPARISON_COLUMNS]);
    expect(new Set(rows.map((own) => own.length))).toEqual(new Set([COMPARISON_COLUMNS.length]));
  });

  it('has the matrix with ranges, in km² and shares, that adds up to the outline', () => {
    const [area, share] = row('change', '', 'hamas', 'israel');
    expect(Number(area?.[4])).toBeCloseTo(prepared.km2 / 4, 6);
    expect(area?.[5]).toBe('km2');
    expect(Number(area?.[6])).toBeLessThan(Number(area?.[4]));
    expect(Number(area?.[7])).toBeGreaterThan(Number(area?.[4]));
    expect(Number(share?.[4])).toBeCloseTo(0.25, 9);
    expect(Number(share?.[6])).toBeCloseTo(Number(area?.[6]) / prepared.km2, 12);
    expect(area?.[8]).toBe('HAMAS to ISRAEL');
    const cells = [...row('stays'), ...row('change').filter((own) => own[2] !== 'all')];
    const km2 = cells.filter((own) => own[5] === 'km2').reduce((sum, own) => sum + Number(own[4]), 0);
    expect(km2).toBeCloseTo(prepared.km2, 9);
    expect(Number(row('change', '', 'all', '')[1]?.[4])).toBeCloseTo(result.changedShare, 12);
  });

  it('has the measures of both sides, the method and the sources', () => {
    expect(Number(row('holder', 'a', 'israel', '')[1]?.[4])).toBeCloseTo(0.5, 9);
    expect(Number(row('holder', 'a', 'israel', '')[1]?.[7])).toBeGreaterThan(0.5);
    expect(row('holder', 'b', 'israel', '')[1]?.slice(6, 8)).toEqual([
      expect.stringMatching(/^0\.75/),
      expect.stringMatching(/^0\.75/),
    ]);
    expect(row('frontage', 'b', 'restricted')).toHaveLength(3);
    expect(Number(row('contact', 'a')[0]?.[4])).toBeCloseTo(file.a.measures?.contactKm ?? 0, 9);
    expect(row('depth', 'a', 'yellow-1').map((own) => own[3])).toEqual(['least', 'greatest']);
    expect(row('narrowest', 'a')).toHaveLength(2);
    expect(row('about', '', 'method')[0]?.[8]).toBe(file.method);
    expect(row('about', 'a', 'sc-01')[0]?.[8]).toContain('2025-11-24');
    expect(row('source', '', 'wsj', 'https://example.org/a,b')[0]?.[8]).toContain('The Wall Street Journal');
  });

  it('has no cell of text that a spreadsheet would run', () => {
    const text = rows
      .slice(1)
      .flatMap((own) => own.filter((cell) => cell !== '' && Number.isNaN(Number(cell))));
    expect(text.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(row('about', 'a')[0]?.[8]).toBe('\'=HYPERLINK("http://x"), 2025-11-24');
    expect(row('about', 'b')[0]?.[8]).toBe('Mine, "new"\nline');
    expect(row('source', '', 'wsj')[0]?.[8]).toBe("'@home, The Wall Street Journal");
    expect(row('source', '', 'nyt')[0]?.[8]).toBe("'-1 Daily");
  });

  it('leaves out a side that could not be measured', () => {
    const without = parse(comparisonCsv({ ...file, b: { ...file.b, measures: null }, bands: null }, nameOf));
    expect(without.some((own) => own[1] === 'b' && own[0] !== 'about')).toBe(false);
    expect(without.filter((own) => own[6] !== '' || own[7] !== '')).toEqual([without[0]]);
  });
});

describe('comparisonJson', () => {
  it('holds everything as it was given, with the keys of the terminal', () => {
    const read = JSON.parse(comparisonJson(file)) as Record<string, unknown>;
    expect(Object.keys(read).slice(0, 5)).toEqual(['a', 'b', 'outlineKm2', 'transitions', 'measures']);
    expect(read).toMatchObject({ a: 'sc-01', b: 'own-1', outlineKm2: prepared.km2, sources: file.sources });
    expect(read['transitions']).toEqual(result.transitions);
    expect(read['measures']).toEqual({ a: file.a.measures, b: file.b.measures });
    expect(read['changed']).toEqual({ km2: result.changedKm2, share: result.changedShare });
    expect(read['sides']).toMatchObject({ a: { on: '2025-11-24', lines: ['yellow-1'] }, b: { on: null } });
    expect(read['bands']).toHaveProperty(['transitions', 'hamas>israel', 'high']);
  });
});
