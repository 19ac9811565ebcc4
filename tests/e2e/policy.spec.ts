/** The page runs under one strict policy, talks to nobody, and a breach cannot pass unseen. */
import { CONTENT_SECURITY_POLICY } from '../../src/domain/policy';
import { expect, test } from '../support/fixtures';
import { openMap, panel, recordStands, scenario, shows } from './page';

test('meta tag and header hold the policy of src/domain/policy.ts, word for word', async ({ page }) => {
  const response = await page.goto('./');
  expect(response?.headers()['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(meta).toHaveAttribute('content', CONTENT_SECURITY_POLICY);
  // The tag governs only what follows it.
  const first = page.locator('head > :is(meta[http-equiv], script, link, style)').first();
  await expect(first).toHaveAttribute('http-equiv', 'Content-Security-Policy');
});

test('the built page carries no inline script, style or style attribute', async ({ page }) => {
  const markup = await (await page.request.get('./')).text();
  expect(markup).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
  expect(markup).not.toMatch(/<style/);
  expect(markup).not.toMatch(/\sstyle=/);
  expect(markup).not.toMatch(/\son[a-z]+="/);
});

test('a walk through every page stays on its own origin and breaks no rule', async ({
  page,
  watch,
  baseURL,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(baseURL ?? 'none'))
      foreign.push(request.url());
  });
  await openMap(page);
  await recordStands(page);
  await scenario(page, 'sc-05').click();
  await page.getByRole('button', { name: 'Layers', exact: true }).click();
  await page.getByLabel('Corridors').uncheck();
  await page.getByRole('button', { name: /dark theme/ }).click();
  for (const name of ['العربية', 'עברית', 'English'])
    await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'The record', exact: true }).click();
  await page.locator('[data-row]').first().click();
  await shows(page, 'event');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Method and limits', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Method and limits' })).toBeVisible();
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await expect(panel(page)).toBeVisible();
  expect(foreign).toEqual([]);
  expect(watch.problems).toEqual([]);
});

test.describe('a planted breach', () => {
  const plant = (): void => document.body.setAttribute('style', 'color: red');

  test('is reported by the watch on every page', async ({ page, watch }) => {
    watch.allow(/style-src|inline style/);
    await openMap(page);
    expect(watch.problems).toEqual([]);
    await page.evaluate(plant);
    await expect
      .poll(() => watch.problems.filter(({ kind }) => kind === 'csp').map(({ text }) => text))
      .toContainEqual(expect.stringContaining('style-src'));
    expect(await page.evaluate(() => document.body.style.color)).toBe('');
  });

  test('fails the run', async ({ page, watch }) => {
    test.fail(true, 'A style attribute is planted: this test must fail, or the watch is blind.');
    await page.goto('./');
    await page.evaluate(plant);
    await expect.poll(() => watch.problems.length).toBeGreaterThan(0);
  });
});
