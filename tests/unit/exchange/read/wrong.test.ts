import { Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../../src/exchange/read';
import { bring, fixture, fixturesIn, itemsIn, text } from './files';

/** Every wrong file, why it is refused, and what its message must name. */
const WRONG: Record<string, [Refusal, string]> = {
  'blank.csv': ['empty', 'only white space'],
  'bomb.kmz': ['unsafe', 'doc.kml: an entry grows at most 200 times'],
  'drawing.svg': ['unknown-format', 'XML of another kind (svg)'],
  'empty.kml': ['empty', 'an empty file'],
  'entities.kml': ['unsafe', 'line 2: no document type'],
  'israel-grid.geojson': ['other-system', 'EPSG::2039'],
  'nested.kml': ['unsafe', 'nested 64 deep'],
  'nested.zip': ['unsafe', 'inner.kml: an archive holds no other archive'],
  'network.kml': ['network', 'NetworkLink to "https://example.org/live.kml"'],
  'no-coordinates.csv': [
    'no-geometry',
    'columns named lat and lon, or one named wkt; found name, population',
  ],
  'no-shapes.geojson': ['no-geometry', 'none that can be used'],
  'no-shp.zip': ['no-geometry', 'yellow.dbf, yellow.prj without it'],
  'noise.kml': ['unknown-format', 'binary data'],
  'page.kml': ['unknown-format', 'a web page (HTML)'],
  'pictures.zip': ['no-geometry', 'a.png'],
  'prose.txt': ['no-geometry', 'This is a letter.'],
  'truncated.geojson': ['damaged', 'valid JSON'],
  'truncated.kml': ['damaged', 'unclosed tag'],
  'truncated.kmz': ['damaged', 'the archive is whole'],
  'truncated.shp': ['damaged', 'record 1'],
};

it('has a line for every wrong file', () => {
  expect(
    fixturesIn('wrong')
      .map((name) => name.slice(6))
      .sort(),
  ).toEqual(Object.keys(WRONG).sort());
});

it.each(Object.entries(WRONG))('refuses %s', async (name, [reason, words]) => {
  const { items, problems } = await bring(fixture(`wrong/${name}`));
  expect(items).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: name, reason });
  expect(problems[0]?.message).toContain(words);
  expect(problems[0]?.message.startsWith(name)).toBe(true);
  expect(problems[0]?.place).not.toContain(name);
});

describe('the place of a fault', () => {
  it.each([
    ['a.json', '{"type":"FeatureCollection",\n"features":[{}}', 'line 2, column 15'],
    [
      'a.json',
      '{"type":"Feature","geometry":{"type":"LineString","coordinates":7}}',
      'feature 1, coordinates: it is a list of positions; found 7',
    ],
    [
      'a.json',
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Arc"}}]}',
      'feature 1: the type is one of GeoJSON; found "Arc"',
    ],
    ['a.json', '{"type":"Point","coordinates":[34,31]}\n{"type":', 'line 2'],
    [
      'a.json',
      '{"type":"Topology","objects":{"a":{"type":"LineString","arcs":[3]}},"arcs":[]}',
      'object a, geometry 1',
    ],
    ['a.kml', '<kml>\n<Placemark>\n<name>A & B</name></Placemark></kml>', 'line 3, column'],
    ['a.wkt', 'LINESTRING (34 31,\n34.1 31.2', 'line 2: well-known text has ")" here; found the end'],
    ['a.wkt', 'POINT (34)', 'two to four numbers'],
    ['a.wkt', 'SRID=2039;POINT (1 2)', 'SRID 2039'],
    [
      'a.csv',
      'name,wkt\na,POINT (34 31)\nb,nowhere',
      'row 3: column wkt holds well-known text; found "nowhere"',
    ],
    ['a.csv', 'lat,lon\n31.4,"34.4\n', 'quotes are closed'],
    ['a.txt', '31.4, 34.4\nhere', 'line 2'],
  ])('%s: %s', async (name, content, place) => {
    const { problems } = await bring(text(name, content));
    expect(problems[0]?.message).toContain(place);
  });
});

describe('shapefiles that do not add up', () => {
  const shp = fixture('yellow.shp').bytes;
  const changed = (at: number, value: number) => {
    const bytes = shp.slice();
    new DataView(bytes.buffer).setInt32(at, value, true);
    return { name: 'yellow.shp', bytes };
  };
  it.each([
    ['a kind that is none', 32, 99, 'kind 99'],
    ['more points than bytes', 100 + 8 + 40, 1 << 30, 'the points it counts'],
    ['a negative count', 100 + 8 + 36, -1, 'the points it counts'],
    ['a record of no length', 104, 0, 'a record is as long as it says'],
  ])('%s', async (_, at, value, words) => {
    const { problems } = await bring(changed(at, value));
    expect(problems[0]?.message).toContain(words);
  });

  it('refuses a table of other length, and one that claims four billion rows', async () => {
    const dbf = new Uint8Array(66);
    const view = new DataView(dbf.buffer);
    view.setUint16(8, 65, true);
    view.setUint16(10, 1, true);
    const with_ = (rows: number) => {
      view.setUint32(4, rows, true);
      return bring({ name: 'a.zip', bytes: zipSync({ 'a.shp': shp, 'a.dbf': dbf.slice() }) });
    };
    expect((await with_(0)).problems[0]?.message).toContain('0 for 1');
    expect((await with_(0xffffffff)).problems[0]?.message).toContain('4294967295 rows');
  });
});

describe('archives', () => {
  it('reads entries whose sizes come after them, and holds those to the same ratio', async () => {
    const streamed = (content: Uint8Array) => {
      const parts: Uint8Array[] = [];
      const zip = new Zip((error, data) => {
        if (error) throw error;
        parts.push(data);
      });
      const entry = new ZipDeflate('doc.kml');
      zip.add(entry);
      entry.push(content, true);
      zip.end();
      return new Uint8Array(parts.flatMap((part) => [...part]));
    };
    expect(await itemsIn({ name: 'a.kmz', bytes: streamed(fixture('yellow.kml').bytes) })).toHaveLength(3);
    const { problems } = await bring({ name: 'b.kmz', bytes: streamed(new Uint8Array(4e6).fill(32)) });
    expect(problems[0]).toMatchObject({ reason: 'unsafe' });
  });

  it('refuses more than 2,000 entries', async () => {
    const files = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}.png`, new Uint8Array(0)]));
    const { problems } = await bring({ name: 'a.zip', bytes: zipSync(files) });
    expect(problems[0]?.message).toContain('at most 2,000 entries');
  });
});
