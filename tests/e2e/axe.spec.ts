/** No serious barrier for readers who see, hear or point differently: axe, on each view, in both themes, wide and narrow. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { open, openMap, panel, recordStands } from './page';

interface Seen {
  name: string;
  hash?: string;
  /** What the link selects; its card then belongs to what is looked at. */
  selection?: string;
  /** What must stand before the view is looked at. */
  stands: string;
  /** Looked at once the interactive map stands, which takes long: where the map is the matter. */
  map?: true;
  /** Looked at in both themes in each window; else light where wide and dark where narrow. */
  both?: true;
  /** What a reader does to get from the link to the view. */
  then?: (page: Page) => Promise<void>;
}

const VIEWS: readonly Seen[] = [
  { name: 'explore', stands: '[data-testid="legend"]', map: true, both: true },
  {
    name: 'a zone',
    hash: '#sel=zone:yellow-line:left',
    selection: 'zone:yellow-line:left',
    stands: '[data-testid="measured"]',
    both: true,
  },
  {
    name: 'the record',
    hash: '#view=record&kind=claim&sel=claim:a24-hamas-share',
    selection: 'claim:a24-hamas-share',
    stands: 'main h1',
    both: true,
  },
  { name: 'method and limits', hash: '#view=method', stands: 'main h1', both: true },
  { name: 'a comparison', hash: '#view=compare&b=sc-18', stands: '[data-testid="compare"] h1', both: true },
  {
    name: 'a difference',
    hash: '#view=compare&b=sc-18&mode=diff',
    stands: '[data-testid="compare"] h1',
    both: true,
  },
  { name: 'drawing', hash: '#view=draw', stands: '[data-testid="draw-page"][data-read="true"]' },
  { name: 'contributors', hash: '#view=contributors', stands: '[data-testid="stance-map"]' },
  { name: 'institutions', hash: '#view=institutions', stands: '[data-testid="diagram"]' },
  {
    name: 'a disagreement',
    hash: '#view=disagreements&sel=disagreement:cf-04',
    selection: 'disagreement:cf-04',
    stands: '[data-testid="dispute-map"]',
  },
  { name: 'figures', hash: '#view=figures', stands: '[data-testid="figures"] table' },
  {
    name: 'a source',
    hash: '#view=sources&sel=source:wsj&par=4',
    selection: 'source:wsj',
    stands: '[data-testid="balance"]',
  },
  {
    name: 'an event',
    hash: '#view=events&f=l:violence&sel=event:ev-33',
    selection: 'event:ev-33',
    stands: '[data-testid="line-distance"]',
  },
  {
    name: 'the search',
    stands: '[data-testid="search-result"]',
    then: async (page) => {
      await page.getByTestId('search-open').click();
      await page.getByTestId('search-input').fill('rafah');
    },
  },
];

/** What axe calls serious or critical, one line for each element. */
async function grave(page: Page): Promise<string[]> {
  // Legacy mode stays in this page: another would be a page that the watch has to watch.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    );
}

for (const [window, viewport, own, other] of [
  ['wide', { width: 1440, height: 900 }, 'light', 'dark'],
  ['narrow', { width: 390, height: 844 }, 'dark', 'light'],
] as const)
  test.describe(`in a ${window} window`, () => {
    test.use({ viewport, colorScheme: own });

    for (const { name, hash = '', selection = '', stands, map, both, then } of VIEWS)
      test(`axe finds nothing serious: ${name}`, async ({ page }) => {
        await (map ? openMap : open)(page, hash);
        await expect(panel(page)).toHaveAttribute('data-selection', selection);
        await recordStands(page);
        await then?.(page);
        await expect(page.locator(stands).first()).toBeAttached();
        expect.soft(await grave(page), own).toEqual([]);
        if (!both) return;
        await page.emulateMedia({ colorScheme: other });
        await expect(page.locator('html')).toHaveCSS('color-scheme', new RegExp(other));
        expect.soft(await grave(page), other).toEqual([]);
      });
  });
