/** The tray beside a line that is drawn: every number follows the line, an invalid one says why, lists do what they say. */
import { flushSync, type Component } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { governorateRegions } from '../../src/scenario';
import { StorageError } from '../../src/state/drafts.svelte';
import DrawTray from '../../src/ui/draw/DrawTray.svelte';
import { type Drawing, drawingOf } from '../../src/ui/draw/drawing.svelte';
import { lean, wave } from '../unit/geometry/shapes';
import OnDrawing from './OnDrawing.svelte';
import { emptyShelf, SHIPPED } from './shelves';
import { all, deskWith, outline, show } from './small';
import type { Position } from '../../src/domain/types';
import { distanceKm, nearestEdge, prepareOutline } from '../../src/geometry';

beforeEach(async () => {
  await emptyShelf();
  history.replaceState(null, '', location.pathname + location.search);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const prepared = prepareOutline(outline);
/** One border across the middle of the made-up strip. */
const regions = governorateRegions(
  [{ id: 'across', north: 'north-gaza', south: 'rafah-governorate', path: [lean(-2, 0), lean(2, 0)] }],
  prepared,
);

async function trayOn(begin = true): Promise<{ drawing: Drawing; tray: HTMLElement }> {
  const desk = deskWith();
  const drawing = drawingOf(desk);
  await drawing.ready;
  await drawing.drafts.loadRegions(() => Promise.resolve(regions));
  if (begin) drawing.drafts.begin({ kind: 'line', id: SHIPPED }, 'Mine');
  const tray = await show(desk, OnDrawing as unknown as Component<Record<string, unknown>>, {
    drawing,
    shown: DrawTray,
    props: {},
  });
  return { drawing, tray };
}

function byId(root: ParentNode, id: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  if (!found) throw new Error(`nothing on the page is ${id}`);
  return found;
}
const figure = (root: ParentNode, holder: string): number =>
  Number(/(\d+\.\d)%/.exec(byId(root, `share-${holder}`).textContent ?? '')?.[1]);

/** Opens a section, and waits until what is inside stands. */
async function opened(tray: HTMLElement, id: string): Promise<void> {
  const [summary] = all<HTMLElement>(byId(tray, id), 'summary');
  if (!summary) throw new Error(`${id} cannot be opened`);
  await userEvent.click(summary);
  await vi.waitFor(() => expect(byId(tray, id).querySelector('.inside')).not.toBeNull());
}

describe('the tray of a drawing', () => {
  it('shows shares, points against the start, governorates and length, in the frame in which the line moves', async () => {
    const { drawing, tray } = await trayOn();
    const before = figure(tray, 'israel');
    expect(before + figure(tray, 'hamas')).toBeCloseTo(100, 1);
    drawing.drafts.editPath(wave(60, -0.2), 'move');
    flushSync();
    const now = figure(tray, 'israel');
    expect(now).toBeGreaterThan(before);
    const points = /([+−]\d+\.\d) points/.exec(byId(tray, 'share-israel').textContent ?? '')?.[1] ?? '';
    expect(Number(points)).toBeCloseTo(now - before, 0);
    const rows = all(byId(tray, 'governorates'), 'tbody tr');
    expect(rows.map((row) => row.getAttribute('data-region')).sort()).toEqual([
      'north-gaza',
      'rafah-governorate',
    ]);
    const total = all(byId(tray, 'governorates'), 'tfoot td').map((cell) => cell.textContent);
    expect(Number(total[3])).toBeCloseTo(now, 1);
    expect(byId(tray, 'area-moved').textContent).toMatch(/[1-9]\d*\.\d km²/);
  });

  it('says why a line that crosses itself divides nothing, and greys the numbers before it', async () => {
    const { drawing, tray } = await trayOn();
    const before = figure(tray, 'israel');
    const path = drawing.path.toSpliced(20, 1, lean(2, -0.9));
    const loop = path.toSpliced(40, 1, lean(-0.9, 0.9));
    drawing.drafts.editPath(loop, 'end');
    flushSync();
    const check = tray.querySelector('[data-check="no-self-crossing"]');
    expect(check?.getAttribute('data-ok')).toBe('false');
    // By the name of the line, not by the word that files have for it.
    expect(byId(tray, 'stale-why').textContent).toContain(
      `${drawing.lineName('line-1')} touches or crosses itself`,
    );
    expect(figure(tray, 'israel')).toBe(before);
    expect(byId(tray, 'share-israel').closest('.stale')).not.toBeNull();
    expect((byId(tray, 'save-scenario') as HTMLButtonElement).disabled).toBe(true);
    drawing.drafts.undo();
    flushSync();
    expect(byId(tray, 'share-israel').closest('.stale')).toBeNull();
    expect((byId(tray, 'save-scenario') as HTMLButtonElement).disabled).toBe(false);
  });

  it('brings an end to the edge that stops a little short of it, by a press', async () => {
    const { drawing, tray } = await trayOn();
    // A hundred metres short of the northern edge, along the middle of the strip.
    const [end, middle] = [nearestEdge(prepared, lean(0, 1), 5)?.point as Position, lean(0, 0)];
    const t = 0.1 / distanceKm(end, middle);
    const short: Position = [end[0] + (middle[0] - end[0]) * t, end[1] + (middle[1] - end[1]) * t];
    drawing.drafts.editPath([short, middle, lean(0, -1.2)], 'end');
    flushSync();
    const check = (): string | null | undefined =>
      tray.querySelector('[data-check="ends-snapped"]')?.getAttribute('data-ok');
    expect(check()).toBe('false');
    await userEvent.click(byId(tray, 'snap-ends'));
    expect(check()).toBe('true');
    expect((byId(tray, 'save-scenario') as HTMLButtonElement).disabled).toBe(false);
  });

  it('gives a zone the holder that the reader chooses', async () => {
    const { tray } = await trayOn();
    await opened(tray, 'zones');
    const select = tray.querySelector<HTMLSelectElement>('[data-zone="yellow-line:right"] select');
    if (!select) throw new Error('the western zone has no choice of holder');
    await userEvent.selectOptions(select, 'isf');
    expect(tray.querySelector('[data-testid="share-hamas"]')?.textContent).toContain('0.0%');
    expect(figure(tray, 'isf')).toBeGreaterThan(20);
  });

  it('adds a force along a border and takes it out again', async () => {
    const { drawing, tray } = await trayOn();
    await opened(tray, 'forces');
    const [actor, where] = all<HTMLSelectElement>(byId(tray, 'forces'), 'select');
    if (!actor || !where) throw new Error('there is no choice of a force');
    await userEvent.selectOptions(actor, 'isf');
    await userEvent.selectOptions(where, 'egypt');
    await userEvent.click(all<HTMLElement>(byId(tray, 'forces'), '.add button')[0] as HTMLElement);
    expect(drawing.drafts.draft?.deployments).toMatchObject([{ actor: 'isf', along: ['egypt'], claims: [] }]);
    const [add] = all<HTMLButtonElement>(byId(tray, 'forces'), '.add button');
    expect(add?.disabled).toBe(true);
    await userEvent.selectOptions(where, 'coast');
    expect(add?.disabled).toBe(false);
    await userEvent.click(all<HTMLElement>(byId(tray, 'forces'), 'li button')[0] as HTMLElement);
    expect(drawing.drafts.draft?.deployments).toEqual([]);
  });

  it('previews how many vertices remain, and simplifies to as many', async () => {
    const { drawing, tray } = await trayOn();
    await opened(tray, 'lines');
    const metres = byId(tray, 'simplify-metres') as HTMLInputElement;
    await userEvent.fill(metres, '400');
    const told = Number(/(\d+) of 60/.exec(byId(tray, 'simplify-preview').textContent ?? '')?.[1]);
    expect(told).toBeLessThan(60);
    await userEvent.click(all<HTMLElement>(byId(tray, 'lines'), 'fieldset .button')[0] as HTMLElement);
    expect(drawing.path).toHaveLength(told);
  });

  it('deletes a drawing and brings it back', async () => {
    const { drawing, tray } = await trayOn();
    const id = drawing.drafts.draft?.id ?? '';
    await drawing.drafts.remove(id);
    flushSync();
    expect(byId(tray, 'intro-line')).toBeTruthy();
    await userEvent.click(byId(tray, 'bring-back'));
    expect(drawing.drafts.draft?.id).toBe(id);
    expect((byId(tray, 'draft-name') as HTMLInputElement).value).toBe('Mine');
  });

  it('says what to do where the browser keeps nothing', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('switched off', 'SecurityError');
    });
    const { drawing, tray } = await trayOn();
    await vi.waitFor(() => expect(drawing.drafts.kept).toBe('unsaved'), { timeout: 5000 });
    flushSync();
    expect(byId(tray, 'kept').textContent).toContain('Not saved');
    expect(byId(tray, 'storage-fault').textContent).toMatch(/keeps nothing.*Export the drawing/);
  });

  it.each([
    ['quota', /no room left.*Delete drawings.*scenario file/],
    ['blocked', /Another tab.*Close the other tabs/],
  ] as const)('says what to do about a fault of storage: %s', async (kind, words) => {
    const { drawing, tray } = await trayOn();
    drawing.drafts.fault = new StorageError(kind);
    flushSync();
    expect(byId(tray, 'storage-fault').textContent).toMatch(words);
  });

  it('offers ways to begin where there is no drawing, and starts from the line of the record', async () => {
    const { drawing, tray } = await trayOn(false);
    await userEvent.click(byId(tray, 'intro-line'));
    expect(drawing.drafts.draft?.start).toEqual({ kind: 'line', id: SHIPPED });
    expect(figure(tray, 'israel')).toBeGreaterThan(20);
    expect(drawing.movedCount).toBe(0);
  });
});
