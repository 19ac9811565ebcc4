/** A drawing as GeoJSON (RFC 7946) and, with shared arcs, as TopoJSON. */
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import type { Ring } from '../../domain/types';
import { type Drawing, lineProperties, markProperties, roundedPath, zoneProperties } from './drawing';

type Shape = LineString | Polygon | MultiPolygon;

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

function geometryOf(polygons: Ring[][]): Polygon | MultiPolygon {
  const all = polygons.map((rings) => rings.map(roundedPath));
  const [only] = all;
  return only && all.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: all };
}

/** Lines first, then zones; every feature says that it is a drawing, of which outline, when and how. */
export function drawingGeoJson(drawing: Drawing): string {
  return JSON.stringify(collection<Shape>([...lineFeatures(drawing), ...zoneFeatures(drawing)])) + '\n';
}

/** Objects `lines` and `zones`; an edge that two zones share is in the file once. The packer loads when it is asked for. */
export async function drawingTopoJson(drawing: Drawing): Promise<string> {
  const { topology } = await import('topojson-server');
  const lines = collection(lineFeatures(drawing));
  const zones = collection(zoneFeatures(drawing));
  return JSON.stringify(topology(zones.features.length > 0 ? { lines, zones } : { lines })) + '\n';
}
