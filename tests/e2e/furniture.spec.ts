/** Degrees at the edges of a map and its scale bar: where the ground says they are, and never under other things. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { openDraw, startFromYellowLine } from './drawing';
import { onScreen } from './map';
import { openMap } from './page';

test.use({ viewport: { width: 1440, height: 900 } });

const labels = (page: Page): Locator => page.locator('.graticule text');

/** What a label says, in degrees. */
const degrees = (text: string): number => {
  const [, d = '', m = '0', s = '0'] = /^(\d+)°(?:(\d+)')?(?:(\d+)")?/.exec(text) ?? [];
  return Number(d) + Number(m) / 60 + Number(s) / 3600;
};

/** Every label stands at the pixel of its meridian or parallel. */
async function expectTrue(page: Page): Promise<void> {
  const said = await labels(page).evaluateAll((all) =>
    all.map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return { text: each.textContent ?? '', x: x + width / 2, y: y + height / 2 };
    }),
  );
  expect(said.length).toBeGreaterThan(2);
  for (const { text, x, y } of said) {
    const east = text.endsWith('E');
    const [at] = await onScreen(page, [east ? [degrees(text), 31.4] : [34.4, degrees(text)]]);
    expect(Math.abs(east ? x - (at?.x ?? NaN) : y - (at?.y ?? NaN)), text).toBeLessThan(3);
  }
}

/** Labels that something else of the page covers. */
const covered = (page: Page, others: string): Promise<string[]> =>
  labels(page).evaluateAll((all, selector) => {
    const boxes = [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
    return all
      .filter((each) => {
        const { left, top, right, bottom } = each.getBoundingClientRect();
        return boxes.some(
          (box) =>
            box.width > 0 && left < box.right && box.left < right && top < box.bottom && box.top < bottom,
        );
      })
      .map((each) => each.textContent ?? '');
  }, others);

const ON_EXPLORE = '.explore :is(.inset, .cue, .controls, .legend-box, .credit), .app > .left';
const ON_DRAW = '.draw :is(.tools, .head > *, .legend, .credit, .controls)';

test('Explore has degrees at the top and the left that are true, clear of inset, controls and legend, and follow the map', async ({
  page,
}) => {
  await openMap(page);
  await expect(page.getByTestId('inset')).toBeVisible();
  await expect(labels(page).filter({ hasText: "34°25'E" })).toHaveCount(1);
  await expectTrue(page);
  await expect.poll(() => covered(page, ON_EXPLORE)).toEqual([]);
  const svg = page.locator('.graticule');
  await expect(svg).toHaveAttribute('aria-hidden', 'true');
  await expect(svg).toHaveCSS('pointer-events', 'none');
  const before = await labels(page).allTextContents();
  await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
  await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
  await expect.poll(() => labels(page).allTextContents()).not.toEqual(before);
  await expect(() => expectTrue(page)).toPass();
});

test('in a page from right to left the furniture stays where geography has it', async ({ page }) => {
  await openMap(page);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  // The controls move the map, which then looks anew at what stands over it.
  await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
  await page.getByRole('button', { name: 'Zoom out', exact: true }).click();
  await expect(() => expectTrue(page)).toPass();
  const map = await page.locator('.maplibregl-canvas').boundingBox();
  const bar = await page.locator('.map-scale').boundingBox();
  expect(map && bar && bar.x - map.x).toBeLessThan(40);
});

test('the scale bar is as long as it says, in kilometres and in miles', async ({ page }) => {
  await openMap(page);
  const length = async (): Promise<number> =>
    (await page.locator('.map-scale rect').first().boundingBox())?.width ?? NaN;
  const perKm = async (): Promise<number> => {
    const [a, b] = await onScreen(page, [
      [34.4, 31.4],
      [34.5, 31.4],
    ]);
    // A tenth of a degree of longitude at this latitude: 111.32 km at the equator times its cosine.
    return ((b?.x ?? NaN) - (a?.x ?? NaN)) / (11.132 * Math.cos((31.4 * Math.PI) / 180));
  };
  await expect(page.locator('.map-scale text')).toHaveText(['0', '2.5', '5', '10 km']);
  expect((await length()) / (await perKm())).toBeCloseTo(10, 1);
  await page.getByRole('button', { name: 'Layers', exact: true }).click();
  await page.getByRole('radio', { name: 'mi', exact: true }).check();
  await expect(page.locator('.map-scale text').last()).toHaveText('5 mi');
  expect((await length()) / (await perKm())).toBeCloseTo(5 * 1.609344, 1);
});

test('each map of a comparison has its own degrees, and Draw keeps them clear of its tools', async ({
  page,
}) => {
  await page.goto('./?probe#view=compare&mode=side');
  for (const side of ['a', 'b']) {
    const map = page.getByTestId('stage-maps').getByTestId(`side-${side}`);
    await expect(map).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
    await expect(map.locator('.graticule text').filter({ hasText: "'N" }).first()).toBeAttached();
  }
  await openDraw(page);
  await startFromYellowLine(page);
  await expect(labels(page).filter({ hasText: "34°25'E" })).toHaveCount(1);
  await expect.poll(() => covered(page, ON_DRAW)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('degrees keep clear of the scenarios and controls over the map', async ({ page }) => {
    await openMap(page);
    await expect(labels(page).first()).toBeAttached();
    await expect.poll(() => covered(page, ON_EXPLORE)).toEqual([]);
    await expect(page.locator('.map-scale text').last()).toHaveText('5 km');
  });

  test('a leader has its words on the map or is not drawn', async ({ page }) => {
    await openMap(page);
    const drawn = (layer: string): Promise<string[]> =>
      page.evaluate((id) => {
        const { native } = window.atlasMap as unknown as {
          native: {
            queryRenderedFeatures(of: {
              layers: string[];
            }): { properties: { id: string; detail?: string } }[];
          };
        };
        const found = native.queryRenderedFeatures({ layers: [id] });
        return [
          ...new Set(found.map(({ properties }) => `${properties.id} ${properties.detail ?? ''}`.trim())),
        ].sort();
      }, layer);
    await expect.poll(() => drawn('leader')).toHaveLength(2);
    // A figure and a name: the sheet says the rest.
    expect(await drawn('callout-figure')).toEqual(await drawn('leader'));
    await page.getByRole('button', { name: 'Zoom in', exact: true }).tap();
    await expect.poll(() => drawn('leader')).toEqual([]);
    expect(await drawn('leader-dot')).toEqual([]);
    expect(await drawn('callout')).toEqual([]);
    await page.getByRole('button', { name: 'Zoom out', exact: true }).tap();
    await expect.poll(() => drawn('leader')).toHaveLength(2);
  });

  test('the source of the published depths can be hit by a finger', async ({ page }) => {
    await openDraw(page);
    await startFromYellowLine(page);
    const chip = page.getByTestId('depth-profile').locator('.band button');
    const hit = await chip.evaluate((button) => {
      button.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = button.getBoundingClientRect();
      return [-21, 21].flatMap((dx) =>
        [-21, 21].map(
          (dy) =>
            document.elementFromPoint(x + width / 2 + dx, y + height / 2 + dy)?.closest('button') === button,
        ),
      );
    });
    expect(hit).toEqual([true, true, true, true]);
  });
});
