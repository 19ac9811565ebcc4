/** Contributors and institutions: what is said stands with its voice and its time, silence is said, and the pictures hold what the lists hold. */
import type { FeatureCollection } from 'geojson';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import worldText from '../../geo/base/world.geojson?raw';
import type { CompiledStance } from '../../src/domain/atlas';
import type { Actor, Names } from '../../src/domain/types';
import { buildArchive } from '../../src/record/archive';
import { relationsGraph } from '../../src/record/institutions';
import { stanceMatrix } from '../../src/record/stances';
import { troopSeries } from '../../src/record/troops';
import ContributorsPage from '../../src/ui/contributors/ContributorsPage.svelte';
import { isTold, troopsText, wordOf } from '../../src/ui/contributors/contributors-words';
import { orderedRows, wantedRows } from '../../src/ui/contributors/rows';
import { troopChart } from '../../src/ui/contributors/troop-chart';
import { heightOf, middleOf, pathOf, project, WORLD_IDS } from '../../src/ui/contributors/world-map';
import { around, layOut } from '../../src/ui/institutions/diagram';
import InstitutionsPage from '../../src/ui/institutions/InstitutionsPage.svelte';
import { atlasOf, claim, date } from '../unit/record/small-atlas';
import { all, ATLAS, deskWith, show } from './small';

const form = (text: string): Names['en'] => ({ text, from: 'ours' });
const actor = (id: string, more: Partial<Actor> = {}): Actor => ({
  id,
  names: { en: form(`The ${id}`), ar: form(id), he: form(id) },
  kind: 'state',
  role: `What ${id} is.`,
  aliases: [],
  relations: [],
  claims: [],
  places: [id],
  contributor: true,
  ...more,
});
const stance = (id: string, who: string, on: string, more: Partial<CompiledStance> = {}): CompiledStance => ({
  id,
  actor: who,
  category: 'willing',
  modality: 'reported',
  date: date(on),
  summary: `${id} in short.`,
  conditions: [],
  wouldFightHamas: 'not-stated',
  claims: ['c1'],
  ...more,
});
type Relation = Omit<Actor['relations'][number], 'to'>;
const REPORTS: Relation = { kind: 'reports to', status: 'today', modality: 'reported', claims: ['c1'] };
const TRAINS: Relation = { kind: 'would train', status: 'proposed', modality: 'proposed', claims: ['c2'] };

const archive = buildArchive(
  atlasOf({
    recordEnds: '2026-03-31',
    sources: ATLAS.sources,
    claims: [
      claim('c1', { voice: { who: 'A minister', named: true, actor: 'azerbaijan' } }),
      claim('c2', { voice: { who: 'A retired officer', named: false } }),
      claim('c3', { actors: ['unifil'], voice: { who: 'An essay', named: true } }),
    ],
    actors: [
      actor('azerbaijan'),
      actor('egypt'),
      actor('friends', { kind: 'group-of-states', places: [] }),
      actor('israel', { contributor: false }),
      actor('isf', {
        kind: 'mission',
        contributor: false,
        relations: [
          { to: 'centre', ...REPORTS },
          { to: 'police', ...TRAINS },
        ],
      }),
      actor('centre', { kind: 'headquarters', contributor: false }),
      actor('police', { kind: 'police', contributor: false }),
      actor('unifil', { kind: 'mission', contributor: false, precedent: 'warning' }),
    ],
    stances: [
      stance('st-a-1', 'azerbaijan', '2025-10-30', { troops: { min: 1000 } }),
      stance('st-a-2', 'azerbaijan', '2025-11-07'),
      stance('st-a-3', 'azerbaijan', '2025-11-20', {
        category: 'refuses',
        wouldFightHamas: 'no',
        changes: 'st-a-1',
      }),
      stance('st-a-4', 'azerbaijan', '2026-01-05', {
        category: 'refuses',
        troops: { min: 0, max: 0 },
        changes: 'st-a-3',
      }),
      stance('st-e-1', 'egypt', '2025-11-01', {
        category: 'offers',
        troops: { min: 0, max: 5000 },
        conditions: ['no battle'],
        claims: ['c2'],
      }),
      stance('st-i-1', 'israel', '2025-11-07', { category: 'objects', towards: 'egypt', claims: ['c2'] }),
    ],
  }),
);
const world = JSON.parse(worldText) as FeatureCollection;

beforeEach(() => {
  history.replaceState(null, '', location.pathname + location.search);
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(new Response(worldText)));
});
afterEach(() => vi.restoreAllMocks());

async function pageOf(page: typeof ContributorsPage) {
  const desk = deskWith();
  desk.whole = archive;
  const root = await show(desk, page, {});
  flushSync();
  return { desk, root };
}
const byId = (root: ParentNode, id: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('words under a glyph', () => {
  it('name what is refused and keep bounds as they were given', () => {
    const of = (id: string): string => wordOf(archive.stances.get(id) as CompiledStance);
    expect([of('st-a-1'), of('st-a-2'), of('st-a-3'), of('st-a-4'), of('st-e-1')]).toEqual([
      '1,000+',
      'willing',
      'no combat',
      'no troops',
      '≤ 5,000',
    ]);
    // Only what an actor refused is a refusal: what others tell of it is not.
    expect(isTold({ ...(archive.stances.get('st-a-3') as CompiledStance), modality: 'refused' })).toBe(false);
    expect(isTold({ ...(archive.stances.get('st-a-3') as CompiledStance), modality: 'predicted' })).toBe(
      true,
    );
    expect(troopsText({ min: 1000, max: 8000 })).toBe('1,000–8,000');
    expect(troopsText({ min: 20_000, max: 20_000 })).toBe('20,000');
  });
});

describe('the table of contributors', () => {
  it('marks changes and what came later, and says who is silent', async () => {
    const { root } = await pageOf(ContributorsPage);
    const row = byId(root, 'stance-row-azerbaijan');
    expect(row.querySelector('th')?.textContent).toContain('stance changed');
    const cells = all(row, 'td button[data-stance]');
    expect(cells.map((cell) => cell.getAttribute('data-stance'))).toEqual(['st-a-1', 'st-a-3', 'st-a-4']);
    expect(cells.map((cell) => cell.classList.contains('later'))).toEqual([false, false, true]);
    expect(cells.map((cell) => cell.classList.contains('changed'))).toEqual([false, true, true]);
    expect(all(row, '.view').map((cell) => cell.textContent?.trim())).toEqual(['silent', 'silent']);
    const [israel] = all(byId(root, 'stance-row-egypt'), '.view');
    expect(israel?.textContent).toContain('objects');
    expect(israel?.textContent).toContain('in the words of A retired officer');
  });

  it('opens the stances of a cell one after the other, by pointer and by key', async () => {
    const { desk, root } = await pageOf(ContributorsPage);
    const cell = root.querySelector<HTMLButtonElement>('td button[data-stance="st-a-3"]');
    if (!cell) throw new Error('no cell');
    await userEvent.click(cell);
    expect(desk.view.current.sel).toEqual({ kind: 'stance', id: 'st-a-3' });
    cell.focus();
    await userEvent.keyboard('{Enter}');
    expect(desk.view.current.sel).toEqual({ kind: 'stance', id: 'st-a-2' });
    await userEvent.keyboard('{Enter}');
    expect(desk.view.current.sel).toEqual({ kind: 'stance', id: 'st-a-3' });
  });

  it('filters and orders', () => {
    const { rows } = stanceMatrix(archive);
    const names = (list: typeof rows): string[] => list.map((row) => row.actor.id);
    const any = { category: 'all', group: 'all', changed: false } as const;
    expect(names(wantedRows(rows, any))).toEqual(['azerbaijan', 'egypt', 'friends']);
    expect(names(wantedRows(rows, { ...any, group: 'groups' }))).toEqual(['friends']);
    expect(names(wantedRows(rows, { ...any, changed: true }))).toEqual(['azerbaijan']);
    expect(names(wantedRows(rows, { ...any, category: 'offers' }))).toEqual(['egypt']);
    const name = (row: (typeof rows)[number]): string => row.actor.id;
    expect(names(orderedRows(rows, 'number', name))).toEqual(['egypt', 'azerbaijan', 'friends']);
    expect(names(orderedRows(rows, 'change', name))).toEqual(['azerbaijan', 'egypt', 'friends']);
  });

  it('shows on the map what stood in the chosen step, and leads from there to the card', async () => {
    const { desk, root } = await pageOf(ContributorsPage);
    await vi.waitFor(() => byId(root, 'stance-map'));
    const country = (id: string): SVGGElement | null =>
      root.querySelector(`[data-testid="stance-map"] [data-country="${id}"]`);
    expect(country('azerbaijan')?.getAttribute('data-look')).toBe('refuses');
    const october = all<HTMLButtonElement>(root, 'thead button').find(({ textContent }) =>
      textContent?.includes('Oct 2025'),
    );
    october?.click();
    flushSync();
    expect(country('azerbaijan')?.getAttribute('data-look')).toBe('open');
    expect(country('egypt')?.getAttribute('data-look')).toBe('none');
    country('azerbaijan')?.focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(desk.view.current.sel).toEqual({ kind: 'actor', id: 'egypt' });
    expect(byId(root, 'stance-card').textContent).toContain('The egypt');
    expect(byId(root, 'stance-card').textContent).toContain('Silent: no voice on record.');
  });
});

describe('the running total', () => {
  const plot = { left: 0, top: 0, width: 100, height: 100 };
  const series = troopSeries(archive);
  const chart = troopChart(series, '2026-03-31', '2025-11-24', plot);

  it('has a bar for each step, as high as its numbers, without a gap', () => {
    expect(chart.bars.map(({ day }) => day)).toEqual(series.map(({ day }) => day));
    chart.bars.forEach((bar, i) => {
      const next = chart.bars[i + 1];
      expect(bar.firm.x + bar.firm.width).toBeCloseTo(next?.firm.x ?? 100, 9);
    });
    // An open offer that is not firm stands at its least; one with a bound at its most.
    const top = Math.max(...chart.ticks.map(({ value }) => value));
    const on = (day: string) => chart.bars.find((bar) => bar.day === day);
    expect(on('2025-10-30')?.conditional.height).toBeCloseTo((1000 / top) * 100, 9);
    expect(on('2025-11-01')?.conditional.height).toBeCloseTo((6000 / top) * 100, 9);
    expect(on('2026-01-05')?.conditional.height).toBeCloseTo((5000 / top) * 100, 9);
  });
});

describe('the small map', () => {
  const frame = { west: 0, east: 40, south: 20, north: 40, width: 400 };

  it('puts the corners of its frame at its corners', () => {
    expect(project(frame, [0, 40])).toEqual([0, 0]);
    const [x, y] = project(frame, [40, 20]);
    expect(x).toBeCloseTo(400, 9);
    expect(y).toBeCloseTo(heightOf(frame), 9);
    // True along the middle parallel: a degree of latitude is 1 / cos 30° of one of longitude.
    expect(heightOf(frame)).toBeCloseTo(200 / Math.cos(Math.PI / 6), 9);
  });

  it('leaves out what does not reach into the frame', () => {
    const square = (west: number) => ({
      type: 'Polygon' as const,
      coordinates: [
        [
          [west, 25],
          [west + 5, 25],
          [west + 5, 30],
          [west, 25],
        ],
      ],
    });
    expect(pathOf(frame, square(-20))).toBe('');
    expect(pathOf(frame, square(38))).toMatch(/^M380\.0 [\d.]+L430\.0/);
    expect(middleOf(frame, square(10))?.at).toEqual([12.5, 27.5]);
  });

  it('knows a shape for every country it names', () => {
    const ids = new Set(world.features.map(({ properties }) => String(properties?.['id'])));
    expect(Object.entries(WORLD_IDS).filter(([, id]) => !ids.has(id))).toEqual([]);
  });
});

describe('the diagram of relations', () => {
  const nameOf = ({ actor: { id } }: { actor: Actor }): string => id;

  it('puts who leads above who answers, points from who acts, and lets no box cover another', async () => {
    const placed = await layOut(relationsGraph(archive), nameOf);
    const node = (id: string) => placed.nodes.find((each) => each.node.actor.id === id);
    const [isf, centre, police] = [node('isf'), node('centre'), node('police')];
    if (!isf || !centre || !police) throw new Error('a node is missing');
    expect(centre.y).toBeLessThan(isf.y);
    expect(isf.y).toBeLessThan(police.y);
    const reports = placed.edges.find(({ edge }) => edge.to === 'centre');
    expect(reports?.points[0]?.y).toBeGreaterThan(reports?.points.at(-1)?.y ?? Infinity);
    for (const a of placed.nodes)
      for (const b of placed.nodes)
        if (a !== b)
          expect(
            Math.abs(a.x - b.x) >= (a.width + b.width) / 2 ||
              Math.abs(a.y - b.y) >= (a.height + b.height) / 2,
          ).toBe(true);
    // What has no relation is left to the list.
    expect(node('unifil')).toBeUndefined();
  });

  it('keeps to what is near', () => {
    const near = around(relationsGraph(archive), 'centre', 1);
    expect(near.edges.map(({ to }) => to)).toEqual(['centre']);
    expect(around(relationsGraph(archive), 'centre', 2).edges).toHaveLength(2);
  });
});

describe('the page of institutions', () => {
  it('leads from list, diagram and words to one card, and lists missions with why and by whom', async () => {
    const { desk, root } = await pageOf(InstitutionsPage);
    expect(byId(root, 'institution-card').textContent).toContain('Answers to, today');
    await vi.waitFor(() => {
      if (!root.querySelector('[data-node="police"]')) throw new Error('no diagram yet');
    });
    root.querySelector<SVGGElement>('[data-node="police"]')?.focus();
    await userEvent.keyboard('{Enter}');
    expect(desk.view.current.sel).toEqual({ kind: 'actor', id: 'police' });
    expect(byId(root, 'institution-card').textContent).toContain('No chain of command is on record.');
    byId(root, 'institution-centre').click();
    flushSync();
    expect(byId(root, 'institution-card').textContent).toContain('Answer to it, today');
    const mission = byId(root, 'missions').querySelector('[data-mission="unifil"]');
    expect(mission?.textContent).toContain('a warning');
    expect(mission?.textContent).toContain('What c3 says.');
    expect(mission?.textContent).toContain('An essay');
    expect(mission?.textContent).toContain('not drawn');
  });
});
