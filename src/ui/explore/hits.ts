import type { Hit } from '../../map/port';
import { percent } from '../../text';
import type { Selection } from '../../url/view';
import type { Desk } from '../desk';

/** What a hit on the map points at in the record: marks carry `event:id` or `place:id`, a frontage is a place. */
export function selectionOf({ kind, id }: Hit): Selection {
  if (kind === 'frontage') return { kind: 'place', id: `border-${id}` };
  // What changes hands lies in a zone; the comparison, which alone draws changes, reads them itself.
  if (kind === 'change') return { kind: 'zone', id };
  if (kind !== 'event') return { kind, id };
  const at = id.indexOf(':');
  return { kind: id.slice(0, at) === 'event' ? 'event' : 'place', id: id.slice(at + 1) };
}

/** Events whose marks overlap at this zoom: a click goes nearer, until they stand apart. */
export const isCluster = ({ kind, id }: Hit): boolean => kind === 'event' && id.startsWith('cluster:');

/** The words of the tooltip: who holds a zone and how much of the Strip, or what a thing is called. */
export function hitWords(desk: Desk, hit: Hit): string {
  if (isCluster(hit)) return desk.t('map.cluster');
  const { kind, id } = selectionOf(hit);
  if (kind === 'zone') {
    const zone = desk.zones.find((z) => z.id === id);
    if (!zone) return '';
    const modality = zone.modality ? ` · ${desk.t(`modality.${zone.modality}`)}` : '';
    return `${desk.holder(zone.holder)} · ${percent(zone.share)}${modality}`;
  }
  if (kind === 'line') return desk.start.lines.find((line) => line.id === id)?.name ?? '';
  if (kind === 'event') return desk.archive?.events.get(id)?.title ?? '';
  const place = desk.archive?.places.get(id);
  return place ? desk.name(place.names) : '';
}
