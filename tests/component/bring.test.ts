/** What a reader brings: read in a worker, chosen, mended by consent, opened; and what stands beside a line. */
import type { FeatureCollection } from 'geojson';
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Path } from '../../src/domain/types';
import { writeDraft } from '../../src/exchange/draft';
import BringDrop from '../../src/ui/draw/bring/BringDrop.svelte';
import BringPanel from '../../src/ui/draw/bring/BringPanel.svelte';
import BringSections from '../../src/ui/draw/bring/BringSections.svelte';
import { type Bringing, bringingOf } from '../../src/ui/draw/bring/bringing.svelte';
import type { MapPort } from '../../src/map/port';
import type { Drawing } from '../../src/ui/draw/drawing.svelte';
import type { Desk } from '../../src/ui/desk';
import { lean, strip, wave } from '../unit/geometry/shapes';
import DrawLegend from '../../src/ui/draw/DrawLegend.svelte';
import BringBench from './BringBench.svelte';
import { all, deskWith, show } from './small';

/** A shelf without drafts of another test. */
function emptyShelf(): Promise<void> {
  sessionStorage.clear();
  return new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase('gaza-control-atlas');
    asked.onsuccess = () => resolve();
    asked.onblocked = () => resolve();
    asked.onerror = () => reject(asked.error ?? new Error('the shelf cannot be emptied'));
  });
}
beforeEach(async () => {
  history.replaceState(null, '', location.pathname + location.search);
  await emptyShelf();
});

interface Page {
  root: HTMLElement;
  desk: Desk;
  drawing: Drawing;
  bringing: Bringing;
}
async function page(): Promise<Page> {
  const desk = deskWith();
  let drawing: Drawing | undefined;
  const root = await show(desk, BringBench as never, {
    shown: [BringPanel, BringDrop, BringSections, DrawLegend],
    onready: (made: Drawing) => (drawing = made),
  });
  if (!drawing) throw new Error('no drawing');
  await drawing.ready;
  flushSync();
  return { root, desk, drawing, bringing: bringingOf(drawing) };
}

const byId = (root: ParentNode, id: string): HTMLElement | null =>
  root.querySelector(`[data-testid="${id}"]`);
const need = (root: ParentNode, id: string): HTMLElement => {
  const found = byId(root, id);
  if (!found) throw new Error(`nothing has the test id ${id}`);
  return found;
};
const press = (root: ParentNode, id: string): void => {
  need(root, id).click();
  flushSync();
};
const feature = (path: Path, properties: Record<string, string> = {}): object => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates: path },
});
const file = (name: string, ...features: object[]): File =>
  new File([JSON.stringify({ type: 'FeatureCollection', features })], name);
const give = async ({ bringing, root }: Page, ...files: File[]): Promise<void> => {
  await bringing.bring(files.map((each) => ({ name: each.name, file: each })));
  flushSync();
  void root;
};
const text = (root: ParentNode, id: string): string => need(root, id).innerText;

describe('a file', () => {
  it('is read in a worker, judged, and opened as a drawing with shares', async () => {
    const { root, drawing, ...rest } = await page();
    await give(
      { root, drawing, ...rest },
      file('north.geojson', feature(wave(80, 0.2), { name: 'خط جديد' })),
    );
    const name = need(root, 'chooser').querySelector('b');
    expect(name?.textContent).toBe('خط جديد');
    expect(name?.getAttribute('dir')).toBe('auto');
    expect(text(root, 'verdicts')).toMatch(/\d+\.\d.% east of it, \d+\.\d.% west of it/);
    press(root, 'use-go');
    expect(drawing.drafts.draft?.name).toBe('خط جديد');
    expect(drawing.drafts.live?.ok).toBe(true);
    // Measured against the line in force, whose place it takes.
    expect(drawing.drafts.draft?.start).toEqual({ kind: 'line', id: 'yellow-line-2025-10-10' });
    const israel = drawing.answer?.holders.find(({ holder }) => holder === 'israel');
    expect(israel?.startShare).not.toBeNull();
    expect(Math.abs((israel?.share ?? 0) - (israel?.startShare ?? 0))).toBeGreaterThan(0.02);
  });

  it('with two lines gives three zones, and no holder to the ground between', async () => {
    const at = await page();
    await give(at, file('two.geojson', feature(wave(60, -0.4, 0.05)), feature(wave(60, 0.4, 0.05))));
    at.bringing.choose(
      at.bringing.items.map(({ id }) => id),
      true,
    );
    flushSync();
    press(at.root, 'use-go');
    const holders = at.drawing.answer?.zones.map(({ id, holder }) => [id, holder]);
    expect(holders).toEqual([
      ['brought-1:left,brought-2:left', 'israel'],
      ['brought-1:left,brought-2:right', 'not-stated'],
      ['brought-1:right,brought-2:right', 'hamas'],
    ]);
  });

  it('with swapped coordinates is mended once the reader agrees, and not before', async () => {
    const at = await page();
    const swapped = wave(60).map(([lon, lat]): [number, number] => [lat, lon]);
    await give(at, file('swapped.geojson', feature(swapped, { name: 'Swapped' })));
    const { root } = at;
    expect(need(root, 'finding').dataset['kind']).toBe('swapped');
    expect(text(root, 'verdicts')).toContain('No honest percentage');
    need(root, 'mend').focus();
    await userEvent.keyboard('{Enter}');
    flushSync();
    expect(byId(root, 'finding')).toBeNull();
    expect(text(root, 'mended')).toMatch(/exchange longitude and latitude/);
    expect(text(root, 'mended')).toMatch(/As found: first position 3[12]\.\d+, 34\.\d+/);
    expect(text(root, 'mended')).toMatch(/Mended: first position 34\.\d+, 3[12]\.\d+/);
    expect(text(root, 'verdicts')).toContain('east of it');
  });

  it('that is wrong says so and takes nothing away', async () => {
    const at = await page();
    const { root, drawing, bringing } = at;
    await give(at, file('good.geojson', feature(wave(60), { name: 'Good' })));
    press(root, 'use-go');
    const before = drawing.drafts.draft;
    await give(at, new File(['<kml><Document>'], 'broken.kml'), new File([], 'empty.kml'));
    expect(all(root, '[data-testid="problem"]')).toHaveLength(2);
    expect(text(root, 'bring-problems')).toContain('broken.kml');
    expect(text(root, 'bring-problems')).toContain('an empty file');
    expect(drawing.drafts.draft).toBe(before);
    expect(bringing.items).toHaveLength(1);
  });

  it('pasted as coordinates becomes a line; a partial one is kept as a drawing with the reason', async () => {
    const { root, drawing } = await page();
    const box = need(root, 'bring-paste') as HTMLTextAreaElement;
    box.value = [lean(0, 0.4), lean(0, 0)].map(([lon, lat]) => `${lat}, ${lon}`).join('\n');
    box.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
    press(root, 'bring-read');
    await vi.waitFor(() => expect(byId(root, 'verdicts')).not.toBeNull(), { timeout: 15_000 });
    expect(text(root, 'verdicts')).toMatch(/ends inside the outline near .* (m|km) from its edge/);
    press(root, 'use-go');
    expect(drawing.drafts.draft?.lines).toHaveLength(1);
    expect(drawing.drafts.live?.ok).toBe(false);
    expect(text(root, 'bring-note')).toContain('without a percentage');
  });

  it('can be cancelled while it is read', async () => {
    const at = await page();
    const long = Array.from({ length: 200 }, (_, i) => feature(wave(1500, i / 400)));
    const reading = at.bringing.bring([{ name: 'long.geojson', file: file('long.geojson', ...long) }]);
    flushSync();
    expect(need(at.root, 'bring-progress').querySelector('progress')).not.toBeNull();
    press(at.root, 'bring-cancel');
    await reading;
    flushSync();
    expect(byId(at.root, 'bring-progress')).toBeNull();
    expect(text(at.root, 'bring-note')).toContain('Cancelled');
    expect(at.bringing.items).toHaveLength(0);
  });

  it('with areas is taken as what one side holds, beside the start, and opens by its boundary', async () => {
    const at = await page();
    const { root, drawing } = at;
    const west = [lean(-1.6, -1.6), lean(0, -1.6), lean(0, 1.6), lean(-1.6, 1.6), lean(-1.6, -1.6)];
    const areas = {
      type: 'Feature',
      properties: { name: 'West' },
      geometry: { type: 'Polygon', coordinates: [west] },
    };
    await give(at, file('west.geojson', areas));
    await vi.waitFor(() => expect(byId(root, 'holding')).not.toBeNull(), { timeout: 15_000 });
    flushSync();
    const cells = all<HTMLElement>(root, '[data-testid="holding"] tbody td').map(
      ({ innerText }) => innerText,
    );
    expect(cells).toHaveLength(6);
    press(root, 'use-go');
    const share = drawing.answer?.holders.find(({ holder }) => holder === 'israel')?.share ?? 0;
    expect(`${(share * 100).toFixed(1)}\u202f%`).toBe(cells[0]);
  });

  it('with points keeps them for reference, and finds them near a line', async () => {
    const at = await page();
    const { root, drawing, bringing } = at;
    drawing.drafts.begin({ kind: 'line', id: 'yellow-line-2025-10-10' }, 'Mine');
    await vi.waitFor(() => expect(byId(root, 'draw-legend')).not.toBeNull());
    expect(byId(root, 'legend-brought')).toBeNull();
    const on = wave(60)[30] as [number, number];
    const point = {
      type: 'Feature',
      properties: { name: 'Post 1' },
      geometry: { type: 'Point', coordinates: on },
    };
    await give(at, file('posts.geojson', point));
    press(root, 'use-go');
    expect(bringing.kept).toHaveLength(1);
    expect(text(root, 'legend-brought')).toBe('Brought, for reference');
    need(root, 'claim-check').querySelector('summary')?.click();
    await vi.waitFor(() => expect(need(root, 'near-line').innerText).toContain('Post 1'));
  });
});

describe('areas that are entangled', () => {
  /** A ring that crosses itself at every turn. */
  function scribble(n: number): object {
    let seed = 7;
    const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const ring = Array.from({ length: n }, () => lean(random() * 2 - 1, random() * 2 - 1));
    return { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
  }
  const area = (geometry: object, properties: object): object => ({ type: 'Feature', properties, geometry });

  it('can be left off while they are added up, and taken up again', async () => {
    const at = await page();
    const { root } = at;
    await give(at, file('scribble.geojson', area(scribble(60), { name: 'Scribble' })));
    expect(text(root, 'holding-wait')).toContain('Adding the areas up: 1 of them, 61 vertices');
    press(root, 'holding-cancel');
    expect(byId(root, 'holding-wait')).toBeNull();
    expect(need(root, 'use').innerText).toContain('The areas were not added up');
    press(root, 'holding-again');
    await vi.waitFor(() => expect(byId(root, 'holding')).not.toBeNull(), { timeout: 15_000 });
  });

  it('too much to be added up are refused with a way on, and are a gap in a series', async () => {
    const at = await page();
    const { root, bringing } = at;
    const west = [lean(-1.6, -1.6), lean(0, -1.6), lean(0, 1.6), lean(-1.6, 1.6), lean(-1.6, -1.6)];
    const sound = { type: 'Polygon', coordinates: [west] };
    await give(at, file('scribble.geojson', area(scribble(1500), { name: 'Scribble' })));
    await vi.waitFor(() => expect(byId(root, 'simplify-read')).not.toBeNull(), { timeout: 15_000 });
    expect(need(root, 'use').innerText).toContain('more than 20,000 times');
    const dated = [
      area(sound, { name: 'Sound', date: '2025-10-10' }),
      area(scribble(1500), { name: 'Scribble', date: '2025-11-10' }),
    ];
    await give(at, file('dated.geojson', ...dated));
    press(root, 'use-series');
    press(root, 'use-go');
    await vi.waitFor(() => expect(bringing.series).not.toBeNull(), { timeout: 15_000 });
    expect(bringing.series?.entries.map((entry) => [entry.item.name, entry.ok])).toEqual([
      ['Sound', true],
      ['Scribble', false],
    ]);
  });
});

it('a table of bare rows is a line first, and its rows are places where the reader says so', async () => {
  const { root, bringing } = await page();
  const rows = [wave(60)[20], wave(60)[30]].map((at, i) => `${17 + i},${at?.[1]},${at?.[0]}`);
  const table = new File([['id,lat,lon', ...rows].join('\n')], 'sites.csv');
  await bringing.bring([{ name: table.name, file: table }]);
  flushSync();
  expect(bringing.use).toBe('line');
  press(root, 'use-places');
  expect(bringing.previewed).toHaveLength(2);
  press(root, 'use-go');
  press(root, 'use-go');
  expect(bringing.kept.map(({ name, geometry }) => [name, geometry.kind])).toEqual([
    ['sites, 17', 'points'],
    ['sites, 18', 'points'],
  ]);
});

describe('a scenario file', () => {
  const saved = async (): Promise<string> => {
    const { root, drawing } = await page();
    drawing.drafts.begin({ kind: 'line', id: 'yellow-line-2025-10-10' }, 'Saved before');
    const { draft } = drawing.drafts;
    if (!draft) throw new Error('no draft');
    root.remove();
    await emptyShelf();
    return writeDraft(draft);
  };

  it('among what is brought opens as the drawing that it is, and the others are read', async () => {
    const content = await saved();
    const at = await page();
    const { drawing, bringing } = at;
    await give(at, new File([content], 'user-drawing_saved.draft.json'));
    expect(drawing.drafts.draft?.name).toBe('Saved before');
    expect(bringing.problems).toEqual([]);
    expect(drawing.bringing).toBe(false);
    drawing.drafts.begin({ kind: 'nothing' }, 'Another');
    await give(at, file('north.geojson', feature(wave(80, 0.2))), new File([content], 'saved.json'));
    expect(drawing.drafts.draft?.name).toBe('Saved before');
    expect(bringing.items).toHaveLength(1);
    expect(drawing.bringing).toBe(true);
  });

  it('that is pasted opens too; a damaged one says why and leaves what is in hand', async () => {
    const content = await saved();
    const { root, drawing, bringing } = await page();
    await bringing.paste(content);
    expect(drawing.drafts.draft?.name).toBe('Saved before');
    const before = drawing.drafts.draft;
    await bringing.paste(content.replace('"lines"', '"lanes"'));
    flushSync();
    expect(drawing.drafts.draft).toBe(before);
    expect(text(root, 'bring-note')).toMatch(
      /^pasted text is a scenario file .* could not be opened: lines: /,
    );
  });
});

describe('what is chosen', () => {
  const input = (at: HTMLElement, value: string): void => {
    (at as HTMLInputElement | HTMLSelectElement).value = value;
    at.dispatchEvent(new Event(at.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    flushSync();
  };
  const folder = (name: string, ...days: string[]): string => {
    const placemark = (day: string): string =>
      `<Placemark><name>Line of ${name}</name><TimeStamp><when>${day}</when></TimeStamp><LineString>
      <coordinates>${wave(60).join(' ')}</coordinates></LineString></Placemark>`;
    return `<Folder><name>${name}</name>${days.map(placemark).join('')}</Folder>`;
  };

  it('is found by folder and by a date as it is shown, all of it taken at once', async () => {
    const at = await page();
    const { root, bringing } = at;
    const weeks = [folder('Week 1', '2025-10-10', '2025-10-12'), folder('Week 2', '2025-12-07')];
    await give(at, new File([`<kml><Document>${weeks.join('')}</Document></kml>`], 'weeks.kml'));
    press(root, 'choose-none');
    input(need(root, 'choose-folder'), 'Week 1');
    expect(text(root, 'choose-all')).toBe('Choose all 2');
    press(root, 'choose-all');
    expect(bringing.picked.map((item) => item.date)).toEqual(['2025-10-10', '2025-10-12']);
    input(need(root, 'choose-folder'), '');
    const filter = root.querySelector<HTMLElement>('[data-testid="chooser"] [type="search"]');
    if (!filter) throw new Error('nothing to filter by');
    input(filter, '7 Dec 2025');
    expect(all(root, '[data-item]')).toHaveLength(1);
    await give(
      at,
      file('next.geojson', feature(wave(60), { name: 'A' }), feature(wave(60, 0.1), { name: 'B' })),
    );
    expect(all(root, '[data-item]')).toHaveLength(2);
  });

  it('is on the map before it is used, and no longer once the panel is closed', async () => {
    const at = await page();
    const shown = new Map<string, FeatureCollection>();
    at.drawing.port = {
      set: (source: string, data: FeatureCollection) => shown.set(source, data),
    } as unknown as MapPort;
    await give(at, file('one.geojson', feature(wave(60), { name: 'One' })));
    expect(shown.get('arrows')?.features).toHaveLength(1);
    expect(text(at.root, 'chooser')).toContain('grey on the map');
    at.bringing.close();
    flushSync();
    expect(shown.get('arrows')?.features).toHaveLength(0);
  });

  it('is offered only the uses it allows, and kept once however often it is kept', async () => {
    const at = await page();
    const { root, bringing } = at;
    const point = {
      type: 'Feature',
      properties: { name: 'Post', date: '2025-11-02' },
      geometry: { type: 'Point', coordinates: wave(60)[30] },
    };
    await give(at, file('post.geojson', point));
    expect(all<HTMLInputElement>(root, '[data-testid="use"] input').map(({ value }) => value)).toEqual([
      'places',
      'events',
      'reference',
    ]);
    expect(text(root, 'use-go')).toBe('Keep as events');
    press(root, 'use-go');
    expect(text(root, 'kept-things')).toContain('2 Nov 2025');
    press(root, 'use-places');
    press(root, 'use-go');
    expect(bringing.kept.map(({ name, event }) => [name, event])).toEqual([['Post', undefined]]);
    expect(text(root, 'kept-things')).toContain('Grey on the map');
  });
});

describe('a drop', () => {
  it('anywhere on the page is read', async () => {
    const { root, bringing } = await page();
    const data = new DataTransfer();
    data.items.add(file('dropped.geojson', feature(wave(60), { name: 'Dropped' })));
    document.body.dispatchEvent(
      new DragEvent('dragenter', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
    flushSync();
    expect(byId(root, 'bring-drop')).not.toBeNull();
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
    flushSync();
    expect(byId(root, 'bring-drop')).toBeNull();
    await vi.waitFor(() => expect(bringing.items).toHaveLength(1), { timeout: 15_000 });
  });
});

describe('beside a line', () => {
  async function withLine(): Promise<Page> {
    const at = await page();
    at.drawing.drafts.begin({ kind: 'line', id: 'yellow-line-2025-10-10' }, 'Mine');
    flushSync();
    return at;
  }

  it('a claimed share is held against the measured one and its range', async () => {
    const { root, drawing } = await withLine();
    need(root, 'claim-check').querySelector('summary')?.click();
    await vi.waitFor(() => expect(byId(root, 'claim-typed')).not.toBeNull());
    const measured = (drawing.answer?.holders[0]?.share ?? 0) * 100;
    const field = need(root, 'claim-typed') as HTMLInputElement;
    const type = (value: string): string => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      flushSync();
      return text(root, 'claim-said');
    };
    expect(type((measured - 1).toFixed(1))).toMatch(/points more than .* inside the range/s);
    expect(type('90')).toMatch(/points less than .* outside the range/s);
    // The range ends at 52.8: said as approximate, a whole number half a point beyond it may be right.
    expect(type('53')).toMatch(/outside the range of the line’s accuracy\.$/);
    expect(type('≈53')).toContain('but within the rounding of the claim');
    expect(type('≈54')).toMatch(/outside the range of the line’s accuracy\.$/);
    expect(type('many')).toContain('from 0 to 100');
    expect(text(root, 'claims')).toContain('53');
    all<HTMLButtonElement>(root, '[data-testid="claims"] button.pick')[0]?.click();
    flushSync();
    expect(field.value).toBe('53');
  });

  it('the same line is seen on other outlines, each named', async () => {
    const { root } = await withLine();
    need(root, 'other-outline').querySelector('summary')?.click();
    await vi.waitFor(() => expect(byId(root, 'outlines')).not.toBeNull());
    expect(text(root, 'outlines')).toMatch(/of this atlas, with 3\.0 km of sea/);
    const ring = strip(80, 3).ring;
    const input = need(root, 'outline-file') as HTMLInputElement;
    const data = new DataTransfer();
    data.items.add(
      file('mine.geojson', {
        type: 'Feature',
        properties: { name: 'My outline' },
        geometry: { type: 'Polygon', coordinates: [ring] },
      }),
    );
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(text(root, 'outlines')).toContain('brought: My outline'), {
      timeout: 15_000,
    });
    flushSync();
    press(root, 'outline-use');
    expect(need(root, 'other-outline').innerText).toContain('measured with an outline that you brought');
  });

  it('dated lines become a chart that is walked by keys, and two dates are compared', async () => {
    const at = await page();
    const { root, desk } = at;
    const dated = [0, 0.1, 0.2].map((offset, i) =>
      file(`line-2025-1${i}-10.geojson`, feature(wave(60, offset), { name: `Line ${i}` })),
    );
    await give(at, ...dated, file('line-2026-01-10.geojson', feature([lean(0, 0.2), lean(0, 0)])));
    press(root, 'use-go');
    await vi.waitFor(() => expect(byId(root, 'series-scrubber')).not.toBeNull(), { timeout: 15_000 });
    flushSync();
    const slider = need(root, 'series-scrubber');
    expect(at.drawing.bringing).toBe(false);
    expect(document.activeElement).toBe(slider);
    expect(text(root, 'series-body')).toContain('last for this visit');
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^10 Oct 2025: \d+\.\d.% east of the line/);
    slider.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    flushSync();
    expect(text(root, 'series-said')).toMatch(/^10 Dec 2025/);
    await userEvent.keyboard('{End}');
    flushSync();
    expect(text(root, 'series-said')).toMatch(/not measured, as .*ends inside/);
    expect(text(root, 'series-gaps')).toContain('10 Jan 2026');
    expect(text(root, 'series-change')).toMatch(/From 10 Oct 2025 to 10 Dec 2025: −\d/);
    press(root, 'series-compare');
    await vi.waitFor(() => expect(desk.view.current.page).toBe('compare'));
    expect(desk.own.map(({ id }) => id)).toEqual([desk.view.current.a, desk.view.current.b]);
    expect(desk.own.every(({ id }) => /^own-[a-z0-9-]+$/.test(id))).toBe(true);
  });
});
