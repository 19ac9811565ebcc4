/** Reads the outline of the Strip from the base files, in the form the geometry kernel takes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, LineString, Feature, Polygon } from 'geojson';
import type { Outline } from '../../src/domain/atlas';
import { FRONTAGES, type Frontage } from '../../src/domain/constants';
import type { Position, Ring } from '../../src/domain/types';

const edge = (a: Position, b: Position): string => `${a.join()} ${b.join()}`;

const isFrontage = (value: unknown): value is Frontage => FRONTAGES.some((name) => name === value);

/**
 * The outline with the frontage of every edge, found by equality of vertices with frontages.geojson.
 * @param root the checkout.
 * @throws Error when an edge belongs to no frontage: the two files are not of one derivation.
 */
export function readOutline(root: string): Outline {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, 'geo/base', name), 'utf8'));
  const outline = read('outline.geojson') as Feature<Polygon>;
  const lines = read('frontages.geojson') as FeatureCollection<LineString>;
  const names = new Map<string, Frontage>();
  for (const { geometry, properties } of lines.features) {
    const frontage: unknown = properties?.['frontage'];
    if (!isFrontage(frontage)) throw new Error('frontages.geojson: a feature without a frontage');
    const path = geometry.coordinates as Position[];
    path.slice(1).forEach((point, i) => names.set(edge(path[i] as Position, point), frontage));
  }
  const ring = outline.geometry.coordinates[0] as Ring;
  const frontages = ring.slice(1).map((point, i) => {
    const frontage = names.get(edge(ring[i] as Position, point));
    if (!frontage) throw new Error(`outline.geojson: the edge to ${point.join()} lies on no frontage`);
    return frontage;
  });
  return { ring, frontages };
}
