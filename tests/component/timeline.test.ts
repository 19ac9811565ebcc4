/** The timeline: two handles that move the days of the view, steps from event to event, and what is drawn how. */
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { buildArchive } from '../../src/record/archive';
import Timeline from '../../src/ui/timeline/Timeline.svelte';
import { BEAT_MS, Player } from '../../src/ui/timeline/player.svelte';
import { date, event } from '../unit/record/small-atlas';
import { all, ATLAS, deskWith, show } from './small';

beforeEach(() => history.replaceState(null, '', location.pathname + location.search));

const EVENTS = [
  event('ev-01', { title: 'A first thing', date: date('2025-10-19') }),
  event('ev-02', { title: 'A second thing', date: date('2025-11-05'), lane: 'politics' }),
  event('ev-03', { title: 'In some week', date: date('2025-11-10', '2025-11-16'), lane: 'forces' }),
  event('ev-04', {
    title: 'About a day',
    date: { ...date('2025-11-20', '2025-11-20', '2025-11-20~'), approximate: true },
  }),
  event('ev-05', { title: 'Later', date: date('2025-12-10') }),
];

async function timeline() {
  const desk = deskWith();
  desk.whole = buildArchive({ ...ATLAS, recordEnds: '2026-10-01', events: EVENTS });
  const { archive } = desk;
  if (!archive) throw new Error('the desk has its record');
  const root = await show(desk, Timeline, { archive, open: true });
  root.style.width = '1000px';
  const body = root.querySelector<HTMLElement>('[data-testid="timeline"]');
  const chart = root.querySelector<HTMLElement>('.chart');
  if (!body || !chart) throw new Error('no timeline');
  body.style.height = '96px';
  // The picture follows the room it has a moment later.
  await expect
    .poll(() => [...all(root, 'svg[role="img"]')].map((svg) => Number(svg.getAttribute('width'))))
    .toEqual([chart.clientWidth]);
  const at = (id: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(`[data-testid="${id}"]`);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
  return { desk, root, chart, at, view: () => desk.view.current };
}

const press = async (element: HTMLElement, keys: string): Promise<void> => {
  element.focus();
  await userEvent.keyboard(keys);
  flushSync();
};

describe('Timeline', () => {
  it('moves the day of the view by the keys of the later handle', async () => {
    const { at, view } = await timeline();
    const to = at('brush-to');
    expect(to.getAttribute('role')).toBe('slider');
    await press(to, '{ArrowRight}');
    expect(view().t).toBe('2025-11-25');
    await press(to, '{Shift>}{ArrowLeft}{/Shift}');
    expect(view().t).toBe('2025-11-18');
    expect(to.getAttribute('aria-valuetext')).toBe('18 Nov 2025');
    await press(to, '{End}');
    expect(view().t).toBe('2026-10-01');
    await press(to, '{Home}');
    expect(view().t).toBe('2025-10-19');
    expect(location.hash).toContain('t=2025-10-19');
  });

  it('opens and closes the earlier edge, which never passes the later one', async () => {
    const { at, view } = await timeline();
    const from = at('brush-from');
    expect(from.getAttribute('aria-valuetext')).toContain('or earlier');
    await press(from, '{ArrowRight}');
    expect(view().from).toBe('2025-10-20');
    await press(from, '{End}');
    expect(view().from).toBe('2025-11-24');
    await press(at('brush-to'), '{ArrowLeft}');
    expect([view().from, view().t]).toEqual(['2025-11-23', '2025-11-23']);
    await press(from, '{Home}');
    expect(view().from).toBeNull();
  });

  it('draws a known day solid, a hedged one hollow, a span as a bar, and what is out of the brush paler', async () => {
    const { desk, root } = await timeline();
    const classes = (id: string) => root.querySelector(`[data-event="${id}"]`)?.classList;
    expect(classes('ev-01')?.contains('solid')).toBe(true);
    expect(classes('ev-03')?.contains('bar')).toBe(true);
    expect(classes('ev-04')?.contains('hollow')).toBe(true);
    expect(classes('ev-01')?.contains('out')).toBe(false);
    desk.view.go({ from: '2025-11-01' }, true);
    flushSync();
    expect(classes('ev-01')?.contains('out')).toBe(true);
  });

  it('steps from event to event, by buttons and by brackets, and takes the day along', async () => {
    const { desk, at, view } = await timeline();
    at('step-prev').click();
    flushSync();
    expect(view()).toMatchObject({ sel: { kind: 'event', id: 'ev-04' }, t: '2025-11-20' });
    await press(at('step-prev'), '[[');
    expect(view()).toMatchObject({ sel: { kind: 'event', id: 'ev-03' }, t: '2025-11-10' });
    await press(at('step-prev'), ']]');
    at('step-next').click();
    flushSync();
    expect(view()).toMatchObject({ sel: { kind: 'event', id: 'ev-05' }, t: '2025-12-10' });
    at('step-next').click();
    flushSync();
    expect(desk.note).toContain('No event');
  });

  it('selects the event under a click, and takes a click on bare ground for its day', async () => {
    const { root, chart, view } = await timeline();
    const mark = root.querySelector('[data-event="ev-02"]')?.getBoundingClientRect();
    if (!mark) throw new Error('ev-02 is drawn');
    const box = chart.getBoundingClientRect();
    const y = mark.top + mark.height / 2 - box.top;
    await userEvent.click(chart, { position: { x: mark.left + mark.width / 2 - box.left, y } });
    expect(view()).toMatchObject({ sel: { kind: 'event', id: 'ev-02' }, t: '2025-11-24' });
    await userEvent.click(chart, { position: { x: mark.left - box.left - 30, y } });
    flushSync();
    expect(view().t < '2025-11-05' && view().t > '2025-10-28').toBe(true);
  });

  it('zooms by keys and names, and counts in bins where years are shown', async () => {
    const { root, chart, at } = await timeline();
    expect(chart.dataset['unit']).toBe('days');
    await press(at('brush-to'), '-');
    await expect.poll(() => chart.dataset['unit']).toBe('months');
    await press(at('brush-to'), '+');
    await expect.poll(() => chart.dataset['unit']).toBe('days');
    root.querySelector<HTMLElement>('[data-zoom="months"]')?.click();
    flushSync();
    expect(chart.dataset['unit']).toBe('months');
  });

  it('shows only what passes the filter of the link, and says what is no filter', async () => {
    const { desk, root, at } = await timeline();
    desk.view.go({ filter: 'l:politics' }, true);
    flushSync();
    expect(all(root, '[data-event]').map((mark) => mark.getAttribute('data-event'))).toEqual(['ev-02']);
    expect(at('to-events').textContent).toBe('1 of 1 events');
    desk.view.go({ filter: 'l:weather' }, true);
    flushSync();
    expect(desk.view.dropped.map(({ name }) => name)).toContain('f');
    expect(desk.view.current.filter).toBe('');
  });

  it('offers no playback to a reader who asks for less motion', async () => {
    const { desk, at, view } = await timeline();
    at('play').click();
    flushSync();
    expect(at('play').getAttribute('aria-disabled')).toBe('true');
    expect(desk.note).toContain('less motion');
    expect(view().t).toBe('2025-11-24');
  });
});

describe('Player', () => {
  it('goes on by a day each beat, waits while held, and ends where no day is left', () => {
    vi.useFakeTimers();
    let left = 3;
    const player = new Player(() => left-- > 0);
    player.play();
    vi.advanceTimersByTime(BEAT_MS);
    expect(left).toBe(2);
    player.held = true;
    vi.advanceTimersByTime(BEAT_MS * 5);
    expect(left).toBe(2);
    player.held = false;
    vi.advanceTimersByTime(BEAT_MS * 3);
    expect(player.playing).toBe(false);
    vi.useRealTimers();
  });
});
