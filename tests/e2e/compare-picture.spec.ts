/** A comparison as a picture: the maps as they stand, on a sheet with words. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/fixtures';
import { answers } from './page';

test.use({ deviceScaleFactor: 1 });

test('the picture holds the map below its title and above its legend and credits', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('./#view=compare&a=sc-01&b=sc-18&mode=diff');
  await answers(page);
  const button = page.getByTestId('export-png');
  await expect(button).toBeEnabled({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 45_000 }), button.click()]);
  expect(download.suggestedFilename()).toBe('gaza-control-atlas_sc-01_sc-18_2025-11-24.png');
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  // Width and height stand at a fixed place in the head of a PNG.
  expect(bytes.readUInt32BE(16)).toBe(1600);
  expect(bytes.readUInt32BE(20)).toBeGreaterThan(800);
  // A map was drawn: a sheet of words alone packs far smaller.
  expect(bytes.length).toBeGreaterThan(150_000);
});
