/**
 * Read GeoJSON (RFC 7946) brought by a reader: lines and polygons, wherever in the file they stand. Foreign members and
 * properties are left alone, heights dropped. What is wrong is said with the place in the file where it stands.
 */
import type { Path, Position, Ring } from '../domain/types';

export interface Shapes {
  lines: Path[];
  /** Each an outer ring and its holes, closed. */
  polygons: Ring[][];
  /** Properties of the feature that each line came from, unchecked. */
  lineProperties: Record<string, unknown>[];
  warnings: string[];
}

/** The file is no GeoJSON, or not one that can be read; the message is for the person who brought it. */
export class GeoJsonError extends Error {
  override name = 'GeoJsonError';
}

/**
 * The lines and polygons in a GeoJSON text, coordinates as [lon, lat] in degrees.
 * @throws GeoJsonError with the place in the file and what was found there.
 */
export function readGeoJson(text: string): Shapes {
  const value = parse(text);
  const shapes: Shapes = { lines: [], polygons: [], lineProperties: [], warnings: [] };
  if (!isObject(value)) throw new GeoJsonError(`expected a GeoJSON object, found ${kind(value)}`);
  refuseOtherSystems(value);
  const points = visit(value, '', {}, shapes);
  if (points > 0)
    shapes.warnings.push(`${points} ${points === 1 ? 'point' : 'points'} in the file left aside`);
  return shapes;
}

function parse(text: string): unknown {
  try {
    // Some editors write a byte order mark, which JSON does not allow.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new GeoJsonError(`not valid JSON: ${detail}`);
  }
}

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kind(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return JSON.stringify(value);
}

/** GeoJSON of before 2016 could name another coordinate system. */
function refuseOtherSystems(value: Json): void {
  const { crs } = value;
  if (!isObject(crs)) return;
  const name = isObject(crs['properties']) ? String(crs['properties']['name']) : 'an unnamed one';
  if (/CRS84|EPSG:+4326$/i.test(name)) return;
  throw new GeoJsonError(
    `crs: coordinates are in ${name}; convert them to WGS 84 longitude and latitude (EPSG:4326)`,
  );
}

/** Collect what one object holds; returns the number of points passed over. */
function visit(value: unknown, at: string, properties: Json, shapes: Shapes): number {
  if (!isObject(value)) throw new GeoJsonError(`${at || 'file'}: expected an object, found ${kind(value)}`);
  const inside = (key: string) => (at ? `${at}.${key}` : key);
  const coordinates = value['coordinates'];
  switch (value['type']) {
    case 'FeatureCollection':
      return each(value['features'], inside('features'), (own, where) => visit(own, where, {}, shapes));
    case 'Feature': {
      const own = value['properties'];
      // A feature without a place is allowed and holds nothing.
      if (value['geometry'] === null) return 0;
      return visit(value['geometry'], inside('geometry'), isObject(own) ? own : {}, shapes);
    }
    case 'GeometryCollection':
      return each(value['geometries'], inside('geometries'), (own, where) =>
        visit(own, where, properties, shapes),
      );
    case 'LineString':
      addLine(coordinates, inside('coordinates'), properties, shapes);
      return 0;
    case 'MultiLineString':
      each(coordinates, inside('coordinates'), (own, where) => addLine(own, where, properties, shapes));
      return 0;
    case 'Polygon':
      addPolygon(coordinates, inside('coordinates'), shapes);
      return 0;
    case 'MultiPolygon':
      each(coordinates, inside('coordinates'), (own, where) => addPolygon(own, where, shapes));
      return 0;
    case 'Point':
      return 1;
    case 'MultiPoint':
      return Array.isArray(coordinates) ? coordinates.length : 0;
    case 'Topology':
      throw new GeoJsonError('this is TopoJSON; convert it to GeoJSON');
    default:
      throw new GeoJsonError(`${inside('type')}: ${kind(value['type'])} is no type of GeoJSON`);
  }
}

function each(list: unknown, at: string, read: (item: unknown, at: string) => number): number {
  if (!Array.isArray(list)) throw new GeoJsonError(`${at}: expected a list, found ${kind(list)}`);
  return list.reduce<number>((sum, item, i) => sum + read(item, `${at}[${i}]`), 0);
}

function addLine(coordinates: unknown, at: string, properties: Json, shapes: Shapes): number {
  const line = positions(coordinates, at);
  if (line.length < 2) throw new GeoJsonError(`${at}: a line needs two positions, found ${line.length}`);
  shapes.lines.push(line);
  shapes.lineProperties.push(properties);
  return 0;
}

function addPolygon(coordinates: unknown, at: string, shapes: Shapes): number {
  const rings: Ring[] = [];
  each(coordinates, at, (own, where) => {
    const ring = positions(own, where);
    const [first, last] = [ring[0], ring[ring.length - 1]];
    if (!first || !last || ring.length < 4) throw new GeoJsonError(`${where}: a ring needs four positions`);
    if (first[0] !== last[0] || first[1] !== last[1]) {
      throw new GeoJsonError(`${where}: the ring is not closed, its first and last positions differ`);
    }
    rings.push(ring);
    return 0;
  });
  if (rings.length > 0) shapes.polygons.push(rings);
  return 0;
}

function positions(list: unknown, at: string): Position[] {
  if (!Array.isArray(list))
    throw new GeoJsonError(`${at}: expected a list of positions, found ${kind(list)}`);
  return list.map((item: unknown, i) => {
    const [lon, lat] = Array.isArray(item) ? (item as unknown[]) : [];
    if (typeof lon !== 'number' || typeof lat !== 'number') {
      const found = Array.isArray(item) ? JSON.stringify(item) : kind(item);
      throw new GeoJsonError(`${at}[${i}]: expected [longitude, latitude] as numbers, found ${found}`);
    }
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90)
      throw new GeoJsonError(`${at}[${i}]: ${outOfRange(lon, lat)}`);
    return [lon, lat];
  });
}

function outOfRange(lon: number, lat: number): string {
  if (Math.abs(lon) <= 90 && Math.abs(lat) <= 180) {
    return `${lon}, ${lat} has its latitude first; GeoJSON has longitude first, so swap the two numbers of every position`;
  }
  return `${lon}, ${lat} is not in degrees; it may be in a projected system: convert the file to WGS 84 (EPSG:4326)`;
}
