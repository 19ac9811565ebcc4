/** Where events stand on the timeline, and how one moves through them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledEvent } from '../../../src/domain/atlas';
import { EVENT_LANES } from '../../../src/domain/constants';
import { dayNumber, isoOf, lengthDays } from '../../../src/record/days';
import {
  dayAt,
  extentOf,
  histogram,
  panRange,
  stepEvent,
  ticksOf,
  timelineOf,
  xOf,
  zoomOf,
  zoomRange,
  ZOOMS,
  type Mark,
} from '../../../src/record/timeline';
import { date, event } from './small-atlas';

const RANGE = { min: '2025-10-01', max: '2025-10-31' };
const SCALE = { width: 310, dot: 8 };
const hedged = (day: string) => ({ ...date(day), approximate: true });

const some = [
  event('known', { date: date('2025-10-10') }),
  event('about', { date: hedged('2025-10-10') }),
  event('week', { date: date('2025-10-12', '2025-10-18') }),
  event('long', { date: date('2025-09-01', '2025-12-31') }),
  event('before', { date: date('0000-01-01', '2025-10-07') }),
  event('since', { date: date('2025-10-17', '9999-12-31') }),
  event('later', { date: date('2025-12-01') }),
  event('talks', { date: date('2025-10-10'), lane: 'forces' }),
];

/** What a mark takes up, short of rounding: a dot is 8 px wide. */
const left = ({ x0, x1 }: Mark): number => x0 - (x0 === x1 ? 4 : 0) + 1e-6;
const right = ({ x0, x1 }: Mark): number => x1 + (x0 === x1 ? 4 : 0) - 1e-6;

const anyEvent = fc
  .record({
    start: fc.integer({ min: dayNumber('2025-08-01'), max: dayNumber('2026-07-31') }),
    days: fc.oneof(fc.constant(0), fc.nat(90)),
    lane: fc.constantFrom(...EVENT_LANES),
    about: fc.boolean(),
    open: fc.constantFrom('', '', '', 'start', 'end'),
  })
  .map(({ start, days, lane, about, open }): Partial<CompiledEvent> => {
    const min = open === 'start' ? '0000-01-01' : isoOf(start);
    const max = open === 'end' ? '9999-12-31' : isoOf(start + days);
    return { lane, date: { ...date(min, max), approximate: about || min !== max } };
  });
const anyEvents = fc
  .array(anyEvent, { maxLength: 40 })
  .map((list) => list.map((more, i) => event(`e${i}`, more)));
const anyRange = fc
  .tuple(fc.integer({ min: dayNumber('2025-08-01'), max: dayNumber('2026-07-31') }), fc.nat(900))
  .map(([start, days]) => ({ min: isoOf(start), max: isoOf(start + days) }));

describe('timelineOf', () => {
  const line = timelineOf(some, RANGE, SCALE);
  const marks = line.lanes.flatMap((lane) => lane.marks);
  const mark = (id: string) => marks.find((item) => item.event.id === id);

  it('is solid where the day is known, hollow where it is hedged, a bar where it is a span', () => {
    expect(marks.map((item) => [item.event.id, item.shape])).toEqual([
      ['long', 'bar'],
      ['known', 'solid'],
      ['about', 'hollow'],
      ['week', 'bar'],
      ['talks', 'solid'],
    ]);
  });

  it('lists events with one bound only apart, and counts those outside', () => {
    expect(line.undated.map(({ id }) => id)).toEqual(['before', 'since']);
    expect(line.outside).toBe(1);
  });

  it('draws a day at its middle and a bar from the first to the last of its days', () => {
    expect(mark('known')).toMatchObject({ x0: 95, x1: 95, cutStart: false, cutEnd: false });
    expect([mark('week')?.x0, mark('week')?.x1].map((x) => Math.round((x ?? 0) * 1e6) / 1e6)).toEqual([
      110, 180,
    ]);
    expect(mark('long')).toMatchObject({ x0: 0, x1: 310, cutStart: true, cutEnd: true });
  });

  it('stacks what is of one day and lane', () => {
    expect([mark('known')?.row, mark('about')?.row].sort()).toEqual([1, 2]);
    expect([mark('long')?.row, mark('week')?.row, mark('talks')?.row]).toEqual([0, 1, 0]);
    expect(line.lanes.map(({ rows }) => rows)).toEqual([3, 0, 1, 0]);
  });

  it('loses no event, overlaps no marks and stays on the axis, whatever the events and the range', () => {
    fc.assert(
      fc.property(anyEvents, anyRange, fc.integer({ min: 50, max: 2000 }), (events, range, width) => {
        const { lanes, undated, outside } = timelineOf(events, range, { width, dot: 8 });
        const all = lanes.flatMap((lane) => lane.marks);
        expect(all.length + undated.length + outside).toBe(events.length);
        for (const { marks, rows } of lanes)
          for (const a of marks) {
            expect(a.row).toBeLessThan(rows);
            expect(a.x0).toBeGreaterThanOrEqual(0);
            expect(a.x1).toBeLessThanOrEqual(width + 4);
            const free = marks.every(
              (b) => b === a || b.row !== a.row || left(b) >= right(a) || left(a) >= right(b),
            );
            expect(free).toBe(true);
          }
      }),
    );
  });
});

describe('xOf and dayAt', () => {
  it('are each the other turned round', () => {
    fc.assert(
      fc.property(anyRange, fc.nat(2000), fc.integer({ min: 50, max: 2000 }), (range, step, width) => {
        const day = isoOf(dayNumber(range.min) + (step % lengthDays(range)));
        expect(dayAt(xOf(day, range, width), range, width)).toBe(day);
      }),
    );
    expect(dayAt(-20, RANGE, 310)).toBe(RANGE.min);
    expect(dayAt(999, RANGE, 310)).toBe(RANGE.max);
  });
});

describe('histogram', () => {
  it('counts what is surely and what is maybe in a month', () => {
    const bins = histogram(some, { min: '2025-09-15', max: '2025-12-31' }, 'months');
    expect(bins.map(({ min, max, sure, maybe }) => [min, max, sure, maybe])).toEqual([
      ['2025-09-15', '2025-09-30', 0, 1],
      ['2025-10-01', '2025-10-31', 4, 1],
      ['2025-11-01', '2025-11-30', 0, 1],
      ['2025-12-01', '2025-12-31', 1, 1],
    ]);
    expect(bins[1]?.lanes).toEqual({ violence: 3, politics: 0, forces: 1, centre: 0 });
  });

  it('covers the range without gap or overlap, and puts an event surely in one bin at most', () => {
    fc.assert(
      fc.property(anyEvents, anyRange, fc.constantFrom(...ZOOMS), (events, range, zoom) => {
        const bins = histogram(events, range, zoom);
        expect(bins[0]?.min).toBe(range.min);
        expect(bins[bins.length - 1]?.max).toBe(range.max);
        for (let i = 1; i < bins.length; i++)
          expect(dayNumber(bins[i]?.min ?? '')).toBe(dayNumber(bins[i - 1]?.max ?? '') + 1);
        const sure = bins.reduce((sum, bin) => sum + bin.sure, 0);
        expect(sure).toBeLessThanOrEqual(events.length);
        for (const bin of bins) expect(Object.values(bin.lanes).reduce((a, b) => a + b, 0)).toBe(bin.sure);
      }),
      { numRuns: 50 },
    );
  });

  it('has ticks on the first of years and months', () => {
    expect(ticksOf({ min: '2024-06-05', max: '2026-01-01' }, 'years')).toEqual([
      '2024-01-01',
      '2025-01-01',
      '2026-01-01',
    ]);
    expect(ticksOf({ min: '2025-10-30', max: '2025-11-01' }, 'days')).toEqual([
      '2025-10-30',
      '2025-10-31',
      '2025-11-01',
    ]);
  });
});

describe('moving', () => {
  it('steps from event to event, those of one day in turn, and past the undated', () => {
    const ids: string[] = [];
    let at = stepEvent(some, { day: '2025-01-01' }, 1);
    for (; at; at = stepEvent(some, { id: at.id }, 1)) ids.push(at.id);
    expect(ids).toEqual(['long', 'known', 'about', 'talks', 'week', 'later']);
    for (at = stepEvent(some, { day: '2030-01-01' }, -1); at; at = stepEvent(some, { id: at.id }, -1))
      expect(at.id).toBe(ids.pop());
    expect(ids).toEqual([]);
    expect(stepEvent(some, { day: '2025-10-10' }, 1)?.id).toBe('week');
    expect(stepEvent(some, { id: 'nobody' }, 1)).toBeNull();
  });

  it('knows the span of what is dated, and the unit it reads best in', () => {
    expect(extentOf(some)).toEqual({ min: '2025-09-01', max: '2025-12-31' });
    expect(extentOf(some.filter(({ id }) => id === 'before'))).toBeNull();
    expect(zoomOf({ min: '1995-01-01', max: '2026-07-31' })).toBe('years');
    expect(zoomOf({ min: '2025-09-01', max: '2026-07-31' })).toBe('months');
    expect(zoomOf(RANGE)).toBe('days');
  });

  it('zooms and pans within bounds', () => {
    const bounds = { min: '1995-01-01', max: '2026-07-31' };
    expect(zoomRange(RANGE, 2, '2025-10-16', bounds)).toEqual({ min: '2025-09-16', max: '2025-11-16' });
    expect(zoomRange(RANGE, 1e6, '2025-10-16', bounds)).toEqual(bounds);
    expect(lengthDays(zoomRange(RANGE, 0.001, '2025-10-16', bounds))).toBe(7);
    expect(panRange(RANGE, 5, bounds)).toEqual({ min: '2025-10-06', max: '2025-11-05' });
    expect(panRange(RANGE, 9999, bounds)).toEqual({ min: '2026-07-01', max: '2026-07-31' });
    fc.assert(
      fc.property(
        anyRange,
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        fc.nat(900),
        (range, factor, step) => {
          const wide = { min: '2025-01-01', max: '2029-12-31' };
          const about = isoOf(dayNumber(range.min) + (step % lengthDays(range)));
          const next = zoomRange(range, factor, about, wide);
          expect(next.min >= wide.min && next.max <= wide.max && next.min <= next.max).toBe(true);
          // Back and forth by the same factor ends on as long a range, to a day for each rounding, where neither hit a bound.
          const days = lengthDays(range) * factor;
          if (days >= 7 && days <= lengthDays(wide))
            expect(Math.abs(lengthDays(next) - days)).toBeLessThan(1);
        },
      ),
    );
  });
});
