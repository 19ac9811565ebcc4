/** Everything that atlas.json holds can be opened, and shows who says so. */
import { expect, test } from '../support/fixtures';
import { atlasOf } from './data';
import { WITHOUT_WEBGL } from './launch';
import { open, panel, recordStands, shows } from './page';
import { entriesOf, MAY_BE_SILENT } from './record';

// Drawing the map anew for each of a thousand selections says nothing about the record, and takes minutes.
test.use(WITHOUT_WEBGL);

const KINDS = [
  'source',
  'claim',
  'event',
  'place',
  'actor',
  'stance',
  'line',
  'scenario',
  'disagreement',
] as const;

interface Opened {
  /** What became of the row that was clicked: one that is made anew has lost focus and scroll position. */
  row: 'kept' | 'made anew' | 'missing';
  selection: string;
  heading: string;
  claims: string[];
  /** Of the claims shown, those without a chip that leads to a source. */
  unsourced: string[];
}

for (const kind of KINDS) {
  test(`every ${kind} is opened from its row and shows its claims`, async ({ page, request }) => {
    const entries = entriesOf(await atlasOf(request))[kind] ?? [];
    expect(entries.length).toBeGreaterThan(0);
    await open(page, '#view=record');
    await page.locator(`[data-kind="${kind}"]`).click();
    await expect(page.locator(`[data-row^="${kind}:"]`)).toHaveCount(entries.length);
    await recordStands(page);

    const opened = await page.evaluate(
      async ({ kind: of, ids }) => {
        const found: Opened[] = [];
        for (const id of ids) {
          const row = document.querySelector<HTMLElement>(`[data-row="${of}:${id}"]`);
          row?.click();
          await new Promise((later) => setTimeout(later));
          const shown = document.querySelector<HTMLElement>('[data-testid="panel"]');
          const cards = [...(shown?.querySelectorAll<HTMLElement>('[data-claim]') ?? [])];
          const name = (card: HTMLElement): string => card.dataset['claim'] ?? '';
          found.push({
            row: row === null ? 'missing' : row.isConnected ? 'kept' : 'made anew',
            selection: shown?.dataset['selection'] ?? '',
            heading: shown?.querySelector('h1')?.textContent.trim() ?? '',
            claims: cards.map(name),
            unsourced: cards.filter((card) => !card.querySelector('button.chip')).map(name),
          });
        }
        return found;
      },
      { kind, ids: entries.map(({ id }) => id) },
    );

    const faults: string[] = [];
    for (const [i, { id, claims }] of entries.entries()) {
      const seen = opened[i];
      if (seen?.row !== 'kept') faults.push(`${id}: its row is ${seen?.row}`);
      else if (seen.selection !== `${kind}:${id}`)
        faults.push(`${id}: the panel shows ${seen.selection || 'nothing'}`);
      else if (seen.heading === '') faults.push(`${id}: has no heading`);
      else if (seen.unsourced.length > 0)
        faults.push(`${id}: no source chip on ${seen.unsourced.join(', ')}`);
      else if (claims.length === 0 && !MAY_BE_SILENT.includes(kind)) faults.push(`${id}: names no claim`);
      else if (claims.length > 0 && !seen.claims.some((claim) => claims.includes(claim)))
        faults.push(`${id}: shows none of ${claims.slice(0, 3).join(', ')}`);
    }
    expect(faults).toEqual([]);
  });
}

test('an entry that no claim names says that no source speaks of it', async ({ page, request }) => {
  const all = entriesOf(await atlasOf(request));
  const silent = MAY_BE_SILENT.flatMap((kind) =>
    (all[kind] ?? []).filter(({ claims }) => claims.length === 0).map(({ id }) => ({ kind, id })),
  );
  await open(page, '#view=record');
  for (const { kind, id } of silent.slice(0, 6)) {
    await page.locator(`[data-kind="${kind}"]`).click();
    // A list with new letters pulls a font, and rows move under a press that came before it.
    await expect(page.locator(`[data-row="${kind}:${id}"]`)).toBeVisible();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.locator(`[data-row="${kind}:${id}"]`).click();
    await shows(page, kind, id);
    await expect(panel(page)).toContainText('No source speaks of this.');
  }
});
