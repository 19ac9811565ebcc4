/** Files that a reader brings to the drawing: dropped, chosen from, mended by consent, refused in words, charted by date. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { Position } from '../../src/domain/types';
import { expect, test } from '../support/fixtures';

/** Software drawing on a busy machine: the first map can take this long. */
const MAP_READY_MS = 45_000;
const LINES = 'tests/fixtures/lines/';

const share = (page: Page, holder: string): Locator => page.getByTestId(`share-${holder}`);

async function openDraw(page: Page): Promise<void> {
  await page.goto('./?probe#view=draw');
  await expect(page.getByTestId('draw-page')).toHaveAttribute('data-read', 'true', { timeout: MAP_READY_MS });
}

async function openPanel(page: Page): Promise<void> {
  await page.getByTestId('start-from').click();
  await page.getByTestId('bring-open').click();
  await expect(page.getByTestId('bring')).toBeVisible();
}

async function pick(page: Page, ...names: string[]): Promise<void> {
  await page.getByTestId('bring-files').setInputFiles(names.map((name) => `${LINES}${name}`));
}

/** Drops a file in the middle of the map, as a hand would. */
async function drop(page: Page, name: string, path = `${LINES}${name}`): Promise<void> {
  const bytes = await readFile(path, 'base64');
  const data = await page.evaluateHandle(
    ([text, file]) => {
      const transfer = new DataTransfer();
      const raw = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([raw], file));
      return transfer;
    },
    [bytes, name] as const,
  );
  const map = page.getByTestId('draw-map');
  await map.dispatchEvent('dragenter', { dataTransfer: data });
  await expect(page.getByTestId('bring-drop')).toBeVisible();
  await map.dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByTestId('bring-drop')).toBeHidden();
}

test('a KML dropped on the map: a chooser, a line chosen, a drawing with its shares', async ({ page }) => {
  await openDraw(page);
  await expect(page.getByTestId('draw-map')).toHaveAttribute('data-ready', 'true', { timeout: MAP_READY_MS });
  await drop(page, 'yellow.kml');
  await expect(page.getByTestId('chooser').locator('[data-item]')).toHaveCount(3);
  await expect(page.getByTestId('chooser')).toContainText('Yellow Line');
  await expect(page.getByTestId('verdicts')).toContainText('54.2');
  await page.getByTestId('use-go').click();
  await expect(share(page, 'israel')).toContainText('54.2%');
  await expect(page.getByTestId('draft-name')).toHaveValue('Yellow Line');
  await expect(page.getByTestId('vertex-count')).toContainText('102 vertices');
});

test('a scenario file dropped on the map opens as the drawing that it is', async ({ page }) => {
  await openDraw(page);
  await expect(page.getByTestId('draw-map')).toHaveAttribute('data-ready', 'true', { timeout: MAP_READY_MS });
  await drop(page, 'yellow.kml');
  await page.getByTestId('use-go').click();
  await expect(page.getByTestId('draft-name')).toHaveValue('Yellow Line');
  await page.getByTestId('export-draft').click();
  const saving = page.waitForEvent('download');
  await page.getByTestId('export-scenario').click();
  const saved = await (await saving).path();
  await page.getByTestId('draft-name').fill('Renamed since');
  await page.getByTestId('draft-name').press('Enter');
  await drop(page, 'user-drawing_yellow-line.draft.json', saved);
  await expect(page.getByTestId('draft-name')).toHaveValue(/^Yellow Line/);
  await expect(share(page, 'israel')).toContainText('54.2%');
  await expect(page.getByTestId('bring')).toBeHidden();
});

test('swapped coordinates wait for consent; a wrong file says why and the drawing stays', async ({
  page,
}) => {
  await openDraw(page);
  await openPanel(page);
  await pick(page, 'sick/swapped.geojson');
  await expect(page.getByTestId('finding')).toContainText('longitude comes first');
  await expect(page.getByTestId('verdicts')).toContainText('No honest percentage');
  await page.getByTestId('mend').press('Enter');
  await expect(page.getByTestId('verdicts')).toContainText('54.2');
  await page.getByTestId('use-go').click();
  await expect(share(page, 'israel')).toContainText('54.2%');
  await openPanel(page);
  await pick(page, 'wrong/page.kml', 'wrong/truncated.geojson');
  await expect(page.getByTestId('problem')).toHaveCount(2);
  await expect(page.getByTestId('bring-problems')).toContainText('a web page (HTML)');
  await expect(page.getByTestId('bring-problems')).toContainText('truncated.geojson');
  await expect(share(page, 'israel')).toContainText('54.2%');
});

/** The shipped line with more vertices than it needs: on its course, `n` of them in all. */
async function dense(n: number): Promise<Buffer> {
  const { features } = JSON.parse(await readFile(`${LINES}yellow.geojson`, 'utf8')) as {
    features: { geometry: { coordinates: Position[] } }[];
  };
  const path = features[0]?.geometry.coordinates ?? [];
  const at = (i: number): string => {
    const [whole, part] = [Math.floor((i / n) * (path.length - 1)), ((i / n) * (path.length - 1)) % 1];
    const a = path[whole] as Position;
    const b = path[whole + 1] ?? a;
    return `${(a[0] + (b[0] - a[0]) * part).toFixed(7)} ${(a[1] + (b[1] - a[1]) * part).toFixed(7)}`;
  };
  return Buffer.from(`LINESTRING (${Array.from({ length: n }, (_, i) => at(i)).join(', ')}, ${at(n)})`);
}

test('a line that is too long is read again, simplified, whether a drawing or the reading is full', async ({
  page,
}) => {
  await openDraw(page);
  await openPanel(page);
  const give = async (name: string, n: number): Promise<void> =>
    page.getByTestId('bring-files').setInputFiles({ name, mimeType: 'text/plain', buffer: await dense(n) });
  await give('long.wkt', 120_000);
  await expect(page.getByTestId('too-long')).toContainText('at most 100,000 vertices, this has 120,001');
  await page.getByTestId('simplify-read').press('Enter');
  await expect(page.getByTestId('finding').first()).toContainText('simplified as asked');
  await expect(page.getByTestId('verdicts')).toContainText('54.2');
  await give('longer.wkt', 1_050_000);
  await expect(page.getByTestId('problem')).toContainText('at most 1,000,000 vertices');
  await expect(page.getByTestId('verdicts')).toContainText('54.2');
  await page.getByTestId('bring-simplify').press('Enter');
  await expect(page.getByTestId('bring-problems')).toBeHidden();
  await expect(page.getByTestId('chooser')).toContainText('longer');
  await page.getByTestId('use-go').click();
  await expect(share(page, 'israel')).toContainText('54.2%');
  await expect(page.getByTestId('start-from')).toBeFocused();
});

test('a folder of dated lines is charted, walked by keys, and two dates are compared', async ({ page }) => {
  await openDraw(page);
  await openPanel(page);
  await page.getByTestId('bring-folder').setInputFiles(`${LINES}series`);
  await expect(page.getByTestId('chooser').locator('[data-item]')).toHaveCount(3);
  await page.getByTestId('use-go').click();
  const scrubber = page.getByTestId('series-scrubber');
  await scrubber.focus();
  await expect(page.getByTestId('series-said')).toContainText('10 Oct 2025: 54.2');
  await page.keyboard.press('End');
  await expect(scrubber).toHaveAttribute('aria-valuetext', /^10 Dec 2025: 61\.4/);
  await page.getByTestId('series-compare').click();
  await expect(page.getByTestId('compare')).toBeVisible();
  await expect(page).toHaveURL(/a=own-series-2025-10-10.*b=own-series-2025-12-10/);
});

test('axe finds nothing serious in what is brought, in a series, nor beside a line', async ({ page }) => {
  /** What axe calls serious or critical in the tray, in both themes. */
  const grave = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveCSS('color-scheme', new RegExp(colorScheme));
      const axe = new AxeBuilder({ page }).setLegacyMode().include('[data-testid="draw-tray"]');
      const { violations } = await axe.analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      found.push(
        ...serious.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
      );
    }
    return found;
  };
  await openDraw(page);
  await openPanel(page);
  await pick(page, 'sick/swapped.geojson', 'sick/overlaps.kml', 'wrong/page.kml');
  await expect(page.getByTestId('finding')).toBeVisible();
  await expect(page.getByTestId('problem')).toBeVisible();
  expect.soft(await grave(), 'the chooser').toEqual([]);
  await page.getByTestId('mend').click();
  await page.getByTestId('use-go').click();
  await expect(share(page, 'israel')).toContainText('54.2%');
  for (const section of ['claim-check', 'other-outline'])
    await page.getByTestId(section).locator('summary').first().click();
  await page.getByTestId('claim-typed').fill('57');
  await expect(page.getByTestId('claims')).toBeVisible();
  await expect(page.getByTestId('outlines')).toBeVisible();
  expect.soft(await grave(), 'beside a line').toEqual([]);
  await openPanel(page);
  await page.getByTestId('bring-folder').setInputFiles(`${LINES}series`);
  await expect(page.getByTestId('chooser')).toContainText('10 Dec 2025');
  await page.getByTestId('use-go').click();
  await expect(page.getByTestId('series-scrubber')).toBeFocused();
  expect.soft(await grave(), 'a series').toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a pasted line is read and opened by touch, nothing wider than the window', async ({ page }) => {
    await openDraw(page);
    await page.getByTestId('start-from').tap();
    await page.getByTestId('bring-open').tap();
    await page.getByTestId('bring-paste').fill(await readFile(`${LINES}yellow.txt`, 'utf8'));
    await page.getByTestId('bring-read').tap();
    await expect(page.getByTestId('verdicts')).toContainText('54.2');
    const go = page.getByTestId('use-go');
    expect((await go.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
    await go.tap();
    await expect(share(page, 'israel')).toContainText('54.2%');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
