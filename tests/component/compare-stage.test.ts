/** The map half of a comparison without its maps: what stands on a side, how it is shown, and what is said of it. */
import { flushSync, type Component } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { StartScenario } from '../../src/domain/start';
import { hasTerritory } from '../../src/scenario';
import { ComparisonState, sideIn } from '../../src/state/comparison.svelte';
import AgainstA from '../../src/ui/compare/AgainstA.svelte';
import Divider from '../../src/ui/compare/Divider.svelte';
import ModeSwitch from '../../src/ui/compare/ModeSwitch.svelte';
import { outerCallouts } from '../../src/ui/compare/side-callouts';
import { zonesIn } from '../../src/ui/compare/side-data';
import SidePicker from '../../src/ui/compare/SidePicker.svelte';
import StageLegend from '../../src/ui/compare/StageLegend.svelte';
import StageNotice from '../../src/ui/compare/StageNotice.svelte';
import ScenarioList from '../../src/ui/explore/ScenarioList.svelte';
import { Desk } from '../../src/ui/desk';
import type { View } from '../../src/url/view';
import { wave } from '../unit/geometry/shapes';
import OnComparison from './OnComparison.svelte';
import { all, lineAt, SCENARIOS, show, startWith } from './small';

beforeEach(() => history.replaceState(null, '', location.pathname + location.search));

const [bare] = SCENARIOS;
if (!bare) throw new Error('the small atlas has scenarios');
const HANDED: StartScenario = {
  ...bare,
  id: 'sc-11',
  name: 'The force takes the east',
  short: 'Handed over',
  holders: [
    { piece: 'yellow-line:left', holder: 'isf', modality: 'predicted', claims: ['c2'] },
    { piece: 'yellow-line:right', holder: 'hamas', modality: 'predicted', claims: ['c2'] },
  ],
};
const WHO: StartScenario = {
  ...bare,
  id: 'sc-12',
  name: 'Who the force would be',
  short: 'Who',
  kind: 'composition',
  core: false,
  lines: [],
  holders: [],
};

async function stageOn<P extends Record<string, unknown>>(
  shown: Component<P>,
  props: P,
  view: Partial<View> = {},
) {
  const desk = new Desk({ ...startWith(lineAt(0)), scenarios: [...SCENARIOS, HANDED, WHO] });
  desk.view.go({ page: 'compare', a: 'sc-01', b: 'sc-11', ...view });
  const comparison = new ComparisonState(desk);
  const root = await show(desk, OnComparison as unknown as Component<Record<string, unknown>>, {
    comparison,
    shown,
    props,
  });
  return { desk, comparison, root };
}

describe('the divider', () => {
  it('says where it stands in words and moves by keys, whole and within its bounds', async () => {
    const onmove = vi.fn();
    const { root } = await stageOn(Divider, { at: 54, nameA: 'The line', nameB: 'Handed over', onmove });
    const handle = root.querySelector<HTMLElement>('[role="slider"]');
    if (!handle) throw new Error('no slider');
    expect(handle.getAttribute('aria-valuetext')).toBe(
      '54 % A, The line, on the left; 46 % B, Handed over, on the right',
    );
    handle.focus();
    await userEvent.keyboard(
      '{ArrowLeft}{ArrowRight}{Shift>}{ArrowRight}{/Shift}{PageDown}{Home}{End}{ArrowUp}',
    );
    expect(onmove.mock.calls).toEqual([
      [53, true],
      [55, true],
      [64, true],
      [44, true],
      [0, true],
      [100, true],
      [55, true],
    ]);
  });

  it('is as large as a finger', async () => {
    const { root } = await stageOn(Divider, { at: 0, nameA: 'A', nameB: 'B', onmove: () => undefined });
    const box = root.querySelector('[role="slider"]')?.getBoundingClientRect();
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect(box?.height).toBeGreaterThanOrEqual(44);
  });
});

describe('the switch', () => {
  it('chooses the view and swaps the sides with their days', async () => {
    const { desk, root } = await stageOn(ModeSwitch, {}, { t: '2025-11-24', tb: '2026-01-01' });
    root.querySelector<HTMLElement>('[data-mode="diff"]')?.click();
    flushSync();
    expect(desk.view.current.mode).toBe('diff');
    expect(root.querySelector('[data-mode="diff"]')?.getAttribute('aria-pressed')).toBe('true');
    root.querySelector<HTMLElement>('[data-testid="swap"]')?.click();
    const { a, b, t, tb } = desk.view.current;
    expect([a, b, t, tb]).toEqual(['sc-11', 'sc-01', '2026-01-01', '2025-11-24']);
  });
});

describe('a picker', () => {
  const open = async (root: HTMLElement, side: 'a' | 'b'): Promise<void> => {
    root.querySelector<HTMLElement>(`[data-testid="picker-${side}"]`)?.click();
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('combobox');
  };

  it('is searched and answered by keyboard', async () => {
    const { desk, root } = await stageOn(SidePicker, { side: 'b' });
    await open(root, 'b');
    await userEvent.keyboard('army');
    expect(all(root, '[role="option"]').map((option) => option.getAttribute('data-option'))).toEqual([
      'sc-05',
    ]);
    await userEvent.keyboard('{Enter}');
    expect(desk.view.current.b).toBe('sc-05');
    expect(root.querySelector('[role="listbox"]')).toBeNull();
    expect(document.activeElement?.getAttribute('data-testid')).toBe('picker-b');
  });

  it('walks by arrows from what stands there, and Escape leaves everything as it was', async () => {
    const { desk, root } = await stageOn(SidePicker, { side: 'b' }, { sel: { kind: 'place', id: 'rafah' } });
    await open(root, 'b');
    const active = (): string | undefined =>
      document.activeElement?.getAttribute('aria-activedescendant')?.replace(/^.*?-(?=sc-)/, '');
    expect(active()).toBe('sc-11');
    await userEvent.keyboard('{ArrowUp}');
    expect(active()).toBe('sc-04');
    const heard = vi.fn();
    addEventListener('keydown', heard, { once: true });
    await userEvent.keyboard('{Escape}');
    expect(heard).not.toHaveBeenCalled();
    expect(desk.view.current.b).toBe('sc-11');
    expect(root.querySelector('[role="listbox"]')).toBeNull();
  });

  it('offers line versions and says what has no territory', async () => {
    const { desk, root } = await stageOn(SidePicker, { side: 'a' });
    await open(root, 'a');
    expect(root.querySelector('[data-option="sc-12"]')?.textContent).toContain('No territory of its own');
    expect(root.querySelector('[data-option="sc-03"]')?.textContent).toContain('Laid on The line');
    root.querySelector<HTMLElement>('[data-option="yellow-line-2025-10-10"]')?.click();
    expect(desk.view.current.a).toBe('yellow-line-2025-10-10');
  });

  it('gives B a day of its own and takes it back', async () => {
    const { desk, root } = await stageOn(SidePicker, { side: 'b' }, { tb: '2026-02-03' });
    await open(root, 'b');
    const day = root.querySelector<HTMLInputElement>('[data-testid="day-b"]');
    expect(day?.value).toBe('2026-02-03');
    root.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
    flushSync();
    expect(desk.view.current.tb).toBeNull();
    expect(day?.disabled).toBe(true);
  });

  function bring(root: HTMLElement, text: string): void {
    const input = root.querySelector<HTMLInputElement>('[data-testid="own-file"]');
    if (!input) throw new Error('no file field');
    const files = new DataTransfer();
    files.items.add(new File([text], 'mine.geojson', { type: 'application/geo+json' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  it('reads a line of the reader’s own, whose holders the reader chooses', async () => {
    const { desk, comparison, root } = await stageOn(SidePicker, { side: 'b' });
    await open(root, 'b');
    bring(root, JSON.stringify({ type: 'LineString', coordinates: wave(40, 0.3) }));
    await expect.poll(() => desk.view.current.b).toBe('own-1');
    flushSync();
    expect(comparison.result.ok && comparison.result.changedKm2).toBeGreaterThan(1);
    const [east] = all<HTMLSelectElement>(root, 'fieldset select');
    if (!east) throw new Error('no choice of holders');
    east.value = 'isf';
    east.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.poll(() => sideIn(comparison.b)?.holders[0]?.holder).toBe('isf');
  });

  it.each([
    ['a point', '{"type":"Point","coordinates":[34.4,31.4]}', 'holds no line'],
    ['no JSON', 'Yellow Line', 'not valid JSON'],
    ['a line elsewhere', '{"type":"LineString","coordinates":[[10,50],[11,51]]}', 'mine.geojson'],
  ])('refuses %s, says why and loses nothing', async (_, text, why) => {
    const { desk, root } = await stageOn(SidePicker, { side: 'b' });
    await open(root, 'b');
    bring(root, text);
    await expect.poll(() => root.querySelector('[role="alert"]')?.textContent).toContain(why);
    expect(desk.own).toEqual([]);
    expect(desk.view.current.b).toBe('sc-11');
  });
});

describe('the notice', () => {
  const said = (root: HTMLElement): string =>
    root.querySelector('[data-testid="stage-notice"]')?.textContent ?? '';

  it('is silent where ground changes hands', async () => {
    const { root } = await stageOn(StageNotice, {});
    expect(said(root).trim()).toBe('');
  });

  it('says on whose ground an overlay lies and that no ground differs', async () => {
    const { root } = await stageOn(StageNotice, {}, { b: 'sc-03' });
    expect(said(root)).toContain('B, Freeze, lies on The line');
    expect(said(root)).toContain('divide the ground the same way');
  });

  it('says that only forces differ', async () => {
    const { root } = await stageOn(StageNotice, {}, { b: 'sc-05' });
    expect(said(root)).toContain('Only the forces differ');
  });

  it('says which side has no territory', async () => {
    const { comparison, root } = await stageOn(StageNotice, {}, { b: 'sc-12' });
    const side = sideIn(comparison.b);
    expect(side && hasTerritory(side)).toBe(false);
    expect(said(root)).toContain('Side B, Who');
    expect(said(root)).toContain('Only side A is drawn');
  });

  it('offers the nearest day on which the line is in force, for that side alone', async () => {
    const { desk, root } = await stageOn(StageNotice, {}, { t: '2025-09-01', tb: '2025-12-01' });
    expect(said(root)).toContain('Side A, The line: its line is not in force on 1 Sep 2025');
    root.querySelector('button')?.click();
    flushSync();
    expect([desk.view.current.t, desk.view.current.tb]).toEqual(['2025-10-10', '2025-12-01']);
    expect(said(root).trim()).toBe('');
  });
});

describe('the legend', () => {
  it('keeps the holders of A and B apart, in the looks that are painted', async () => {
    const { comparison, desk, root } = await stageOn(StageLegend, {});
    for (const side of ['a', 'b'] as const) {
      const looks = all(root, `[data-legend="${side.toUpperCase()}"] [data-look]`).map((entry) =>
        entry.getAttribute('data-look'),
      );
      expect(looks).toEqual(
        zonesIn(comparison[side], desk).map(
          (zone) => `${zone.holder}_${zone.modality === 'predicted' ? 'fine' : 'solid'}`,
        ),
      );
    }
  });

  it('names only what changes hands in the difference', async () => {
    const { root } = await stageOn(StageLegend, {}, { mode: 'diff' });
    const looks = all(root, '[data-legend="change"] [data-look]').map((e) => e.getAttribute('data-look'));
    expect(looks).toEqual(['isf_fine']);
    expect(root.textContent).not.toContain('Direction only');
  });

  it('explains arrows where B comes by force', async () => {
    const desk = new Desk({
      ...startWith(lineAt(0)),
      scenarios: [
        bare,
        {
          ...HANDED,
          family: 'israeli-force',
          holders: [{ piece: 'strip', holder: 'israel', modality: 'threatened', claims: ['c1'] }],
        },
      ],
    });
    desk.view.go({ page: 'compare', a: 'sc-01', b: 'sc-11', mode: 'diff' });
    const comparison = new ComparisonState(desk);
    const root = await show(desk, OnComparison as unknown as Component<Record<string, unknown>>, {
      comparison,
      shown: StageLegend,
      props: {},
    });
    expect(root.textContent).toContain('Direction only, no routes in sources');
  });
});

describe('against A', () => {
  it('measures what each core scenario would change, and puts one on side B', async () => {
    const { desk, comparison, root } = await stageOn(AgainstA, {}, { mode: 'diff' });
    const item = (id: string): HTMLElement | null => root.querySelector(`[data-against="${id}"]`);
    expect(item('sc-01')).toBeNull();
    expect(item('sc-12')).toBeNull();
    const changed = comparison.result.ok ? comparison.result.changedKm2 : 0;
    await expect.poll(() => item('sc-11')?.textContent).toContain(desk.area(changed));
    expect(item('sc-11')?.textContent).toContain('Israel to the ISF');
    expect(item('sc-11')?.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => item('sc-05')?.textContent).toContain('of border to Israel');
    await expect.poll(() => item('sc-03')?.textContent).toContain('Nothing changes hands');
    item('sc-02')?.click();
    expect(desk.view.current.b).toBe('sc-02');
  });
});

describe('words beside the zones of a side', () => {
  it.each(['wide', 'narrow', 'narrow-swipe'] as const)(
    'stand on its outer edge, clear of each other (%s)',
    async (where) => {
      const { desk, comparison } = await stageOn(ModeSwitch, {});
      const perPixel = 0.0008;
      for (const [edge, anchor] of [
        ['west', 'bottom-right'],
        ['east', 'bottom-left'],
      ] as const) {
        const zones = zonesIn(comparison.a, desk);
        const callouts = outerCallouts(zones, desk.start.outline, { edge, where, perPixel }, () => ({
          figure: '',
          title: '',
          detail: '',
        }));
        expect(callouts.length).toBeGreaterThan(0);
        for (const callout of callouts) expect(callout.anchor).toBe(anchor);
        const lats = callouts.map(({ at }) => at[1]).sort((a, b) => a - b);
        for (const [i, lat] of lats.slice(1).entries())
          expect((lat - (lats[i] ?? 0)) / perPixel).toBeGreaterThanOrEqual(70);
      }
    },
  );
});

describe('the list of scenarios', () => {
  it('puts a scenario on a side by its buttons and by the keys A and B', async () => {
    const { desk, root } = await stageOn(ScenarioList, {}, { page: 'explore' });
    const row = (id: string) => root.querySelector<HTMLElement>(`[data-scenario="${id}"]`)?.closest('li');
    row('sc-05')?.querySelector<HTMLElement>('[data-slot="b"]')?.click();
    expect([desk.view.current.page, desk.view.current.b]).toEqual(['compare', 'sc-05']);
    desk.view.go({ page: 'explore' });
    row('sc-02')?.querySelector<HTMLElement>('[data-scenario]')?.focus();
    await userEvent.keyboard('a');
    expect([desk.view.current.page, desk.view.current.a]).toEqual(['compare', 'sc-02']);
    expect(row('sc-02')?.querySelector('[data-slot="a"]')?.getAttribute('aria-pressed')).toBe('true');
  });
});
