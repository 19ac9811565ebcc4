/** No serious barrier for readers who see, hear or point differently: axe, on each page, in both themes, wide and narrow. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { openMap, panel, recordStands } from './page';

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

const VIEWS = [
  { name: 'explore', hash: '', selection: '' },
  { name: 'a zone', hash: 'sel=zone:yellow-line:left', selection: 'zone:yellow-line:left' },
  {
    name: 'the record',
    hash: 'view=record&kind=claim&sel=claim:a24-hamas-share',
    selection: 'claim:a24-hamas-share',
  },
  { name: 'method and limits', hash: 'view=method', selection: '' },
  { name: 'a comparison', hash: 'view=compare&b=sc-18', selection: '' },
  { name: 'a difference', hash: 'view=compare&b=sc-18&mode=diff', selection: '' },
] as const;

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

for (const viewport of WINDOWS)
  for (const theme of ['light', 'dark'] as const)
    test.describe(`at ${viewport.width} by ${viewport.height}, ${theme}`, () => {
      test.use({ viewport, colorScheme: theme });

      test('axe finds nothing serious on any page', async ({ page }) => {
        await openMap(page);
        for (const { name, hash, selection } of VIEWS) {
          await page.evaluate((wanted) => (location.hash = wanted), hash);
          await expect(panel(page)).toHaveAttribute('data-selection', selection);
          await recordStands(page);
          if (hash.includes('view=')) await expect(page.locator('main h1').first()).toBeVisible();
          expect.soft(await grave(page), name).toEqual([]);
        }
      });
    });
