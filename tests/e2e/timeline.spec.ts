/** Time and events: the brush decides the day, the filter rules list, map and count, and both stand in the link. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { open, openMap, panel, shows } from './page';

const brush = (page: Page, edge: 'from' | 'to') => page.getByTestId(`brush-${edge}`);
const dayOf = async (page: Page): Promise<string> => page.getByTestId('date').inputValue();
const rows = (page: Page) => page.locator('[data-row^="event:"]');

interface Marks {
  getData: () => Promise<{ features: { properties: { count: number } }[] }>;
}
type Probed = Window & { atlasMap?: { native: { getSource: (name: string) => Marks } } };

/** How many events the marks of the map stand for, by the map's own account. */
const marked = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const data = await (window as unknown as Probed).atlasMap?.native.getSource('events').getData();
    return (data?.features ?? []).reduce((sum, { properties }) => sum + properties.count, 0);
  });

test('the brush by keyboard: days, weeks, and the line in force with its zones', async ({ page }) => {
  await openMap(page, '#t=2025-10-11');
  const to = brush(page, 'to');
  await to.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('date')).toHaveValue('2025-10-10');
  await expect(page.getByRole('button', { name: /Line in force: Yellow Line/ })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('date')).toHaveValue('2025-10-09');
  await expect(page.getByText('No cease-fire line is in force on this date.').first()).toBeVisible();
  await expect(page.locator('[data-zone-button]')).toHaveCount(0);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByTestId('date')).toHaveValue('2025-10-16');
  await expect(page.locator('[data-zone-button]')).toHaveCount(2);
  await expect(page).toHaveURL(/t=2025-10-16/);
  await page.keyboard.press('End');
  await expect.poll(() => dayOf(page)).toMatch(/^2026-/);
  await brush(page, 'from').focus();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/from=2026-/);
});

test('the brush by pointer: a drag moves the day, a tap on bare ground sets it', async ({ page }) => {
  await openMap(page);
  const grip = await brush(page, 'to').boundingBox();
  const chart = await page.locator('.chart').boundingBox();
  if (!grip || !chart) throw new Error('the timeline is on the page');
  const y = grip.y + grip.height - 8;
  await page.mouse.move(grip.x + grip.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(chart.x + chart.width * 0.6, y, { steps: 3 });
  await page.mouse.move(chart.x + chart.width * 0.1, y, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => dayOf(page)).toBe('2025-10-07');
  await expect(page.getByText('No cease-fire line is in force on this date.').first()).toBeVisible();
  await page.mouse.click(chart.x + chart.width * 0.5, chart.y + 30);
  await expect.poll(() => dayOf(page)).toMatch(/^2025-1(?:0-31|1-01)$/);
});

test('brackets step from event to event, and the card measures to the line of its day', async ({ page }) => {
  await openMap(page, '#t=2025-10-18');
  await expect(brush(page, 'to')).toBeVisible();
  await page.keyboard.press(']');
  await shows(page, 'event', 'ev-33');
  await expect(page.getByTestId('date')).toHaveValue('2025-10-19');
  await expect(page.getByTestId('line-distance')).toContainText('Yellow Line');
  await expect(page.getByTestId('casualties')).toContainText('2 dead');
  await page.keyboard.press('[');
  await expect(page.getByTestId('date')).not.toHaveValue('2025-10-19');
  await page.getByTestId('step-next').click();
  await shows(page, 'event', 'ev-33');
});

test('play goes on by days until it is paused', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openMap(page);
  const before = await dayOf(page);
  await page.getByTestId('play').click();
  await expect.poll(() => dayOf(page)).not.toBe(before);
  const first = await dayOf(page);
  await expect.poll(async () => (await dayOf(page)) > first).toBe(true);
  await page.getByTestId('play').click();
  const stopped = await dayOf(page);
  await page.waitForTimeout(1200);
  expect(await dayOf(page)).toBe(stopped);
});

test('a facet changes list, count and map, survives in the link, and is taken back', async ({ page }) => {
  await openMap(page, '#view=events');
  await expect(rows(page).first()).toBeVisible();
  const all = await rows(page).count();
  const drawn = await marked(page);
  const choice = page.getByTestId('facet-lanes').locator('[data-value="violence"]');
  const promised = Number(await choice.locator('b').innerText());
  await choice.click();
  await expect(rows(page)).toHaveCount(promised);
  expect(promised).toBeLessThan(all);
  await expect(page.getByTestId('events-count')).toContainText(`${promised} of`);
  await expect(page.getByTestId('to-events')).toContainText(`${promised} of`);
  await expect.poll(() => marked(page)).toBeLessThan(drawn);
  await expect(page).toHaveURL(/f=l:violence/);
  await page.reload();
  await expect(rows(page)).toHaveCount(promised);
  await page.getByTestId('events-clear').click();
  await expect(rows(page)).toHaveCount(all);
});

test('what is listed is saved as CSV and GeoJSON, and a row leads to its card', async ({ page }) => {
  await open(page, '#view=events&f=pl:1');
  await expect(rows(page).first()).toBeVisible();
  const ids = await rows(page).evaluateAll((all) => all.map((row) => row.dataset['row']?.slice(6) ?? ''));
  const saved = async (id: string): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId(id).click()]);
    return readFile(await file.path(), 'utf8');
  };
  const csv = await saved('events-csv');
  for (const id of ids) expect(csv).toContain(`\n${id},`);
  const json = JSON.parse(await saved('events-geojson')) as { features: { id: string }[] };
  expect(json.features.map(({ id }) => id)).toEqual(ids);
  await rows(page).first().click();
  await shows(page, 'event', ids[0]);
  await expect(panel(page).locator('[data-account]').first()).toBeAttached();
});

/** What axe calls serious or critical, by rule and element. */
async function grave(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

test('axe finds nothing serious in timeline, list and card, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await open(page, '#view=events&f=l:violence&sel=event:ev-33');
    await expect(brush(page, 'to')).toBeVisible();
    await expect(page.getByTestId('line-distance')).toBeAttached();
    expect.soft(await grave(page), colorScheme).toEqual([]);
    await page.goto('about:blank');
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the strip unfolds to a timeline that a finger and the buttons move', async ({ page }) => {
    await openMap(page);
    await expect(brush(page, 'to')).toBeHidden();
    await page.getByTestId('timeline-fold').tap();
    await expect(brush(page, 'to')).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const box = await brush(page, 'to').boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect.soft(await grave(page)).toEqual([]);
    await page.getByTestId('step-prev').tap();
    await shows(page, 'event');
    const chart = await page.locator('.chart').boundingBox();
    if (!chart) throw new Error('the timeline is on the page');
    await page.touchscreen.tap(chart.x + chart.width * 0.2, chart.y + chart.height - 6);
    await expect.poll(() => dayOf(page)).toMatch(/^2025-10-1/);
    await page.getByTestId('timeline-fold').tap();
    await expect(brush(page, 'to')).toBeHidden();
  });

  test('the page of events filters and lists in the width of the phone', async ({ page }) => {
    await open(page, '#view=events');
    await expect(rows(page).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByText('Filter', { exact: true }).tap();
    await page.getByTestId('facet-placed').locator('[data-value="with"]').tap();
    await expect(page).toHaveURL(/f=pl:1/);
    await rows(page).first().tap();
    await shows(page, 'event');
    await expect(panel(page).locator('h1')).toBeInViewport();
  });
});
