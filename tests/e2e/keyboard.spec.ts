/** What a mouse can do, a keyboard can. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { open, openMap, panel, shows } from './page';

/** Presses a key until the focus is on what the selector names, and on these words where some are given. */
async function walkTo(page: Page, selector: string, key = 'Tab', words = ''): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press(key);
    const there = await page.evaluate(
      ([wanted, said]) => {
        const { activeElement } = document;
        return (activeElement?.matches(wanted) ?? false) && activeElement?.textContent.includes(said);
      },
      [selector, words] as const,
    );
    if (there) return;
  }
  throw new Error(`${key} does not reach ${selector} ${words}`);
}

const KINDS = ['event', 'claim', 'source', 'place', 'actor', 'stance', 'disagreement', 'scenario', 'line'];

test('an entry of every kind is reached and opened from the record page', async ({ page }) => {
  await open(page);
  await walkTo(page, 'header nav .more > button');
  await page.keyboard.press('Enter');
  await walkTo(page, 'header nav .more li button', 'Tab', 'The record');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-row]').first()).toBeVisible();
  for (const [i, kind] of KINDS.entries()) {
    // The first kind lies ahead; from the rows of one kind, the others lie behind.
    await walkTo(page, `[data-kind="${kind}"]`, i === 0 ? 'Tab' : 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-row^="${kind}:"]`).first()).toBeVisible();
    await walkTo(page, `[data-row^="${kind}:"]`);
    await page.keyboard.press('Tab');
    const row = await page.evaluate(
      () => (document.activeElement as HTMLElement | null)?.dataset['row'] ?? '',
    );
    expect(row).toMatch(new RegExp(`^${kind}:`));
    await page.keyboard.press('Enter');
    await expect(panel(page)).toHaveAttribute('data-selection', row);
    await expect(panel(page).locator('h1')).not.toBeEmpty();
    // The reader stays where they are in the list.
    await expect(page.locator(`[data-row="${row}"]`)).toBeFocused();
  }
});

test('zones, lines and places of the map are reached and opened, and Escape closes them', async ({
  page,
}) => {
  await openMap(page);
  await walkTo(page, '[data-zone-button="yellow-line:left"]');
  await page.keyboard.press('Enter');
  await shows(page, 'zone', 'yellow-line:left');
  await expect(page.getByTestId('measured')).toContainText('54.2');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveAttribute('data-selection', '');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await shows(page, 'line');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await shows(page, 'place');
});

test('the first stop leads past the lists to the map', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.locator('a.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#stage')).toBeFocused();
});

test('a digit chooses a scenario of the core set, but not while typing', async ({ page }) => {
  await open(page);
  await page.keyboard.press('2');
  await expect(page.locator('[data-scenario="sc-02"]')).toHaveAttribute('aria-current', 'true');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'The record', exact: true }).click();
  await page.getByRole('searchbox').fill('');
  await page.keyboard.press('3');
  await expect(page.getByRole('searchbox')).toHaveValue('3');
  await expect(page.locator('[data-scenario="sc-02"]')).toHaveAttribute('aria-current', 'true');
});
