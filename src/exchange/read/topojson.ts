/** TopoJSON: each object of the topology is a folder, each of its geometries a feature. */
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { geometry } from './geojson';
import { flatProperties } from './properties';
import { rawFeature, type RawFeature, type Reading, show } from './reading';
import { LIMITS } from './types';

type Json = Record<string, unknown>;

/** @throws ReadError where arcs or objects are not what TopoJSON has */
export async function topologyFeatures(topology: Json, reading: Reading): Promise<RawFeature[]> {
  const { objects, arcs } = topology;
  if (!isObject(objects))
    throw reading.refuse('damaged', 'objects', 'a topology has objects by name', show(objects));
  if (!Array.isArray(arcs))
    throw reading.refuse('damaged', 'arcs', 'a topology has a list of arcs', show(arcs));
  const out: RawFeature[] = [];
  const named = Object.entries(objects);
  let drawn = 0;
  for (const [name, object] of named) {
    const list =
      isObject(object) && object['type'] === 'GeometryCollection' ? object['geometries'] : [object];
    if (!Array.isArray(list)) throw reading.refuse('damaged', name, 'geometries are a list', show(list));
    for (const [i, own] of (list as unknown[]).entries()) {
      const place = `object ${name}, geometry ${i + 1}`;
      if (!isObject(own)) throw reading.refuse('damaged', place, 'a geometry is an object', show(own));
      if (own['type'] === null || own['type'] === undefined) continue;
      drawn += arcVertices(own, arcs as unknown[], 0);
      // The same arc can be asked for any number of times: a small file could become a vast one.
      if (drawn > LIMITS.vertices * 10)
        throw reading.refuse(
          'too-many-vertices',
          place,
          'arcs add up to a readable number of vertices',
          `${drawn}`,
        );
      out.push(one(topology, own, place, named.length > 1 ? name : undefined, reading));
      await reading.breathe(out.length / list.length);
    }
  }
  return out;
}

function one(
  topology: Json,
  own: Json,
  place: string,
  folder: string | undefined,
  reading: Reading,
): RawFeature {
  const made = reading.guard(place, 'arcs and positions are as TopoJSON has them', () =>
    feature(topology as unknown as Topology, { ...own, type: own['type'] } as unknown as GeometryObject),
  );
  const raw = rawFeature(place, flatProperties(own['properties']));
  raw.folder = folder;
  if (typeof own['id'] === 'string') raw.name = raw.properties['name'] ?? own['id'];
  const features: unknown[] = made.type === 'Feature' ? [made] : (made as { features: unknown[] }).features;
  for (const each of features as { geometry: unknown }[]) geometry(each.geometry, raw, reading, 0);
  return raw;
}

/** How many vertices the arcs of a geometry come to. */
function arcVertices(value: unknown, arcs: unknown[], depth: number): number {
  if (depth > LIMITS.nesting) return Infinity;
  if (typeof value === 'number') {
    const arc = arcs[value < 0 ? ~value : value];
    return Array.isArray(arc) ? arc.length : 0;
  }
  const inner = isObject(value) ? (value['arcs'] ?? value['geometries'] ?? []) : value;
  if (!Array.isArray(inner)) return 0;
  return (inner as unknown[]).reduce<number>((sum, each) => sum + arcVertices(each, arcs, depth + 1), 0);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
