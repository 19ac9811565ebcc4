/** The panel: what is selected, with its measure beside what others claim, or a word on why not. */
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { percent } from '../../src/text';
import Panel from '../../src/ui/context/Panel.svelte';
import type { Selection } from '../../src/url/view';
import { all, deskWith, show } from './small';

beforeEach(() => history.replaceState(null, '', location.pathname + location.search));

async function panelOn(sel: Selection | null, loaded = true) {
  const desk = deskWith({ loaded });
  const root = await show(desk, Panel, {});
  if (sel) desk.view.select(sel);
  flushSync();
  const panel = root.querySelector<HTMLElement>('[data-testid="panel"]');
  if (!panel) throw new Error('no panel');
  // The bodies come as a chunk of their own.
  if (loaded) await expect.poll(() => panel.querySelector('[role="status"]'), { timeout: 15_000 }).toBeNull();
  return { desk, panel };
}

const heading = (panel: HTMLElement): string => panel.querySelector('h1')?.textContent.trim() ?? '';

describe('Panel', () => {
  it('speaks of the scenario on the map where nothing is selected', async () => {
    const { desk, panel } = await panelOn(null);
    expect(heading(panel)).toBe('The line holds');
    for (const zone of desk.zones) expect(panel.textContent).toContain(percent(zone.share));
  });

  it('gives a zone its measured share and range, beside every share that is claimed', async () => {
    const { desk, panel } = await panelOn({ kind: 'zone', id: 'yellow-line:left' });
    const zone = desk.zones.find(({ id }) => id === 'yellow-line:left');
    if (!zone?.band) throw new Error('the zone has a band');
    const measured = panel.querySelector('[data-testid="measured"]')?.textContent ?? '';
    expect(measured).toContain(percent(zone.share, { tight: true }));
    expect(measured).toContain(percent(zone.band.low));
    expect(measured).toContain(percent(zone.band.high));
    expect(measured).toContain('300 m');
    const plot = panel.querySelector('.plot');
    expect(plot?.textContent).toContain('The Paper');
    expect(all(panel, '[data-claim="c1"]')).toHaveLength(1);
  });

  it.each<[Selection, string]>([
    [{ kind: 'line', id: 'yellow-line-2025-10-10' }, 'Yellow Line'],
    [{ kind: 'place', id: 'rafah' }, 'Rafah'],
    [{ kind: 'event', id: 'ev-01' }, 'Something happened'],
    [{ kind: 'actor', id: 'qatar' }, 'Qatar'],
    [{ kind: 'stance', id: 'st-qatar-1' }, 'Qatar'],
    [{ kind: 'claim', id: 'c2' }, 'What c2 says.'],
    [{ kind: 'source', id: 'wsj' }, 'A title'],
    [{ kind: 'disagreement', id: 'cf-01' }, 'The share'],
    [{ kind: 'scenario', id: 'sc-01' }, 'The line holds'],
  ])('opens %o', async (sel, words) => {
    const { panel } = await panelOn(sel);
    expect(panel.dataset['selection']).toBe(`${sel.kind}:${sel.id}`);
    await expect.poll(() => panel.textContent).toContain(words);
    expect(all(panel, 'h1')).toHaveLength(1);
  });

  it('shows every side of a disagreement, claim by claim', async () => {
    const { panel } = await panelOn({ kind: 'disagreement', id: 'cf-01' });
    for (const id of ['c1', 'c2', 'c3'])
      await expect.poll(() => panel.querySelectorAll(`[data-claim="${id}"]`).length).toBe(1);
    expect(panel.textContent).toContain('They differ.');
  });

  it('leads from an event to its claim and from there to its source', async () => {
    const { desk, panel } = await panelOn({ kind: 'event', id: 'ev-01' });
    panel.querySelector<HTMLElement>('[data-claim="c2"] button.statement')?.click();
    flushSync();
    expect(desk.view.current.sel).toEqual({ kind: 'claim', id: 'c2' });
    panel.querySelector<HTMLElement>('[data-claim="c2"] button.chip')?.click();
    flushSync();
    expect(desk.view.current.sel).toEqual({ kind: 'source', id: 'wsj' });
    const link = panel.querySelector('a[href^="https://"]');
    expect([link?.getAttribute('href'), link?.getAttribute('rel')]).toEqual([
      'https://example.org/a',
      expect.stringContaining('noopener'),
    ]);
  });

  it('closes into the scenario', async () => {
    const { desk, panel } = await panelOn({ kind: 'place', id: 'rafah' });
    panel.querySelector<HTMLElement>('button[aria-label="Close"]')?.click();
    flushSync();
    expect(desk.view.current.sel).toBeNull();
    expect(heading(panel)).toBe('The line holds');
  });

  it('never stands empty for a zone that this scenario does not have', async () => {
    const { panel } = await panelOn({ kind: 'zone', id: 'orange-line:left' });
    expect(heading(panel)).not.toBe('');
  });

  it('says that it is loading, and why it could not, with a way to try again', async () => {
    const { desk, panel } = await panelOn(null, false);
    expect(panel.querySelector('[role="status"]')?.textContent).toContain('Loading');
    desk.loadError = 'atlas.json: the host answered 503';
    flushSync();
    expect(panel.querySelector('[role="status"]')).toBeNull();
    const alert = panel.querySelector('[role="alert"]');
    expect(alert?.textContent).toContain('the host answered 503');
    const again = vi.spyOn(desk, 'load').mockResolvedValue();
    alert?.querySelector('button')?.click();
    expect(again).toHaveBeenCalledOnce();
  });
});
