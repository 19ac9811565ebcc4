/** A browser without WebGL: the still map stays, and everything that is no map works. */
import { expect, test } from '../support/fixtures';
import { startFromYellowLine } from './drawing';
import { card, open, panel, scenario, shows, stage, stillMap } from './page';
import { WITHOUT_WEBGL } from './launch';

test.use(WITHOUT_WEBGL);

test('the still map stays and a notice says why', async ({ page }) => {
  await open(page);
  const fault = page.getByTestId('map-fault');
  await expect(fault).toContainText('WebGL');
  await expect(fault).toContainText(/24 Nov\w* 2025/);
  await expect(stillMap(page)).toBeVisible();
  await expect(stillMap(page).locator('path[data-zone]')).toHaveCount(2);
});

test('scenarios redraw the still map, and panels, claims and sources open', async ({ page }) => {
  await open(page);
  await expect(page.getByTestId('map-fault')).toBeVisible();
  const before = await stillMap(page).getAttribute('aria-label');
  await scenario(page, 'sc-02').click();
  await expect(card(page, 'sc-02')).toContainText('ISF 45.8');
  await expect(stillMap(page)).toHaveAttribute('aria-label', /ISF 45\.8/);
  expect(before).not.toContain('ISF');
  // Zones have no canvas to be clicked on: their buttons in the list for the keyboard open them.
  await stage(page).locator('[data-zone-button="yellow-line:left"]').focus();
  await page.keyboard.press('Enter');
  await shows(page, 'zone', 'yellow-line:left');
  await expect(page.getByTestId('measured')).toContainText('54.2');
  await panel(page).locator('[data-claim] button.chip').first().click();
  await shows(page, 'source');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'The record', exact: true }).click();
  await expect(page.locator('[data-row]').first()).toBeVisible();
});

test('a line is taken up and measured all the same; the page says in its own words why no map edits it', async ({
  page,
}) => {
  await page.goto('./#view=draw');
  await expect(page.getByTestId('draw-page')).toHaveAttribute('data-read', 'true');
  const fault = page.getByTestId('draw-page').getByTestId('map-fault');
  await expect(fault).toContainText('no WebGL');
  await expect(fault).not.toContainText('http');
  await startFromYellowLine(page);
  await expect(page.getByTestId('governorates').locator('tbody tr')).toHaveCount(5);
});
