/** Whatever a file holds, it is read or refused: nothing else is thrown, nothing takes long, no prototype is touched. */
import { unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { mend, readFiles, type BroughtFile } from '../../../../src/exchange/read';
import { fixture, fixturesIn, STRIP, text } from './files';

const SLOW_MS = 2000;
const RUNS = 25;
const prototypes = () =>
  JSON.stringify([Object.prototype, Array.prototype].map((each) => Object.getOwnPropertyNames(each)));
const untouched = prototypes();

afterEach(() => expect(prototypes()).toBe(untouched));

async function survives(file: BroughtFile): Promise<void> {
  const since = performance.now();
  const { items, problems } = await readFiles([file], { outline: [...STRIP] });
  expect(performance.now() - since).toBeLessThan(SLOW_MS);
  expect(items.length + problems.length).toBeGreaterThan(0);
  for (const item of items) {
    expect(item.bbox.every(Number.isFinite)).toBe(true);
    expect(item.vertices).toBeGreaterThan(0);
    const all = mend(
      item,
      item.findings.map(({ kind }) => kind),
    );
    expect(all.findings.every((finding) => finding.mend === undefined)).toBe(true);
  }
  for (const { message, file: named } of problems) expect(message.startsWith(named)).toBe(true);
}

/** Edits of the bytes of a file: some overwritten, a stretch cut out or doubled, or the end lost. */
const edits = fc.record({
  writes: fc.array(
    fc.tuple(fc.nat(), fc.constantFrom(0, 1, 10, 32, 34, 40, 44, 45, 48, 60, 62, 91, 123, 127, 128, 255)),
    { maxLength: 6 },
  ),
  cut: fc.option(fc.tuple(fc.nat(), fc.nat({ max: 64 }))),
  double: fc.option(fc.tuple(fc.nat(), fc.nat({ max: 64 }))),
  end: fc.option(fc.nat()),
});

function edited(
  bytes: Uint8Array,
  { writes, cut, double, end }: typeof edits extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array {
  let out = [...bytes];
  const at = (n: number) => n % Math.max(1, out.length);
  for (const [n, value] of writes) out[at(n)] = value;
  if (cut) out.splice(at(cut[0]), cut[1]);
  if (double) out.splice(at(double[0]), 0, ...out.slice(at(double[0]), at(double[0]) + double[1]));
  if (end !== null) out = out.slice(0, at(end));
  return new Uint8Array(out);
}

const real = [
  ...fixturesIn(''),
  'sick/overlaps.kml',
  'sick/utf-16.kml',
  'wrong/entities.kml',
  'wrong/network.kml',
];

describe('mutated real files', () => {
  it.each(real)('%s', async (name) => {
    const { bytes } = fixture(name);
    await fc.assert(
      fc.asyncProperty(edits, (change) => survives({ name, bytes: edited(bytes, change) })),
      { numRuns: RUNS },
    );
  });

  // A changed archive is mostly a broken one: these are changed inside.
  it.each(['yellow-shapefile.zip', 'utm-shapefile.zip', 'yellow.kmz'])('inside %s', async (name) => {
    const files = Object.entries(unzipSync(fixture(name).bytes)) as [string, Uint8Array][];
    await fc.assert(
      fc.asyncProperty(fc.nat(), edits, (n, change) => {
        const inner = files.map(
          ([own, bytes], i) => [own, i === n % files.length ? edited(bytes, change) : bytes] as const,
        );
        return survives({ name, bytes: zipSync(Object.fromEntries(inner), { level: 1 }) });
      }),
      { numRuns: RUNS },
    );
  });

  it('numbers of binary files, four and eight bytes at a time', async () => {
    const numbers = fc.constantFrom(-1, 0, 1, 2, 7, 255, 65535, 0x7fffffff, -0x80000000, 0x10000000);
    for (const name of ['yellow.fgb', 'indexed.fgb', 'yellow.shp']) {
      const { bytes } = fixture(name);
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: 300 }), fc.boolean(), numbers, (at, little, value) => {
          const own = bytes.slice();
          new DataView(own.buffer).setInt32(at, value, little);
          return survives({ name, bytes: own });
        }),
        { numRuns: 80 },
      );
    }
  });
});

describe('made-up files', () => {
  it('bytes after the first ones of each format', async () => {
    const starts = [
      '',
      '{',
      '[',
      '<kml>',
      '<gpx>',
      'PK\u0003\u0004',
      'fgb\u0003fgb\u0000',
      'POINT (',
      'lat,lon\n',
      '\u0000\u0000\u0027\n',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) =>
        survives({
          name: 'made-up',
          bytes: new Uint8Array([...start].map((c) => c.charCodeAt(0)).concat([...rest])),
        }),
      ),
      { numRuns: 200 },
    );
  });

  it('any JSON where GeoJSON and TopoJSON have coordinates, arcs and properties', async () => {
    const types = [
      'Point',
      'MultiPoint',
      'LineString',
      'MultiLineString',
      'Polygon',
      'MultiPolygon',
      'GeometryCollection',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...types),
        fc.jsonValue(),
        fc.jsonValue(),
        fc.boolean(),
        (type, shape, properties, topo) => {
          const geometry = { type, coordinates: shape, geometries: shape, arcs: shape, properties };
          const value = topo
            ? {
                type: 'Topology',
                objects: { a: geometry, __proto__: null },
                arcs: shape,
                transform: properties,
              }
            : { type: 'Feature', geometry, properties };
          return survives(text('made-up.json', JSON.stringify(value)));
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each<[string, BroughtFile]>([
    ['deep JSON', text('deep.json', '['.repeat(200_000))],
    [
      'deep properties',
      text(
        'deep.json',
        `{"type":"Feature","geometry":{"type":"Point","coordinates":[34,31]},"properties":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
      ),
    ],
    [
      'deep collections',
      text(
        'deep.json',
        `${'{"type":"GeometryCollection","geometries":['.repeat(10_000)}${']}'.repeat(10_000)}`,
      ),
    ],
    [
      'deep topology',
      text(
        'deep.json',
        `{"type":"Topology","arcs":[],"objects":{"a":${'{"type":"GeometryCollection","geometries":['.repeat(10_000)}${']}'.repeat(10_000)}}}`,
      ),
    ],
    ['deep text shapes', text('deep.wkt', `${'GEOMETRYCOLLECTION ('.repeat(20_000)}`)],
    ['deep XML', text('deep.kml', `<kml>${'<Placemark>'.repeat(50_000)}`)],
    ['one long line of brackets', text('long.txt', '('.repeat(500_000))],
    ['one long number', text('long.csv', `lat,lon\n${'1'.repeat(500_000)},2`)],
    [
      'many blanks',
      text(
        'long.kml',
        `<kml><Placemark><Point><coordinates>${' '.repeat(500_000)}34,31</coordinates></Point></Placemark></kml>`,
      ),
    ],
    ['many commas', text('long.csv', ','.repeat(500_000))],
    ['many comments', text('long.kml', '<!-- -->'.repeat(100_000))],
    ['many quotes', text('long.csv', `lat,lon\n${'"'.repeat(300_001)}`)],
    ['lines of one letter', text('long.txt', 'x\n'.repeat(200_000))],
  ])('%s', (_, file) => survives(file));
});
