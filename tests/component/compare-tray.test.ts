/** The tray of a comparison: what changes hands, by pointer and keyboard, with totals that hold and words that follow. */
import { flushSync, type Component } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { StartScenario } from '../../src/domain/start';
import { buildArchive } from '../../src/record/archive';
import { governorateRegions } from '../../src/scenario';
import { ComparisonState } from '../../src/state/comparison.svelte';
import CompareTray from '../../src/ui/compare/CompareTray.svelte';
import { Desk } from '../../src/ui/desk';
import type { View } from '../../src/url/view';
import { lean } from '../unit/geometry/shapes';
import OnComparison from './OnComparison.svelte';
import { all, ATLAS, lineAt, SCENARIOS, show, startWith } from './small';

beforeEach(() => history.replaceState(null, '', location.pathname + location.search));

const [bare] = SCENARIOS;
if (!bare) throw new Error('the small atlas has scenarios');
/** The eastern side passes from Israel to a force; the western stays. */
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
const POLITICAL: StartScenario = {
  ...bare,
  id: 'sc-12',
  name: 'A change of minds',
  short: 'Minds',
  kind: 'political',
  lines: [],
  holders: [],
};

interface Opening {
  view?: Partial<View>;
  accuracyM?: number | null;
}

async function trayOn({ view = {}, accuracyM = 300 }: Opening = {}) {
  const desk = new Desk({
    ...startWith(lineAt(0, accuracyM)),
    scenarios: [...SCENARIOS, HANDED, POLITICAL],
  });
  // East of the line and south of the middle.
  const places = ATLAS.places.map((place) =>
    place.point ? { ...place, point: { ...place.point, lonLat: lean(0.2, -0.3) } } : place,
  );
  desk.whole = buildArchive({ ...ATLAS, places });
  desk.view.go({ page: 'compare', a: 'sc-01', b: 'sc-11', ...view });
  const comparison = new ComparisonState(desk);
  comparison.regions = governorateRegions(
    [{ id: 'middle', north: 'north', south: 'south', path: [lean(-1.4, 0.1), lean(1.4, 0.1)] }],
    desk.prepared,
  );
  const root = await show(desk, OnComparison as unknown as Component<Record<string, unknown>>, {
    comparison,
    shown: CompareTray,
    props: {},
  });
  flushSync();
  return { desk, comparison, root };
}

const byId = (root: ParentNode, id: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-testid="${id}"]`);
const cell = (root: ParentNode, from: string, to: string): HTMLButtonElement => {
  const found = root.querySelector<HTMLButtonElement>(`[data-testid="cell-${from}-${to}"]`);
  if (!found) throw new Error(`no cell from ${from} to ${to}`);
  return found;
};
const numbers = (root: ParentNode, selector: string): number[] =>
  all<HTMLDataElement>(root, selector).map(({ value }) => Number(value));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the transition matrix', () => {
  it('has totals in both directions that add up to the outline', async () => {
    const { desk, root } = await trayOn();
    const inA = numbers(root, '[data-testid="matrix"] tbody data');
    const [whole = 0, ...rest] = numbers(root, '[data-testid="matrix"] tfoot data').toReversed();
    expect(inA).toHaveLength(2);
    expect(rest).toHaveLength(3);
    expect(whole).toBeCloseTo(desk.prepared.km2, 9);
    expect(sum(inA)).toBeCloseTo(whole, 9);
    expect(sum(rest)).toBeCloseTo(whole, 9);
  });

  it('reads each cell aloud, says what stays, and writes nothing as 0', async () => {
    const { comparison, root } = await trayOn({ accuracyM: null });
    const { transitions } = comparison.shown ?? { transitions: [] };
    const passed = transitions.find(({ from, to }) => from === 'israel' && to === 'isf');
    const km2 = passed?.km2.toFixed(1) ?? '';
    const share = ((passed?.share ?? 0) * 100).toFixed(1);
    expect(cell(root, 'israel', 'isf').getAttribute('aria-label')).toBe(
      `From Israel to ISF, ${km2} square kilometres, ${share} percent`,
    );
    expect(cell(root, 'hamas', 'hamas').textContent).toContain('unchanged');
    expect(cell(root, 'hamas', 'isf').textContent.trim()).toBe('0');
  });

  it('says the range of a measured share, and none where the line has no accuracy', async () => {
    const { comparison, root } = await trayOn();
    const band = comparison.bands?.transitions.get('israel>isf');
    if (!band) throw new Error('the change has a range');
    const range = `${(band.low * 100).toFixed(1)}–${(band.high * 100).toFixed(1)}`;
    expect(band.high).toBeGreaterThan(band.low);
    expect(cell(root, 'israel', 'isf').textContent).toContain(range);
    expect(root.textContent).toContain('if the line lay 300 m to either side');
    const { root: bareRoot } = await trayOn({ accuracyM: null });
    expect(bareRoot.textContent).toContain('No range');
    expect(all(bareRoot, '[data-testid="matrix"] .range')).toEqual([]);
  });

  it('lights up the cell under the pointer, and lists what lies in the one chosen', async () => {
    const { desk, comparison, root } = await trayOn();
    const changed = cell(root, 'israel', 'isf');
    await userEvent.hover(changed);
    expect(comparison.pointedCell).toEqual({ from: 'israel', to: 'isf' });
    await userEvent.unhover(changed);
    expect(comparison.pointedCell).toBeNull();
    changed.click();
    flushSync();
    expect(desk.view.current.cell).toEqual({ from: 'israel', to: 'isf' });
    expect(changed.getAttribute('aria-pressed')).toBe('true');
    const list = byId(root, 'cell-list');
    expect(list?.textContent).toContain('From Israel to ISF');
    changed.click();
    flushSync();
    expect(desk.view.current.cell).toBeNull();
    expect(byId(root, 'cell-list')).toBeNull();
  });

  it('lists places by region, and a place opens', async () => {
    const { desk, root } = await trayOn({ view: { cell: { from: 'hamas', to: 'hamas' } } });
    expect(all(root, '[data-testid="cell-list"] dd button')).toEqual([]);
    desk.view.go({ cell: { from: 'israel', to: 'isf' } });
    flushSync();
    const groups = all(root, '[data-testid="cell-list"] .group').map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(groups).toHaveLength(2);
    expect(groups[0]).toMatch(/^north .* No placed locality/);
    expect(groups[1]).toMatch(/^south .* Localities Rafah$/);
    root.querySelector<HTMLButtonElement>('[data-testid="cell-list"] dd button')?.click();
    expect(desk.view.current.sel).toEqual({ kind: 'place', id: 'rafah' });
  });

  it('moves by arrow keys, with one stop for the tab key', async () => {
    const { comparison, root } = await trayOn();
    const stops = all<HTMLButtonElement>(root, '[data-testid="matrix"] button').filter(
      ({ tabIndex }) => tabIndex === 0,
    );
    expect(stops).toEqual([cell(root, 'israel', 'israel')]);
    cell(root, 'israel', 'israel').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(cell(root, 'hamas', 'hamas'));
    expect(comparison.pointedCell).toEqual({ from: 'hamas', to: 'hamas' });
    await userEvent.keyboard('{End}{ArrowDown}{ArrowRight}');
    expect(document.activeElement).toBe(cell(root, 'hamas', 'isf'));
    expect(cell(root, 'hamas', 'isf').tabIndex).toBe(0);
    expect(cell(root, 'israel', 'israel').tabIndex).toBe(-1);
  });
});

describe('a region', () => {
  it('narrows the comparison and says what shares are of', async () => {
    const { desk, root } = await trayOn();
    const select = byId(root, 'region') as HTMLSelectElement;
    expect([...select.options].map(({ value }) => value)).toEqual(['', 'north', 'south']);
    const totals = ['north', 'south'].map((region) => {
      select.value = region;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      flushSync();
      expect(desk.view.current.region).toBe(region);
      const [total = 0] = numbers(root, '[data-testid="matrix"] tfoot .all data');
      expect(sum(numbers(root, '[data-testid="matrix"] tbody data'))).toBeCloseTo(total, 9);
      expect(root.textContent).toContain(`Shares are of ${region}`);
      return total;
    });
    expect(sum(totals)).toBeCloseTo(desk.prepared.km2, 9);
  });
});

describe('the sentence', () => {
  it('follows the pair, on screen and in a polite live region', async () => {
    const { desk, root } = await trayOn();
    const said = (): string => byId(root, 'sentence')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    const live = (): string =>
      root.querySelector('[aria-live="polite"]')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    expect(said()).toMatch(/^From A to B, \d+\.\d km² \(\d+\.\d %\) passes from Israel to the ISF\./);
    expect(live()).toBe(said());
    desk.view.go({ b: 'sc-05' });
    flushSync();
    expect(said()).toMatch(/^From A to B, no ground changes hands\. Only the forces differ\./);
    expect(live()).toBe(said());
  });

  it('says in words that a side has no territory, and still shows grounds and scenarios', async () => {
    const { root } = await trayOn({ view: { b: 'sc-12' } });
    expect(byId(root, 'sentence')?.textContent).toMatch(/^B \(Minds\) has no territory of its own/);
    expect(byId(root, 'matrix')).toBeNull();
    expect(byId(root, 'grounds')).not.toBeNull();
    expect(byId(root, 'core')).not.toBeNull();
  });
});

describe('force density', () => {
  it('spreads any number that is typed over the ground of the force, and says when it is none', async () => {
    const { comparison, root } = await trayOn();
    const isf = comparison.measuresB?.holders.find(({ holder }) => holder === 'isf');
    if (!isf) throw new Error('the force holds ground in B');
    const input = byId(root, 'troops') as HTMLInputElement;
    await userEvent.fill(input, '12,345');
    const row = byId(root, 'density')?.querySelector('tr.marked');
    expect(row?.textContent).toContain('12,345');
    const [perKm2] = all(row ?? root, 'td').map(({ textContent }) => textContent);
    expect(perKm2).toBe(Math.round(12_345 / isf.km2).toLocaleString('en-US'));
    await userEvent.fill(input, 'many');
    expect(byId(root, 'density')?.textContent).toContain('“many” is no number of people');
    expect(byId(root, 'density')?.querySelector('tr.marked')).toBeNull();
    expect(byId(root, 'density')?.textContent).toContain('No source sets a size');
  });

  it('is left out where neither side has a force', async () => {
    const { root } = await trayOn({ view: { b: 'sc-04' } });
    expect(byId(root, 'density')).toBeNull();
  });
});

describe('measures', () => {
  it('stand side by side with their change', async () => {
    const { root } = await trayOn();
    byId(root, 'measures')?.querySelector('summary')?.click();
    await expect.poll(() => byId(root, 'measures-table')).not.toBeNull();
    const rows = all<HTMLTableRowElement>(root, '[data-testid="measures-table"] tr').map((row) =>
      [...row.cells].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    );
    const isf = rows.find(([label]) => label === 'ISF');
    expect(isf?.[1]).toBe('0');
    expect(isf?.[3]).toMatch(/^\+\d+\.\d$/);
  });
});
