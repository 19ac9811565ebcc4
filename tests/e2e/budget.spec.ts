/** What a reader's browser receives before the first view stands and answers. */
import { gzipSync } from 'node:zlib';
import { expect, test } from '../support/fixtures';
import { card, stillMap, scenario } from './page';

/** At most this many bytes, compressed as a static host compresses them. */
const BUDGET = 150_000;

/** The interactive map is no part of the first view: MapLibre, its worker and its style sheet. */
const MAP = /\/assets\/(?:port|maplibre)[^/]*\.(?:js|css)$/;
/** The record behind the panels, and what only the interactive map draws. */
const LATER = /\/data\/(?:atlas\.json|[a-z]+\.geojson)$/;

test('the first view stands and answers within 150 KB', async ({ page }, info) => {
  const received = new Map<string, number>();
  const reads: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (MAP.test(pathname)) return;
    reads.push(
      response.body().then((body) => {
        // Fonts are compressed already; vite's preview sends the rest as it is, so it is compressed here.
        const bytes = pathname.endsWith('.woff2') ? body.length : gzipSync(body, { level: 9 }).length;
        received.set(pathname, bytes);
      }),
    );
  });
  // Held back for good: the first view has to stand and answer without them.
  const held: string[] = [];
  const hold = (pattern: RegExp): Promise<unknown> =>
    page.route(pattern, (route) => {
      held.push(new URL(route.request().url()).pathname);
    });
  await hold(MAP);
  await hold(LATER);

  await page.goto('./', { waitUntil: 'commit' });
  await expect(stillMap(page)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-hydrated', 'true');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await scenario(page, 'sc-02').click();
  await expect(scenario(page, 'sc-02')).toHaveAttribute('aria-current', 'true');
  await expect(card(page, 'sc-02')).toContainText('ISF 45.8');
  await expect(stillMap(page)).toHaveAttribute('aria-label', /ISF 45\.8/);
  await Promise.all(reads);

  const files = [...received].sort(([, a], [, b]) => b - a);
  const sum = files.reduce((total, [, bytes]) => total + bytes, 0);
  const table = files.map(([path, bytes]) => `${String(bytes).padStart(8)} ${path}`).join('\n');
  console.log(`First view: ${sum} bytes of ${BUDGET} in ${files.length} files\n${table}`);
  info.annotations.push({ type: 'first view', description: `${sum} bytes` });
  expect(files.map(([path]) => path)).toContain('/');
  expect(held.some((path) => MAP.test(path))).toBe(true);
  expect(sum).toBeLessThanOrEqual(BUDGET);
});

test('no Arabic or Hebrew font is pulled by a view in English', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.woff2')) fonts.push(request.url());
  });
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-hydrated', 'true');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter((url) => /arabic|hebrew/.test(url))).toEqual([]);
});
