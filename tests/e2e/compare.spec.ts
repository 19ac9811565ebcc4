/** The maps of a comparison: swipe, side by side and difference, by pointer, touch and keyboard. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { spotIn, spotOn } from './map';
import { shows } from './page';

interface Camera {
  zoom: number;
  lat: number;
  lon: number;
}
declare global {
  interface Window {
    /** The two maps, exposed by the page when its address holds `?probe`. */
    atlasPair?: Record<'a' | 'b', { port: { camera: Camera; picture(): Promise<unknown> } | null }>;
  }
}

const PAIR = '#view=compare&a=sc-01&b=sc-03';
const maps = (page: Page): Locator => page.getByTestId('stage-maps');
const side = (page: Page, name: 'a' | 'b'): Locator => maps(page).getByTestId(`side-${name}`);
const divider = (page: Page): Locator => page.getByTestId('divider');
const picker = (page: Page, side: 'a' | 'b'): Locator => page.getByTestId(`picker-${side}`);
const mode = (page: Page, name: 'swipe' | 'side' | 'diff'): Locator => page.locator(`[data-mode="${name}"]`);

/** Opens a comparison by its link and waits until every map that it shows stands. */
async function openPair(page: Page, hash = PAIR): Promise<void> {
  await page.goto(`./?probe${hash}`);
  await expect(maps(page)).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
}

/** Waits until the first map has drawn what it was last given. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await window.atlasPair?.a.port?.picture();
  });
}

/** The address without its `#`, read as a list of parameters. */
const link = (page: Page, name: string): string | null =>
  new URLSearchParams(new URL(page.url()).hash.slice(1)).get(name);

function cameras(page: Page): Promise<Camera[]> {
  return page.evaluate(() => {
    const { atlasPair } = window;
    return [atlasPair?.a.port?.camera, atlasPair?.b.port?.camera].flatMap((camera) => camera ?? []);
  });
}

/** Where the upper map begins, in per cent of its width. */
const cutAt = (page: Page): Promise<number> =>
  side(page, 'b').evaluate((box) =>
    Number(/([\d.]+)%/.exec(getComputedStyle(box).clipPath.split(' ').at(-1) ?? '')?.[1]),
  );

async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test.describe('at 1440', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('the divider follows the pointer and the keys, and the link says where it stands', async ({
    page,
  }) => {
    await openPair(page);
    const from = await middle(divider(page));
    const box = await maps(page).boundingBox();
    if (!box) throw new Error('no maps');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.3, from.y - 40, { steps: 3 });
    await expect.poll(() => cutAt(page)).toBeCloseTo(30, 0);
    await page.mouse.up();
    await expect(divider(page)).toHaveAttribute('aria-valuenow', '30');
    expect(link(page, 'at')).toBe('30');
    await divider(page).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(divider(page)).toHaveAttribute(
      'aria-valuetext',
      '41 % A, Frozen line, on the left; 59 % B, New Gaza within Gaza, on the right',
    );
    expect(await cutAt(page)).toBeCloseTo(41, 1);
    expect(link(page, 'at')).toBe('41');
  });

  test('side by side: what one map shows, the other shows', async ({ page }) => {
    await openPair(page, `${PAIR}&mode=side`);
    const [before] = await cameras(page);
    const at = await middle(side(page, 'b'));
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x - 60, at.y + 30, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => link(page, 'map')).not.toBeNull();
    const [a, b] = await cameras(page);
    expect(a).toEqual(b);
    expect(a?.lon).not.toBeCloseTo(before?.lon ?? 0, 3);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => (await cameras(page))[1]?.zoom).toBeCloseTo((a?.zoom ?? 0) + 1, 5);
  });

  test('the difference: ground chooses its passage, a line opens the record', async ({ page, request }) => {
    await openPair(page, `${PAIR}&mode=diff`);
    const ground = await spotIn(page, request, 'sc-01', 'yellow-line:left');
    await page.mouse.click(ground.x, ground.y);
    await expect.poll(() => link(page, 'cell')).toBe('israel.isf');
    const line = await spotOn(page, request, 'yellow-line-2025-10-10');
    await page.mouse.click(line.x, line.y);
    await shows(page, 'line', 'yellow-line-2025-10-10');
    expect(link(page, 'cell')).toBe('israel.isf');
  });

  test('views, sides and scenarios by keyboard alone', async ({ page }) => {
    await openPair(page);
    await page.keyboard.press('d');
    await expect(mode(page, 'diff')).toHaveAttribute('aria-pressed', 'true');
    await picker(page, 'b').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('fallback');
    await page.keyboard.press('Enter');
    await expect(picker(page, 'b')).toBeFocused();
    expect([link(page, 'b'), link(page, 'mode')]).toEqual(['sc-18', 'diff']);
    await page.keyboard.press('s');
    await expect(divider(page)).toBeVisible();
    await page.getByTestId('swap').focus();
    await page.keyboard.press('Enter');
    await expect(picker(page, 'a')).toHaveAttribute('data-compared', 'sc-18');
    await expect(picker(page, 'b')).toHaveAttribute('data-compared', 'sc-01');
    await page.locator('[data-passage="israel>hamas"]').focus();
    await page.keyboard.press('Enter');
    expect(link(page, 'cell')).toBe('israel.hamas');
  });

  test('a link restores pair, days, view, divider, passage and selection', async ({ page }) => {
    await openPair(
      page,
      '#view=compare&a=sc-02&b=sc-33&t=2025-12-01&tb=2026-04-01&at=37&cell=isf.restricted&sel=place:rafah',
    );
    await expect(picker(page, 'a')).toHaveAttribute('data-compared', 'sc-02');
    await expect(picker(page, 'a')).toContainText('1 Dec 2025');
    await expect(picker(page, 'b')).toContainText('1 Apr 2026');
    await expect(divider(page)).toHaveAttribute('aria-valuenow', '37');
    await expect(page.locator('[data-passage="isf>restricted"]')).toHaveAttribute('aria-pressed', 'true');
    await shows(page, 'place', 'rafah');
  });

  test('against A: a small map puts its scenario on side B', async ({ page }) => {
    await openPair(page, `${PAIR}&mode=diff`);
    const one = page.locator('[data-against="sc-18"]');
    await expect(one).toContainText('Hamas to Israel');
    await one.click();
    await expect(picker(page, 'b')).toHaveAttribute('data-compared', 'sc-18');
    await expect(one).toHaveAttribute('aria-pressed', 'true');
  });

  test('what cannot be compared is said, with the nearest day that can', async ({ page }) => {
    await openPair(page, `${PAIR}&mode=diff&t=2025-09-01&tb=2025-12-01`);
    const notice = page.getByTestId('stage-notice');
    await expect(notice).toContainText('its line is not in force on 1 Sep 2025');
    await notice.getByRole('button').click();
    await expect(notice).toBeEmpty();
    expect([link(page, 't'), link(page, 'tb')]).toEqual(['2025-10-10', '2025-12-01']);
    await page.goto('./#view=compare&b=sc-28');
    await expect(notice).toContainText('It has no territory');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger moves the divider, two buttons show one side whole', async ({ page }) => {
    await openPair(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const { x, y } = await middle(divider(page));
    const touch = await page.context().newCDPSession(page);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    for (const step of [x - 30, x - 60, 78])
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: step, y }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(divider(page)).toHaveAttribute('aria-valuenow', '20');
    expect(link(page, 'at')).toBe('20');
    await page.getByRole('button', { name: 'Show A whole' }).tap();
    await expect.poll(() => cutAt(page)).toBe(100);
    await expect(divider(page)).toBeInViewport({ ratio: 1 });
    await page.getByRole('button', { name: 'Show A whole' }).tap();
    await expect.poll(() => cutAt(page)).toBe(50);
  });

  test('side by side stands one above the other, the difference answers a tap', async ({ page, request }) => {
    await openPair(page, `${PAIR}&mode=side`);
    const [a, b] = await Promise.all([side(page, 'a').boundingBox(), side(page, 'b').boundingBox()]);
    expect(a?.width).toBe(b?.width);
    expect(b?.y).toBeGreaterThanOrEqual((a?.y ?? 0) + (a?.height ?? 0) - 1);
    await mode(page, 'diff').tap();
    await expect(page.getByTestId('against-a')).toBeVisible();
    // The map of the difference is the upper one, grown to the whole height.
    await expect
      .poll(async () => (await side(page, 'a').boundingBox())?.height ?? 0)
      .toBeGreaterThan((a?.height ?? 0) * 1.5);
    await drawn(page);
    const ground = await spotIn(page, request, 'sc-01', 'yellow-line:left');
    await page.touchscreen.tap(ground.x, ground.y);
    await expect.poll(() => link(page, 'cell')).toBe('israel.isf');
  });

  test('another scenario is picked by touch', async ({ page }) => {
    await openPair(page);
    await picker(page, 'b').tap();
    await page.locator('[data-option="sc-18"]').tap();
    await expect(picker(page, 'b')).toHaveAttribute('data-compared', 'sc-18');
    await page.getByTestId('swap').tap();
    await expect(picker(page, 'a')).toHaveAttribute('data-compared', 'sc-18');
  });
});
