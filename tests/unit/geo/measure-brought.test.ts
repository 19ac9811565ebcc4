import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { asCsv, type Entry } from '../../../geo/cli/print-measured';
import { measureGroup, groupsOf } from '../../../geo/measure-brought';
import { measuringOutline, type Measured } from '../../../geo/measure';
import { readFrontages } from '../../../src/exchange';
import { type BroughtItem, readFiles } from '../../../src/exchange/read';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const file = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const strip = measuringOutline(
  file('geo/base/outline.geojson'),
  readFrontages(file('geo/base/frontages.geojson')),
);
const { minX, minY, maxX, maxY } = strip.prepared.index;

async function itemsIn(name: string): Promise<BroughtItem[]> {
  const bytes = new Uint8Array(readFileSync(`${root}/tests/fixtures/lines/${name}`));
  const { items, problems } = await readFiles([{ name, bytes }], { outline: [minX, minY, maxX, maxY] });
  expect(problems).toEqual([]);
  return items;
}

async function measured(name: string, consent = false, item?: string): Promise<Measured> {
  const items = (await itemsIn(name)).filter((each) => item === undefined || each.name === item);
  const [group, ...more] = groupsOf(items);
  if (!group || more.length > 0) throw new Error(`${name} is no single group`);
  return measureGroup(group, strip, consent);
}

const plain = await measured('yellow.csv');
const share = ({ parts }: Measured) => parts[0]?.share ?? NaN;

describe('measureGroup', () => {
  it.each(['yellow.tsv', 'yellow.txt', 'yellow.shp'])(
    'gives for %s what it gives for the table',
    async (name) => {
      expect(await measured(name)).toEqual(plain);
    },
  );

  it.each(['yellow.kml', 'yellow.kmz', 'yellow.geojson', 'yellow.topojson', 'yellow.fgb', 'yellow.wkt'])(
    'measures the line of %s alone, and joins the parts of tracks',
    async (name) => {
      const line = name.endsWith('wkt') ? 'shape 1 (line 1)' : 'Yellow Line';
      expect((await measured(name, false, line)).parts).toEqual(plain.parts);
    },
  );

  it('joins the two parts of a track', async () => {
    const track = await measured('yellow.gpx', false, 'Yellow Line');
    expect(share(track)).toBeCloseTo(share(plain), 12);
  });

  it.each(['swapped', 'web-mercator', 'strings', 'invalid-number'])(
    'wants consent for %s, and mends with it',
    async (name) => {
      const path = `sick/${name}.geojson`;
      await expect(measured(path)).rejects.toThrow('add --mend');
      const mended = await measured(path, true);
      expect(share(mended)).toBeCloseTo(share(plain), 9);
      expect(mended.warnings[0]).toMatch(/; mended$/);
    },
  );

  it.each([
    ['utm', 'metres of another system'],
    ['stray', '34000, 31.4 at position 6'],
    ['partial', 'ends inside the outline'],
    ['elsewhere', 'outside the outline'],
  ])('has no answer for %s, with consent or without', async (name, words) => {
    for (const consent of [false, true]) {
      const answer = measured(`sick/${name}.geojson`, consent);
      await expect(answer).rejects.toThrow(words);
      await expect(answer).rejects.not.toThrow('--mend');
    }
  });

  it('counts overlapping placemarks once and says so', async () => {
    const { warnings, parts } = await measured('sick/overlaps.kml');
    expect(parts.map(({ side }) => side)).toEqual(['inside', 'outside']);
    expect(warnings.join('\n')).toContain('1 pair does');
  });
});

describe('groupsOf', () => {
  const item = (name: string, date?: string): BroughtItem => ({
    id: name,
    name,
    file: 'a.kml',
    ...(date ? { date, dateFrom: 'name' } : {}),
    geometry: { kind: 'line', lines: [] },
    vertices: 0,
    bbox: [0, 0, 0, 0],
    properties: {},
    findings: [],
  });

  it('makes a series of a file with several dates, and one group of any other', () => {
    const dated = groupsOf([item('a', '2025-10'), item('b', '2025-11'), item('c', '2025-10')]);
    expect(dated.map(({ date, items, name }) => [date, items.length, name])).toEqual([
      ['2025-10', 2, 'a.kml'],
      ['2025-11', 1, 'b'],
    ]);
    expect(groupsOf([item('a', '2025-10'), item('b')])).toHaveLength(1);
    expect(groupsOf([item('a', '2025-10'), item('b', '2025-10')])).toHaveLength(1);
  });
});

describe('asCsv', () => {
  it('quotes texts and keeps formulas from running', () => {
    const entry: Entry = { file: 'a "b".kml', name: '=1+1', measured: plain };
    const [header, row] = asCsv([entry]).split('\n');
    expect(row?.startsWith(`,"a ""b"".kml",'=1+1,left,`)).toBe(true);
    expect(header?.split(',')).toHaveLength(12);
  });
});

describe('the command', () => {
  const run = (...args: string[]) => {
    const done = spawnSync(process.execPath, ['--import', 'tsx', 'geo/cli/measure.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
    });
    return { code: done.status, out: done.stdout, err: done.stderr };
  };
  const series = 'tests/fixtures/lines/series';

  it('takes a folder as a series, in order of its dates', () => {
    const { code, out, err } = run(series, '--json');
    expect([code, err]).toEqual([0, '']);
    const value = JSON.parse(out) as {
      outlineKm2: number;
      series: (Measured & { date: string })[];
      problems: unknown[];
    };
    expect(value.series.map(({ date }) => date)).toEqual(['2025-10-10', '2025-11-10', '2025-12-10']);
    expect(value.series[0]?.parts).toEqual(plain.parts);
    expect(value.outlineKm2).toBe(plain.outlineKm2);
    expect(value.problems).toEqual([]);
    const parent = join(inject('scratch'), 'series-in-folders');
    cpSync(`${root}/${series}`, join(parent, 'by month'), { recursive: true });
    const nested = JSON.parse(run(parent, '--json').out) as { series: { date: string }[] };
    expect(nested.series.map(({ date }) => date)).toEqual(value.series.map(({ date }) => date));
  });

  it('gives a table with --csv', () => {
    const rows = run(`${series}/line-2025-11-10.geojson`, `${series}/line-2025-10-10.geojson`, '--csv')
      .out.trim()
      .split('\n');
    expect(rows).toHaveLength(5);
    expect(rows[1]).toMatch(/^2025-10-10,.*,Line of 2025-10-10,left,/);
  });

  it('measures what it can of several files, and exits 2 with the reasons for the rest', () => {
    const { code, out, err } = run(
      'tests/fixtures/lines/yellow.csv',
      'tests/fixtures/lines/wrong/page.kml',
      'none.kml',
    );
    expect(code).toBe(2);
    expect(out).toContain('54.19 %');
    expect(err).toContain('page.kml: ');
    expect(err).toContain('none.kml: cannot be read');
  });

  it('measures one item by its name, and names what there is where it is not', () => {
    const kml = 'tests/fixtures/lines/yellow.kml';
    const { code, out } = run(kml, '--only', 'Yellow Line', '--json');
    expect([code, (JSON.parse(out) as Measured).parts]).toEqual([0, plain.parts]);
    expect(run(kml, '--only', 'Red Line').err).toContain('it holds Yellow Line, Two boxes, A point');
    expect(run(kml).err).toMatch(/both lines and polygons.*--only NAME: Yellow Line, Two boxes$/m);
  });

  it('takes an outline from a file', () => {
    const own = run(
      'tests/fixtures/geometry/box-half.geojson',
      '--outline',
      'tests/fixtures/geometry/box-outline.geojson',
      '--json',
    );
    expect((JSON.parse(own.out) as Measured).parts.map((part) => part.share)).toEqual([
      expect.closeTo(0.5, 12),
      expect.closeTo(0.5, 12),
    ]);
    const boxes = run('tests/fixtures/lines/yellow.csv', '--outline', 'tests/fixtures/lines/yellow.kml');
    expect([boxes.code, boxes.err]).toEqual([
      2,
      expect.stringContaining('an outline is one polygon, the file holds 2'),
    ]);
  });
});
