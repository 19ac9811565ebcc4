import type { Place, Position } from '../../domain/types';
import type { Archive } from '../../record/archive';
import type { SearchKind } from '../../record/search';
import type { View } from '../../url/view';

/** What a search result is: enough to go there. */
export interface Found {
  kind: SearchKind;
  id: string;
}

type Point = NonNullable<Place['point']>;

/** How near the map comes, by how exactly the place is known. */
const ZOOM: { readonly [precision in Point['precision']]: number } = {
  site: 13.5,
  town: 12.5,
  city: 12,
  nearby: 12,
  midpoint: 11,
  country: 5,
};

function placesOf(archive: Archive, { kind, id }: Found): readonly string[] {
  switch (kind) {
    case 'place':
      return [id];
    case 'event':
      return archive.events.get(id)?.places ?? [];
    case 'claim':
      return archive.claims.get(id)?.places ?? [];
    case 'actor':
      return archive.actors.get(id)?.places ?? [];
    default:
      return [];
  }
}

/** The first place of an item that has a point; a country's middle only where the item is that country. */
export function pointOf(archive: Archive, found: Found): { lonLat: Position; zoom: number } | null {
  for (const place of placesOf(archive, found)) {
    const point = archive.places.get(place)?.point;
    if (point && (point.precision !== 'country' || found.kind === 'place'))
      return { lonLat: point.lonLat, zoom: ZOOM[point.precision] };
  }
  return null;
}

/**
 * The change of the view that leads to a result: it is selected, a scenario is put on the map, a disagreement is opened among the
 * others, and what has a place is shown there unless the reader would rather `stay`.
 */
export function goingTo(archive: Archive, found: Found, here: View, stay = false): Partial<View> {
  const sel = { kind: found.kind, id: found.id };
  if (found.kind === 'scenario') return { sel, a: found.id, page: 'explore' };
  if (found.kind === 'disagreement') return { sel, page: 'disagreements' };
  const point = stay ? null : pointOf(archive, found);
  if (point) {
    const [lon, lat] = point.lonLat;
    return { sel, page: 'explore', camera: { zoom: point.zoom, lat, lon } };
  }
  // The page on method has no panel of its own to show it in.
  return { sel, page: here.page === 'method' ? 'explore' : here.page };
}
