/**
 * Arithmetic on ISO days and on spans of them, in UTC throughout: a day of the record is a name, and no time zone may
 * move it. Spans are what EDTF dates mean: the first and the last day, both included.
 */

/** `0000-01-01` and `9999-12-31` stand for a bound that is open or unknown. */
export const OPEN_START = '0000-01-01';
export const OPEN_END = '9999-12-31';

/** First and last day that a date can mean, `min <= max`. Compiled dates are spans. */
export interface Span {
  min: string;
  max: string;
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01. @throws RangeError when the text is no day of the calendar */
export function dayNumber(isoDay: string): number {
  const time = Date.parse(`${isoDay}T00:00:00Z`);
  // Date.parse rolls 31 February over: only a day that reads back the same exists.
  if (Number.isNaN(time) || isoOf(time / DAY_MS) !== isoDay) throw new RangeError(`"${isoDay}" is no day`);
  return time / DAY_MS;
}

/** The ISO day of a number of days since 1970-01-01; parts of a day are dropped. */
export function isoOf(days: number): string {
  return new Date(Math.floor(days) * DAY_MS).toISOString().slice(0, 10);
}

export const addDays = (isoDay: string, days: number): string => isoOf(dayNumber(isoDay) + days);

/** Number of days in a span, 1 for a single day. */
export const lengthDays = ({ min, max }: Span): number => dayNumber(max) - dayNumber(min) + 1;

/** Whether the two may have been on one day. */
export const overlap = (a: Span, b: Span): boolean => a.min <= b.max && b.min <= a.max;

/** The least number of days between the two; 0 where they may have been on one day. */
export function gapDays(a: Span, b: Span): number {
  if (overlap(a, b)) return 0;
  return a.max < b.min ? dayNumber(b.min) - dayNumber(a.max) : dayNumber(a.min) - dayNumber(b.max);
}

/** The first days of months from the one that holds `isoDay`, `step` months apart, up to and including `last`. */
export function monthsFrom(isoDay: string, last: string, step = 1): string[] {
  const [year = 0, month = 1] = isoDay.split('-').map(Number);
  const days: string[] = [];
  for (let i = month - 1; ; i += step) {
    const day = isoOf(Date.UTC(year, i, 1) / DAY_MS);
    if (day > last) return days;
    days.push(day);
  }
}
