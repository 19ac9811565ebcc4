/** How the tests find their way about the page. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/fixtures';

/** Software drawing on a busy machine: the first map can take this long. */
const MAP_READY_MS = 45_000;

export const stage = (page: Page): Locator => page.getByTestId('stage');
export const panel = (page: Page): Locator => page.getByTestId('panel');
export const stillMap = (page: Page): Locator => page.getByTestId('still-map');
export const legend = (page: Page): Locator => page.getByTestId('legend');
export const scenario = (page: Page, id: string): Locator => page.locator(`[data-scenario="${id}"]`);
/** The card of a scenario in the list: its name, split and marks. */
export const card = (page: Page, id: string): Locator =>
  page.locator('li.scenario').filter({ has: scenario(page, id) });

/** Waits until scripts have taken the page over: from here on a click is answered. */
export async function answers(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-hydrated', 'true', { timeout: MAP_READY_MS });
}

/** Waits until the interactive map stands in place of the still one. */
export async function mapStands(page: Page): Promise<void> {
  await expect(stage(page)).toHaveAttribute('data-ready', 'true', { timeout: MAP_READY_MS });
}

/** Opens a view by its link, with the map within the reach of the tests, and waits until the map stands. */
export async function openMap(page: Page, hash = ''): Promise<void> {
  await page.goto(`./?probe${hash}`);
  await mapStands(page);
}

/** Opens a view by its link and waits until it answers; the map may still be loading. */
export async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`./${hash}`);
  await answers(page);
}

/** Waits until the record behind the first view has come, and with it everything that it adds to the page. */
export async function recordStands(page: Page): Promise<void> {
  await expect(panel(page).locator('[data-claim]').first()).toBeAttached({ timeout: MAP_READY_MS });
}

/** Waits until the panel shows this item and the record behind it has come. */
export async function shows(page: Page, kind: string, id?: string): Promise<void> {
  const wanted = id === undefined ? new RegExp(`^${kind}:`) : `${kind}:${id}`;
  await expect(panel(page)).toHaveAttribute('data-selection', wanted);
}
