/** Areas that places may be said to lie within, and how far outside one a point lies. */
import type { FeatureCollection } from 'geojson';
import { kmPerDegree } from '../../src/geometry/index';
import type { Place, Position, Ring } from '../../src/domain/types';
import { TOLERANCES } from '../checks/tolerances';
import type { KnownArea } from '../checks/subject';
import type { Base } from '../read/base';
import type { Governorate } from '../features/governorates';

/** Distance in km from a point to an edge, in a plane scaled at the point's latitude: exact enough for a tolerance. */
function kmToSegment(p: Position, a: Position, b: Position, scale: { lon: number; lat: number }): number {
  const [ax, ay] = [(a[0] - p[0]) * scale.lon, (a[1] - p[1]) * scale.lat];
  const [ux, uy] = [(b[0] - a[0]) * scale.lon, (b[1] - a[1]) * scale.lat];
  const square = ux * ux + uy * uy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, -(ax * ux + ay * uy) / square));
  return Math.hypot(ax + t * ux, ay + t * uy);
}

/** Shortest distance in km from a [lon, lat] point to the edges of polygons; Infinity when there are none. */
export function kmToEdge(point: Position, polygons: Ring[][]): number {
  const scale = kmPerDegree(point[1]);
  let best = Number.POSITIVE_INFINITY;
  for (const ring of polygons.flat()) {
    ring.forEach((b, index) => {
      const a = ring[index - 1];
      if (a) best = Math.min(best, kmToSegment(point, a, b, scale));
    });
  }
  return best;
}

interface Shape {
  id: string;
  name: string;
  polygons: Ring[][];
}

function shapes(layer: FeatureCollection | null): Shape[] {
  return (layer?.features ?? []).flatMap(({ properties, geometry }): Shape[] => {
    const text = (value: unknown) => (typeof value === 'string' ? value : '');
    const [id, name] = [text(properties?.['id']), text(properties?.['name'])];
    if (geometry.type === 'Polygon') return [{ id, name, polygons: [geometry.coordinates as Ring[]] }];
    if (geometry.type === 'MultiPolygon') return [{ id, name, polygons: geometry.coordinates as Ring[][] }];
    return [];
  });
}

/** Names of the world map that differ from ours. */
const WORLD_NAMES: Readonly<Record<string, string>> = {
  'united-states': 'United States of America',
  'czech-republic': 'Czechia',
};

/**
 * Known areas by place id: the Strip, its governorates, neighbours by id, other countries by their English name.
 * A country whose name the world map does not have is left out, and points in it are not tested.
 */
export function knownAreas(
  base: Base,
  governorates: readonly Governorate[],
  places: readonly Place[],
): Map<string, KnownArea> {
  const areas = new Map<string, KnownArea>();
  const add = (id: string, polygons: Ring[][], toleranceM: number) =>
    areas.set(id, { id, polygons, toleranceM });
  const world = new Map(shapes(base.world).map((shape) => [shape.name, shape]));
  for (const { id, kind, names } of places) {
    const shape = world.get(WORLD_NAMES[id] ?? names.en.text);
    if (kind === 'country' && shape) add(id, shape.polygons, TOLERANCES.worldM);
  }
  for (const { id, polygons } of shapes(base.neighbours)) add(id, polygons, TOLERANCES.neighbourM);
  for (const { id, polygons } of governorates) add(id, polygons, TOLERANCES.governorateM);
  if (base.outline) add('gaza-strip', [[base.outline.ring]], TOLERANCES.stripM);
  return areas;
}
