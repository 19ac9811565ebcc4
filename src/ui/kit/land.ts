import type { Ring } from '../../domain/types';
import { loadLayer } from '../../record/load';

export interface Land {
  id: string;
  rings: Ring[];
}

/** The countries round the Strip. @throws LoadError by rejection */
export async function loadLand(): Promise<Land[]> {
  const { features } = await loadLayer('neighbours');
  return features.flatMap(({ geometry, properties }) => {
    const id = String(properties?.['id']);
    if (geometry.type === 'Polygon') return [{ id, rings: geometry.coordinates as Ring[] }];
    if (geometry.type === 'MultiPolygon') return [{ id, rings: geometry.coordinates.flat() as Ring[] }];
    return [];
  });
}
