import type { EventMark, MapDeployment } from '../../map/features';
import type { Archive } from '../../record/archive';
import type { Desk } from '../desk';
import type { Holder } from '../../domain/constants';
import type { Position } from '../../domain/types';

/** Which holder's colours a deployed actor takes; only forces that can hold ground have one. */
const HOLDER_OF_ACTOR: Record<string, Holder> = {
  isf: 'isf',
  idf: 'israel',
  hamas: 'hamas',
  'vetted-palestinian-police': 'vetted-police',
  'palestinian-authority': 'palestinian-authority',
};

export function deploymentsOf(desk: Desk): MapDeployment[] {
  return desk.scenario.deployments.map((d) => ({
    holder: HOLDER_OF_ACTOR[d.actor] ?? 'isf',
    modality: d.modality,
    along: d.along,
  }));
}

/** Events up to a day, one mark per place that has a point good to a town or better; countries get no mark. */
export function eventMarks(archive: Archive, isoDay: string): EventMark[] {
  const marks: EventMark[] = [];
  for (const [id, events] of archive.eventsByPlace) {
    const place = archive.places.get(id);
    const point = place?.point;
    if (!point || !['site', 'town', 'city', 'nearby'].includes(point.precision)) continue;
    const past = events.filter((e) => !e.background && e.date.min <= isoDay);
    const latest = past.toSorted((a, b) => (a.date.min < b.date.min ? 1 : -1))[0];
    if (!latest) continue;
    const disputed = archive.atlas.disagreements.some((d) =>
      d.events.some((e) => past.some((p) => p.id === e)),
    );
    marks.push({
      id: past.length === 1 ? `event:${latest.id}` : `place:${id}`,
      lonLat: point.lonLat,
      lane: latest.lane,
      count: past.length,
      disputed,
    });
  }
  return marks;
}

/** Where a selection lies, if it is a point. */
export function pointOf(archive: Archive | null, sel: Desk['view']['current']['sel']): Position | null {
  if (!archive || !sel) return null;
  if (sel.kind === 'place') return archive.places.get(sel.id)?.point?.lonLat ?? null;
  if (sel.kind === 'event') {
    for (const id of archive.events.get(sel.id)?.places ?? []) {
      const point = archive.places.get(id)?.point;
      if (point && point.precision !== 'country') return point.lonLat;
    }
  }
  return null;
}
