/** The same atlas on a phone: map above, panel as a sheet from below. */
import { expect, test } from '../support/fixtures';
import { spotIn } from './map';
import { card, openMap, panel, scenario, shows, stage } from './page';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const GRIP = 'Open or close the panel';

test('nothing is wider than the window', async ({ page }) => {
  await openMap(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  for (const locator of [stage(page), scenario(page, 'sc-01'), panel(page)])
    await expect(locator).toBeInViewport();
});

test('tapping a zone raises the sheet with its share; the grip lowers it', async ({ page, request }) => {
  await openMap(page);
  const grip = page.getByRole('button', { name: GRIP });
  await expect(grip).toHaveAttribute('aria-expanded', 'false');
  const low = (await panel(page).boundingBox())?.height ?? 0;
  const spot = await spotIn(page, request, 'sc-01', 'yellow-line:left');
  await page.touchscreen.tap(spot.x, spot.y);
  await shows(page, 'zone', 'yellow-line:left');
  await expect(grip).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByTestId('measured')).toBeInViewport();
  await expect(page.getByTestId('measured')).toContainText('54.2');
  await expect.poll(async () => (await panel(page).boundingBox())?.height ?? 0).toBeGreaterThan(low + 100);
  await grip.tap();
  await expect(grip).toHaveAttribute('aria-expanded', 'false');
  await expect.poll(async () => (await panel(page).boundingBox())?.height ?? 0).toBeLessThan(low + 2);
});

test('choosing a scenario from the list changes split and panel', async ({ page }) => {
  await openMap(page);
  await scenario(page, 'sc-02').tap();
  await expect(scenario(page, 'sc-02')).toHaveAttribute('aria-current', 'true');
  await expect(card(page, 'sc-02')).toContainText('ISF 45.8');
  await expect(panel(page).locator('h1')).toBeVisible();
  await expect(page).toHaveURL(/a=sc-02/);
});

test('the record opens, and its rows raise the sheet', async ({ page }) => {
  await openMap(page);
  await page.getByRole('button', { name: 'More', exact: true }).tap();
  await page.getByRole('button', { name: 'The record', exact: true }).tap();
  const row = page.locator('[data-row]').first();
  await expect(row).toBeInViewport();
  await row.tap();
  await shows(page, 'event');
  await expect(panel(page).locator('h1')).toBeInViewport();
});
