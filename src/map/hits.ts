import type { Map as MapLibre, PointLike } from 'maplibre-gl';
import type { Position } from '../domain/types';
import type { LayerId } from './order';

export type HitKind = 'zone' | 'line' | 'place' | 'event' | 'frontage' | 'change';
/** Something under the pointer. The id of a `change` is that of its part. */
export type Hit = { kind: HitKind; id: string; lonLat: Position };

/** Which layers answer a click, first wins; and what their feature ids point at. */
const CLICKABLE: [HitKind, LayerId[]][] = [
  ['event', ['events']],
  ['place', ['sites', 'label-site', 'town-dots', 'label-town', 'label-city']],
  ['line', ['line-hit']],
  ['place', ['corridors', 'label-corridor', 'road']],
  ['frontage', ['deployment-edge']],
  ['change', ['change-solid', 'change-pattern', 'change-rest']],
  ['zone', ['zone-solid', 'zone-pattern']],
];
/** Kinds that fill ground: hit where the pointer is, not within reach of it. */
const GROUND: readonly HitKind[] = ['change', 'zone'];

const REACH_PX = 5;

/** What lies under a screen point (pixels of the map's box); small things win over large ones. */
export function hitAt(map: MapLibre, point: { x: number; y: number }, lonLat: Position): Hit | null {
  const at: PointLike = [point.x, point.y];
  const near: [PointLike, PointLike] = [
    [point.x - REACH_PX, point.y - REACH_PX],
    [point.x + REACH_PX, point.y + REACH_PX],
  ];
  for (const [kind, ids] of CLICKABLE) {
    const layers = ids.filter((id) => map.getLayer(id));
    if (layers.length === 0) continue;
    const [first] = map.queryRenderedFeatures(GROUND.includes(kind) ? at : near, { layers });
    const id = first?.properties[kind === 'frontage' ? 'frontage' : 'id'] as unknown;
    if (typeof id === 'string') return { kind, id, lonLat };
  }
  return null;
}
