/** Days are names: arithmetic on them must not depend on where the reader, or the build, is. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileDate } from '../../../geo/read/edtf';
import {
  addDays,
  dayNumber,
  gapDays,
  isoOf,
  lengthDays,
  monthsFrom,
  overlap,
} from '../../../src/record/days';
import { stepEvent, ticksOf, timelineOf } from '../../../src/record/timeline';
import { date, event } from './small-atlas';

const LAST = dayNumber('9999-12-31');
const FIRST = dayNumber('0000-01-01');
const number = fc.integer({ min: FIRST, max: LAST });
const recent = fc.integer({ min: dayNumber('1995-01-01'), max: dayNumber('2035-12-31') });
const span = fc
  .tuple(recent, fc.nat(900))
  .map(([from, days]) => ({ min: isoOf(from), max: isoOf(from + days) }));

/** Zones on either side of UTC, at the ends of the globe, and with half hours and summer time. */
const ZONES = [
  'UTC',
  'Asia/Gaza',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kolkata',
];
const OFFSETS = [0, -120, 480, -840, 660, -330];

describe.each(ZONES.map((zone, i) => [zone, OFFSETS[i]] as const))('with the clock of %s', (zone, offset) => {
  const before = process.env.TZ;
  beforeAll(() => void (process.env.TZ = zone));
  afterAll(() => void (process.env.TZ = before));

  it('really has that clock', () => {
    expect(new Date(2025, 0, 15).getTimezoneOffset()).toBe(offset);
  });

  it('counts days there and back', () => {
    fc.assert(
      fc.property(number, (days) => {
        expect(dayNumber(isoOf(days))).toBe(days);
      }),
    );
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-03-30', 1)).toBe('2025-03-31');
    expect(addDays('2025-10-26', 1)).toBe('2025-10-27');
    for (const no of ['2025-02-29', '2025-13-01', '2025-1-1', 'today', ''])
      expect(() => dayNumber(no), no).toThrow(RangeError);
  });

  it('reads a written day as that day, hedged or not', () => {
    fc.assert(
      fc.property(recent, fc.constantFrom('', '~', '?', '%'), (days, hedge) => {
        const iso = isoOf(days);
        const result = compileDate({ edtf: iso + hedge });
        expect(result.ok && result.date).toMatchObject({ min: iso, max: iso, approximate: hedge !== '' });
      }),
    );
  });

  it('reads a written interval as its first and last day', () => {
    fc.assert(
      fc.property(span, ({ min, max }) => {
        const result = compileDate({ edtf: `${min}/${max}` });
        expect(result.ok && result.date).toMatchObject({ min, max });
      }),
    );
    const read = (edtf: string) => compileDate({ edtf });
    expect(read('2025-02')).toMatchObject({ ok: true, date: { min: '2025-02-01', max: '2025-02-28' } });
    expect(read('2024')).toMatchObject({ ok: true, date: { min: '2024-01-01', max: '2024-12-31' } });
    expect(read('../2025-10-07')).toMatchObject({ ok: true, date: { min: '0000-01-01', max: '2025-10-07' } });
  });

  it('places events alike', () => {
    const events = ['2025-10-10', '2025-10-31', '2026-01-01'].map((day) => event(day, { date: date(day) }));
    const range = { min: '2025-10-01', max: '2026-01-31' };
    const { lanes } = timelineOf(events, range, { width: 1230, dot: 8 });
    expect(lanes[0]?.marks.map((mark) => mark.x0)).toEqual([95, 305, 925]);
    expect(ticksOf(range, 'months')).toEqual(['2025-10-01', '2025-11-01', '2025-12-01', '2026-01-01']);
    expect(stepEvent(events, { day: '2025-10-31' }, 1)?.id).toBe('2026-01-01');
  });
});

describe('spans', () => {
  /** Every day of a span, one by one: what the short formulas must agree with. */
  const daysOf = ({ min, max }: { min: string; max: string }): Set<number> => {
    const days = new Set<number>();
    for (let day = dayNumber(min); day <= dayNumber(max); day++) days.add(day);
    return days;
  };

  it('overlap where they share a day, and are as long as the days in them', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const others = daysOf(b);
        const shared = [...daysOf(a)].some((day) => others.has(day));
        expect(overlap(a, b)).toBe(shared);
        expect(overlap(b, a)).toBe(shared);
        expect(lengthDays(a)).toBe(daysOf(a).size);
      }),
      { numRuns: 60 },
    );
  });

  it('are as far apart as their nearest days', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const apart = dayNumber(a.min) > dayNumber(b.max) ? [b.max, a.min] : [a.max, b.min];
        const days = dayNumber(apart[1] ?? '') - dayNumber(apart[0] ?? '');
        expect(gapDays(a, b)).toBe(Math.max(0, days));
        expect(gapDays(a, b)).toBe(gapDays(b, a));
        expect(gapDays(a, b) === 0).toBe(overlap(a, b));
      }),
    );
  });

  it('come in months that begin on the first', () => {
    expect(monthsFrom('2025-11-20', '2026-02-01')).toEqual([
      '2025-11-01',
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
    ]);
    expect(monthsFrom('2023-01-01', '2025-06-01', 12)).toEqual(['2023-01-01', '2024-01-01', '2025-01-01']);
    expect(monthsFrom('2025-11-20', '2025-10-01')).toEqual([]);
  });
});
