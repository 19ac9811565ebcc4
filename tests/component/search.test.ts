/** The search: letters in, grouped results out, and the keyboard goes there. */
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { buildSearch, search, searchRecords, type SearchResult } from '../../src/record/search';
import type { Answerer } from '../../src/ui/search/asking.svelte';
import SearchDialog from '../../src/ui/search/SearchDialog.svelte';
import { all, ATLAS, deskWith, show } from './small';

beforeEach(() => history.replaceState(null, '', location.pathname + location.search));

const index = buildSearch(searchRecords(ATLAS));
const atOnce: Answerer = { ask: (query, options) => Promise.resolve(search(index, query, options)) };

async function opened(of: Answerer = atOnce) {
  const desk = deskWith();
  const onclose = vi.fn();
  const root = await show(desk, SearchDialog, { onclose, over: () => of });
  const input = root.querySelector<HTMLInputElement>('[data-testid="search-input"]');
  if (!input) throw new Error('no field');
  const results = () => all<HTMLElement>(root, '[data-testid="search-result"]');
  const status = () => root.querySelector('[role="status"]')?.textContent ?? '';
  return { desk, root, input, results, status, onclose };
}

function type(input: HTMLInputElement, words: string): void {
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}

describe('SearchDialog', () => {
  it('opens on its field, and looks nothing up before the second letter', async () => {
    const ask = vi.fn<Answerer['ask']>((query, options) => atOnce.ask(query, options));
    const { input, results, status } = await opened({ ask });
    expect(document.activeElement).toBe(input);
    type(input, 'r');
    expect(ask).not.toHaveBeenCalled();
    expect(status()).toContain('Two letters');
    type(input, 'ra');
    await expect.poll(() => results().length).toBeGreaterThan(0);
    expect(ask).toHaveBeenLastCalledWith('ra', {});
  });

  it('groups what it finds by kind with counts, and marks what was met', async () => {
    const { root, input, results, status } = await opened();
    type(input, 'rafah');
    await expect.poll(() => results().map((option) => option.dataset['result'])).toContain('place:rafah');
    const groups = all<HTMLElement>(root, '[role="listbox"] [role="group"]');
    expect(groups[0]?.getAttribute('aria-label')).toBe('Places');
    expect(groups[0]?.querySelector('.head small')?.textContent).toBe('1');
    expect(results()[0]?.querySelector('mark')?.textContent).toBe('Rafah');
    expect(status()).toMatch(/^\d+ found for “rafah”/);
  });

  it('finds an Arabic name, and sets it from right to left', async () => {
    const { input, results } = await opened();
    type(input, 'رفح');
    await expect.poll(() => results()[0]?.dataset['result']).toBe('place:rafah');
    const name = results()[0]?.querySelector('.name');
    expect(name?.querySelector('mark')?.textContent).toBe('رفح');
    expect(name && getComputedStyle(name).direction).toBe('rtl');
  });

  it('moves by arrows, round at the ends, and tells readers of the screen where', async () => {
    const { input, results } = await opened();
    type(input, 'what says');
    await expect.poll(() => results().length).toBeGreaterThan(1);
    const chosen = () => results().findIndex((option) => option.getAttribute('aria-selected') === 'true');
    expect(chosen()).toBe(0);
    await userEvent.keyboard('{ArrowUp}');
    expect(chosen()).toBe(results().length - 1);
    expect(input.getAttribute('aria-activedescendant')).toBe(results().at(-1)?.id);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(chosen()).toBe(1);
  });

  it('goes to a place on the map by Enter', async () => {
    const { desk, input, results, onclose } = await opened();
    desk.view.go({ page: 'record' }, true);
    type(input, 'rafah');
    await expect.poll(() => results()[0]?.dataset['result']).toBe('place:rafah');
    await userEvent.keyboard('{Enter}');
    expect(desk.view.current).toMatchObject({
      page: 'explore',
      sel: { kind: 'place', id: 'rafah' },
      camera: { lon: 34.24, lat: 31.3 },
    });
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('stays on the page by Shift+Enter', async () => {
    const { desk, input, results } = await opened();
    desk.view.go({ page: 'record' }, true);
    type(input, 'rafah');
    await expect.poll(() => results()[0]?.dataset['result']).toBe('place:rafah');
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(desk.view.current).toMatchObject({
      page: 'record',
      sel: { kind: 'place', id: 'rafah' },
      camera: null,
    });
  });

  it.each([
    ['line holds', 'scenario:sc-01', { page: 'explore', a: 'sc-01' }],
    ['a title', 'source:wsj', { sel: { kind: 'source', id: 'wsj' } }],
    ['the share', 'disagreement:cf-01', { page: 'disagreements' }],
  ])('leads from “%s” to %s', async (words, result, view) => {
    const { desk, input, results } = await opened();
    type(input, words);
    await expect.poll(() => results().map((option) => option.dataset['result'])).toContain(result);
    results()
      .find((option) => option.dataset['result'] === result)
      ?.click();
    const [kind, id] = result.split(':');
    expect(desk.view.current).toMatchObject({ ...view, sel: { kind, id } });
  });

  it('shows the answer to the latest question only', async () => {
    const waiting: { query: string; give: (result: SearchResult | null) => void }[] = [];
    const { input, results } = await opened({
      ask: (query) => new Promise((give) => waiting.push({ query, give })),
    });
    type(input, 'ra');
    type(input, 'qatar');
    expect(waiting.map(({ query }) => query)).toEqual(['ra', 'qatar']);
    waiting[1]?.give(search(index, 'qatar'));
    await expect.poll(() => results()[0]?.dataset['result']).toBe('actor:qatar');
    waiting[0]?.give(search(index, 'ra'));
    await new Promise((later) => setTimeout(later, 20));
    expect(results()[0]?.dataset['result']).toBe('actor:qatar');
  });

  it('says that nothing is found, and why a search failed', async () => {
    const { input, results, status } = await opened();
    type(input, 'zzyzx');
    await expect.poll(status).toBe('Nothing is found for “zzyzx”.');
    expect(results()).toEqual([]);
    const failing = await opened({ ask: () => Promise.reject(new Error('the search stopped')) });
    type(failing.input, 'rafah');
    await expect.poll(failing.status).toContain('the search stopped');
  });

  it('closes by Escape, and leaves the selection behind it alone', async () => {
    const { desk, onclose } = await opened();
    desk.view.select({ kind: 'place', id: 'rafah' });
    const behind = vi.fn();
    window.addEventListener('keydown', behind);
    await userEvent.keyboard('{Escape}');
    window.removeEventListener('keydown', behind);
    expect(onclose).toHaveBeenCalledOnce();
    expect(behind).not.toHaveBeenCalled();
    expect(desk.view.current.sel).toEqual({ kind: 'place', id: 'rafah' });
  });

  it('narrows to one kind and back', async () => {
    const { root, input, results } = await opened();
    type(input, 'line');
    await expect.poll(() => results().length).toBeGreaterThan(1);
    const many = results().length;
    root.querySelector<HTMLElement>('[data-search-kind="line"]')?.click();
    await expect.poll(() => results().length).toBe(1);
    root.querySelector<HTMLElement>('.kinds button')?.click();
    await expect.poll(() => results().length).toBe(many);
  });
});
