/** The whole view is in the address. */
import { expect, test } from '../support/fixtures';
import { open, openMap, panel, scenario, shows, stage } from './page';

test('reloading a link restores scenario, date, selection, units, layers and camera', async ({ page }) => {
  const hash =
    '#map=12.00/31.3500/34.3200&a=sc-02&t=2025-12-01&sel=zone:yellow-line:right&units=mi&off=roads';
  await openMap(page, hash);
  const look = async (): Promise<void> => {
    await expect(scenario(page, 'sc-02')).toHaveAttribute('aria-current', 'true');
    await expect(page.getByTestId('date')).toHaveValue('2025-12-01');
    await shows(page, 'zone', 'yellow-line:right');
    await expect(page.getByTestId('measured')).toContainText(/mi²|sq mi/);
    await expect(page.getByTestId('dropped')).toHaveCount(0);
    const centre = await page.evaluate(() => window.atlasMap?.project([34.32, 31.35]));
    const box = await stage(page).boundingBox();
    expect(Math.abs((centre?.x ?? 0) - (box?.width ?? 0) / 2)).toBeLessThan(2);
    expect(Math.abs((centre?.y ?? 0) - (box?.height ?? 0) / 2)).toBeLessThan(2);
    await page.getByRole('button', { name: 'Layers', exact: true }).click();
    await expect(page.getByLabel(/Main roads/)).not.toBeChecked();
    await expect(page.getByLabel('Zones', { exact: true })).toBeChecked();
  };
  await look();
  await page.reload();
  await expect(stage(page)).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
  await look();
});

test('back and forward walk through what was chosen', async ({ page }) => {
  await open(page);
  await scenario(page, 'sc-02').click();
  await scenario(page, 'sc-03').click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'The record', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'The record', level: 1 })).toBeVisible();
  await page.goBack();
  await expect(scenario(page, 'sc-03')).toHaveAttribute('aria-current', 'true');
  await expect(stage(page)).toBeVisible();
  await page.goBack();
  await expect(scenario(page, 'sc-02')).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await expect(scenario(page, 'sc-01')).toHaveAttribute('aria-current', 'true');
  await page.goForward();
  await expect(scenario(page, 'sc-02')).toHaveAttribute('aria-current', 'true');
});

test('closing a panel and going back opens it again', async ({ page }) => {
  await open(page, '#sel=event:ev-31');
  await shows(page, 'event', 'ev-31');
  await expect(panel(page).locator('[data-claim]').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveAttribute('data-selection', '');
  await page.goBack();
  await shows(page, 'event', 'ev-31');
});

test('a bad link says what it dropped and shows the rest', async ({ page }) => {
  await open(page, '#a=sc-99&t=2025-13-40&sel=place:nowhere-at-all&map=here&colour=red&units=mi');
  const dropped = page.getByTestId('dropped');
  for (const part of ['a=sc-99', 't=2025-13-40', 'sel=place:nowhere-at-all', 'map=here', 'colour=red'])
    await expect(dropped).toContainText(part);
  await expect(dropped).not.toContainText('units');
  await expect(scenario(page, 'sc-01')).toHaveAttribute('aria-current', 'true');
  await expect(panel(page)).toHaveAttribute('data-selection', '');
  await expect(panel(page)).toContainText('54.2');
  await dropped.getByRole('button').click();
  await expect(dropped).toHaveCount(0);
});

test('a link edited in the address bar is followed without a reload', async ({ page }) => {
  await open(page);
  await page.evaluate(() => (location.hash = '#a=sc-03'));
  await expect(scenario(page, 'sc-03')).toHaveAttribute('aria-current', 'true');
});

test('before 10 October 2025 the page says that no line is in force', async ({ page }) => {
  const words = 'No cease-fire line is in force on this date.';
  await open(page);
  await expect(page.getByText(words)).toHaveCount(0);
  await page.getByTestId('date').fill('2025-10-09');
  await page.getByTestId('date').press('Tab');
  await expect(page.getByText(words).first()).toBeVisible();
  await page.getByTestId('date').fill('2025-10-10');
  await page.getByTestId('date').press('Tab');
  await expect(page.getByText(words)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Line in force: Yellow Line/ })).toBeVisible();
});
