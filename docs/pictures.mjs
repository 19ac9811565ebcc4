// Makes the pictures of the README from the built atlas. Run: npm run build && npm run pictures
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from '../tests/support/find-browser.mjs';

// The long notice of Vite about imports without extension says nothing here.
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = fileURLToPath(new URL('./pictures/', import.meta.url));
await mkdir(folder, { recursive: true });

const server = await preview({
  configFile: `${root}vite.config.ts`,
  preview: { port: 4188, strictPort: true },
});
const executablePath = await findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--disable-quic', '--disable-background-networking'],
});
/** A stretch of the Yellow Line drawn nearer to the sea, as a reader would: a stretch chosen and dragged. */
async function drawn(page) {
  await page.getByTestId('start-from').click();
  await page.locator('[data-start="line:yellow-line-2025-10-10"]').click();
  const at = (vertex) =>
    page.evaluate((n) => {
      const box = document.querySelector('[data-testid=draw-map] canvas').getBoundingClientRect();
      const { x, y } = globalThis.atlasDrawing.editor.pixel(n);
      return { x: box.left + x, y: box.top + y };
    }, vertex);
  const [from, to] = [await at(50), await at(66)];
  await page.mouse.click(from.x, from.y);
  await page.keyboard.down('Shift');
  await page.mouse.click(to.x, to.y);
  await page.keyboard.up('Shift');
  const held = await at(58);
  await page.mouse.move(held.x, held.y);
  await page.mouse.down();
  await page.mouse.move(held.x - 20, held.y - 12, { steps: 4 });
  await page.mouse.move(held.x - 34, held.y - 20, { steps: 4 });
  await page.mouse.up();
}

const shots = [
  { name: 'explore', hash: '#sel=zone:yellow-line:left', width: 1440, height: 900, theme: 'light' },
  { name: 'explore-dark', hash: '#a=sc-05', width: 1440, height: 900, theme: 'dark' },
  { name: 'compare', hash: '#view=compare&b=sc-03', width: 1440, height: 900, theme: 'light' },
  { name: 'difference', hash: '#view=compare&b=sc-18&mode=diff', width: 1440, height: 900, theme: 'light' },
  { name: 'draw', hash: '#view=draw', width: 1440, height: 900, theme: 'light' },
  { name: 'contributors', hash: '#view=contributors', width: 1440, height: 900, theme: 'light' },
  { name: 'phone', hash: '', width: 390, height: 844, theme: 'light' },
];
for (const { name, hash, width, height, theme } of shots) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  await page.goto(`http://127.0.0.1:4188/?probe${hash}`);
  // Contributors have a picture of the world and no live map.
  const stands = name === 'contributors' ? '[data-testid=contributors]' : '[data-ready=true]';
  await page.waitForSelector(stands, { state: 'attached' });
  if (name === 'draw') await drawn(page);
  else await page.waitForSelector('[data-claim]', { state: 'attached' });
  await page.waitForTimeout(1000);
  await page.screenshot({ path: `${folder}${name}.png` });
  await page.close();
  process.stdout.write(`docs/pictures/${name}.png\n`);
}
await browser.close();
await server.close();
