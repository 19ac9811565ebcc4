/** The page of events and an event's card: what is chosen narrows the list, and every figure keeps its source. */
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CompiledEvent } from '../../src/domain/atlas';
import { buildArchive } from '../../src/record/archive';
import EventBody from '../../src/ui/context/EventBody.svelte';
import EventsPage from '../../src/ui/events/EventsPage.svelte';
import { claim, date, event } from '../unit/record/small-atlas';
import { all, ATLAS, deskWith, show } from './small';

beforeEach(() => history.replaceState(null, '', location.pathname + location.search));

const dead = (id: string, source: string, value: number) =>
  claim(id, {
    cites: [{ source, paragraphs: [2] }],
    figures: [
      { id: `fg-${id}`, quantity: 'dead', value, unit: 'people', subject: 'people', approximate: false },
    ],
  });
const CLAIMS = [...ATLAS.claims, dead('d1', 'wsj', 9), dead('d2', 'post', 14)];
const SOURCES = [
  ...ATLAS.sources,
  ...ATLAS.sources.slice(0, 1).map((source) => ({ ...source, id: 'post', letter: undefined })),
];
const EVENTS = [
  event('ev-01', { title: 'At Rafah', places: ['rafah'], claims: ['d1', 'd2'], date: date('2025-10-19') }),
  event('ev-02', { title: 'Nowhere said', lane: 'politics', claims: ['c2'], graphic: true }),
  event('ev-03', { title: 'Next spring', lane: 'politics', date: date('2026-03-01') }),
  event('ev-04', { title: 'Before any line', places: ['rafah'], date: date('2025-10-01') }),
];

function deskOf() {
  const desk = deskWith();
  desk.whole = buildArchive({
    ...ATLAS,
    sources: SOURCES,
    claims: CLAIMS,
    events: EVENTS,
  });
  return desk;
}

describe('EventsPage', () => {
  const rows = (root: ParentNode): string[] =>
    all<HTMLElement>(root, '[data-row]').map((row) => row.dataset['row'] ?? '');

  it('lists what may have happened by the day of the view, and says what lies outside', async () => {
    const desk = deskOf();
    const root = await show(desk, EventsPage, {});
    expect(rows(root)).toEqual(['event:ev-02', 'event:ev-01', 'event:ev-04']);
    root.querySelector<HTMLElement>('[data-testid="events-whole"]')?.click();
    flushSync();
    expect(rows(root)).toContain('event:ev-03');
    expect(desk.view.current.t).toBe(desk.start.recordEnds);
  });

  it('narrows by a facet and tells the link; a chip takes it back', async () => {
    const desk = deskOf();
    const root = await show(desk, EventsPage, {});
    const choice = root.querySelector<HTMLElement>('[data-testid="facet-lanes"] [data-value="politics"]');
    expect(choice?.querySelector('b')?.textContent).toBe('1');
    choice?.click();
    flushSync();
    expect(rows(root)).toEqual(['event:ev-02']);
    expect(location.hash).toContain('f=l:politics');
    expect(root.querySelector('[data-testid="events-count"]')?.textContent).toContain('1 of 4');
    root.querySelector<HTMLElement>('.chips button')?.click();
    flushSync();
    expect(rows(root)).toHaveLength(3);
    expect(desk.view.current.filter).toBe('');
  });

  it('searches by words, and says when nothing is found', async () => {
    const desk = deskOf();
    const root = await show(desk, EventsPage, {});
    const field = root.querySelector<HTMLInputElement>('[data-testid="events-search"]');
    if (!field) throw new Error('no search');
    const type = (words: string): void => {
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      flushSync();
    };
    type('rafah');
    expect(rows(root)).toEqual(['event:ev-01', 'event:ev-04']);
    type('volcano');
    expect(root.textContent).toContain('No event passes');
  });

  it('saves what is listed, and no more', async () => {
    const desk = deskOf();
    const root = await show(desk, EventsPage, {});
    const made = vi.spyOn(URL, 'createObjectURL');
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    root.querySelector<HTMLElement>('[data-testid="facet-placed"] [data-value="without"]')?.click();
    flushSync();
    root.querySelector<HTMLElement>('[data-testid="events-csv"]')?.click();
    await expect.poll(() => made.mock.calls.length).toBe(1);
    const csv = await (made.mock.calls[0]?.[0] as Blob).text();
    expect(csv).toContain('Nowhere said');
    expect(csv).not.toContain('At Rafah');
    made.mockRestore();
    clicked.mockRestore();
  });
});

describe('the card of an event', () => {
  const cardOf = async (id: string) => {
    const desk = deskOf();
    const shown = EVENTS.find((one) => one.id === id) as CompiledEvent;
    return { desk, root: await show(desk, EventBody, { event: shown }) };
  };

  it('gives each source its own figures of the dead, and sums none', async () => {
    const { root } = await cardOf('ev-01');
    const table = root.querySelector('[data-testid="casualties"]');
    expect(all(table ?? root, 'b').map((figure) => figure.textContent)).toEqual(['9', '14']);
    expect(table?.textContent).not.toContain('23');
    expect(all<HTMLElement>(root, '[data-account]').map((each) => each.dataset['account'])).toEqual([
      'wsj',
      'post',
    ]);
  });

  it('measures to the line of its own day, and says what it assumes', async () => {
    const { root } = await cardOf('ev-01');
    const section = root.querySelector('[data-testid="line-distance"]');
    expect(section?.textContent).toContain('Yellow Line');
    expect(section?.querySelector('td')?.textContent).toMatch(/\d\.\d km/);
    expect(section?.textContent).toContain('3.0 km about Rafah');
    expect(section?.textContent).toMatch(/(?:east|west) of the line|outside the Strip/);
  });

  it('says that no line was in force before there was one', async () => {
    const { root } = await cardOf('ev-04');
    expect(root.querySelector('[data-testid="line-distance"]')?.textContent).toContain(
      'No cease-fire line was in force on 1 Oct 2025.',
    );
  });

  it('keeps what describes violence shut until it is asked for', async () => {
    const { root } = await cardOf('ev-02');
    const shut = root.querySelector<HTMLDetailsElement>('[data-testid="graphic"]');
    expect(shut?.open).toBe(false);
    expect(shut?.querySelector('[data-claim="c2"]')).not.toBeNull();
    shut?.querySelector('summary')?.click();
    expect(shut?.open).toBe(true);
  });

  it('leads to what goes with it and what followed', async () => {
    const { desk, root } = await cardOf('ev-04');
    const other = root.querySelector<HTMLElement>('[data-testid="related"] [data-leads="event:ev-01"]');
    expect(other?.textContent).toContain('same place');
    expect(root.querySelector('[data-testid="after"] [data-leads^="line:"]')).not.toBeNull();
    other?.click();
    flushSync();
    expect(desk.view.current.sel).toEqual({ kind: 'event', id: 'ev-01' });
  });
});
