import type { PreparedOutline } from '../../geometry';
import { loadLayer } from '../../record/load';
import { governorateRegions, type Regions } from '../../scenario';
import type { Path } from '../../domain/types';

/** The governorates, from the lines between them as published under /data/. */
export async function loadGovernorates(prepared: PreparedOutline): Promise<Regions> {
  const { features } = await loadLayer('governorate-lines');
  const lines = features.flatMap(({ geometry, properties }) => {
    const { id, north, south } = properties ?? {};
    if (geometry.type !== 'LineString' || typeof id !== 'string') return [];
    if (typeof north !== 'string' || typeof south !== 'string') return [];
    return [{ id, north, south, path: geometry.coordinates as Path }];
  });
  return governorateRegions(lines, prepared);
}
