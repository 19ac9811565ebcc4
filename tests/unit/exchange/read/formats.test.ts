import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Path, Position, Ring } from '../../../../src/domain/types';
import type { BroughtItem } from '../../../../src/exchange/read';
import { fromUtm } from '../../../../src/exchange/read/mgrs';
import { bring, fixture, itemsIn, only, text } from './files';

const shipped = await itemsIn(fixture('yellow.geojson'));
const [line, boxes, point] = shipped as [BroughtItem, BroughtItem, BroughtItem];

function pathOf(item: BroughtItem | undefined): Path {
  if (item?.geometry.kind !== 'line' || item.geometry.lines.length !== 1) throw new Error('no single line');
  return item.geometry.lines[0] as Path;
}

function polygonsOf(item: BroughtItem | undefined): Ring[][] {
  if (item?.geometry.kind !== 'area') throw new Error('no area');
  return item.geometry.polygons;
}

/** Rings from their westernmost, then southernmost corner, as formats may begin them anywhere. */
function canonical(polygons: Ring[][]): string[] {
  const turned = (ring: Ring) => {
    const open = ring.slice(0, -1);
    const least = open.reduce((best, p, i) => (cornerOrder(p, open[best] as Position) < 0 ? i : best), 0);
    return [...open.slice(least), ...open.slice(0, least)];
  };
  return polygons.map((rings) => JSON.stringify(rings.map(turned))).sort();
}

function cornerOrder(a: Position, b: Position): number {
  return a[0] - b[0] || a[1] - b[1];
}

it('knows the shapes that the other formats are held against', () => {
  expect(shipped.map(({ geometry, name, vertices }) => [geometry.kind, name, vertices])).toEqual([
    ['line', 'Yellow Line', 102],
    ['area', 'Two boxes', 15],
    ['points', 'A point', 1],
  ]);
  expect(line).toMatchObject({
    id: '1-1',
    file: 'yellow.geojson',
    date: '2025-10-10',
    dateFrom: 'property date',
    bbox: [34.2289, 31.3137, 34.51057, 31.5722],
    findings: [],
  });
  expect({ ...line.properties }).toEqual({ name: 'Yellow Line', date: '2025-10-10', 'accuracy m': '300' });
});

describe.each([
  ['yellow.geojsonl'],
  ['yellow.topojson'],
  ['yellow-wkt.csv'],
  ['yellow.kml'],
  ['yellow.kmz'],
  ['yellow.fgb'],
  ['indexed.fgb'],
])('%s', (name) => {
  it('holds line, boxes and point as GeoJSON does, exactly', async () => {
    const items = await itemsIn(fixture(name));
    expect(items.map((item) => item.name)).toEqual(['Yellow Line', 'Two boxes', 'A point']);
    expect(pathOf(items[0])).toEqual(pathOf(line));
    expect(canonical(polygonsOf(items[1]))).toEqual(canonical(polygonsOf(boxes)));
    expect(items[2]?.geometry).toEqual(point.geometry);
    expect(items[0]?.date).toBe('2025-10-10');
    expect(items.flatMap((item) => item.findings)).toEqual([]);
  });
});

describe('other formats', () => {
  it('reads well-known text, heights dropped', async () => {
    const items = await itemsIn(fixture('yellow.wkt'));
    expect(pathOf(items[0])).toEqual(pathOf(line));
    expect(canonical(polygonsOf(items[1]))).toEqual(canonical(polygonsOf(boxes)));
    expect(items[2]?.geometry).toEqual(point.geometry);
    expect(items.flatMap((item) => item.findings.map(({ kind }) => kind))).toEqual(['heights']);
  });

  it.each(['yellow.csv', 'yellow.tsv', 'yellow.txt', 'yellow.shp'])('reads the line in %s', async (name) => {
    const item = await only(fixture(name));
    expect(pathOf(item)).toEqual(pathOf(line));
    expect(item.findings).toEqual([]);
  });

  it('reads the layers of a zipped shapefile with their tables, rings turned without a word', async () => {
    const items = await itemsIn(fixture('yellow-shapefile.zip'));
    expect(items.map(({ name, folder }) => [name, folder])).toEqual([
      ['Yellow Line', 'yellow'],
      ['Two boxes', 'boxes'],
    ]);
    expect(pathOf(items[0])).toEqual(pathOf(line));
    expect(canonical(polygonsOf(items[1]))).toEqual(canonical(polygonsOf(boxes)));
    expect(items.flatMap((item) => item.findings)).toEqual([]);
  });

  it('converts a shapefile from the system its .prj names, and says so', async () => {
    const item = await only(fixture('utm-shapefile.zip'));
    const [lon, lat] = (polygonsOf(item)[0]?.[0] as Ring).reduce((a, b) => (cornerOrder(a, b) < 0 ? a : b));
    // The parser's projection against the series that grid references are read with.
    const expected = fromUtm(36, 620_000, 3_460_000);
    expect(lon).toBeCloseTo(expected[0], 9);
    expect(lat).toBeCloseTo(expected[1], 9);
    expect(item.findings).toEqual([
      expect.objectContaining({
        kind: 'converted',
        message: expect.stringContaining('WGS_1984_UTM_Zone_36N'),
      }),
    ]);
  });

  it('reads GPX: a track in two parts, a route, a waypoint', async () => {
    const items = await itemsIn(fixture('yellow.gpx'));
    expect(items.map(({ name, geometry, date }) => [name, geometry.kind, date])).toEqual([
      ['A point', 'points', undefined],
      ['Route', 'line', undefined],
      ['Yellow Line', 'line', '2025-10-10'],
    ]);
    const [, route, track] = items;
    expect(pathOf(route)).toEqual(pathOf(line));
    const parts = track?.geometry.kind === 'line' ? track.geometry.lines : [];
    expect([...(parts[0] ?? []), ...(parts[1] ?? []).slice(1)]).toEqual(pathOf(line));
  });

  it('reads named rows of a table as points, with decimal commas and dates', async () => {
    const items = await itemsIn(fixture('points.csv'));
    expect(items.map(({ name, geometry, date }) => [name, geometry, date])).toEqual([
      ['A gate', { kind: 'points', points: [[34.45, 31.5]] }, '2025-11-02'],
      ['A tower', { kind: 'points', points: [[34.4, 31.4]] }, '2025-11-03'],
    ]);
  });

  it('reads rows that nothing names as a line, and keeps what each is called in case they are places', async () => {
    const table = await only(text('sites.csv', 'id,lat,lon\n17,31.5,34.4\n9,x,34.4\n21,31.4,34.3'));
    expect(pathOf(table)).toHaveLength(2);
    expect(table).toMatchObject({ name: 'sites', properties: {}, rows: ['17', '21'] });
    expect((await only(text('a.csv', 'lat,lon\n31.5,34.4\n31.4,34.3'))).rows).toEqual(['row 2', 'row 3']);
    expect((await only(text('a.txt', '31.5, 34.4\n31.4, 34.3'))).rows).toEqual(['row 1', 'row 2']);
    // What numbers or groups its rows is a line, and so is what nobody would list by hand.
    expect(await only(text('a.csv', 'seq,lat,lon\n1,31.5,34.4\n2,31.4,34.3'))).not.toHaveProperty('rows');
    expect(await only(text('a.csv', 'track,lat,lon\na,31.5,34.4\na,31.4,34.3'))).not.toHaveProperty('rows');
    const long = Array.from({ length: 1001 }, (_, i) => `31.4,${34.3 + i * 1e-5}`).join('\n');
    expect(await only(text('a.csv', `lat,lon\n${long}`))).not.toHaveProperty('rows');
  });

  it('reads several lines from one table, by the column that tells them apart and the one that orders them', async () => {
    const rows = ['date,seq,lat,lon', '2025-10-10,2,31.4,34.4', '2025-10-10,1,31.5,34.5'];
    const items = await itemsIn(
      text('a.csv', [...rows, '2025-11-10,1,31.5,34.4', '2025-11-10,2,31.4,34.3'].join('\n')),
    );
    expect(items.map((item) => [item.date, pathOf(item)])).toEqual([
      [
        '2025-10-10',
        [
          [34.5, 31.5],
          [34.4, 31.4],
        ],
      ],
      [
        '2025-11-10',
        [
          [34.4, 31.5],
          [34.3, 31.4],
        ],
      ],
    ]);
  });

  it('reads folders, time spans, tracks and prefixes of KML', async () => {
    const body = `<kml:kml xmlns:kml="http://www.opengis.net/kml/2.2" xmlns:gx="x"><kml:Document><kml:name>Doc</kml:name>
      <kml:Folder><kml:name>In &amp; out</kml:name><kml:Placemark><kml:name>T</kml:name>
      <kml:TimeSpan><kml:begin>2025-10-10</kml:begin><kml:end>2025-11</kml:end></kml:TimeSpan>
      <gx:Track><kml:when>2025-10-11T00:00:00Z</kml:when><gx:coord>34.4 31.5 0</gx:coord><gx:coord>34.3 31.4 0</gx:coord></gx:Track>
      </kml:Placemark></kml:Folder></kml:Document></kml:kml>`;
    const item = await only(text('t.kml', body));
    expect(item).toMatchObject({
      name: 'T',
      folder: 'Doc / In & out',
      date: '2025-10-10/2025-11',
      dateFrom: 'TimeSpan',
    });
    expect(pathOf(item)).toEqual([
      [34.4, 31.5],
      [34.3, 31.4],
    ]);
  });

  it('keeps what stands beside a network link and refuses the link', async () => {
    const { items, problems } = await bring(
      text(
        'n.kml',
        '<kml><NetworkLink><Link><href>https://example.org/</href></Link></NetworkLink><Placemark><Point><coordinates>34.4,31.4</coordinates></Point></Placemark></kml>',
      ),
    );
    expect(items).toHaveLength(1);
    expect(problems).toEqual([expect.objectContaining({ reason: 'network', place: 'line 1' })]);
  });

  it('reads any file it knows out of a zip, with the name it had there', async () => {
    const bytes = zipSync({ 'a.kml': fixture('yellow.kml').bytes, 'b.csv': fixture('yellow.csv').bytes });
    const items = await itemsIn({ name: 'both.zip', bytes });
    expect(items.map(({ folder }) => folder)).toEqual(['a.kml / Lines', 'a.kml', 'a.kml', 'b.csv']);
  });

  it('goes by what a file holds, not by its name', async () => {
    const { bytes } = fixture('yellow.kml');
    expect(await itemsIn({ name: 'yellow.csv', bytes })).toHaveLength(3);
    expect(await only({ name: 'x.json', bytes: fixture('yellow.csv').bytes }).catch(String)).toMatchObject({
      vertices: 102,
    });
  });

  it('calls a shape without a name as its file is called, where the file holds nothing else', async () => {
    const shape = (properties: object) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'LineString', coordinates: pathOf(line) },
    });
    const name = 'maps/line 2025-10-10.geojson';
    const one = await only(text(name, JSON.stringify(shape({}))));
    expect(one).toMatchObject({ name: 'line 2025-10-10', date: '2025-10-10', dateFrom: 'file name' });
    expect((await only(text(name, JSON.stringify(shape({ name: 'Own' }))))).name).toBe('Own');
    const two = { type: 'FeatureCollection', features: [shape({}), shape({})] };
    const names = (await itemsIn(text(name, JSON.stringify(two)))).map((item) => item.name);
    expect(names).toEqual(['feature 1', 'feature 2']);
  });

  it('splits a collection into one item for each kind of shape', async () => {
    const geometries = [
      {
        type: 'LineString',
        coordinates: [
          [34.4, 31.5],
          [34.3, 31.4],
        ],
      },
      { type: 'Point', coordinates: [34.4, 31.5] },
    ];
    const items = await itemsIn(text('c.json', JSON.stringify({ type: 'GeometryCollection', geometries })));
    expect(items.map(({ id, geometry }) => [id, geometry.kind])).toEqual([
      ['1-1a', 'line'],
      ['1-1b', 'points'],
    ]);
  });
});

describe('several files', () => {
  it('reads each, dates them, and does not let a wrong one spoil the others', async () => {
    const files = ['series/line-2025-10-10.geojson', 'wrong/page.kml', 'series/line-2025-11-10.geojson'].map(
      fixture,
    );
    const { items, problems } = await bring(files);
    expect(items.map(({ id, date, dateFrom }) => [id, date, dateFrom])).toEqual([
      ['1-1', '2025-10-10', 'name'],
      ['3-1', '2025-11-10', 'name'],
    ]);
    expect(problems).toEqual([expect.objectContaining({ file: 'page.kml', reason: 'unknown-format' })]);
  });

  it('says how far it is, and stops when cancelled', async () => {
    const parts: number[] = [];
    await bring(fixture('yellow.kml'), { onProgress: ({ part }) => parts.push(part) });
    expect(parts.at(-1)).toBe(1);
    const control = new AbortController();
    const many = `<kml>${'<Placemark><Point><coordinates>34.4,31.4</coordinates></Point></Placemark>'.repeat(40_000)}</kml>`;
    const reading = bring(text('many.kml', many), {
      signal: control.signal,
      onProgress: () => control.abort(new Error('enough')),
    });
    await expect(reading).rejects.toThrow('enough');
    await expect(bring(fixture('yellow.kml'), { signal: control.signal })).rejects.toThrow('enough');
  });
});

describe('limits', () => {
  /** A shapefile of one line: of all formats the one that is read fastest. */
  const long = (count: number) => {
    const bytes = new Uint8Array(156 + 16 * count);
    const view = new DataView(bytes.buffer);
    view.setInt32(0, 9994);
    view.setInt32(32, 3, true);
    view.setInt32(104, (48 + 16 * count) / 2);
    view.setInt32(108, 3, true);
    view.setInt32(144, 1, true);
    view.setInt32(148, count, true);
    for (let i = 0; i < count; i++) {
      view.setFloat64(156 + 16 * i, 34.4 + Math.sin(i / 1e5) / 100, true);
      view.setFloat64(164 + 16 * i, 31.3 + i * 2e-7, true);
    }
    return { name: 'long.shp', bytes };
  };

  it('refuses more than a million vertices and names the way on, which works', async () => {
    const file = long(1_000_001);
    const { items, problems } = await bring(file);
    expect(items).toEqual([]);
    expect(problems[0]).toMatchObject({ reason: 'too-many-vertices' });
    expect(problems[0]?.message).toContain('simplify');
    const item = await only(file, { simplifyM: 5 });
    expect(item.vertices).toBeLessThan(100);
    expect(item.findings).toEqual([expect.objectContaining({ kind: 'simplified' })]);
  });

  it('refuses a file over the size limit without looking into it', async () => {
    const { problems } = await bring({ name: 'vast.kml', bytes: new Uint8Array(100e6 + 1) });
    expect(problems[0]).toMatchObject({ reason: 'too-big', found: '100 MB' });
  });

  it('refuses arcs that add up to far more than the file', async () => {
    const arcs = [Array.from({ length: 20_000 }, (_, i) => [34 + i * 1e-6, 31])];
    const object = { type: 'MultiLineString', arcs: Array.from({ length: 600 }, () => [0]) };
    const { problems } = await bring(
      text('t.json', JSON.stringify({ type: 'Topology', objects: { a: object }, arcs })),
    );
    expect(problems[0]).toMatchObject({ reason: 'too-many-vertices' });
  });
});

describe('properties', () => {
  it('are text, flat, bounded, and never more than data', async () => {
    const hostile = `{"type":"Feature","properties":{"__proto__":{"polluted":"yes"},"constructor":"c","a":{"b":[1,true,null]},
      "long":"${'x'.repeat(5000)}"},"geometry":{"type":"Point","coordinates":[34.4,31.4]}}`;
    const { properties } = await only(text('h.json', hostile));
    expect(Object.keys(properties).sort()).toEqual([
      '__proto__.polluted',
      'a.b.0',
      'a.b.1',
      'constructor',
      'long',
    ]);
    expect(properties['long']).toHaveLength(2001);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const flat = await only(text('p.csv', '__proto__,name,lat,lon\nx,N,31.4,34.4'));
    expect(Object.entries(flat.properties)).toEqual([
      ['__proto__', 'x'],
      ['name', 'N'],
    ]);
  });

  it('keep markup as the text it is', async () => {
    const item = await only(
      text(
        'm.kml',
        '<kml><Placemark><name>&lt;b&gt;x&lt;/b&gt;</name><description><![CDATA[<script>1</script>]]></description><Point><coordinates>34.4,31.4</coordinates></Point></Placemark></kml>',
      ),
    );
    expect(item.name).toBe('<b>x</b>');
    expect(item.properties['description']).toBe('<script>1</script>');
  });
});
