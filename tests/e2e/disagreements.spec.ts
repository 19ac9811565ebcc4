/** Disagreements are listed, drawn where they can be, and shared by their link; figures lead to their claims. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/fixtures';
import { atlasOf } from './data';
import { WITHOUT_WEBGL } from './launch';
import { open, panel, shows } from './page';

test.use(WITHOUT_WEBGL);

test('the way to the coordination centre is drawn as measured and as claimed', async ({ page, request }) => {
  const atlas = await atlasOf(request);
  const km = (id: string): string =>
    `${(atlas.measures.find((measure) => measure.id === id)?.value ?? NaN).toFixed(1)} km`;
  await open(page, '#view=disagreements&sel=disagreement:cf-04');
  const map = page.getByTestId('dispute-map');
  await expect(map).toHaveAttribute('data-drawn', 'cf-04');
  for (const id of ['kiryat-gat-to-gaza-city-km', 'kiryat-gat-to-strip-km', 'kiryat-gat-to-ashkelon-km']) {
    await expect(map).toContainText(km(id));
    await expect(page.getByTestId('dumbbell').locator('tbody')).toContainText(km(id));
  }
  await expect(map.locator('line.measured')).toHaveCount(3);
  await expect(map.locator('line.gap')).toHaveCount(1);
  await expect(map).toContainText(/C · 24\.1 km due east/);
  await expect(map).toContainText(/A · 32\.2 km from Gaza City/);
  await page.getByRole('button', { name: 'miles', exact: true }).click();
  await expect(map).toContainText('C · 15.0 mi due east');
  await expect(page).toHaveURL(/units=mi/);
});

test('every disagreement is listed, and the list filters, groups and steps', async ({ page, request }) => {
  const { disagreements } = await atlasOf(request);
  await open(page, '#view=disagreements');
  const rows = page.locator('[data-testid^="dispute-cf-"]');
  await expect(rows).toHaveCount(disagreements.length);
  // The page opens on the first, and Next leads on.
  await shows(page, 'disagreement', disagreements[0]?.id);
  await page.getByTestId('dispute-next').click();
  await shows(page, 'disagreement', disagreements[1]?.id);
  await page.locator('[data-grouping="mapped"]').click();
  const mapped = await rows.count();
  expect(mapped).toBeGreaterThan(10);
  expect(mapped).toBeLessThan(disagreements.length);
  await page.getByLabel('Filter by words').fill('soldiers were killed on 19 october');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await shows(page, 'disagreement', 'cf-01');
  // One account names Rafah; the other names no site, and gets words without a mark.
  await expect(page.locator('[data-mark="rafah"] i')).toHaveCount(1);
  await expect(page.locator('[data-mark="israeli-territory"]')).toContainText('no site named');
  await expect(page.locator('[data-mark="israeli-territory"] i')).toHaveCount(0);
  await page.reload();
  await shows(page, 'disagreement', 'cf-01');
  await expect(page.getByTestId('dispute-map')).toHaveAttribute('data-drawn', 'cf-01');
});

test('an event leads to its disagreement, and from there to the page that draws it', async ({ page }) => {
  await open(page, '#view=record&kind=event&sel=event:ev-33');
  await panel(page)
    .getByRole('button', { name: /Where two Israeli soldiers were killed/ })
    .click();
  await shows(page, 'disagreement', 'cf-01');
  await page.getByTestId('dispute-open').click();
  await expect(page.getByTestId('dispute-map')).toHaveAttribute('data-drawn', 'cf-01');
});

test('where the force would stand is drawn by footprints that open their scenarios', async ({ page }) => {
  await open(page, '#view=disagreements&sel=disagreement:cf-07');
  await expect(page.locator('[data-footprint]').first()).toBeVisible();
  expect(await page.locator('[data-footprint]').count()).toBeGreaterThanOrEqual(5);
  await expect(page.locator('[data-ground="border-israel"]')).toHaveCount(1);
  await page.locator('[data-footprint="sc-05"]').click();
  await shows(page, 'scenario', 'sc-05');
});

test('every figure is listed, leads to its claim, and can be taken along as CSV', async ({
  page,
  request,
}) => {
  const { claims } = await atlasOf(request);
  const figures = claims.flatMap((claim) => claim.figures.map(({ id }) => ({ id, claim: claim.id })));
  await open(page, '#view=figures');
  await expect(page.locator('[data-testid^="figure-"]')).toHaveCount(figures.length);
  await page.getByTestId('figures-origin').selectOption('founding');
  await expect(page.locator('[data-testid^="figure-"]')).toHaveCount(80);
  await page.getByTestId('figures-quantity').selectOption('distance');
  await page.getByTestId('figure-fg-006').click();
  await shows(page, 'claim', figures.find(({ id }) => id === 'fg-006')?.claim);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  const text = await readFile(await (await saving).path(), 'utf8');
  expect(text.split('\r\n')[0]).toContain('id,quantity,value');
  expect(text).toContain('fg-006,distance,20');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  for (const view of ['disagreements', 'figures'])
    test(`the page of ${view} fits and answers`, async ({ page }) => {
      await open(page, `#view=${view}`);
      const row = page.locator(
        view === 'figures' ? '[data-testid^="figure-fg-"]' : '[data-testid="dispute-cf-04"]',
      );
      await expect(row.first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await row.first().tap();
      await expect(panel(page)).toBeVisible();
      await expect(panel(page)).not.toHaveAttribute('data-selection', '');
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('main .page *')]
          .filter((element) => element.getBoundingClientRect().right > 391)
          .filter((element) => !element.closest('.footprints, svg'))
          .map((element) => element.className),
      );
      expect(wide).toEqual([]);
    });
});
