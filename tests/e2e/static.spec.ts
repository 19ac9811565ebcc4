/** The first paint: a true map before any script runs, which the interactive one replaces in place. */
import { expect, test } from '../support/fixtures';
import { atlasOf } from './data';
import { onScreen } from './map';
import { openMap, recordStands, stillMap } from './page';
import { boxOf, stillZones } from './still';

/** Largest shift, in pixels, that is no jump to the eye. */
const STEADY_PX = 2;
/** Coordinates of the still map are rounded to a hundredth of a unit, about half a metre; its zones to this much. */
const ROUNDING_KM2 = 0.02;

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows the still map, its date, the shares and the scenarios as text', async ({
    page,
    request,
  }) => {
    const atlas = await atlasOf(request);
    await page.goto('./');
    await expect(stillMap(page)).toBeVisible();
    await expect(stillMap(page)).toHaveAttribute('aria-label', /24 Nov\w* 2025.*Israel.*54\.2.*Hamas.*45\.8/);
    const words = (await stillMap(page).locator('text').allTextContents()).join(' ');
    for (const word of ['54.2', '45.8', 'Gaza City', 'Rafah', 'Israel', 'Hamas'])
      expect(words).toContain(word);
    for (const { id, short, core } of atlas.scenarios.filter((one) => one.core)) {
      await expect(page.locator(`[data-scenario="${id}"]`), `${id} ${core}`).toContainText(short);
    }
    await expect(page.getByText(/Without JavaScript/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'atlas.json' })).toBeVisible();
  });

  test('the zones of the still map are as large as the record says', async ({ page, request }) => {
    const opening = (await atlasOf(request)).scenarios.find(({ id }) => id === 'sc-01');
    await page.goto('./');
    const drawn = await stillZones(page);
    expect(drawn.map(({ piece }) => piece).sort()).toEqual(opening?.zones.map(({ id }) => id).sort());
    for (const { piece, statedKm2, pathKm2 } of drawn) {
      const zone = opening?.zones.find(({ id }) => id === piece);
      expect(Math.abs(statedKm2 - (zone?.km2 ?? 0)), `${piece} stated`).toBeLessThan(1e-5);
      expect(Math.abs(pathKm2 - (zone?.km2 ?? 0)), `${piece} drawn`).toBeLessThan(ROUNDING_KM2);
    }
  });
});

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const)
  test.describe(`in a window of ${width} by ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('the interactive map takes over without a jump', async ({ browser, page, baseURL }) => {
      // What stood before any script ran, in a window of the same size.
      const bare = await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width, height },
        baseURL: baseURL ?? '',
      });
      const first = await bare.newPage();
      await first.goto('./');
      const before = await stillZones(first);
      await bare.close();
      expect(before.length).toBeGreaterThan(1);

      await openMap(page);
      await recordStands(page);
      await expect(stillMap(page)).toBeHidden();
      for (const { piece, lonLats, spots } of before) {
        const still = boxOf(spots);
        const live = boxOf(await onScreen(page, lonLats));
        for (const side of ['left', 'top', 'right', 'bottom'] as const)
          expect(Math.abs(live[side] - still[side]), `${piece}, ${side}`).toBeLessThan(STEADY_PX);
      }
    });
  });

test('a link to another view never shows the opening map first', async ({ page }) => {
  // Slow data leaves time for a wrong picture to be seen.
  await page.route('**/data/start.json', async (route) => {
    await new Promise((later) => setTimeout(later, 800));
    await route.continue();
  });
  await page.addInitScript(() => {
    const seen = { frames: 0, opening: 0 };
    Object.assign(window, { seen });
    const look = (): void => {
      const still = document.querySelector('[data-testid="still-map"]');
      seen.frames += 1;
      const opening = still?.getAttribute('aria-label')?.includes('Hamas') ?? false;
      if (still && opening && getComputedStyle(still).visibility === 'visible') seen.opening += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await openMap(page, '#a=sc-18');
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { frames: number; opening: number } }).seen,
  );
  expect(seen.frames).toBeGreaterThan(5);
  expect(seen.opening).toBe(0);
});
