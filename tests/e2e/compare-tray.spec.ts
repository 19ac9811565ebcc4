/** Beside the maps of a comparison: the result in words, the matrix by keyboard, lists, figures and files. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { WITHOUT_WEBGL } from './launch';
import { answers, panel } from './page';

// Nothing beside the maps needs them: all of it works where no map can be drawn.
test.use(WITHOUT_WEBGL);

const PAIR = '#view=compare&a=sc-01&b=sc-03';

const tray = (page: Page): Locator => page.getByTestId('tray');
const matrix = (page: Page): Locator => page.getByTestId('matrix');
const cell = (page: Page, from: string, to: string): Locator => page.getByTestId(`cell-${from}-${to}`);

/** Opens a comparison and waits until its tray and the governorates stand. */
async function openPair(page: Page, hash = PAIR): Promise<void> {
  await page.goto(`./${hash}`);
  await answers(page);
  await expect(tray(page)).toBeVisible({ timeout: 45_000 });
}

const numbers = (page: Page, selector: string): Promise<number[]> =>
  matrix(page)
    .locator(selector)
    .evaluateAll((items) => items.map((item) => Number((item as HTMLDataElement).value)));
/** Rows of a CSV text with quoted cells. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && quoted === undefined && plain === '') break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

for (const [name, viewport] of [
  ['desktop', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test('says the result in one sentence, on screen and to a screen reader', async ({ page }) => {
      await openPair(page);
      const sentence = page.getByTestId('sentence');
      await expect(sentence).toHaveText(
        /^From A to B, [\d.]+ km² \([\d.]+\s%\) passes from Israel to the ISF\./,
      );
      const spoken = tray(page).getByRole('status');
      await expect(spoken).toHaveText(await sentence.innerText());
      await page.goto('./#view=compare&a=sc-01&b=sc-07');
      await expect(sentence).toHaveText(/^From A to B, the whole Strip, [\d.]+ km², passes to a vetted/);
      await page.goto('./#view=compare&a=sc-01&b=sc-31');
      await expect(sentence).toHaveText(/^B \(.+\) has no territory of its own/);
      await expect(matrix(page)).toHaveCount(0);
      await expect(page.getByTestId('grounds')).toBeVisible();
    });

    test('the matrix adds up in both directions, is walked by arrow keys and leads to its places', async ({
      page,
    }) => {
      await openPair(page);
      const [whole = 0] = await numbers(page, 'tfoot .all data');
      expect(sum(await numbers(page, 'tbody data'))).toBeCloseTo(whole, 6);
      expect(sum(await numbers(page, 'tfoot data'))).toBeCloseTo(2 * whole, 6);
      await cell(page, 'israel', 'israel').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await expect(cell(page, 'hamas', 'hamas')).toBeFocused();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('End');
      await expect(cell(page, 'israel', 'isf')).toBeFocused();
      await expect(cell(page, 'israel', 'isf')).toHaveAccessibleName(
        /^From Israel to ISF, [\d.]+ square kilometres, [\d.]+ percent, [\d.]+ to [\d.]+ percent if the line/,
      );
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/cell=israel\.isf/);
      const list = page.getByTestId('cell-list');
      await expect(list).toContainText('Rafah crossing');
      await list.getByRole('button', { name: 'Beit Hanoun', exact: true }).click();
      await expect(panel(page)).toHaveAttribute('data-selection', /^place:/);
    });

    test('a region narrows the comparison', async ({ page }) => {
      await openPair(page);
      const region = page.getByTestId('region');
      await expect(region).toBeEnabled({ timeout: 45_000 });
      const [whole = 0] = await numbers(page, 'tfoot .all data');
      const ids = await region
        .locator('option')
        .evaluateAll((options) =>
          options.map((option) => (option as HTMLOptionElement).value).filter(Boolean),
        );
      expect(ids).toHaveLength(5);
      let total = 0;
      for (const id of ids) {
        await region.selectOption(id);
        await expect(page).toHaveURL(new RegExp(`in=${id}`));
        await expect(tray(page)).toContainText('Shares are of');
        const [part = 0] = await numbers(page, 'tfoot .all data');
        expect(sum(await numbers(page, 'tbody data'))).toBeCloseTo(part, 6);
        total += part;
      }
      expect(total).toBeCloseTo(whole, 6);
    });

    test('a number of troops that is typed is spread over the ground', async ({ page }) => {
      await openPair(page);
      const troops = page.getByTestId('troops');
      await troops.fill('10,000');
      const row = page.getByTestId('density').locator('tr.marked').first();
      const [km2 = 0] = await numbers(page, 'tfoot td:nth-of-type(3) data');
      await expect(row.locator('td').first()).toHaveText(String(Math.round(10_000 / km2)));
      await troops.fill('a lot');
      await expect(page.getByTestId('density').getByRole('alert')).toContainText('“a lot”');
      await page.getByRole('button', { name: 'No source sets a size for the force.' }).click();
      await expect(panel(page)).toHaveAttribute('data-selection', 'claim:a5-no-size');
    });

    test('the CSV parses and its matrix sums to the outline', async ({ page }) => {
      await openPair(page);
      const button = page.getByTestId('export-csv');
      await expect(button).toBeEnabled({ timeout: 45_000 });
      const [whole = 0] = await numbers(page, 'tfoot .all data');
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      expect(download.suggestedFilename()).toBe('gaza-control-atlas_sc-01_sc-03_2025-11-24.csv');
      const text = await readFile(await download.path(), 'utf8');
      const [header = [], ...rows] = parseCsv(text);
      const records = rows.map((row) =>
        Object.fromEntries(header.map((column, i) => [column, row[i] ?? ''])),
      );
      const km2 = records
        .filter(
          ({ section, item, unit }) =>
            /^(change|stays)$/.test(section ?? '') && item !== 'all' && unit === 'km2',
        )
        .map(({ value }) => Number(value));
      expect(km2).toHaveLength(9);
      expect(sum(km2)).toBeCloseTo(whole, 6);
      for (const side of ['a', 'b']) {
        const held = records.filter((row) => row['section'] === 'holder' && row['side'] === side);
        const shares = held.filter(({ unit }) => unit === 'share').map(({ value }) => Number(value));
        expect(sum(shares)).toBeCloseTo(1, 9);
      }
      expect(records.filter(({ section }) => section === 'source').length).toBeGreaterThan(3);
      expect(records.find(({ item }) => item === 'method')?.['text']).toContain('sphere');
    });

    test('the JSON comes under the names of the pair and says the same', async ({ page }) => {
      await openPair(page);
      const button = page.getByTestId('export-json');
      await expect(button).toBeEnabled({ timeout: 45_000 });
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      expect(download.suggestedFilename()).toBe('gaza-control-atlas_sc-01_sc-03_2025-11-24.json');
      const file = JSON.parse(await readFile(await download.path(), 'utf8')) as {
        a: string;
        b: string;
        outlineKm2: number;
        transitions: { km2: number }[];
      };
      expect([file.a, file.b]).toEqual(['sc-01', 'sc-03']);
      expect(sum(file.transitions.map(({ km2 }) => km2))).toBeCloseTo(file.outlineKm2, 9);
    });
  });
}
