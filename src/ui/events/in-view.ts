/** Which events the reader looks at: those that pass the filter of the link, within the two days of the brush. */
import type { CompiledEvent } from '../../domain/atlas';
import type { Archive } from '../../record/archive';
import { decodeFilter, encodeFilter, NO_FILTER, type EventFilter } from '../../record/event-filter';
import { filterEvents } from '../../record/facets';
import type { View } from '../../url/view';
import type { Desk } from '../desk';

/** The filter as the view holds it: escapes resolved, as the link codec writes them anew. */
export const filterText = (filter: Readonly<EventFilter>): string => decodeURIComponent(encodeFilter(filter));

/** The filter of the view; one that cannot be read asks for nothing, as `judgeFilter` says aloud. */
export const filterOf = (text: string): EventFilter => decodeFilter(text) ?? { ...NO_FILTER };

/** Drops what of the link is no filter, and says so. */
export function judgeFilter(desk: Desk, why: string): void {
  const { filter } = desk.view.current;
  if (decodeFilter(filter)) return;
  desk.view.drop('f', filter, why);
  desk.view.go({ filter: '' }, true);
}

/** Changes part of the filter, and nothing else of the view. @param replace for what needs no step back: letter by letter */
export function refine(desk: Desk, patch: Partial<EventFilter>, replace = false): void {
  desk.view.go({ filter: filterText({ ...filterOf(desk.view.current.filter), ...patch }) }, replace);
}

/** The filter with the days of the brush in it. */
export function windowed(view: Pick<View, 'filter' | 'from' | 't'>): EventFilter {
  const filter = filterOf(view.filter);
  const later = (a: string | null, b: string | null) =>
    a !== null && b !== null ? (a > b ? a : b) : (a ?? b);
  const to = filter.to !== null && filter.to < view.t ? filter.to : view.t;
  return { ...filter, from: later(filter.from, view.from), to };
}

/** Events that pass everything, earliest first. */
export const eventsInView = (archive: Archive, view: Pick<View, 'filter' | 'from' | 't'>): CompiledEvent[] =>
  filterEvents(archive, windowed(view));

/** Events that pass the filter on whatever day, earliest first: what the timeline draws and steps through. */
export const eventsAnyDay = (archive: Archive, filter: string): CompiledEvent[] =>
  filterEvents(archive, filterOf(filter));
