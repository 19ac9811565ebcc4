/** What of the record, and of what was brought, lies near a line. */
import type { Holder } from '../../../domain/constants';
import type { CompiledEvent } from '../../../domain/atlas';
import type { Path, Place, Position } from '../../../domain/types';
import { pieceAt } from '../../../geometry';
import type { Archive } from '../../../record/archive';
import type { LiveZone } from '../../../scenario/live';
import { nearLine } from '../../../scenario/near-line';
import type { KeptThing } from './kept';

export const NEAR_GROUPS = [
  'localities',
  'camps',
  'crossings',
  'events',
  'broughtEvents',
  'brought',
] as const;
export type NearGroup = (typeof NEAR_GROUPS)[number];

export interface NearItem {
  key: string;
  group: NearGroup;
  km: number;
  lonLat: Position;
  /** Who holds the zone that it lies in; null outside the outline. */
  holder: Holder | null;
  place: Place | null;
  event: CompiledEvent | null;
  /** Of a brought point. */
  name: string;
  /** Of a brought event, as its file writes it. */
  date: string | null;
}

const GROUP_OF: Partial<Record<Place['kind'], NearGroup>> = {
  city: 'localities',
  town: 'localities',
  neighbourhood: 'localities',
  camp: 'camps',
  crossing: 'crossings',
  site: 'crossings',
};

type Thing = Omit<NearItem, 'km' | 'holder'>;

/** Things with a point, an event once for each of its places. */
function thingsOf(archive: Archive | null, kept: readonly KeptThing[]): Thing[] {
  const bare = { place: null, event: null, name: '', date: null };
  const pointOf = (place: Place | undefined): Position | null =>
    place?.point && place.point.precision !== 'country' ? place.point.lonLat : null;
  const places = [...(archive?.places.values() ?? [])].flatMap((place): Thing[] => {
    const [group, lonLat] = [GROUP_OF[place.kind], pointOf(place)];
    return group && lonLat ? [{ ...bare, key: place.id, group, lonLat, place }] : [];
  });
  const events = [...(archive?.events.values() ?? [])].flatMap((event) =>
    event.places.flatMap((id): Thing[] => {
      const place = archive?.places.get(id);
      const lonLat = pointOf(place);
      return place && lonLat && GROUP_OF[place.kind]
        ? [{ ...bare, key: `${event.id} ${id}`, group: 'events', lonLat, event, place }]
        : [];
    }),
  );
  const brought = kept.flatMap(({ id, name, geometry, event }) =>
    geometry.kind === 'points'
      ? geometry.points.map((lonLat, i): Thing => ({
          ...bare,
          key: `${id} ${i}`,
          group: event ? 'broughtEvents' : 'brought',
          lonLat,
          name,
          date: event?.date ?? null,
        }))
      : [],
  );
  return [...places, ...events, ...brought];
}

/** All within `km` of a path, nearest first in each group; groups without any are left out. */
export function nearGroups(
  path: Path,
  km: number,
  archive: Archive | null,
  kept: readonly KeptThing[],
  zones: LiveZone[],
): { group: NearGroup; items: NearItem[] }[] {
  const things = new Map(thingsOf(archive, kept).map((thing) => [thing.key, thing]));
  const found = nearLine(
    path,
    km,
    [...things.values()].map(({ key, lonLat }) => ({ id: key, lonLat })),
  ).flatMap((near): NearItem[] => {
    const thing = things.get(near.id);
    return thing ? [{ ...thing, km: near.km, holder: pieceAt(zones, thing.lonLat)?.holder ?? null }] : [];
  });
  return NEAR_GROUPS.map((group) => ({ group, items: found.filter((item) => item.group === group) })).filter(
    ({ items }) => items.length > 0,
  );
}
