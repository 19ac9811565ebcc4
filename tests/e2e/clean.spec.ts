import { expect, test } from '../support/fixtures';

test('the first view is clean: no console message, no foreign request, no breach of the policy', async ({
  page,
}) => {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await expect(page.locator('#app')).not.toBeEmpty();
});

test('a planted inline style is stopped, and the watch sees it', async ({ page, watch }) => {
  watch.allow(/style-src|inline style/);
  await page.goto('/');
  await page.evaluate(() => {
    const planted = document.createElement('div');
    planted.setAttribute('style', 'color: red');
    document.body.append(planted);
  });
  await expect.poll(() => watch.problems.filter(({ kind }) => kind === 'csp').length).toBeGreaterThan(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the split still stands', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByTestId('still-map')).toHaveAccessibleName(/Israel.*%.*Hamas.*%/);
    await expect(page.getByTestId('legend')).toContainText('Israel');
  });
});
