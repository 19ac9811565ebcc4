/** No serious barrier for readers who see, hear or point differently: axe, on each page, in both themes, wide and narrow. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/fixtures';
import { open, openMap, recordStands } from './page';

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

const PAGES = [
  { name: 'explore', hash: '' },
  { name: 'a zone', hash: '#sel=zone:yellow-line:left' },
  { name: 'the record', hash: '#view=record&kind=claim&sel=claim:a24-hamas-share' },
  { name: 'method and limits', hash: '#view=method' },
] as const;

for (const viewport of WINDOWS)
  for (const theme of ['light', 'dark'] as const)
    test.describe(`${viewport.width} by ${viewport.height}, ${theme}`, () => {
      test.use({ viewport, colorScheme: theme });

      for (const { name, hash } of PAGES)
        test(`${name} holds nothing serious`, async ({ page }) => {
          await (name === 'explore' ? openMap(page, hash) : open(page, hash));
          await recordStands(page);
          const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
          const grave = violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .flatMap(({ id, nodes }) =>
              nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
            );
          expect(grave).toEqual([]);
        });
    });
