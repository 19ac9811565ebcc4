import type { Feature, FeatureCollection } from 'geojson';
import type { Holder, Modality } from '../domain/constants';
import type { Ring } from '../domain/types';
import { lookOf, patternOf } from '../palette/certainty';
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

/** `from>to` of a part. */
const passage = ({ from, to }: MapPart): string => `${from}>${to}`;

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
  const groups = new Map<string, MapPart[]>();
  for (const part of parts) groups.set(passage(part), [...(groups.get(passage(part)) ?? []), part]);
  const edges = [...groups].map(([id, group]): Feature => {
    const same = group[0]?.from === group[0]?.to;
    return {
      type: 'Feature',
      id,
      properties: { id, same, draw: (same ? 'rest-edge' : 'change-edge') satisfies Draw },
      geometry: {
        type: 'MultiLineString',
        coordinates: outerEdges(group.flatMap((part) => part.polygons)),
      },
    };
  });
  return { type: 'FeatureCollection', features: [...fills, ...edges] };
}

/** What lights up: polygons of [lon, lat] washed and outlined as one. */
export function litFeatures(polygons: readonly Ring[][]): FeatureCollection {
  if (polygons.length === 0) return { type: 'FeatureCollection', features: [] };
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
