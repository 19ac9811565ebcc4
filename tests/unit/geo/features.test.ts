import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection, LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../geo/base/read';
import { borderWithEgypt, features } from '../../../geo/features/author';
import { governorates, type GovernorateLine } from '../../../geo/features/governorates';
import type { Path, Position } from '../../../src/domain/types';
import { cut, inOutline, lengthKm, pieceAt, polygonsAreaKm2, prepareOutline } from '../../../src/geometry';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = <T>(name: string): T => JSON.parse(readFileSync(`${root}/geo/${name}`, 'utf8')) as T;
const collection = (name: string): FeatureCollection<LineString> => read(`features/${name}.geojson`);
const pathOf = (name: string, id: string): Path => {
  const found = collection(name).features.find((feature) => feature.properties?.['id'] === id);
  return (found?.geometry.coordinates ?? []) as Path;
};

const outline = prepareOutline(readOutline(root));
const yellow = read<{ geometry: { coordinates: Path } }>('lines/yellow-line-2025-10-10.geojson').geometry
  .coordinates;
const lines: GovernorateLine[] = collection('governorate-lines').features.map(({ properties, geometry }) => ({
  id: String(properties?.['id']),
  north: String(properties?.['north']),
  south: String(properties?.['south']),
  path: geometry.coordinates as Path,
}));

/** Official areas in km² and the Israeli-held shares of the third-party tracing, in per cent. */
const PUBLISHED: [string, number, number][] = [
  ['north-gaza', 61, 64.8],
  ['gaza-governorate', 74, 37.6],
  ['deir-al-balah-governorate', 58, 19.3],
  ['khan-younis-governorate', 108, 54.7],
  ['rafah-governorate', 64, 88.2],
];

it('the committed features are what the points give', () => {
  for (const [name, list] of Object.entries(features(outline)))
    expect(collection(name).features).toEqual(list);
});

describe('governorates', () => {
  const found = governorates(outline, lines);

  it('have the official areas within 2 % after scaling to the same total', () => {
    expect(found.map((governorate) => governorate.id)).toEqual(PUBLISHED.map(([id]) => id));
    const scale = PUBLISHED.reduce((sum, [, km2]) => sum + km2, 0) / outline.km2;
    for (const [id, km2] of PUBLISHED) {
      const own = found.find((governorate) => governorate.id === id)?.km2 ?? 0;
      expect(Math.abs((own * scale) / km2 - 1), id).toBeLessThan(0.02);
    }
    expect(found.reduce((sum, { km2 }) => sum + km2, 0)).toBeCloseTo(outline.km2, 6);
  });

  it('hold the localities that GeoNames files under them', () => {
    const { places } = read<{ places: { id: string; lon: number; lat: number; governorate?: string }[] }>(
      'base/places.json',
    );
    const filed = places.filter((place) => place.governorate);
    expect(filed).toHaveLength(20);
    for (const { id, lon, lat, governorate } of filed)
      expect(pieceAt(found, [lon, lat])?.id, id).toBe(governorate);
  });

  it('are held by Israel to within 5 points of the published shares', () => {
    const ids = lines.map((line, i) => ({ id: `line-${i}`, path: line.path }));
    const result = cut(outline, [...ids, { id: 'yellow-line', path: yellow }]);
    if (!result.ok) throw new Error(result.message);
    for (const [id, , percent] of PUBLISHED) {
      const governorate = found.find((candidate) => candidate.id === id);
      const east = result.pieces.filter(
        (piece) =>
          piece.sides['yellow-line'] === 'left' &&
          governorate?.pieces.some((name) => piece.name.startsWith(name)),
      );
      const km2 = east.reduce((sum, piece) => sum + polygonsAreaKm2(piece.polygons), 0);
      expect(Math.abs((100 * km2) / (governorate?.km2 ?? 0) - percent), id).toBeLessThan(5);
    }
  });
});

describe('corridors', () => {
  it('say that they are approximate and whose names they bear', () => {
    for (const { properties } of collection('corridors').features) {
      expect(properties).toMatchObject({ approximate: true });
      expect(String(properties?.['usedBy'])).toMatch(/Israeli military/);
    }
  });

  it('run from the border to the sea, Philadelphi along the border with Egypt', () => {
    expect(lengthKm(pathOf('corridors', 'netzarim'))).toBeCloseTo(6.6, 1);
    expect(lengthKm(pathOf('corridors', 'morag'))).toBeCloseTo(12, 1);
    expect(pathOf('corridors', 'philadelphi')).toEqual(borderWithEgypt(outline));
    for (const id of ['netzarim', 'morag']) {
      const result = cut(outline, [{ id, path: pathOf('corridors', id) }]);
      expect(result).toMatchObject({ ok: true, warnings: [] });
    }
  });
});

describe('roads', () => {
  it('are schematic and stay on land', () => {
    for (const { properties } of collection('roads').features)
      expect(properties).toMatchObject({ schematic: true });
    const coastal = pathOf('roads', 'al-rashid');
    const between = coastal.slice(1).flatMap((b, i): Position[] => {
      const a = coastal[i] as Position;
      return Array.from({ length: 50 }, (_, n) => [
        a[0] + ((b[0] - a[0]) * n) / 50,
        a[1] + ((b[1] - a[1]) * n) / 50,
      ]);
    });
    expect(between.filter((point) => !inOutline(outline, point))).toEqual([]);
  });

  it('has the Yellow Line cross Salah al-Din near 31.52 and 31.335 N only, and run east of it between', () => {
    const road = pathOf('roads', 'salah-al-din');
    const lonAt = (path: Path, lat: number): number => {
      const at = path.findIndex((point, i) => point[1] >= lat && (path[i + 1]?.[1] ?? Infinity) < lat);
      const [a, b] = [path[at], path[at + 1]];
      return a && b ? a[0] + ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) : Number.NaN;
    };
    const east = (lat: number): boolean => lonAt(yellow, lat) > lonAt(road, lat);
    for (let lat = 31.34; lat < 31.515; lat += 0.001) expect(east(lat), `${lat.toFixed(3)} N`).toBe(true);
    for (const lat of [31.315, 31.33, 31.527, 31.54]) expect(east(lat), `${lat} N`).toBe(false);
  });
});
