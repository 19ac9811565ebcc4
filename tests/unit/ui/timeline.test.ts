/** The timeline's arithmetic of px and days: piles, names, ticks and what a brush may do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, lengthDays } from '../../../src/record/days';
import { timelineOf } from '../../../src/record/timeline';
import { openingRange, rangeIn, reveal } from '../../../src/ui/timeline/days';
import { axisOf, DOT, labelsOf, nearest, pileOf, STEP } from '../../../src/ui/timeline/pile';
import { date, event } from '../record/small-atlas';

const range = { min: '2025-10-01', max: '2025-11-30' };
const ROOM = { top: 26, ground: 64, floor: 75 };
const SCALE = { width: 800, dot: DOT };
const BOUNDS = { min: '1995-01-01', max: '2026-07-26' };

const on = (id: string, day: string, lane: 'violence' | 'politics' = 'violence') =>
  event(id, { date: date(day), lane });

describe('pileOf', () => {
  it('stands the events of one day on each other, whatever their lane', () => {
    const events = [on('a', '2025-10-19'), on('b', '2025-10-19', 'politics'), on('c', '2025-10-25')];
    const { boxes, fits } = pileOf(timelineOf(events, range, SCALE), ROOM);
    expect(fits).toBe(true);
    const [a, b, c] = ['a', 'b', 'c'].map((id) => boxes.find((box) => box.event.id === id));
    expect(a?.x).toBe(b?.x);
    expect(Math.abs((a?.y ?? 0) - (b?.y ?? 0))).toBeCloseTo(STEP, 6);
    expect(c?.y).toBe(Math.max(a?.y ?? 0, b?.y ?? 0));
    expect([a?.width, a?.height]).toEqual([DOT, DOT]);
  });

  it('keeps every mark within its room, and no two dots on each other', () => {
    const days = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 60 });
    fc.assert(
      fc.property(days, (list) => {
        const events = list.map((n, i) =>
          on(`e${i}`, addDays(range.min, n), i % 2 ? 'politics' : 'violence'),
        );
        const { boxes } = pileOf(timelineOf(events, range, SCALE), ROOM);
        expect(boxes).toHaveLength(events.length);
        for (const box of boxes) {
          expect(box.y).toBeGreaterThanOrEqual(ROOM.top - 1e-6);
          expect(box.y + box.height).toBeLessThanOrEqual(ROOM.ground + 1e-6);
        }
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1)) {
            const apart = Math.abs(a.x - b.x) >= a.width - 1e-6 || Math.abs(a.y - b.y) >= a.height - 1e-6;
            expect(apart, `${a.event.id} ${b.event.id}`).toBe(true);
          }
      }),
    );
  });

  it('says when a pile is too high to be counted', () => {
    const many = Array.from({ length: 30 }, (_, i) => on(`e${i}`, '2025-10-19'));
    expect(pileOf(timelineOf(many, range, SCALE), ROOM).fits).toBe(false);
  });

  it('draws a span of days as a bar under the dots, as long as the span', () => {
    const span = event('s', { date: date('2025-10-11', '2025-10-20') });
    const [bar] = pileOf(timelineOf([span], range, SCALE), ROOM).boxes;
    expect(bar?.shape).toBe('bar');
    expect(bar?.y).toBeGreaterThanOrEqual(ROOM.ground);
    expect(bar?.width).toBeCloseTo((10 / lengthDays(range)) * SCALE.width, 6);
  });
});

describe('nearest', () => {
  const { boxes } = pileOf(timelineOf([on('a', '2025-10-19')], range, SCALE), ROOM);
  const at = boxes[0] ?? { x: 0, y: 0 };

  it('finds a mark within reach and none beyond it', () => {
    expect(nearest(boxes, at.x + 4, at.y + 4, 6)?.event.id).toBe('a');
    expect(nearest(boxes, at.x - 20, at.y + 4, 22)?.event.id).toBe('a');
    expect(nearest(boxes, at.x - 20, at.y + 4, 6)).toBeNull();
  });
});

describe('labelsOf', () => {
  it('names what most sources tell of first, and lets no two names meet', () => {
    const events = Array.from({ length: 20 }, (_, i) =>
      event(`e${i}`, { title: `Something of some length ${i}`, date: date(addDays(range.min, i * 3)) }),
    );
    const labels = labelsOf(events, range, 800, (e) => (e.id === 'e7' ? 9 : 1));
    expect(labels[0]?.event.id).toBe('e7');
    expect(labels.length).toBeGreaterThan(2);
    for (const row of [0, 1]) {
      const own = labels.filter((label) => label.row === row).sort((a, b) => a.left - b.left);
      for (const [i, { left }] of own.entries()) {
        const before = own[i - 1];
        // Letters of 11 px are no narrower than this on average.
        if (before) expect(left - before.left).toBeGreaterThan(before.text.length * 4.5);
      }
    }
  });

  it('leaves background and spans without a name', () => {
    const events = [
      event('b', { background: true, date: date('2025-10-19') }),
      event('s', { date: date('2025-10-01', '2025-10-31') }),
    ];
    expect(labelsOf(events, range, 800, () => 1)).toEqual([]);
  });
});

describe('the axis', () => {
  it('names the months of a range of weeks, at their first day', () => {
    const ticks = axisOf(range, 800);
    expect(ticks.filter(({ long }) => long).map(({ text }) => text)).toEqual(['Oct 2025', 'Nov 2025']);
    expect(ticks[0]?.x).toBeCloseTo(0, 6);
    expect(ticks).toHaveLength(lengthDays(range));
  });

  it('names years where decades are shown, not all of them', () => {
    const texts = axisOf(BOUNDS, 300).map(({ text }) => text);
    const named = texts.filter((text) => text !== '');
    expect(named.length).toBeGreaterThan(2);
    expect(named.length).toBeLessThan(texts.length);
  });
});

describe('what the timeline shows', () => {
  it('opens about the day of the view, within the record', () => {
    expect(openingRange('2025-11-24', BOUNDS)).toEqual({ min: '2025-10-01', max: '2025-11-30' });
    expect(openingRange(BOUNDS.max, BOUNDS).max).toBe(BOUNDS.max);
  });

  it('moves only for a day out of sight, and keeps its length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 11_000 }), (n) => {
        const day = addDays(BOUNDS.min, n);
        const moved = reveal(range, day, BOUNDS);
        expect(day >= moved.min && day <= moved.max).toBe(true);
        expect(lengthDays(moved)).toBe(lengthDays(range));
        if (day >= range.min && day <= range.max) expect(moved).toBe(range);
      }),
    );
  });

  it('has a stretch for each unit, with the day in it', () => {
    for (const unit of ['years', 'months', 'days'] as const) {
      const { min, max } = rangeIn(unit, '2025-11-24', BOUNDS);
      expect('2025-11-24' >= min && '2025-11-24' <= max).toBe(true);
    }
  });
});
