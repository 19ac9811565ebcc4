import { describe, expect, it } from 'vitest';
import { frontagesOf, joinLines, readFrontages, readGeoJson, readOutlineRing } from '../../../src/exchange';
import type { Path } from '../../../src/domain/types';
import { box } from '../geometry/shapes';

const line: Path = [
  [34.1, 31.5],
  [34.1, 30.9],
];

function read(value: unknown) {
  return readGeoJson(JSON.stringify(value));
}

describe('readGeoJson', () => {
  it('reads lines wherever they stand, with heights dropped and foreign members left alone', () => {
    const geometry = { type: 'LineString', coordinates: line.map((p) => [...p, 7]), tool: 'x' };
    const feature = { type: 'Feature', properties: { length: '12.5' }, geometry };
    for (const value of [
      geometry,
      feature,
      { type: 'FeatureCollection', name: 'x', features: [feature] },
      { type: 'GeometryCollection', geometries: [geometry] },
      { type: 'Feature', properties: null, geometry: { type: 'GeometryCollection', geometries: [geometry] } },
      { type: 'MultiLineString', coordinates: [geometry.coordinates] },
    ]) {
      expect(read(value).lines).toEqual([line]);
    }
    expect(read(feature).lineProperties).toEqual([{ length: '12.5' }]);
  });

  it('reads polygons with holes, and passes over points and empty features', () => {
    const { ring } = box();
    const found = read({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: {}, geometry: null },
        { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [34, 31] } },
        { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: [[ring, ring]] } },
      ],
    });
    expect(found.polygons).toEqual([[ring, ring]]);
    expect(found.warnings).toEqual(['1 point in the file left aside']);
  });

  it('reads a file that starts with a byte order mark', () => {
    expect(
      readGeoJson(`\uFEFF${JSON.stringify({ type: 'LineString', coordinates: line })}`).lines,
    ).toHaveLength(1);
  });

  it.each([
    ['{"type":', 'not valid JSON'],
    ['[]', 'expected a GeoJSON object, found a list'],
    ['{"type":"Topology"}', 'TopoJSON'],
    ['{"type":"Line"}', 'type: "Line" is no type of GeoJSON'],
    ['{"type":"FeatureCollection"}', 'features: expected a list'],
    [
      '{"type":"LineString","coordinates":[["34.1","31.5"],[34,31]]}',
      'coordinates[0]: expected [longitude, latitude]',
    ],
    ['{"type":"LineString","coordinates":[[34,31]]}', 'two positions'],
    ['{"type":"LineString","coordinates":[[34,31],[34,null]]}', 'coordinates[1]'],
    ['{"type":"LineString","coordinates":[[31,134],[31,135]]}', 'latitude first'],
    ['{"type":"LineString","coordinates":[[640000,3480000],[1,2]]}', 'projected'],
    ['{"type":"Polygon","coordinates":[[[34,31],[35,31],[35,32],[34,32]]]}', 'not closed'],
    [
      '{"type":"LineString","crs":{"type":"name","properties":{"name":"EPSG:2039"}},"coordinates":[]}',
      'EPSG:2039',
    ],
    [
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"X"}}]}',
      'features[0].geometry.type',
    ],
  ])('says what is wrong with %s', (text, reason) => {
    expect(() => readGeoJson(text)).toThrow(reason);
  });
});

describe('joinLines', () => {
  const [a, b, c]: [Path, Path, Path] = [
    [
      [0, 3],
      [0, 2],
    ],
    [
      [0, 2],
      [0, 1],
    ],
    [
      [0, 1],
      [0, 0],
    ],
  ];

  it('joins stretches in any order and direction', () => {
    for (const lines of [
      [a, b, c],
      [c, a, b],
      [[...b].reverse(), c, [...a].reverse()],
    ]) {
      const joined = joinLines(lines);
      if (!joined.ok) throw new Error(joined.message);
      const path = joined.path[0]?.[1] === 0 ? [...joined.path].reverse() : joined.path;
      expect(path).toEqual([
        [0, 3],
        [0, 2],
        [0, 1],
        [0, 0],
      ]);
    }
  });

  it('leaves repeated lines out, and says so', () => {
    expect(joinLines([a, [...a].reverse()])).toMatchObject({
      ok: true,
      path: a,
      warnings: [expect.stringContaining('repeat') as string],
    });
  });

  it('refuses gaps and forks', () => {
    expect(joinLines([a, c])).toMatchObject({
      ok: false,
      message: expect.stringContaining('do not join') as string,
    });
    expect(
      joinLines([
        a,
        b,
        [
          [0, 2],
          [1, 1],
        ],
      ]),
    ).toMatchObject({ ok: false, message: expect.stringContaining('fork') as string });
    expect(joinLines([]).ok).toBe(false);
  });
});

describe('outlines', () => {
  const { ring } = box();

  it('reads the one ring of an outline', () => {
    expect(readOutlineRing(JSON.stringify({ type: 'Polygon', coordinates: [ring] }))).toEqual(ring);
    const refuse = (value: unknown) => () => readOutlineRing(JSON.stringify(value));
    expect(refuse({ type: 'LineString', coordinates: line })).toThrow('no polygon');
    expect(refuse({ type: 'Polygon', coordinates: [ring, ring] })).toThrow('holes');
    expect(refuse({ type: 'MultiPolygon', coordinates: [[ring], [ring]] })).toThrow('holds 2');
  });

  it('knows the frontages of an outline whose edges lie on them, vertices added or not', () => {
    const feature = (frontage: string, coordinates: Path) => ({
      type: 'Feature',
      properties: { frontage },
      geometry: { type: 'LineString', coordinates },
    });
    const lines = readFrontages(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          feature('egypt', ring.slice(0, 2)),
          feature('israel', ring.slice(1, 4)),
          feature('coast', ring.slice(3)),
          feature('sea', ring),
        ],
      }),
    );
    expect(frontagesOf(ring, lines)).toEqual(['egypt', 'israel', 'israel', 'coast']);
    const noded: Path = [...ring.slice(0, 1), [34.1, 31], ...ring.slice(1)];
    expect(frontagesOf(noded, lines)).toEqual(['egypt', 'egypt', 'israel', 'israel', 'coast']);
    expect(
      frontagesOf(
        ring.map(([x, y]): [number, number] => [x + 0.01, y]),
        lines,
      ),
    ).toBeNull();
  });
});
