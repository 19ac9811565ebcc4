import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { Holder } from '../domain/constants';
import type { Ring } from '../domain/types';
import { lookOf } from '../palette/certainty';
import { collection } from './collection';

/** Ground that a drawn line puts on another holder's side; `src/scenario` makes it. */
export interface MapMoved {
  from: Holder;
  to: Holder;
  polygons: Ring[][];
}

/** What changes hands by a drawn line, in the look of what nobody stated: for the source `draft-moved`. */
export function movedFeatures(moved: readonly MapMoved[]): FeatureCollection {
  return collection(
    moved.map(({ from, to, polygons }): Feature<MultiPolygon> => ({
      type: 'Feature',
      id: `${from}>${to}`,
      properties: { id: `${from}>${to}`, holder: to, look: lookOf(to, 'predicted') },
      geometry: { type: 'MultiPolygon', coordinates: polygons },
    })),
  );
}
