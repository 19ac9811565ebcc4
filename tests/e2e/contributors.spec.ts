/** Contributors and institutions: by pointer and by keyboard, wide and narrow, with the paragraph in view and the table as a file. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { WITHOUT_WEBGL } from './launch';
import { answers, panel, shows } from './page';

// Nothing on these pages needs the map of the Strip.
test.use(WITHOUT_WEBGL);

const row = (page: Page, actor: string): Locator => page.getByTestId(`stance-row-${actor}`);
const stanceCell = (page: Page, actor: string, step: string): Locator =>
  row(page, actor).getByRole('button', { name: new RegExp(`, ${step}: `) });

async function openPage(page: Page, name: 'contributors' | 'institutions'): Promise<void> {
  await page.goto(`./#view=${name}`);
  await answers(page);
  await expect(page.getByTestId(name === 'contributors' ? 'stance-map' : 'diagram')).toBeVisible({
    timeout: 45_000,
  });
}

for (const [name, viewport] of [
  ['desktop', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test('what became of Azerbaijan after 28 October is two presses away, with the paragraph in view', async ({
      page,
    }) => {
      await page.goto('./');
      await answers(page);
      await page.getByRole('button', { name: 'Contributors', exact: true }).click();
      await expect(
        page.getByRole('heading', { level: 1, name: /^Stances on the stabilisation/ }),
      ).toBeVisible();
      const cell = stanceCell(page, 'azerbaijan', 'Nov 2025');
      await expect(cell).toContainText('no combat', { timeout: 45_000 });
      await cell.click();
      await shows(page, 'stance', 'st-azerbaijan-5');
      const statement = panel(page).locator('[data-claim="e3-azerbaijan-refuses"]');
      await expect(statement).toContainText('¶3');
      await expect(panel(page)).toContainText('no soldiers to fight Hamas');
      // What it said before, and what it changed, stands in the same row.
      await expect(stanceCell(page, 'azerbaijan', 'Oct 2025')).toContainText('willing');
      await expect(row(page, 'azerbaijan')).toContainText('stance changed');
      await expect(stanceCell(page, 'azerbaijan', 'Jan 2026')).toHaveAccessibleName(/Later|later/);
    });

    test('table and map are walked by key and stay in step', async ({ page }) => {
      await openPage(page, 'contributors');
      await row(page, 'jordan').getByRole('rowheader').getByRole('button').focus();
      await page.keyboard.press('Enter');
      const card = page.getByTestId('stance-card');
      await expect(card.getByRole('heading', { level: 2 }).first()).toHaveText('Jordan');
      await expect(card).toContainText('Silent: no voice on record.');
      await expect(panel(page)).toBeHidden();
      const country = page.getByTestId('stance-map').locator('[data-country="jordan"]');
      await expect(country).toHaveAttribute('aria-pressed', 'true');
      await country.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await expect(card.getByRole('heading', { level: 2 }).first()).toHaveText('Kazakhstan');
      await expect(row(page, 'kazakhstan').getByRole('rowheader').getByRole('button')).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      // What the map shows follows the step.
      const kazakhstan = page.getByTestId('stance-map').locator('[data-country="kazakhstan"]');
      await expect(kazakhstan).toHaveAttribute('data-look', 'none');
      await page.getByRole('button', { name: /^Feb 2026, later/ }).press('Enter');
      await expect(kazakhstan).toHaveAttribute('data-look', 'offers');
      await card.locator('[data-stance]').first().press('Enter');
      await shows(page, 'stance', 'st-kazakhstan-1');
      await page.keyboard.press('Escape');
      await expect(panel(page)).toBeHidden();
      await expect(card.getByRole('heading', { level: 2 }).first()).toHaveText('Kazakhstan');
    });

    test('who answers to whom is a diagram that keys walk, and the same in words', async ({ page }) => {
      await openPage(page, 'institutions');
      const card = page.getByTestId('institution-card');
      await page.getByTestId('institution-cmcc').click();
      await expect(card).toContainText('Admiral Brad Cooper');
      const node = page.getByTestId('diagram').locator('[data-node="centcom"]');
      await node.focus();
      await page.keyboard.press('Enter');
      await expect(card.getByRole('heading', { level: 2 }).first()).toContainText('CENTCOM');
      await expect(card).toContainText('Answer to it, today');
      await expect(page.getByTestId('diagram').getByRole('list')).toContainText('leads');
      await page.getByTestId('institution-kind').selectOption('mission');
      await expect(page.getByTestId('institution-cmcc')).toHaveCount(0);
      const unifil = page.getByTestId('missions').locator('[data-mission="unifil"]');
      await expect(unifil).toContainText('a warning');
      await expect(unifil).toContainText('Israel, in the account of the article');
      await expect(page.getByTestId('precedents')).toContainText('10,500');
    });
  });
}

test('the rows shown are saved as a file, views of others included', async ({ page }) => {
  await openPage(page, 'contributors');
  await page.getByTestId('stance-changed').check();
  const shown = await page.locator('[data-testid^="stance-row-"]').count();
  expect(shown).toBeGreaterThan(5);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId('stances-csv').click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toMatch(/^\uFEFF?"?id"?,/);
  expect(text).toContain('st-azerbaijan-5');
  // Israel's view of Turkey follows Turkey only where Turkey is shown.
  const turkey = await row(page, 'turkey').count();
  expect(text.includes('st-israel-17')).toBe(turkey > 0);
  expect(text).toContain('st-israel-15');
  expect(text).not.toContain('st-qatar-1');
});

test('the running total stands beside what was asked for, to the end of the record', async ({ page }) => {
  await openPage(page, 'contributors');
  const total = page.getByTestId('troop-total');
  await expect(page.getByTestId('troop-asked')).toContainText('later size of the force');
  await total.locator('summary').press('Enter');
  const held = page.getByTestId('troop-table').getByRole('row', { name: /^17 Mar 2026/ });
  await expect(held).toContainText('Indonesia');
  await expect(held).toContainText('later');
  await expect(page.getByTestId('troop-table').getByRole('row', { name: /^1 Nov 2025/ })).toContainText(
    'Egypt ≤ 5,000',
  );
});
