/** From what is said to the paragraph it stands in, to a citation of it, and to the atlas by that source alone. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { Atlas } from '../../src/domain/atlas';
import { expect, test } from '../support/fixtures';
import { atlasOf } from './data';
import { open, panel, recordStands, scenario, shows } from './page';

const paragraph = (page: Page, n: number): Locator => panel(page).locator(`[data-paragraph="${n}"]`);

/** The first founding source that leaves a holder of the opening scenario unnamed, and the zone it leaves. */
function silentOn(atlas: Atlas): { source: string; piece: string } {
  const zones = atlas.scenarios.find(({ id }) => id === 'sc-01')?.zones ?? [];
  for (const { id: source } of atlas.sources.filter(({ letter }) => letter)) {
    const said = new Set(
      atlas.claims.filter(({ cites }) => cites.some((cite) => cite.source === source)).map(({ id }) => id),
    );
    const zone = zones.find(
      (each) => each.holder !== 'not-stated' && !each.claims.some((id) => said.has(id)),
    );
    if (zone) return { source, piece: zone.id };
  }
  throw new Error('every founding source names every holder');
}

test('a chip leads to the paragraph of its source, and the link back to it', async ({ page }) => {
  await open(page, '#sel=claim:a24-hamas-share');
  await shows(page, 'claim', 'a24-hamas-share');
  const chip = panel(page).locator('[data-claim="a24-hamas-share"] button.chip').first();
  await expect(chip).toContainText('¶24');
  await chip.click();
  await shows(page, 'source', 'foreign-policy');
  await expect(page).toHaveURL(/par=24/);
  await expect(paragraph(page, 24)).toBeInViewport();
  await expect(paragraph(page, 24).locator('[data-claim="a24-hamas-share"]')).toBeInViewport();
  await expect(paragraph(page, 24)).toBeFocused();
  await page.reload();
  await expect(paragraph(page, 24)).toBeInViewport();
});

test('a source is found in the library and its citation downloaded as BibTeX', async ({ page }) => {
  await open(page, '#view=sources');
  await expect(page.getByTestId('balance').locator('tbody tr')).not.toHaveCount(0);
  await page.getByTestId('sources-text').fill('wall street');
  await expect(page.locator('[data-testid^="source-"]')).toHaveCount(1);
  await page.getByTestId('source-wsj').getByRole('button').click();
  await shows(page, 'source', 'wsj');
  await page.getByTestId('cite-open').click();
  await page.getByTestId('cite-bibtex').click();
  const download = page.waitForEvent('download');
  await page.getByTestId('cite-download').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('wsj.bib');
  const bib = await readFile(await file.path(), 'utf8');
  const entry = /^@(\w+)\{([^,]+),\n((?: {2}\w+ = .+,?\n)+)\}\n$/.exec(bib);
  expect(entry?.[2]).toBe('wsj');
  const fields: Record<string, string | undefined> = Object.fromEntries(
    (entry?.[3] ?? '').split(/,?\n/).flatMap((line) => {
      const field = /^ {2}(\w+) = (?:\{(.*)\}|(\w+))$/.exec(line);
      return field ? [[field[1] ?? '', field[2] ?? field[3]] as const] : [];
    }),
  );
  expect(fields).toMatchObject({ year: '2025', month: 'nov' });
  expect(fields['author']).toContain(' and ');
  expect(fields['urldate']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(fields['note']).toContain('view=sources');
});

test('a view is cited from the share menu with the keyboard', async ({ page }) => {
  await open(page, '#a=sc-02');
  await page.getByTestId('share').press('Enter');
  await page.getByTestId('share-cite').press('Enter');
  await expect(page.getByTestId('cite-shown')).toContainText('a=sc-02');
  await page.getByTestId('cite-ris').press('Enter');
  await expect(page.getByTestId('cite-shown')).toContainText('TY - MAP');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('cite-view')).toHaveCount(0);
  await expect(page.getByTestId('share')).toBeFocused();
});

test('by one founding source alone, a zone it does not speak of has no holder; the link keeps that', async ({
  page,
  request,
}) => {
  const { source, piece } = silentOn(await atlasOf(request));
  const zone = page.locator(`[data-zone="${piece}"]`).first();
  await open(page, `#sel=source:${source}`);
  const before = await zone.getAttribute('class');
  await page.getByTestId('lens-only').click();
  await expect(page).toHaveURL(new RegExp(`lens=${source}`));
  const silent = async (): Promise<void> => {
    await expect(page.getByTestId('lens-banner')).toContainText(/^According to .+ only/);
    await expect(page.locator('li.scenario').filter({ has: scenario(page, 'sc-01') })).toContainText(
      'Not stated',
    );
    await expect(page.getByTestId('still-map')).toHaveAttribute('aria-label', /not stated/i);
  };
  await silent();
  await page.reload();
  await silent();
  await page.getByTestId('silences-open').click();
  await expect(page.getByTestId('silences').locator('details')).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByTestId('lens-clear').click();
  await expect(page.getByTestId('lens-banner')).toHaveCount(0);
  await expect(page.getByTestId('still-map')).not.toHaveAttribute('aria-label', /not stated/i);
  expect(await zone.getAttribute('class')).toBe(before);
});

/** What axe calls serious or critical, one line for each element. */
async function grave(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

for (const { width, height, theme } of [
  { width: 1440, height: 900, theme: 'dark' },
  { width: 390, height: 844, theme: 'light' },
] as const)
  test.describe(`at ${width} by ${height}, ${theme}`, () => {
    test.use({ viewport: { width, height }, colorScheme: theme });

    test('axe finds nothing serious in the library, a source, its citation and a lens', async ({ page }) => {
      await open(page, '#view=sources&sel=source:wsj&par=4&lens=foreign-policy');
      await recordStands(page);
      await expect(page.getByTestId('silences-open')).toBeVisible();
      await page.getByTestId('cite-open').click();
      await expect(page.getByTestId('cite-shown')).toBeVisible();
      expect(await grave(page)).toEqual([]);
    });
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the library, a source and a lens fit and answer', async ({ page }) => {
    await open(page, '#view=sources&lens=foreign-policy');
    await expect(page.getByTestId('lens-banner')).toContainText('Foreign Policy');
    await page.getByTestId('sources-text').fill('yeshiva');
    await page.getByTestId('source-yeshiva-world').getByRole('button').tap();
    await shows(page, 'source', 'yeshiva-world');
    await recordStands(page);
    await expect(page.getByRole('button', { name: 'Close', exact: true })).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByTestId('lens-clear').tap();
    await expect(page.getByTestId('lens-banner')).toHaveCount(0);
  });
});
