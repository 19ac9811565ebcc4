/** The two days of the brush: how they move, and what moves with them. */
import { addDays, dayNumber, lengthDays, type Span } from '../../record/days';
import { panRange, zoomOf, type Zoom } from '../../record/timeline';
import type { Desk } from '../desk';

/** Days shown before and after the day of the view when the timeline opens. */
const BEFORE = 54;
const AFTER = 6;

/** The later edge of the brush: the day that decides which line is in force. A chosen zone stays where it still is one. */
export function goToDay(desk: Desk, t: string, replace = false): void {
  const { from, sel } = desk.view.current;
  desk.view.go({ t, from: from !== null && from > t ? t : from }, replace);
  if (sel?.kind === 'zone' && !desk.zones.some(({ id }) => id === sel.id)) desk.view.go({ sel: null }, true);
}

/** The earlier edge: events before it are not shown. Null for no edge. It never passes the later one. */
export function goFrom(desk: Desk, from: string | null, replace = false): void {
  const { t } = desk.view.current;
  desk.view.go({ from: from !== null && from > t ? t : from }, replace);
}

/** The stretch on which the timeline opens. */
export function openingRange(day: string, bounds: Span): Span {
  return panRange({ min: addDays(day, -BEFORE), max: addDays(day, AFTER) }, 0, bounds);
}

/** The range moved no more than it takes to show a day. */
export function reveal(range: Span, day: string, bounds: Span): Span {
  if (day >= range.min && day <= range.max) return range;
  const margin = Math.max(1, Math.round(lengthDays(range) / 10));
  const by =
    day > range.max
      ? dayNumber(day) - dayNumber(range.max) + margin
      : dayNumber(day) - dayNumber(range.min) - margin;
  return panRange(range, by, bounds);
}

/** A range about a day in one of the three units. */
export function rangeIn(unit: Zoom, day: string, bounds: Span): Span {
  if (unit === 'years') return bounds;
  if (unit === 'days') return openingRange(day, bounds);
  const months = panRange({ min: addDays(day, -180), max: addDays(day, 120) }, 0, bounds);
  return zoomOf(months) === 'months' ? months : bounds;
}
