/** Dates: EDTF (level 0 and 1) to the first and last day they can mean. */
import edtf, { parse } from 'edtf';
import type { ParsedEdtf } from 'edtf';
import type { CompiledDate } from '../../src/domain/atlas';
import type { RecordDate } from '../../src/domain/types';

/** First day of an interval that is open or unknown at its start, and of anything before year 0: it sorts first. */
export const OPEN_START = '0000-01-01';
/** Last day of an interval that is open or unknown at its end: it sorts last. */
export const OPEN_END = '9999-12-31';

/** `latest` is the last day the date speaks of by itself: the end of an interval, else its first day. */
export type DateResult = { ok: true; date: CompiledDate; latest: string } | { ok: false; reason: string };

const DAY_MS = 86_400_000;

interface Span {
  min: string;
  max: string;
  approximate: boolean;
}

/** Months of EDTF's seasons 21 to 24 by the calendar of the northern hemisphere; winter runs into the next year. */
const SEASON_MONTHS: { [season: number]: [first: number, last: number] } = {
  21: [2, 4],
  22: [5, 7],
  23: [8, 10],
  24: [11, 13],
};

function isoDay(ms: number): string {
  const day = new Date(ms).toISOString();
  // Years outside 0 to 9999 carry a sign and six digits, which would not sort as text.
  if (day.startsWith('-')) return OPEN_START;
  return day.startsWith('+') ? OPEN_END : day.slice(0, 10);
}

/** A single date, month, year or season. `text` has been parsed once already. */
function span(text: string, parsed: ParsedEdtf): Span {
  if (parsed.type === 'Season') {
    const [year, season] = parsed.values as [number, number];
    const [first, last] = SEASON_MONTHS[season] ?? [0, 11];
    const approximate = true;
    return { min: isoDay(Date.UTC(year, first, 1)), max: isoDay(Date.UTC(year, last + 1, 0)), approximate };
  }
  const date = edtf(text);
  const hedged = (date.approximate?.value ?? 0) > 0 || (date.uncertain?.value ?? 0) > 0;
  // Told from the moments, not from the days: years outside 0 to 9999 are clamped to one day.
  const wide = date.max - date.min >= DAY_MS;
  return { min: isoDay(date.min), max: isoDay(date.max), approximate: hedged || wide };
}

const OPEN: readonly string[] = ['', '..'];

function interval(text: string): { span: Span; latest: string } {
  const [from = '', to = ''] = text.split('/');
  const lower = OPEN.includes(from) ? null : span(from, parse(from));
  const upper = OPEN.includes(to) ? null : span(to, parse(to));
  const min = lower?.min ?? OPEN_START;
  const max = upper?.max ?? OPEN_END;
  if (min > max) throw new RangeError(`ends (${to}) before it begins (${from})`);
  return { span: { min, max, approximate: true }, latest: upper?.min ?? min };
}

/** What a text means, without how the date was arrived at. */
type Reading = { ok: true; span: Span; latest: string } | { ok: false; reason: string };

/** Few dates, many times each: the grammar is slow. */
const readings = new Map<string, Reading>();

function reading(text: string): Reading {
  const before = readings.get(text);
  if (before) return before;
  const now = read(text);
  readings.set(text, now);
  return now;
}

function read(text: string): Reading {
  try {
    const parsed = parse(text);
    if (parsed.level > 1) {
      return { ok: false, reason: `"${text}" is EDTF level ${parsed.level}; levels 0 and 1 are read` };
    }
    if (parsed.type === 'Interval') return { ok: true, ...interval(text) };
    const found = span(text, parsed);
    return { ok: true, span: found, latest: found.min };
  } catch (error) {
    const why = error instanceof RangeError ? `: ${error.message}` : '';
    return { ok: false, reason: `"${text}" is not a date in EDTF${why}` };
  }
}

/**
 * Compile a date of the record. Filtering and sorting use `min` and `max` (ISO days, inclusive), never the string.
 * `../2025-10-07` has the min 0000-01-01, `2025-10-17/..` the max 9999-12-31.
 * Source of the grammar: Library of Congress, Extended Date/Time Format (EDTF) Specification, 2019.
 */
export function compileDate(date: RecordDate): DateResult {
  const found = reading(date.edtf);
  if (!found.ok) return found;
  const { min, max, approximate } = found.span;
  return {
    ok: true,
    date: { ...date, min, max, approximate },
    latest: found.latest,
  };
}
