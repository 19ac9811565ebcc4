import { inPolygons } from '../../src/geometry/index';
import { kmToEdge } from '../stages/areas';
import { faultAt } from '../read/fault';
import type { Check, KnownArea, Subject } from './subject';

/** The nearest enclosing place whose area is known: a camp in a town in a governorate is tested against the governorate. */
function areaAround(within: string | undefined, { record, areas }: Subject): KnownArea | null {
  const parents = new Map(record.places.map(({ value }) => [value.id, value.within]));
  const seen = new Set<string>();
  for (let id = within; id !== undefined && !seen.has(id); id = parents.get(id)) {
    seen.add(id);
    const area = areas.get(id);
    if (area) return area;
  }
  return null;
}

/** A point lies in the place that its record says it is in, give or take what the geometry is good for. */
export const pointsLieWithin: Check = (subject) =>
  subject.record.places.flatMap((entry) => {
    const { point, within } = entry.value;
    const area = point && areaAround(within, subject);
    if (!point || !area || inPolygons(point.lonLat, area.polygons)) return [];
    const km = kmToEdge(point.lonLat, area.polygons);
    if (km * 1000 <= area.toleranceM) return [];
    const found = `${entry.name}: lies ${km.toFixed(1)} km outside ${area.id} (up to ${area.toleranceM / 1000} km is let pass)`;
    return [faultAt(entry.at(['point', 'lonLat']), 'points-lie-within', found)];
  });
