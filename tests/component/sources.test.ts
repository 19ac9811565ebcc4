/** Sources: what the library says of each, its paragraphs, how it is cited, and the atlas according to some only. */
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CompiledSource } from '../../src/domain/atlas';
import { buildArchive } from '../../src/record/archive';
import { sourcing } from '../../src/record/sourcing';
import Panel from '../../src/ui/context/Panel.svelte';
import type { Desk } from '../../src/ui/desk';
import ScenarioList from '../../src/ui/explore/ScenarioList.svelte';
import LensBanner from '../../src/ui/lens/LensBanner.svelte';
import LensChooser from '../../src/ui/lens/LensChooser.svelte';
import ShareMenu from '../../src/ui/shell/ShareMenu.svelte';
import { EVERYTHING, shelf, type Asked } from '../../src/ui/sources/library';
import SourcesPage from '../../src/ui/sources/SourcesPage.svelte';
import { today, viewTitle } from '../../src/ui/sources/view-cite';
import { claim, date, event, scenario, share } from '../unit/record/small-atlas';
import { all, ATLAS, deskWith, SCENARIOS, show } from './small';

beforeEach(() => history.replaceState(null, '', location.pathname + location.search));

const wsj: CompiledSource = {
  ...(ATLAS.sources[0] as CompiledSource),
  paragraphs: 4,
  empty: [{ paragraph: 3, why: 'Headline' }],
};
const agency: CompiledSource = {
  id: 'agency-2025',
  kind: 'official',
  csl: { type: 'webpage', title: 'Été à Gaza', publisher: 'An Agency', language: 'ar' },
  issued: date('2025-10-10'),
  unknown: ['URL'],
  titleBasis: 'described',
  read: 'In a mirror.',
  confidence: 'medium',
  empty: [],
};
const at = (...paragraphs: number[]) => [{ source: 'wsj', paragraphs }];
const elsewhere = [{ source: 'agency-2025', paragraphs: [] }];
const CLAIMS = [
  share('c1', { value: 53, holder: 'israel', line: 'yellow-line' }),
  claim('c2', { modality: 'predicted', places: ['rafah'], cites: elsewhere }),
  claim('c3', { cites: at(2), voice: { who: 'The Paper', named: true } }),
  claim('c4', { cites: at(2, 4), voice: { who: 'Israeli officials', named: false }, topic: 'aid' }),
  claim('c5', { cites: at(4), voice: { who: 'Palestinian officials', named: false } }),
];

function libraryDesk(claims = CLAIMS): Desk {
  const desk = deskWith();
  desk.whole = buildArchive({
    ...ATLAS,
    sources: [agency, wsj],
    claims,
    scenarios: [{ ...scenario, ...SCENARIOS[0], zones: [] }],
    events: [event('ev-01', { title: 'Told by the agency', places: ['rafah'], claims: ['c2'] })],
  });
  return desk;
}
const click = (root: ParentNode, selector: string): void => {
  const element = root.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`nothing is ${selector}`);
  element.click();
  flushSync();
};
const row = (root: ParentNode, id: string): HTMLElement => {
  const element = root.querySelector<HTMLElement>(`[data-testid="source-${id}"]`);
  if (!element) throw new Error(`no row of ${id}`);
  return element;
};

describe('the shelf', () => {
  const desk = libraryDesk();
  const uses = desk.whole ? sourcing(desk.whole) : [];
  const ids = (asked: Partial<Asked>): string[] =>
    shelf(uses, { ...EVERYTHING, ...asked }).map(({ source }) => source.id);

  it.each<[Partial<Asked>, string[]]>([
    [{}, ['wsj', 'agency-2025']],
    [{ group: 'founding' }, ['wsj']],
    [{ group: 'others' }, ['agency-2025']],
    [{ kind: 'official' }, ['agency-2025']],
    [{ language: 'ar' }, ['agency-2025']],
    [{ publisher: 'The Paper' }, ['wsj']],
    [{ text: 'ETE A' }, ['agency-2025']],
    [{ text: 'paper', group: 'others' }, []],
    // What has no date stands last in either direction.
    [{ sort: 'newest' }, ['agency-2025', 'wsj']],
    [{ sort: 'oldest' }, ['agency-2025', 'wsj']],
    [{ sort: 'cited' }, ['wsj', 'agency-2025']],
    [{ sort: 'publisher' }, ['agency-2025', 'wsj']],
  ])('asked for %o gives %o', (asked, wanted) => expect(ids(asked)).toEqual(wanted));
});

describe('the library', () => {
  it('says of each source who, when, what is not known, how it was read and for what it is cited', async () => {
    const page = await show(libraryDesk(), SourcesPage, {});
    const paper = row(page, 'wsj').textContent;
    for (const words of ['A title', 'The Paper', 'author not known', 'date not known', 'In full.'])
      expect(paper).toContain(words);
    expect(paper).toContain('4 statements');
    expect(paper).toContain('territory 3');
    expect(paper).toContain('aid 1');
    const other = row(page, 'agency-2025').textContent;
    for (const words of ['Arabic', 'official', '10 Oct 2025', 'its address', 'confidence medium'])
      expect(other).toContain(words);
  });

  it('counts whose voices the founding articles carry, and follows the record', async () => {
    const balance = async (claims: typeof CLAIMS): Promise<string> => {
      const page = await show(libraryDesk(claims), SourcesPage, {});
      return page.querySelector('[data-testid="balance"]')?.textContent ?? '';
    };
    const before = await balance(CLAIMS);
    expect(before).toContain('carry 4 statements');
    expect(before).toMatch(/1 are the articles’ own words; 3 pass on/);
    expect(before).toMatch(/Palestinian: 1 \(33\s%\)/);
    expect(before).toMatch(/2 \(67\s%\) come from voices that are not named/);
    expect(before).toContain('counts once for every one of the five');
    const after = await balance(CLAIMS.filter(({ id }) => id !== 'c5'));
    expect(after).toContain('carry 3 statements');
    expect(after).toMatch(/Palestinian: 0 \(0\s%\)/);
  });

  it('has the balance as a table beside its bars', async () => {
    const page = await show(libraryDesk(), SourcesPage, {});
    const israeli = page.querySelector('[data-testid="balance"] tr[data-side="israeli"]');
    expect(all(israeli as Element, 'td').map((cell) => cell.textContent.replace(/\s/g, ''))).toEqual([
      '1',
      '33%',
      '1',
    ]);
    expect(israeli?.querySelector<HTMLElement>('.unnamed')?.style.width).toBe('100%');
    expect(israeli?.querySelector('.named')).toBeNull();
  });

  it('filters as the reader types, and says when nothing fits', async () => {
    const page = await show(libraryDesk(), SourcesPage, {});
    const field = page.querySelector<HTMLInputElement>('[data-testid="sources-text"]');
    if (!field) throw new Error('no field');
    for (const [typed, found] of [
      ['agency', 1],
      ['nowhere', 0],
    ] as const) {
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      flushSync();
      expect(all(page, '[data-testid^="source-"]')).toHaveLength(found);
    }
    expect(page.textContent).toContain('No source fits');
    click(page, '.count button');
    expect(all(page, '[data-testid^="source-"]')).toHaveLength(2);
  });
});

async function cardOf(desk: Desk, id: string, paragraph: number | null = null): Promise<HTMLElement> {
  const root = await show(desk, Panel, {});
  desk.view.select({ kind: 'source', id }, paragraph);
  flushSync();
  const panel = root.querySelector<HTMLElement>('.panel');
  if (!panel) throw new Error('no panel');
  await expect
    .poll(() => panel.querySelector('[data-testid="cite-open"]'), { timeout: 15_000 })
    .not.toBeNull();
  return panel;
}

describe('a source', () => {
  it('has its paragraphs in order, each with what is recorded from it', async () => {
    const card = await cardOf(libraryDesk(), 'wsj');
    const read = all<HTMLElement>(card, '[data-paragraph]').map((paragraph) => [
      paragraph.dataset['paragraph'],
      all<HTMLElement>(paragraph, '[data-claim]').map((each) => each.dataset['claim']),
    ]);
    expect(read).toEqual([
      ['1', ['c1']],
      ['2', ['c3', 'c4']],
      ['3', []],
      ['4', ['c4', 'c5']],
    ]);
    expect(card.querySelector('[data-paragraph="3"]')?.textContent).toContain('No content: Headline');
    expect(card.textContent).toContain('its author, its date');
    expect(card.querySelector('a')?.textContent.trim()).toBe('Open at the publisher');
  });

  it('brings a paragraph into view that a chip or a link names', async () => {
    const desk = libraryDesk();
    const card = await cardOf(desk, 'wsj', 4);
    expect(location.hash).toBe('#sel=source:wsj&par=4');
    await expect.poll(() => (document.activeElement as HTMLElement).dataset['paragraph']).toBe('4');
    expect(card.querySelector('[data-paragraph="4"]')?.classList).toContain('here');
    // Another selection has no such paragraph.
    desk.view.select({ kind: 'claim', id: 'c4' });
    expect(location.hash).toBe('#sel=claim:c4');
    flushSync();
    click(card, '[data-claim="c4"] button.chip');
    expect(location.hash).toBe('#sel=source:wsj&par=2');
  });

  it('is cited in four forms with the day of access and the link of the view', async () => {
    const card = await cardOf(libraryDesk(), 'agency-2025');
    click(card, '[data-testid="cite-open"]');
    const text = (): string => card.querySelector('[data-testid="cite-shown"]')?.textContent ?? '';
    await expect.poll(text).toContain('[Été à Gaza]');
    expect(text()).toContain(location.href);
    click(card, '[data-testid="cite-csl-json"]');
    const [item] = JSON.parse(text()) as Record<string, unknown>[];
    expect(item).toMatchObject({
      id: 'agency-2025',
      title: 'Été à Gaza',
      issued: { 'date-parts': [[2025, 10, 10]] },
      accessed: { 'date-parts': [today().split('-').map(Number)] },
    });
    click(card, '[data-testid="cite-bibtex"]');
    expect(text()).toContain('@misc{agency-2025,');
    click(card, '[data-testid="cite-ris"]');
    expect(text()).toMatch(/^TY {2}- ELEC/);
  });

  it('copies the citation that is shown', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const card = await cardOf(libraryDesk(), 'wsj');
    click(card, '[data-testid="cite-open"]');
    await expect.poll(() => card.querySelector('[data-testid="cite-copy"]')).not.toBeNull();
    click(card, '[data-testid="cite-bibtex"]');
    click(card, '[data-testid="cite-copy"]');
    expect(copied).toHaveBeenCalledWith(expect.stringContaining('@article{wsj,'));
    copied.mockRestore();
  });
});

describe('the share menu', () => {
  it('copies the link, and cites the view by what it shows', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const desk = libraryDesk();
    const root = await show(desk, ShareMenu, {});
    click(root, '[data-testid="share"]');
    click(root, '[data-testid="share-copy"]');
    expect(copied).toHaveBeenCalledWith(location.href);
    await expect.poll(() => desk.note).toContain('Link copied');
    copied.mockRestore();
    click(root, '[data-testid="share"]');
    click(root, '[data-testid="share-cite"]');
    const written = (): string => root.querySelector('[data-testid="cite-shown"]')?.textContent ?? '';
    await expect.poll(written).toContain('The line holds');
    expect(written()).toContain(desk.day);
    click(root, 'dialog .icon');
    await expect.poll(() => root.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(root.querySelector('[data-testid="share"]'));
  });

  it('names both sides of a comparison, what is selected, and the lens', () => {
    const desk = libraryDesk();
    desk.view.go({ page: 'compare', a: 'sc-01', b: 'sc-02' });
    expect(viewTitle(desk)).toBe('‘The line holds’ compared with ‘A force on the borders’');
    desk.view.go({ page: 'explore', sel: { kind: 'event', id: 'ev-01' }, lens: ['wsj'] });
    expect(viewTitle(desk)).toBe(
      'Map of ‘The line holds’: Told by the agency, according to D The Paper only',
    );
  });
});

describe('the atlas according to one source', () => {
  async function lensedDesk(lens: string[]): Promise<{ desk: Desk; banner: HTMLElement }> {
    const desk = libraryDesk();
    desk.view.go({ lens });
    const banner = await show(desk, LensBanner, {});
    flushSync();
    return { desk, banner };
  }
  const held = (desk: Desk): Record<string, string> =>
    Object.fromEntries(desk.zones.map((zone) => [zone.id, zone.holder]));

  it('leaves a zone without a holder where the source names none, and gives it back', async () => {
    const { desk, banner } = await lensedDesk(['wsj']);
    expect(held(desk)).toEqual({ 'yellow-line:left': 'israel', 'yellow-line:right': 'not-stated' });
    expect([...(desk.archive?.claims.keys() ?? [])]).toEqual(['c1', 'c3', 'c4', 'c5']);
    expect(desk.archive?.events.size).toBe(0);
    expect(banner.textContent).toContain('According to D The Paper only');
    click(banner, '[data-testid="lens-clear"]');
    expect(location.hash).toBe('');
    expect(held(desk)).toEqual({ 'yellow-line:left': 'israel', 'yellow-line:right': 'hamas' });
    expect(desk.archive?.events.size).toBe(1);
  });

  it('takes two sources for what either says', async () => {
    const { desk } = await lensedDesk(['wsj', 'agency-2025']);
    expect(held(desk)).toEqual({ 'yellow-line:left': 'israel', 'yellow-line:right': 'hamas' });
  });

  it('says so in the list of scenarios', async () => {
    const { desk } = await lensedDesk(['agency-2025']);
    const list = await show(desk, ScenarioList, {});
    const first = list.querySelector('li.scenario')?.textContent ?? '';
    expect(first).toContain('Not stated');
    expect(first).toContain('Silent on this');
    expect(list.querySelector('[data-testid="lens-open"]')?.textContent).toContain('According to one source');
  });

  it('lists what the source is silent on, and the panel says so of each', async () => {
    const { desk, banner } = await lensedDesk(['wsj']);
    click(banner, '[data-testid="silences-open"]');
    const list = banner.querySelector('[data-testid="silences"]');
    expect(list?.textContent).toContain('Events 1 of 1');
    const named = all<HTMLElement>(list as Element, 'button').find(
      (each) => each.textContent === 'Told by the agency',
    );
    named?.click();
    flushSync();
    expect(desk.view.current.sel).toEqual({ kind: 'event', id: 'ev-01' });
    const panel = await show(desk, Panel, {});
    await expect
      .poll(() => panel.textContent, { timeout: 15_000 })
      .toContain('say nothing of this: D The Paper');
    expect(panel.querySelector('h1')?.textContent).toBe('Told by the agency');
    expect(panel.querySelector('[data-claim]')).toBeNull();
  });

  it('drops a source that the record does not hold, and says it', async () => {
    const { desk } = await lensedDesk(['wsj', 'the-herald']);
    expect(desk.view.current.lens).toEqual(['wsj']);
    expect(desk.view.dropped.map(({ name, value }) => `${name}=${value}`)).toEqual(['lens=the-herald']);
  });

  it('does not claim to be by that source before the record has come', async () => {
    const desk = deskWith({ loaded: false });
    desk.view.go({ lens: ['wsj'] });
    const banner = await show(desk, LensBanner, {});
    expect(banner.textContent).toContain('does not yet follow');
    expect(desk.zones.map(({ holder }) => holder)).toContain('hamas');
  });

  it('is chosen from a list, and each choice is in the link', async () => {
    const desk = libraryDesk();
    desk.choosing = true;
    const chooser = await show(desk, LensChooser, {});
    click(chooser, '[data-lens="wsj"]');
    expect(location.hash).toBe('#lens=wsj');
    click(chooser, '[data-lens="agency-2025"]');
    expect(location.hash).toBe('#lens=wsj,agency-2025');
    click(chooser, '[data-lens="wsj"]');
    expect(location.hash).toBe('#lens=agency-2025');
    click(chooser, 'button[type="submit"]');
    await expect.poll(() => desk.choosing).toBe(false);
  });
});
