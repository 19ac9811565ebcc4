import { describe, expect, it } from 'vitest';
import { type BroughtItem, type FindingKind, mend } from '../../../../src/exchange/read';
import { bring, fixture, itemsIn, only, text } from './files';

const [line, boxes] = (await itemsIn(fixture('yellow.geojson'))) as [BroughtItem, BroughtItem];
const kinds = (item: BroughtItem) => item.findings.map(({ kind }) => kind);
const sick = (name: string) => only(fixture(`sick/${name}`));

function positions(item: BroughtItem): number[] {
  const { geometry } = item;
  return geometry.kind === 'line'
    ? geometry.lines.flat(2)
    : geometry.kind === 'area'
      ? geometry.polygons.flat(3)
      : geometry.points.flat();
}

function expectClose(item: BroughtItem, wanted: BroughtItem, digits: number): void {
  const [found, expected] = [positions(item), positions(wanted)];
  expect(found).toHaveLength(expected.length);
  found.forEach((value, i) => expect(value).toBeCloseTo(expected[i] as number, digits));
}

describe('sicknesses of lines', () => {
  it.each<[string, FindingKind[], string]>([
    ['swapped.geojson', ['swapped'], 'latitude first (31.5722, 34.4698)'],
    ['web-mercator.geojson', ['web-mercator'], 'metres of Web Mercator (3837160.583746, 3707285.303868)'],
    ['web-mercator-swapped.geojson', ['web-mercator'], 'metres of Web Mercator, north first ('],
    [
      'strings.geojson',
      ['strings'],
      '102 positions are written as text (coordinates[0]: "34.4698", "31.5722")',
    ],
    ['repeated-points.geojson', ['repeated-points'], '11 repeat the one before'],
  ])('finds and mends %s', async (name, expected, found) => {
    const item = await sick(name);
    expect(kinds(item)).toEqual(expected);
    expect(item.findings[0]?.message).toContain(`${name}, feature 1: `);
    expect(item.findings[0]?.message).toContain(found);
    const before = structuredClone(item);
    const mended = mend(item, expected);
    expect(kinds(mended)).toEqual([]);
    expectClose(mended, line, 9);
    expect(mended.bbox.map((value) => Math.round(value * 1e5) / 1e5)).toEqual(line.bbox);
    expect(mended.vertices).toBe(102);
    // Without consent nothing changes, and the item given stays as it was.
    expect(mend(item, [])).toEqual(item);
    expect({ ...item }).toEqual(before);
  });

  it('leaves out a position that is no number, says which, and takes consent', async () => {
    const item = await sick('invalid-number.geojson');
    expect(item.findings).toEqual([
      {
        kind: 'invalid-number',
        mend: 'leave-out',
        message: expect.stringContaining('coordinates[5]: null, 31.4'),
      },
    ]);
    expectClose(mend(item, ['invalid-number']), line, 12);
  });

  it('names what it cannot mend: another projection, a stray position', async () => {
    const utm = await sick('utm.geojson');
    expect(utm.findings).toEqual([
      { kind: 'projected', message: expect.stringContaining('found 620000, 3460000') },
    ]);
    const stray = await sick('stray.geojson');
    expect(stray.findings).toEqual([
      { kind: 'out-of-range', message: expect.stringContaining('34000, 31.4 at position 6') },
    ]);
    expect(mend(stray, ['out-of-range'])).toEqual(stray);
  });

  it('mends what is agreed to and no more', async () => {
    const both = {
      type: 'LineString',
      coordinates: [
        ['31.4', '34.4'],
        ['31.4', '34.4'],
        ['31.5', '34.5'],
      ],
    };
    const item = await only(text('both.json', JSON.stringify(both)));
    expect(kinds(item)).toEqual(['strings', 'swapped', 'repeated-points']);
    const mended = mend(item, ['swapped', 'strings']);
    expect(kinds(mended)).toEqual(['repeated-points']);
    expect(positions(mended)).toEqual([34.4, 31.4, 34.4, 31.4, 34.5, 31.5]);
  });

  it('tells heights without asking', async () => {
    const item = await sick('heights.geojson');
    expect(item.findings).toEqual([
      { kind: 'heights', message: expect.stringContaining('102 positions have one') },
    ]);
    expectClose(item, line, 12);
  });

  it('has nothing against a line that lies elsewhere: that is for who cuts with it', async () => {
    expect(kinds(await sick('elsewhere.geojson'))).toEqual([]);
    expect(kinds(await sick('partial.geojson'))).toEqual([]);
  });
});

describe('where coordinates are expected', () => {
  const at = (points: number[][]) =>
    text('a.json', JSON.stringify({ type: 'MultiPoint', coordinates: points }));
  it.each<[string, number[][], FindingKind[]]>([
    ['impossible only one way round', [[31.5, 134.4]], ['swapped']],
    ['possible both ways', [[31.5, 34.4]], []],
    ['metres of Web Mercator', [[3830000, 3690000]], ['web-mercator']],
    ['metres past Web Mercator', [[640000, 34800000]], ['projected']],
  ])('without an outline: %s', async (_, points, expected) => {
    const { items } = await bring(at(points), { outline: undefined });
    expect(kinds(items[0] as BroughtItem)).toEqual(expected);
  });

  it('with an outline, metres that would fall elsewhere are not taken for Web Mercator', async () => {
    expect(
      kinds(
        await only(
          at([
            [620000, 3480000],
            [621000, 3481000],
          ]),
        ),
      ),
    ).toEqual(['projected']);
  });
});

describe('sicknesses of areas', () => {
  it('finds rings wound the wrong way and turns them', async () => {
    const item = await sick('winding.geojson');
    expect(kinds(item)).toEqual(['winding']);
    expect(item.findings[0]?.message).toContain('2 run the other way');
    const { geometry } = mend(item, ['winding']);
    expect(geometry).toEqual({
      kind: 'area',
      polygons: boxes.geometry.kind === 'area' ? [boxes.geometry.polygons[0]] : [],
    });
  });

  it('does not take swapped rings for rings wound wrongly', async () => {
    const turn = (value: unknown): unknown =>
      Array.isArray(value) && typeof value[0] === 'number'
        ? [value[1], value[0]]
        : (value as unknown[]).map(turn);
    const polygons = boxes.geometry.kind === 'area' ? boxes.geometry.polygons : [];
    const item = await only(
      text('s.json', JSON.stringify({ type: 'MultiPolygon', coordinates: turn(polygons) })),
    );
    expect(kinds(item)).toEqual(['swapped']);
    expect(mend(item, ['swapped']).geometry).toEqual(boxes.geometry);
  });

  it('finds an open ring and closes it', async () => {
    const item = await sick('unclosed.geojson');
    expect(kinds(item)).toEqual(['unclosed']);
    const { geometry, vertices } = mend(item, ['unclosed']);
    expect(vertices).toBe(5);
    if (geometry.kind !== 'area') throw new Error('no area');
    expect(geometry.polygons[0]?.[0]?.at(-1)).toEqual(geometry.polygons[0]?.[0]?.[0]);
  });

  it('counts features of which nothing is left, and names the first', async () => {
    const gpx = (points: string) => text('a.gpx', `<gpx>${points}</gpx>`);
    const bad = '<wpt lat="x" lon="34.4"/>';
    const item = await only(gpx(`<wpt lat="31.5" lon="34.4"><name>W</name></wpt>${bad}${bad}`));
    expect(item.findings).toEqual([
      {
        kind: 'too-short',
        message:
          'a.gpx: 2 of 3 features hold nothing that can be used and are left out, the first of them waypoint 2 (line 1), no two numbers (line 1: 34.4, "x")',
      },
    ]);
    const { problems } = await bring(gpx(bad));
    expect(problems[0]?.message).toContain('none that can be used (waypoint 1 (line 1), no two numbers');
  });

  it('leaves out shapes too short to be one, says so, and keeps the rest', async () => {
    const lines = {
      type: 'MultiLineString',
      coordinates: [
        [
          [34.4, 31.4],
          [34.4, 31.4],
        ],
        [
          [34.4, 31.4],
          [34.5, 31.5],
        ],
      ],
    };
    const item = await only(text('short.json', JSON.stringify(lines)));
    expect(item.vertices).toBe(2);
    expect(kinds(item)).toEqual(['too-short']);
  });
});

describe('sicknesses of texts', () => {
  it('reads past byte-order marks and says so', async () => {
    expect(kinds(await sick('byte-order-mark.geojson'))).toEqual(['byte-order-mark']);
    const items = await itemsIn(fixture('sick/utf-16.kml'));
    expect(items.map(({ name }) => name)).toEqual(['Yellow Line', 'Two boxes', 'A point']);
    expect(items.flatMap(kinds)).toEqual(['byte-order-mark']);
  });

  it('reads declared encodings, and undeclared ones with a warning', async () => {
    expect((await sick('windows-1256.kml')).name).toBe('الخط');
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('name,lat,lon\nCaf'),
      0xe9,
      ...new TextEncoder().encode(',31.4,34.4\n'),
    ]);
    const item = await only({ name: 'c.csv', bytes });
    expect(item.properties['name']).toBe('Café');
    expect(kinds(item)).toEqual(['encoding']);
  });

  it('keeps names written from right to left, and takes out marks that turn the writing once agreed', async () => {
    const [arabic, turned] = (await itemsIn(fixture('sick/rtl-name.kml'))) as [BroughtItem, BroughtItem];
    expect(arabic.name).toBe('الخط الأصفر');
    expect(arabic.findings).toEqual([{ kind: 'rtl-name', message: expect.any(String) }]);
    expect(mend(arabic, ['rtl-name'])).toEqual(arabic);
    expect(turned.findings).toEqual([expect.objectContaining({ kind: 'rtl-name', mend: 'strip-marks' })]);
    expect(mend(turned, ['rtl-name'])).toMatchObject({ name: 'eniL wolleY', findings: [] });
  });

  it('reads blanks after the commas of KML', async () => {
    expectClose(await sick('blanks.kml'), line, 12);
  });
});
