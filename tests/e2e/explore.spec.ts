/** What a reader does first: look, click a zone, read who says so, follow it to its source. */
import { expect, test } from '../support/fixtures';
import { atlasOf } from './data';
import { spotIn, spotOn } from './map';
import { card, legend, openMap, panel, scenario, shows, stage } from './page';

const EAST = 'yellow-line:left';
const percent = (share: number): string => (share * 100).toFixed(1);

test('the page opens on the frozen line, with the shares of both sides', async ({ page, request }) => {
  const atlas = await atlasOf(request);
  const opening = atlas.scenarios.find(({ id }) => id === 'sc-01');
  await openMap(page);
  await expect(page).toHaveTitle(/Gaza Control Atlas/);
  await expect(scenario(page, 'sc-01')).toHaveAttribute('aria-current', 'true');
  expect(opening?.zones).toHaveLength(2);
  for (const zone of opening?.zones ?? []) {
    await expect(card(page, 'sc-01')).toContainText(percent(zone.share));
    await expect(panel(page)).toContainText(percent(zone.share));
  }
  await expect(page.getByTestId('date')).toHaveValue(atlas.opensOn);
});

test('clicking the Israeli-held zone shows its measured share and a claim by source', async ({
  page,
  request,
}) => {
  const atlas = await atlasOf(request);
  const zone = atlas.scenarios.find(({ id }) => id === 'sc-01')?.zones.find(({ id }) => id === EAST);
  if (!zone) throw new Error('sc-01 has no eastern zone');
  await openMap(page);
  const spot = await spotIn(page, request, 'sc-01', EAST);
  await page.mouse.click(spot.x, spot.y);
  await shows(page, 'zone', EAST);
  const measured = page.getByTestId('measured');
  await expect(measured).toContainText(percent(zone.share));
  await expect(measured).toContainText(zone.km2.toFixed(1));
  // Each claim leads to its source; the one that names the holder is among them.
  await expect(panel(page).locator('[data-claim]').first().locator('button.chip').first()).toBeVisible();
  const naming = panel(page).locator(`[data-claim="${zone.claims[0] ?? ''}"]`);
  const more = panel(page).getByRole('button', { name: /^Show \d+ more$/ });
  if ((await naming.count()) === 0) await more.first().click();
  await expect(naming).toBeVisible();
});

test('hovering over a zone names its holder and share', async ({ page, request }) => {
  await openMap(page);
  const spot = await spotIn(page, request, 'sc-01', EAST);
  await page.mouse.move(spot.x - 2, spot.y);
  await page.mouse.move(spot.x, spot.y);
  await expect(stage(page).locator('.tip')).toContainText(/Israel.*\d/);
});

test('a chip opens its source, which lists what it is cited for', async ({ page, request }) => {
  const atlas = await atlasOf(request);
  await openMap(page, `#sel=zone:${EAST}`);
  const claim = panel(page).locator('[data-claim]').first();
  const id = await claim.getAttribute('data-claim');
  const source = atlas.claims.find((one) => one.id === id)?.cites[0]?.source ?? '';
  await claim.locator('button.chip').first().click();
  await shows(page, 'source', source);
  await expect(panel(page).locator('[data-claim]').first()).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`sel=source:${source}`));
});

test('choosing a scenario redraws the zones, the split and the legend', async ({ page, request }) => {
  const west = 'yellow-line:right';
  await openMap(page);
  const spot = await spotIn(page, request, 'sc-01', west);
  const seen: string[] = [];
  for (const [id, holder] of [
    ['sc-02', 'ISF'],
    ['sc-03', 'Hamas'],
    ['sc-18', 'Israel'],
  ] as const) {
    await scenario(page, id).click();
    await expect(scenario(page, id)).toHaveAttribute('aria-current', 'true');
    await expect(page).toHaveURL(new RegExp(`a=${id}`));
    await expect(legend(page)).toContainText(holder);
    await expect(card(page, id)).toContainText(`${holder} 45.8`);
    seen.push(await legend(page).innerText());
    // The map itself, asked by a click, answers with the new holder.
    await page.mouse.click(spot.x, spot.y);
    await shows(page, 'zone', west);
    await expect(panel(page).locator('h1')).toContainText(holder);
  }
  expect(new Set(seen).size).toBe(3);
});

test('a scenario over the whole Strip leaves one zone of 100 %', async ({ page, request }) => {
  await openMap(page, '#a=sc-07');
  await expect(card(page, 'sc-07')).toContainText('100.0');
  await expect(legend(page)).toContainText('Vetted Palestinian police');
  const spot = await spotIn(page, request, 'sc-07', 'strip');
  await page.mouse.click(spot.x, spot.y);
  await shows(page, 'zone', 'strip');
});

test('clicking the line shows what it was made from and who speaks of it', async ({ page, request }) => {
  const line = (await atlasOf(request)).lines.find(({ series }) => series === 'yellow-line');
  if (!line) throw new Error('The record holds no Yellow Line');
  await openMap(page);
  const spot = await spotOn(page, request, line.id);
  await page.mouse.click(spot.x, spot.y);
  await shows(page, 'line', line.id);
  await expect(panel(page)).toContainText(line.madeFrom);
  await expect(panel(page).locator('[data-claim]').first()).toBeVisible();
});

test('the centre in Kiryat Gat, off the map, is one click away', async ({ page }) => {
  await openMap(page);
  await stage(page)
    .getByRole('button', { name: /CMCC, Kiryat Gat.*from Gaza City/ })
    .click();
  await shows(page, 'place', 'cmcc-site');
  await expect(panel(page).locator('[data-claim]').first()).toBeVisible();
});
