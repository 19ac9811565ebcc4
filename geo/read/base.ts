/** Reads geo/base and geo/features. A file that is missing or malformed is a fault, and compiling goes on without it. */
import type { Feature, FeatureCollection, LineString } from 'geojson';
import { z } from 'zod';
import type { Outline } from '../../src/domain/atlas';
import type { Frontage } from '../../src/domain/constants';
import { FRONTAGES } from '../../src/domain/constants';
import type { Position, Ring } from '../../src/domain/types';
import type { GovernorateLine } from '../features/governorates';
import type { TextFile } from './document';
import { faultAt } from './fault';
import type { Fault } from './fault';
import type { AtlasFiles } from './files';

const position = z.tuple([z.number(), z.number()]);
const path = z.array(position).min(2);

const outlineFile = z.object({
  type: z.literal('Feature'),
  geometry: z.object({ type: z.literal('Polygon'), coordinates: z.array(path).length(1) }),
});

const frontagesFile = z.object({
  features: z.array(
    z.object({
      properties: z.object({ frontage: z.enum(FRONTAGES) }),
      geometry: z.object({ coordinates: path }),
    }),
  ),
});

const collection = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.looseObject({
      type: z.literal('Feature'),
      properties: z.record(z.string(), z.unknown()).nullable(),
      geometry: z.looseObject({ type: z.string() }),
    }),
  ),
});

const placesFile = z.object({
  places: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      country: z.string(),
      population: z.number().optional(),
      duplicateOf: z.string().optional(),
      lon: z.number(),
      lat: z.number(),
    }),
  ),
});

/** A GeoNames locality of geo/base/places.json. */
export interface Locality {
  id: string;
  name: string;
  kind: string;
  country: string;
  population: number | null;
  lonLat: Position;
}

/** A dividing line of two governorates: geo/features/governorate-lines.geojson. */
const governorateLines = z.object({
  features: z.array(
    z.object({
      properties: z.looseObject({ id: z.string(), north: z.string(), south: z.string() }),
      geometry: z.object({ type: z.literal('LineString'), coordinates: path }),
    }),
  ),
});

export interface Base {
  outline: Outline | null;
  /** Outline and frontages as they lie in geo/base, for the layers. */
  outlineFeature: Feature | null;
  frontages: FeatureCollection | null;
  neighbours: FeatureCollection | null;
  world: FeatureCollection | null;
  corridors: FeatureCollection<LineString> | null;
  roads: FeatureCollection<LineString> | null;
  governorateLines: GovernorateLine[];
  /** Towns and capitals of GeoNames. */
  localities: Locality[];
}

const FOLDERS = { base: 'geo/base', features: 'geo/features' } as const;

/** Reads one file at a time and collects what is wrong with them. */
class Reader {
  readonly faults: Fault[] = [];
  constructor(private readonly files: AtlasFiles) {}

  read<T>(folder: keyof typeof FOLDERS, name: string, schema: z.ZodType<T>): T | null {
    const file = `${FOLDERS[folder]}/${name}`;
    const text = this.files[folder].find((candidate: TextFile) => candidate.path === file)?.text;
    const hint = folder === 'base' ? '; "npm run base" derives it' : '';
    if (text === undefined) return this.fault(file, `the file is missing${hint}`);
    try {
      const result = schema.safeParse(JSON.parse(text));
      if (result.success) return result.data;
      const [issue] = result.error.issues;
      return this.fault(file, issue ? `${issue.path.join('.')}: ${issue.message}` : 'is malformed');
    } catch (error) {
      return this.fault(file, error instanceof Error ? error.message : String(error));
    }
  }

  fault(file: string, found: string): null {
    this.faults.push(faultAt({ file, line: 1, column: 1 }, 'base-files', found));
    return null;
  }
}

const edgeKey = (a: Position, b: Position): string => `${a.join()} ${b.join()}`;

/** The outline with the frontage of each edge, found by equal vertices; a fault where an edge has none. */
function outlineOf(ring: Ring, frontages: z.output<typeof frontagesFile>, reader: Reader): Outline | null {
  const names = new Map<string, Frontage>();
  for (const { properties, geometry } of frontages.features) {
    geometry.coordinates.slice(1).forEach((point, index) => {
      const before = geometry.coordinates[index];
      if (before) names.set(edgeKey(before, point), properties.frontage);
    });
  }
  const found = ring.slice(1).map((point, index) => names.get(edgeKey(ring[index] ?? point, point)));
  const lost = found.findIndex((frontage) => frontage === undefined);
  if (lost >= 0) {
    return reader.fault(
      'geo/base/frontages.geojson',
      `the edge of the outline to ${String(ring[lost + 1])} lies on no frontage`,
    );
  }
  return { ring, frontages: found.filter((frontage) => frontage !== undefined) };
}

/** Everything that is not the record: @returns what could be read, and a fault for each file that could not. */
export function readBase(files: AtlasFiles): { base: Base; faults: Fault[] } {
  const reader = new Reader(files);
  const layer = (folder: keyof typeof FOLDERS, name: string) =>
    // The schema has looked at what is used here; the geometry itself goes through to the layer as it is.
    reader.read(folder, name, collection) as FeatureCollection | null;

  const outlineFeature = reader.read('base', 'outline.geojson', outlineFile.loose());
  const frontages = reader.read('base', 'frontages.geojson', z.intersection(collection, frontagesFile));
  const lines = reader.read('features', 'governorate-lines.geojson', governorateLines);
  const localities = reader.read('base', 'places.json', placesFile);
  const ring = outlineFeature?.geometry.coordinates[0];
  const base: Base = {
    outline: ring && frontages ? outlineOf(ring, frontages, reader) : null,
    outlineFeature: outlineFeature as Feature | null,
    frontages: frontages as FeatureCollection | null,
    neighbours: layer('base', 'neighbours.geojson'),
    world: layer('base', 'world.geojson'),
    corridors: layer('features', 'corridors.geojson') as FeatureCollection<LineString> | null,
    roads: layer('features', 'roads.geojson') as FeatureCollection<LineString> | null,
    governorateLines: (lines?.features ?? []).map(({ properties, geometry }) => ({
      id: properties.id,
      north: properties.north,
      south: properties.south,
      path: geometry.coordinates,
    })),
    // One place stands twice in GeoNames; the second says of which it is the double.
    localities: (localities?.places ?? [])
      .filter((place) => place.duplicateOf === undefined)
      .map(({ id, name, kind, country, population, lon, lat }) => ({
        id,
        name,
        kind,
        country,
        population: population ?? null,
        lonLat: [lon, lat],
      })),
  };
  return { base, faults: reader.faults };
}
