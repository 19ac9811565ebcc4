import type { Feature, FeatureCollection } from 'geojson';

export const collection = <T extends Feature>(features: T[]): FeatureCollection<T['geometry']> => ({
  type: 'FeatureCollection',
  features,
});
