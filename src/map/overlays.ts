import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { Holder, Modality } from '../domain/constants';
import type { Ring } from '../domain/types';
import { lookOf } from '../palette/certainty';
import { collection } from './collection';

/** Forces in a piece that another holds: the colours they take and the ground they lie on. */
export interface MapOverlay {
  id: string;
  holder: Holder;
  modality: Modality;
  /** Rings of [lon, lat], closed, outer ring first. */
  polygons: Ring[][];
}

/** Stripes over the fill of the base, one feature for each overlay. */
export function overlayFeatures(overlays: readonly MapOverlay[]): FeatureCollection<MultiPolygon> {
  return collection(
    overlays.map(({ id, holder, modality, polygons }) => ({
      type: 'Feature',
      id,
      properties: { id, holder, look: lookOf(holder, modality) },
      geometry: { type: 'MultiPolygon', coordinates: polygons },
    })),
  );
}
