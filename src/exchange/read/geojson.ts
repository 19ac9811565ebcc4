/**
 * GeoJSON as it is brought (RFC 7946, older GeoJSON, one object per line): tolerant where the strict reader of shipped files
 * is not, and every tolerance is noticed. TopoJSON comes in by the same door and goes on to its own reader.
 */
import type { Path, Position, Ring } from '../../domain/types';
import { flatProperties } from './properties';
import { append, position, rawFeature, type RawFeature, type Reader, type Reading, show } from './reading';
import { textOf } from './text';
import { LIMITS } from './types';

type Json = Record<string, unknown>;

export const readJson: Reader = async (bytes, reading) => {
  const text = textOf(bytes, reading);
  const values = await parse(text, reading);
  if (values.length === 1 && isObject(values[0]?.value) && values[0].value['type'] === 'Topology') {
    const { topologyFeatures } = await import('./topojson');
    return topologyFeatures(values[0].value, reading);
  }
  reading.winding = 'ruled';
  const out: RawFeature[] = [];
  for (const [i, { value, at }] of values.entries()) {
    refuseOtherSystems(value, reading);
    for (const found of collect(value, at, reading)) {
      out.push(found);
      await reading.breathe(0.3 + (0.7 * (i + 1)) / values.length);
    }
  }
  return out;
};

/** One value, or one per line (newline-delimited GeoJSON, RFC 8142 text sequences), each with its place. */
async function parse(text: string, reading: Reading): Promise<{ value: unknown; at: string }[]> {
  const whole = attempt(text);
  if ('value' in whole) return [{ value: whole.value, at: '' }];
  const lines = text.split(/\r?\n/).map((line) => (line.startsWith('\u001e') ? line.slice(1) : line).trim());
  const filled = lines.flatMap((line, i) => (line ? [{ line, i }] : []));
  const first = filled[0] && attempt(filled[0].line);
  // A first line that is a value of its own makes it a file of lines; otherwise the fault is that of the whole.
  if (filled.length < 2 || !first || !('value' in first))
    throw notJson(reading, placeOf(whole.error, text), whole.error);
  const out: { value: unknown; at: string }[] = [];
  for (const { line, i } of filled) {
    const own = attempt(line);
    if (!('value' in own)) throw notJson(reading, `line ${i + 1}`, own.error);
    out.push({ value: own.value, at: `line ${i + 1}` });
    await reading.breathe((0.3 * i) / lines.length);
  }
  return out;
}

function attempt(text: string): { value: unknown } | { error: SyntaxError } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { error };
    throw error;
  }
}

function notJson(reading: Reading, place: string, error: SyntaxError) {
  return reading.refuse('damaged', place, 'the file is valid JSON', error.message);
}

/** Line and column of the offset that engines put into their message. */
function placeOf(error: SyntaxError, text: string): string {
  const at = /position (\d+)/.exec(error.message)?.[1];
  if (at === undefined) return /end of/i.test(error.message) ? 'at its end' : '';
  const before = text.slice(0, Number(at)).split('\n');
  return `line ${before.length}, column ${(before[before.length - 1] as string).length + 1}`;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** GeoJSON of before 2016 could name another system. Web Mercator is let through: its numbers give it away. */
function refuseOtherSystems(value: unknown, reading: Reading): void {
  if (!isObject(value) || !isObject(value['crs'])) return;
  const { properties } = value['crs'];
  const name =
    isObject(properties) && typeof properties['name'] === 'string' ? properties['name'] : 'an unnamed one';
  if (/CRS84|EPSG:+(?:4326|3857|900913)$/i.test(name)) return;
  throw reading.refuse(
    'other-system',
    'crs',
    'coordinates are WGS 84 degrees (EPSG:4326): convert the file',
    name,
  );
}

/** The features in one value, in order. */
function* collect(value: unknown, at: string, reading: Reading): Generator<RawFeature> {
  if (!isObject(value)) throw wrong(reading, at, 'GeoJSON is an object', show(value));
  if (value['type'] === 'FeatureCollection') {
    const list = value['features'];
    if (!Array.isArray(list)) throw wrong(reading, join(at, 'features'), 'it is a list', show(list));
    const folder = typeof value['name'] === 'string' ? value['name'] : undefined;
    for (const [i, own] of (list as unknown[]).entries()) {
      for (const found of collect(own, join(at, `feature ${i + 1}`), reading))
        yield folder ? { ...found, folder } : found;
    }
    return;
  }
  if (value['type'] === 'Feature') {
    const raw = rawFeature(at || 'feature 1', flatProperties(value['properties']));
    // A feature without a place is allowed and holds nothing.
    if (value['geometry'] !== null) geometry(value['geometry'], raw, reading, 0);
    yield raw;
    return;
  }
  const raw = rawFeature(at || 'the shape');
  geometry(value, raw, reading, 0);
  yield raw;
}

/** Add a GeoJSON geometry to a feature. @throws ReadError where it is none */
export function geometry(value: unknown, raw: RawFeature, reading: Reading, depth: number): void {
  const { place } = raw;
  if (!isObject(value)) throw wrong(reading, place, 'a geometry is an object', show(value));
  if (depth > LIMITS.nesting)
    throw reading.refuse('unsafe', place, `collections are nested ${LIMITS.nesting} deep at most`, 'more');
  const { type, coordinates } = value;
  const each = <T>(found: unknown, one: (own: unknown, at: string) => T, at = 'coordinates'): T[] => {
    if (!Array.isArray(found)) throw wrong(reading, `${place}, ${at}`, 'it is a list', show(found));
    return (found as unknown[]).map((own, i) => one(own, `${at}[${i}]`));
  };
  const path = (found: unknown, at = 'coordinates'): Path => run(found, raw, reading, at);
  const rings = (found: unknown, at = 'coordinates'): Ring[] => each(found, path, at);
  switch (type) {
    case 'Point':
      append(raw.points, run([coordinates], raw, reading, 'coordinates'));
      return;
    case 'MultiPoint':
      append(raw.points, path(coordinates));
      return;
    case 'LineString':
      raw.lines.push(path(coordinates));
      return;
    case 'MultiLineString':
      append(raw.lines, each(coordinates, path));
      return;
    case 'Polygon':
      raw.polygons.push(rings(coordinates));
      return;
    case 'MultiPolygon':
      append(raw.polygons, each(coordinates, rings));
      return;
    case 'GeometryCollection':
      each(value['geometries'], (own) => geometry(own, raw, reading, depth + 1), 'geometries');
      return;
    default:
      throw wrong(reading, place, 'the type is one of GeoJSON', show(type));
  }
}

function run(list: unknown, raw: RawFeature, reading: Reading, at: string): Position[] {
  if (!Array.isArray(list))
    throw wrong(reading, `${raw.place}, ${at}`, 'it is a list of positions', show(list));
  const out: Position[] = [];
  for (const [i, item] of (list as unknown[]).entries()) {
    const [x, y, z] = Array.isArray(item) ? (item as unknown[]) : [item];
    if (z !== undefined) raw.noticed.heights++;
    const p = position(x, y, raw.noticed, () => `${at}[${i}]`);
    if (p) out.push(p);
  }
  return out;
}

function join(at: string, inner: string): string {
  return at ? `${at}, ${inner}` : inner;
}

function wrong(reading: Reading, place: string, rule: string, found: string) {
  return reading.refuse('damaged', place, rule, found);
}
