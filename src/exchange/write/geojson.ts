/** A drawing as GeoJSON (RFC 7946) and, with shared arcs, as TopoJSON. */
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson';
import type { Ring } from '../../domain/types';
import {
  type Drawing,
  lineProperties,
  markProperties,
  rounded,
  roundedPath,
  zoneProperties,
} from './drawing';
import { type DrawnForce, forceProperties } from './forces';

type Place = LineString | MultiLineString | Point;
type Shape = Polygon | MultiPolygon | Place | null;

const collection = <G extends Shape>(features: Feature<G>[]): FeatureCollection<G> => ({
  type: 'FeatureCollection',
  features,
});

function lineFeatures({ lines, marks }: Drawing): Feature<LineString>[] {
  return lines.map((line) => ({
    type: 'Feature',
    properties: { ...lineProperties(line), ...markProperties(marks) },
    geometry: { type: 'LineString', coordinates: roundedPath(line.path) },
  }));
}

function zoneFeatures({ zones, marks }: Drawing): Feature<Polygon | MultiPolygon>[] {
  return zones.map((zone) => ({
    type: 'Feature',
    properties: { ...zoneProperties(zone), ...markProperties(marks) },
    geometry: geometryOf(zone.polygons),
  }));
}

/** Along frontages as lines, in a zone as a point of it; a force that stands in neither has no geometry. */
function forceFeatures({ forces, marks }: Drawing): Feature<Place | null>[] {
  return forces.map((force) => ({
    type: 'Feature',
    properties: { ...forceProperties(force), ...markProperties(marks) },
    geometry: placeOf(force),
  }));
}

function placeOf({ paths, at }: DrawnForce): Place | null {
  const all = paths.map(roundedPath);
  const [only] = all;
  if (only && all.length === 1) return { type: 'LineString', coordinates: only };
  if (only) return { type: 'MultiLineString', coordinates: all };
  return at && { type: 'Point', coordinates: rounded(at) };
}

function geometryOf(polygons: Ring[][]): Polygon | MultiPolygon {
  const all = polygons.map((rings) => rings.map(roundedPath));
  const [only] = all;
  return only && all.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: all };
}

/** Lines first, then zones, then forces; every feature says that it is a drawing, of which outline, when and how. */
export function drawingGeoJson(drawing: Drawing): string {
  return (
    JSON.stringify(
      collection<Shape>([...lineFeatures(drawing), ...zoneFeatures(drawing), ...forceFeatures(drawing)]),
    ) + '\n'
  );
}

/** Objects `lines`, `zones` and `forces`, where there are any; an edge that two zones share is in the file once. The packer loads when it is asked for. */
export async function drawingTopoJson(drawing: Drawing): Promise<string> {
  const { topology } = await import('topojson-server');
  const lines = collection(lineFeatures(drawing));
  const zones = collection(zoneFeatures(drawing));
  const forces = collection(forceFeatures(drawing));
  const some = Object.entries({ zones, forces }).filter(([, { features }]) => features.length > 0);
  return JSON.stringify(topology({ lines, ...Object.fromEntries(some) })) + '\n';
}
