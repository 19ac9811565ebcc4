import type { EventMark, MapDeployment } from '../../map/features';
import type { CompiledEvent } from '../../domain/atlas';
import type { StartScenario } from '../../domain/start';
import type { Archive } from '../../record/archive';
import { byDate } from '../../record/query';
import type { Desk } from '../desk';
import type { Holder } from '../../domain/constants';
import type { Position } from '../../domain/types';

/** Which holder's colours a deployed actor takes; only forces that can hold ground have one. */
export const HOLDER_OF_ACTOR: Record<string, Holder> = {
  isf: 'isf',
  idf: 'israel',
  hamas: 'hamas',
  'vetted-palestinian-police': 'vetted-police',
  'palestinian-authority': 'palestinian-authority',
};

export const forcesOf = ({ deployments }: Pick<StartScenario, 'deployments'>): MapDeployment[] =>
  deployments.map((d) => ({
    holder: HOLDER_OF_ACTOR[d.actor] ?? 'isf',
    modality: d.modality,
    along: d.along,
  }));
export const deploymentsOf = (desk: Desk): MapDeployment[] => forcesOf(desk.scenario);

/** Precisions at which an event gets a mark; a country's middle point says nothing of where it happened. */
const PINNED = new Set<string>(['site', 'town', 'city', 'nearby']);

/**
 * Events up to a day, one mark per point of the map: places that share a point share the mark, so that none hides another.
 * A mark of one event leads to the event, one of several to its place.
 * @param shown the events that the reader asks for; all where it is left out
 */
export function eventMarks(
  archive: Archive,
  isoDay: string,
  shown?: ReadonlySet<CompiledEvent>,
): EventMark[] {
  const points = new Map<string, { lonLat: Position; place: string; events: Set<CompiledEvent> }>();
  for (const [id, events] of archive.eventsByPlace) {
    const point = archive.places.get(id)?.point;
    const past = events.filter((e) => !e.background && e.date.min <= isoDay && (shown?.has(e) ?? true));
    if (!point || !PINNED.has(point.precision) || past.length === 0) continue;
    const key = point.lonLat.join();
    const at = points.get(key) ?? { lonLat: point.lonLat, place: id, events: new Set() };
    for (const event of past) at.events.add(event);
    points.set(key, at);
  }
  const disputed = new Set(archive.atlas.disagreements.flatMap((d) => d.events));
  return [...points.values()].map(({ lonLat, place, events }) => {
    const all = [...events].toSorted(byDate);
    const latest = all.at(-1) as CompiledEvent;
    return {
      id: all.length === 1 ? `event:${latest.id}` : `place:${place}`,
      lonLat,
      lane: latest.lane,
      count: all.length,
      disputed: all.some((e) => disputed.has(e.id)),
    };
  });
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
