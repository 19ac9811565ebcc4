/** Search from any page: by keyboard to an event and its place, in Arabic, and under a thumb. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { open, panel, shows } from './page';
import { WITHOUT_WEBGL } from './launch';

// What is found does not depend on how the map is drawn.
test.use(WITHOUT_WEBGL);

const input = (page: Page) => page.getByTestId('search-input');
const results = (page: Page) => page.getByTestId('search-result');

test('a reader gets by keyboard from / to an event, and to its place on the map', async ({ page }) => {
  await open(page, '#view=record');
  await page.keyboard.press('/');
  await expect(input(page)).toBeFocused();
  await page.keyboard.type('rafah crossing reopens');
  await expect(results(page).first()).toBeVisible();
  const event = page.locator('[data-result="event:ev-x-tl-0202"]');
  for (let presses = 0; presses < 30; presses += 1) {
    if ((await event.getAttribute('aria-selected')) === 'true') break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(event).toHaveAttribute('aria-selected', 'true');
  await expect(input(page)).toHaveAttribute('aria-activedescendant', (await event.getAttribute('id')) ?? '');
  await page.keyboard.press('Enter');
  await shows(page, 'event', 'ev-x-tl-0202');
  // The map stands at the crossing.
  await expect(page).toHaveURL(/map=13\.50\/31\.248\d*\/34\.259\d*/);
  await expect(page).not.toHaveURL(/view=/);
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(panel(page).locator('h1')).toBeFocused();
});

test('an Arabic name leads to its place, and Escape gives focus back', async ({ page }) => {
  await open(page);
  const opener = page.getByTestId('search-open');
  await opener.click();
  await input(page).fill('رفح');
  await expect(results(page).first()).toHaveAttribute('data-result', 'place:rafah');
  await expect(results(page).first().locator('mark')).toHaveText('رفح');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect(panel(page)).toHaveAttribute('data-selection', '');
});

test('/ is a letter where a reader is typing', async ({ page }) => {
  await open(page, '#view=record');
  const filter = page.locator('.filter input');
  await filter.click();
  await page.keyboard.type('24/7');
  await expect(filter).toHaveValue('24/7');
  await expect(page.locator('dialog')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the search fills the screen and says what it finds', async ({ page }) => {
    await open(page);
    await page.getByTestId('search-open').tap();
    const box = await page.locator('dialog').boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    await input(page).fill('indonesia');
    await expect(page.locator('dialog [role="status"]')).toHaveText(/^\d+ found for “indonesia”/);
    const first = results(page).first();
    const target = await first.boundingBox();
    expect(target?.height).toBeGreaterThanOrEqual(44);
    const wanted = (await first.getAttribute('data-result')) ?? '';
    await first.tap();
    await expect(panel(page)).toHaveAttribute('data-selection', wanted);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
