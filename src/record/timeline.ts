/** The timeline as a model: where every event stands, how many there are in each stretch, and how to move through them. */
import type { CompiledEvent } from '../domain/atlas';
import { EVENT_LANES, type EventLane } from '../domain/constants';
import { addDays, dayNumber, isoOf, lengthDays, monthsFrom, overlap, type Span } from './days';
import { certaintyOf } from './facets';
import { byDate } from './query';

/** Units of the axis, from far to near. */
export const ZOOMS = ['years', 'months', 'days'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Spans longer than this many days are counted in years, then in months. */
const YEARS_FROM = 3 * 365;
const MONTHS_FROM = 62;

/** The unit in which a span is best read. */
export function zoomOf(range: Span): Zoom {
  const days = lengthDays(range);
  return days > YEARS_FROM ? 'years' : days > MONTHS_FROM ? 'months' : 'days';
}

/** Where things are drawn: width of the axis and of a dot, in px. */
export interface Scale {
  width: number;
  dot: number;
}

/** Solid where the day is known, hollow where it is hedged, a bar where the date is a span of days. */
export type Shape = 'solid' | 'hollow' | 'bar';

export interface Mark {
  event: CompiledEvent;
  shape: Shape;
  /** Dots: the middle, twice. Bars: the two ends. In px from the left edge of the axis. */
  x0: number;
  x1: number;
  /** Row in its lane, 0 next to the axis; no two marks of a row overlap. */
  row: number;
  /** Whether a bar goes on beyond the range shown. */
  cutStart: boolean;
  cutEnd: boolean;
}

export interface Lane {
  lane: EventLane;
  /** Earliest first. */
  marks: Mark[];
  rows: number;
}

export interface Timeline {
  lanes: Lane[];
  /** Events of which only one bound is known: no length of bar would be true. Earliest first. */
  undated: CompiledEvent[];
  /** How many dated events lie outside the range. */
  outside: number;
}

/** Position of the middle of a day, in px. */
export function xOf(isoDay: string, range: Span, width: number): number {
  return ((dayNumber(isoDay) - dayNumber(range.min) + 0.5) / lengthDays(range)) * width;
}

/** The day under a position, held to the range. */
export function dayAt(x: number, range: Span, width: number): string {
  const days = lengthDays(range);
  const at = Math.min(days - 1, Math.max(0, Math.floor((x / width) * days)));
  return isoOf(dayNumber(range.min) + at);
}

/**
 * The marks of a range, lane by lane. Dots are stacked where they would overlap: in columns a dot wide, so that those of
 * one day always stand above each other; bars take the lowest row that is free along their length.
 */
export function timelineOf(events: readonly CompiledEvent[], range: Span, scale: Scale): Timeline {
  const sorted = [...events].sort(byDate);
  const dated = sorted.filter((event) => certaintyOf(event.date) !== 'open');
  const shown = dated.filter((event) => overlap(event.date, range));
  return {
    lanes: EVENT_LANES.map((lane) => laneOf(lane, shown, range, scale)),
    undated: sorted.filter((event) => certaintyOf(event.date) === 'open'),
    outside: dated.length - shown.length,
  };
}

function laneOf(lane: EventLane, events: readonly CompiledEvent[], range: Span, scale: Scale): Lane {
  const rows: [from: number, to: number][][] = [];
  const marks: Mark[] = [];
  // Bars first: they need room along their length, dots find theirs above.
  const own = events.filter((event) => event.lane === lane);
  const bars = own.filter((event) => certaintyOf(event.date) === 'range');
  for (const event of [...bars, ...own.filter((other) => !bars.includes(other))]) {
    const mark = markOf(event, range, scale);
    const from = mark.x0 === mark.x1 ? mark.x0 - scale.dot / 2 : mark.x0;
    const to = mark.x0 === mark.x1 ? mark.x0 + scale.dot / 2 : mark.x1;
    let row = 0;
    while (rows[row]?.some(([start, end]) => from < end && start < to)) row++;
    (rows[row] ??= []).push([from, to]);
    marks.push({ ...mark, row });
  }
  marks.sort((a, b) => byDate(a.event, b.event));
  return { lane, marks, rows: rows.length };
}

function markOf(event: CompiledEvent, range: Span, { width, dot }: Scale): Omit<Mark, 'row'> {
  const { min, max } = event.date;
  const certainty = certaintyOf(event.date);
  if (certainty === 'range') {
    const half = width / lengthDays(range) / 2;
    const cutStart = min < range.min;
    const cutEnd = max > range.max;
    const x0 = cutStart ? 0 : xOf(min, range, width) - half;
    const x1 = cutEnd ? width : xOf(max, range, width) + half;
    // A bar of a few days in a range of years would vanish: it is a dot wide at least.
    const reach = Math.max(dot, x1 - x0) / 2;
    const middle = Math.min(width - reach, Math.max(reach, (x0 + x1) / 2));
    return { event, shape: 'bar', x0: middle - reach, x1: middle + reach, cutStart, cutEnd };
  }
  const exact = xOf(min, range, width);
  const dayWidth = width / lengthDays(range);
  const x = dayWidth >= dot ? exact : (Math.floor(exact / dot) + 0.5) * dot;
  const shape = certainty === 'day' ? 'solid' : 'hollow';
  return { event, shape, x0: x, x1: x, cutStart: false, cutEnd: false };
}

/** Events of a stretch of time. */
export interface Bin extends Span {
  /** Events that fell wholly within it, by lane. */
  lanes: { [lane in EventLane]: number };
  sure: number;
  /** Events that may have been within it and may have been outside; they are counted in every bin that they may be in. */
  maybe: number;
}

/** Count events by year, month or day over a range. Undated events are in none. */
export function histogram(events: readonly CompiledEvent[], range: Span, zoom: Zoom): Bin[] {
  const starts = ticksOf(range, zoom);
  const bins = starts.map((start, i): Bin => {
    const next = starts[i + 1];
    return {
      min: start < range.min ? range.min : start,
      max: next === undefined ? range.max : addDays(next, -1),
      lanes: { violence: 0, politics: 0, forces: 0, centre: 0 },
      sure: 0,
      maybe: 0,
    };
  });
  for (const event of events) {
    if (certaintyOf(event.date) === 'open') continue;
    for (const bin of bins) {
      if (event.date.min >= bin.min && event.date.max <= bin.max) {
        bin.lanes[event.lane]++;
        bin.sure++;
      } else if (overlap(event.date, bin)) bin.maybe++;
    }
  }
  return bins;
}

/** First days of the years, months or days that a range touches; the first may lie before the range. */
export function ticksOf(range: Span, zoom: Zoom): string[] {
  switch (zoom) {
    case 'years':
      return monthsFrom(`${range.min.slice(0, 4)}-01-01`, range.max, 12);
    case 'months':
      return monthsFrom(range.min, range.max);
    case 'days':
      return Array.from({ length: lengthDays(range) }, (_, i) => addDays(range.min, i));
  }
}

/**
 * The event that comes next or before. From an event: its neighbour in the order of dates, those of one day one after the other.
 * From a day: the first that begins after it, or the last before. Undated events are passed over; null at the end.
 */
export function stepEvent(
  events: readonly CompiledEvent[],
  at: { id: string } | { day: string },
  direction: 1 | -1,
): CompiledEvent | null {
  const sorted = events.filter((event) => certaintyOf(event.date) !== 'open').sort(byDate);
  if ('id' in at) {
    const place = sorted.findIndex((event) => event.id === at.id);
    return place < 0 ? null : (sorted[place + direction] ?? null);
  }
  const found =
    direction === 1
      ? sorted.find((event) => event.date.min > at.day)
      : sorted.findLast((event) => event.date.min < at.day);
  return found ?? null;
}

/** The span of all dated events; null where there is none. */
export function extentOf(events: readonly CompiledEvent[]): Span | null {
  const dates = events.map((event) => event.date).filter((date) => certaintyOf(date) !== 'open');
  const [first] = dates;
  if (!first) return null;
  return dates.reduce<Span>(
    (span, { min, max }) => ({ min: min < span.min ? min : span.min, max: max > span.max ? max : span.max }),
    { min: first.min, max: first.max },
  );
}

/** The least that can be zoomed to, in days. */
const LEAST_DAYS = 7;

/**
 * A range made longer or shorter about a day that stays in its place, held to bounds.
 * @param factor below 1 zooms in, above 1 out
 */
export function zoomRange(range: Span, factor: number, about: string, bounds: Span): Span {
  const all = lengthDays(bounds);
  const days = lengthDays(range);
  const wanted = Math.round(Math.min(all, Math.max(Math.min(LEAST_DAYS, all), days * factor)));
  const part = (dayNumber(about) - dayNumber(range.min)) / days;
  return within(dayNumber(about) - Math.round(part * wanted), wanted, bounds);
}

/** A range moved by days, its length kept, held to bounds. */
export function panRange(range: Span, days: number, bounds: Span): Span {
  return within(
    dayNumber(range.min) + Math.round(days),
    Math.min(lengthDays(range), lengthDays(bounds)),
    bounds,
  );
}

function within(start: number, days: number, bounds: Span): Span {
  const from = Math.max(dayNumber(bounds.min), Math.min(start, dayNumber(bounds.max) - days + 1));
  return { min: isoOf(from), max: isoOf(from + days - 1) };
}
