import type { Feature, FeatureCollection } from 'geojson';
import type { Holder, Modality } from '../domain/constants';
import type { Ring } from '../domain/types';
import { lookOf, patternOf } from '../palette/certainty';
import { collection } from './collection';
import { outerEdges } from './edges';

/** A piece of the outline with its holder on either side; `src/scenario` makes them. */
export interface MapPart {
  id: string;
  from: Holder;
  to: Holder;
  toModality?: Modality | undefined;
  km2: number;
  polygons: Ring[][];
}

/** All that passes from one holder to one other, or stays (`from === to`). */
export interface MapPassage {
  /** `from>to`. */
  id: string;
  from: Holder;
  to: Holder;
  /** Of its largest part. */
  toModality: Modality | undefined;
  km2: number;
  polygons: Ring[][];
}

/** Parts by passage, the largest first. */
export function passagesOf(parts: readonly MapPart[]): MapPassage[] {
  const passages = new Map<string, MapPassage>();
  for (const part of parts.toSorted((a, b) => b.km2 - a.km2)) {
    const { from, to, toModality } = part;
    const id = `${from}>${to}`;
    const passage = passages.get(id) ?? { id, from, to, toModality, km2: 0, polygons: [] };
    passages.set(id, passage);
    passage.km2 += part.km2;
    passage.polygons.push(...part.polygons);
  }
  return [...passages.values()].toSorted((a, b) => b.km2 - a.km2);
}

type Draw = 'rest' | 'rest-edge' | 'change' | 'change-edge';

/**
 * The difference: a fill for each part, so that it can be hit (the feature's id is the part's), and one edge for all parts that
 * pass from the same holder to the same holder, without the seams between them.
 */
export function changeFeatures(parts: readonly MapPart[]): FeatureCollection {
  const fills = parts.map((part): Feature => ({
    type: 'Feature',
    id: part.id,
    properties: {
      id: part.id,
      draw: (part.from === part.to ? 'rest' : 'change') satisfies Draw,
      same: part.from === part.to,
      from: part.from,
      to: part.to,
      holder: part.to,
      pattern: patternOf(part.to, part.toModality),
      look: lookOf(part.to, part.toModality),
    },
    geometry: { type: 'MultiPolygon', coordinates: part.polygons },
  }));
  const edges = passagesOf(parts).map(({ id, from, to, polygons }): Feature => ({
    type: 'Feature',
    id,
    properties: { id, same: from === to, draw: (from === to ? 'rest-edge' : 'change-edge') satisfies Draw },
    geometry: { type: 'MultiLineString', coordinates: outerEdges(polygons) },
  }));
  return collection([...fills, ...edges]);
}

/** What lights up: polygons of [lon, lat] washed and outlined as one. */
export function litFeatures(polygons: readonly Ring[][]): FeatureCollection {
  if (polygons.length === 0) return collection([]);
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'wash',
        properties: { id: 'wash', draw: 'wash' },
        geometry: { type: 'MultiPolygon', coordinates: [...polygons] },
      },
      {
        type: 'Feature',
        id: 'edge',
        properties: { id: 'edge', draw: 'edge' },
        geometry: { type: 'MultiLineString', coordinates: outerEdges(polygons) },
      },
    ],
  };
}
