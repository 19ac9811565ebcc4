import type { ZoneMeasure } from '../../domain/atlas';
import type { Desk } from '../desk';
import type { MessageKey } from '../../text';

/** Where a piece lies, and the place of the record that stands for the same ground. */
export function zoneScope(piece: string): { key: MessageKey; place?: string } {
  if (piece === 'strip') return { key: 'zone.strip', place: 'gaza-strip' };
  if (piece.includes('yellow-line:right') && piece.includes(':left')) return { key: 'zone.restricted' };
  if (piece.startsWith('yellow-line:left')) return { key: 'zone.east', place: 'israel-held-part' };
  if (piece.startsWith('yellow-line:right')) return { key: 'zone.west', place: 'hamas-held-part' };
  return { key: piece.endsWith(':left') ? 'zone.east' : 'zone.west' };
}

/** Title of a zone: who holds it, by whose word, and on which side. */
export function zoneName(desk: Desk, zone: ZoneMeasure): string {
  const side = desk.t(zoneScope(zone.id).key);
  return `${desk.holder(zone.holder)}: ${side.charAt(0).toLowerCase()}${side.slice(1)}`;
}
