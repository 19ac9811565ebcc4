/** A reader's own line: drawn by pointer, key and finger, undone, kept, passed on. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import {
  count,
  MAP_READY_MS,
  mapOf,
  MIDDLE,
  openDraw,
  share,
  startFromYellowLine,
  vertexAt,
} from './drawing';

async function drag(page: Page, vertex: number, dx: number, dy: number): Promise<void> {
  const { x, y } = await vertexAt(page, vertex);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2);
  await page.mouse.move(x + dx, y + dy);
  await page.mouse.up();
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('a vertex dragged by the pointer changes every number; undo and redo walk back and forth', async ({
  page,
}) => {
  await openDraw(page);
  await startFromYellowLine(page);
  await expect(count(page)).toContainText(', 0 moved');
  await drag(page, MIDDLE, -40, -24);
  await expect(share(page, 'israel')).not.toContainText('54.2%');
  await expect(share(page, 'israel')).toContainText(/\+\d+\.\d points/);
  await expect(share(page, 'hamas')).toContainText(/−\d+\.\d points/);
  await expect(count(page)).toContainText(', 1 moved');
  await expect(page.getByTestId('area-moved')).toContainText(/[1-9]\d*\.\d km²|0\.[1-9] km²/);
  await expect(page.getByTestId('governorates').locator('tbody tr')).toHaveCount(5);
  await expect(page.getByTestId('draw-said')).toContainText(/Israel \d+\.\d.%, ?|Israel \d+\.\d.% and/);
  const drawn = await share(page, 'israel').innerText();
  await page.getByTestId('undo').click();
  await expect(share(page, 'israel')).toContainText('54.2%');
  await expect(page.getByTestId('undo')).toBeDisabled();
  await page.getByTestId('redo').click();
  await expect(share(page, 'israel')).toHaveText(drawn, { useInnerText: true });
});

test('by keyboard alone: choose a vertex, move it, delete it, undo', async ({ page }) => {
  await openDraw(page);
  await startFromYellowLine(page);
  await mapOf(page).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('vertex-tip')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('vertex-tip')).toContainText(/moved [1-5]\d m /);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(count(page)).toContainText('102 vertices, 1 moved');
  await expect(page.getByTestId('vertex-tip')).toContainText(/moved 0\.[1-3] km /);
  await page.keyboard.press('Delete');
  await expect(count(page)).toContainText('101 vertices');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(count(page)).toContainText('102 vertices, 0 moved');
});

test('from nothing: a line point by point, the last point taken back by Undo, two zones and who holds them', async ({
  page,
}) => {
  await openDraw(page);
  await page.getByTestId('intro-nothing').click();
  await expect(page.getByTestId('tool-draw')).toHaveAttribute('aria-pressed', 'true');
  const press = async (lon: number, lat: number): Promise<void> => {
    const spot = await page.evaluate(
      (at) => {
        const box = document.querySelector('[data-testid="draw-map"] canvas')?.getBoundingClientRect();
        const pixel = window.atlasDrawing?.port?.project(at);
        return { x: (box?.left ?? 0) + (pixel?.x ?? 0), y: (box?.top ?? 0) + (pixel?.y ?? 0) };
      },
      [lon, lat] as [number, number],
    );
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.click(spot.x, spot.y);
  };
  await press(34.32, 31.43);
  await press(34.38, 31.45);
  await expect(page.getByTestId('undo')).toBeEnabled();
  await page.getByTestId('undo').click();
  await press(34.38, 31.41);
  await press(34.43, 31.39);
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(count(page)).toContainText('3 vertices');
  await page.getByTestId('zones').locator('summary').click();
  await page.getByLabel('Who holds the zone north of Line 1').selectOption('hamas');
  await page.getByLabel('Who holds the zone south of Line 1').selectOption('israel');
  await expect(share(page, 'hamas')).toContainText(/[45]\d\.\d%/);
  await expect(share(page, 'israel')).toContainText(/[45]\d\.\d%/);
});

test('coordinates that are pasted move the chosen vertex; what is none says why', async ({ page }) => {
  await openDraw(page);
  await startFromYellowLine(page);
  await mapOf(page).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const field = page.getByTestId('vertex-coordinates');
  await field.fill('nowhere');
  await field.press('Enter');
  await expect(page.getByTestId('draw-tray').getByRole('alert')).toContainText('coordinate');
  await expect(count(page)).toContainText('0 moved');
  await field.fill('31°33\'00"N 34°29\'00"E');
  await field.press('Enter');
  await expect(count(page)).toContainText('1 moved');
  await expect(page.getByTestId('vertex-tip')).toContainText('34.4833 E, 31.5500 N');
});

/** Starts from the Yellow Line, names the drawing and moves a vertex of it; gives what Israel holds by it. */
async function drawWiderBelt(page: Page): Promise<string> {
  await openDraw(page);
  await startFromYellowLine(page);
  await page.getByTestId('draft-name').fill('Wider belt');
  await page.getByTestId('draft-name').press('Enter');
  await drag(page, MIDDLE, -40, -24);
  await expect(count(page)).toContainText('1 moved');
  await expect(page.getByTestId('kept')).toHaveAttribute('data-kept', 'saved');
  return share(page, 'israel').innerText();
}

test('a drawing survives a reload', async ({ page }) => {
  const drawn = await drawWiderBelt(page);
  await page.reload();
  await expect(page.getByTestId('draft-name')).toHaveValue('Wider belt', { timeout: MAP_READY_MS });
  await expect(share(page, 'israel')).toHaveText(drawn, { useInnerText: true });
});

test('a link carries the whole drawing to a reader who has none', async ({ page, browser }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(void Object.assign(window, { copied: text })) },
    });
  });
  const drawn = await drawWiderBelt(page);
  await page.getByTestId('copy-draft-link').click();
  await expect(page.getByTestId('action-said')).toContainText('copied');
  const link = await page.evaluate(() => (window as unknown as { copied: string }).copied);
  expect(link).toContain('draft=1.');
  await page.close();
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByTestId('draft-name')).toHaveValue('Wider belt', { timeout: MAP_READY_MS });
  await expect(share(other, 'israel')).toHaveText(drawn, { useInnerText: true });
  // It is the other reader's own now, and the address is short again.
  await expect(other).not.toHaveURL(/draft=/);
  await context.close();
});

test('two drawings of a reader are compared from the list of drawings', async ({ page }) => {
  await drawWiderBelt(page);
  await page.getByTestId('drafts').locator('summary').click();
  await page.getByRole('button', { name: 'Duplicate: Wider belt' }).click();
  await expect(page.getByTestId('draft-name')).toHaveValue('Wider belt 2');
  await drag(page, MIDDLE + 5, -30, 0);
  await expect(count(page)).toContainText('2 moved');
  await page.getByRole('button', { name: 'Compare “Wider belt” with the drawing in hand' }).click();
  await expect(page.getByTestId('picker-a')).toContainText('Wider belt');
  await expect(page.getByTestId('picker-b')).toContainText('Wider belt 2');
});

test('a damaged link says so in few words, and what was there stays', async ({ page }) => {
  await openDraw(page, `#view=draw&draft=1.${'A'.repeat(3000)}!`);
  const said = page.getByTestId('dropped');
  await expect(said).toContainText('not a packed drawing');
  expect((await said.innerText()).length).toBeLessThan(200);
  await page.goto('about:blank');
  await openDraw(page, `#view=draw&draft=1.${'A'.repeat(60)}`);
  await expect(page.locator('.notices')).toContainText('The drawing in the link could not be opened');
  await expect(page).not.toHaveURL(/draft=/);
  await startFromYellowLine(page);
});

test('a scenario file opens again exactly, for a reader who has none; another file says why it does not', async ({
  page,
  browser,
}) => {
  const drawn = await drawWiderBelt(page);
  await page.getByTestId('export-draft').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId('export-scenario').click(),
  ]);
  const text = await textOf(download);
  const kept = (JSON.parse(text) as { draft: unknown }).draft;
  const context = await browser.newContext();
  const other = await context.newPage();
  await openDraw(other);
  await other.getByTestId('scenario-file').first().setInputFiles('tests/fixtures/lines/yellow.geojson');
  await expect(other.getByRole('alert').first()).toContainText('could not be opened as a scenario');
  await other
    .getByTestId('scenario-file')
    .first()
    .setInputFiles({ name: 'sent.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(other.getByTestId('draft-name')).toHaveValue('Wider belt');
  await expect(share(other, 'israel')).toHaveText(drawn, { useInnerText: true });
  expect(await other.evaluate(() => window.atlasDrawing?.drafts.draft)).toEqual(kept);
  await context.close();
});

test('an exported GeoJSON says of every feature that a reader drew it, and has the forces that were placed', async ({
  page,
}) => {
  await openDraw(page);
  await startFromYellowLine(page);
  const forces = page.getByTestId('forces');
  await forces.locator('summary').click();
  const where = forces.getByLabel('Where');
  for (const place of ['border with Egypt', 'east of Yellow Line']) {
    await where.selectOption({ label: place });
    await forces.getByRole('button', { name: 'Add' }).click();
  }
  await page.getByTestId('export-draft').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId('export-geojson').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^user-drawing_.*\.geojson$/);
  const { features } = JSON.parse(await textOf(download)) as {
    features: { properties: Record<string, unknown>; geometry: { type: string } }[];
  };
  expect(features.map(({ geometry }) => geometry.type)).toContain('LineString');
  for (const { properties } of features) expect(properties['mark']).toContain('user drawing');
  const placed = features.filter(({ properties }) => properties['status'] === 'proposed by the user');
  expect(placed.map(({ geometry }) => geometry.type)).toEqual(['LineString', 'Point']);
  expect(placed.map(({ properties }) => properties['along'] ?? properties['piece'])).toEqual([
    'egypt',
    'yellow-line:left',
  ]);
});

test('a line that crosses itself says so and keeps the last numbers greyed; saving waits', async ({
  page,
}) => {
  await openDraw(page);
  await startFromYellowLine(page);
  // From the northern shore right across the line that runs south behind it.
  const from = await vertexAt(page, 2);
  const to = await vertexAt(page, 24);
  await drag(page, 2, to.x - from.x + 30, to.y - from.y + 10);
  await expect(page.locator('[data-check="no-self-crossing"]')).toHaveAttribute('data-ok', 'false');
  await expect(page.getByTestId('save-scenario')).toBeDisabled();
  await expect(share(page, 'israel')).toBeVisible();
  await page.getByTestId('undo').click();
  await expect(page.locator('[data-check="no-self-crossing"]')).toHaveAttribute('data-ok', 'true');
  await page.getByTestId('save-scenario').click();
  await page.getByTestId('compare-start').click();
  await expect(page.getByTestId('compare')).toBeVisible();
  await expect(page.getByTestId('picker-b')).toContainText('Yellow Line, my version');
});

for (const theme of ['light', 'dark'] as const)
  test.describe(`in ${theme} colours`, () => {
    test.use({ colorScheme: theme });

    test('axe finds nothing serious on the map, in the open tray and in the menus', async ({ page }) => {
      await openDraw(page);
      await startFromYellowLine(page);
      await mapOf(page).focus();
      await page.keyboard.press('Tab');
      await expect(page.getByTestId('vertex-box')).toBeVisible();
      for (const section of ['zones', 'lines', 'forces', 'drafts'])
        await page.getByTestId(section).locator('summary').click();
      await page.getByTestId('export-draft').click();
      // Legacy mode stays in this page: another would be a page that the watch has to watch.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(
        grave.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
      ).toEqual([]);
    });
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a line is started and moved by touch, and nothing is wider than the window', async ({ page }) => {
    await openDraw(page);
    await page.getByTestId('start-from').tap();
    await page.locator('[data-start="line:yellow-line-2025-10-10"]').tap();
    await expect(share(page, 'israel')).toContainText('54.2%');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    // Tools run on to the side; what takes a slip of the finger back is always within reach.
    for (const step of ['undo', 'redo'])
      expect(await page.getByTestId(step).boundingBox()).toMatchObject({
        x: step === 'undo' ? 302 : 346,
        width: 44,
      });
    const { x, y } = await vertexAt(page, MIDDLE);
    await page.touchscreen.tap(x, y);
    await expect(page.getByTestId('vertex-box')).toBeVisible();
    const nudge = page.getByRole('button', { name: 'Move 50 m west' });
    const size = await nudge.boundingBox();
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await nudge.tap();
    await expect(count(page)).toContainText('1 moved');
  });
});
