/** A line moved by fingers alone. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { count, MIDDLE, openDraw, startFromYellowLine, vertexAt } from './drawing';
import type { Spot } from './map';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** Fingers on the screen, as the browser itself reports them. */
async function fingers(page: Page): Promise<{
  down: (...spots: Spot[]) => Promise<void>;
  move: (...spots: Spot[]) => Promise<void>;
  up: () => Promise<void>;
}> {
  const session = await page.context().newCDPSession(page);
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', spots: Spot[]): Promise<void> => {
    const touchPoints = spots.map(({ x, y }, id) => ({ x, y, id }));
    await session.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  return {
    down: (...spots) => send('touchStart', spots),
    move: (...spots) => send('touchMove', spots),
    up: () => send('touchEnd', []),
  };
}

/** So near that fingers tell vertices apart, with a vertex in the middle of the map. */
async function near(page: Page, vertex: number): Promise<Spot> {
  await page.evaluate((at) => {
    const { port, drafts } = window.atlasDrawing ?? {};
    const [lon, lat] = drafts?.line?.path[at] ?? [0, 0];
    port?.jump({ lon, lat, zoom: 11.5 });
  }, vertex);
  return vertexAt(page, vertex);
}

const zoom = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => window.atlasDrawing?.port?.camera.zoom);
const placeOf = (page: Page, vertex: number): Promise<string | undefined> =>
  page.evaluate((at) => window.atlasDrawing?.drafts.line?.path[at]?.join(), vertex);
/** `k` of so many equal steps from a spot. */
const step = ({ x, y }: Spot, dx: number, dy: number, k: number, of: number): Spot => ({
  x: x + (dx * k) / of,
  y: y + (dy * k) / of,
});

test('a vertex that was tapped is dragged at once: it follows the finger, and the map stands still', async ({
  page,
}) => {
  await openDraw(page);
  await startFromYellowLine(page);
  const { x, y } = await near(page, MIDDLE);
  const finger = await fingers(page);
  // A tap and a drag after it is how a map is zoomed with one finger.
  await page.touchscreen.tap(x, y);
  await finger.down({ x, y });
  for (let k = 1; k <= 6; k++) await finger.move(step({ x, y }, -48, -30, k, 6));
  await expect(page.getByTestId('magnifier')).toBeVisible();
  await finger.up();
  await expect(count(page)).toContainText('1 moved');
  await expect(page.getByTestId('magnifier')).toBeHidden();
  expect(await zoom(page)).toBe(11.5);
  const there = await vertexAt(page, MIDDLE);
  expect(Math.hypot(there.x - (x - 48), there.y - (y - 30))).toBeLessThan(1.5);
  await page.getByTestId('undo').tap();
  await expect(count(page)).toContainText('0 moved');
});

test('a second finger gives a drag up; beside the line one finger moves the map, two zoom it', async ({
  page,
}) => {
  await openDraw(page);
  await startFromYellowLine(page);
  const { x, y } = await near(page, MIDDLE);
  const before = await placeOf(page, MIDDLE);
  const finger = await fingers(page);
  await finger.down({ x, y });
  await finger.move(step({ x, y }, -30, 0, 1, 2));
  await finger.move(step({ x, y }, -30, 0, 2, 2));
  await expect(count(page)).toContainText('1 moved');
  await finger.down({ x: x - 30, y }, { x: x + 60, y: y + 60 });
  await expect(count(page)).toContainText('0 moved');
  expect(await placeOf(page, MIDDLE)).toBe(before);
  for (let k = 1; k <= 6; k++)
    await finger.move(step({ x: x - 30, y }, -30, 0, k, 6), step({ x: x + 60, y: y + 60 }, 30, 30, k, 6));
  await finger.up();
  expect(await zoom(page)).toBeGreaterThan(11.7);
  const lon = await page.evaluate(() => window.atlasDrawing?.port?.camera.lon);
  await finger.down({ x: 60, y });
  for (let k = 1; k <= 6; k++) await finger.move(step({ x: 60, y }, 60, 0, k, 6));
  await finger.up();
  await expect
    .poll(() => page.evaluate(() => window.atlasDrawing?.port?.camera.lon))
    .toBeLessThan((lon ?? 0) - 0.005);
  await expect(count(page)).toContainText('0 moved');
  expect(await page.getByTestId('draw-page').evaluate((box) => box.scrollTop)).toBe(0);
});

test('a finger that rests on a vertex takes it out', async ({ page }) => {
  await openDraw(page);
  await startFromYellowLine(page);
  const spot = await near(page, MIDDLE);
  const finger = await fingers(page);
  await finger.down(spot);
  await expect(count(page)).toContainText('101 vertices');
  await finger.up();
  await expect(count(page)).toContainText('101 vertices');
  await page.getByTestId('undo').tap();
  await expect(count(page)).toContainText('102 vertices, 0 moved');
  // After a drag too.
  await finger.down(spot);
  for (let k = 1; k <= 4; k++) await finger.move(step(spot, -40, 0, k, 4));
  await finger.up();
  await expect(count(page)).toContainText('102 vertices, 1 moved');
  await finger.down(await vertexAt(page, MIDDLE));
  await expect(count(page)).toContainText('101 vertices');
  await finger.up();
});
