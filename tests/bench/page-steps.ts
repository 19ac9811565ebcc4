/** What the benchmark does in the page. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Path } from '../../src/domain/types';
import type { Drawing } from '../../src/ui/draw/drawing.svelte';
import { lineFile } from './page-files';

export const READY_MS = 120_000;
export const MOVES = 40;

/** What is put into the page: when the worker that reads files gave its last answer, and when its line was judged. */
interface Bench {
  read: number;
  judged: number;
}
export type Probed = typeof globalThis & Window & { atlasBench: Bench; atlasDrawing?: Drawing };
declare const window: Probed;

export function watchReader(): void {
  const bench: Bench = { read: 0, judged: 0 };
  Object.assign(window, { atlasBench: bench });
  const Plain = Worker;
  window.Worker = class extends Plain {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      if (String(url).includes('/read'))
        this.addEventListener('message', () => (bench.read = performance.now()));
    }
  };
}

export async function openDraw(page: Page, address: string): Promise<void> {
  await page.goto(`${address}?probe#view=draw`);
  const ready = { timeout: READY_MS };
  await page.locator('[data-testid="draw-page"][data-read="true"]').waitFor(ready);
  await page.locator('[data-testid="draw-map"][data-ready="true"]').waitFor(ready);
}

export async function idle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const map = window.atlasDrawing?.port?.native;
        if (!map) throw new Error('no map: the page gives it with ?probe');
        void map.once('idle', () => setTimeout(() => requestIdleCallback(() => done()), 500));
        map.triggerRepaint();
      }),
  );
}

export async function openPanel(page: Page): Promise<void> {
  await page.getByTestId('start-from').click();
  await page.getByTestId('bring-open').click();
  await page.getByTestId('bring').waitFor();
}

export interface Marks {
  read: number;
  judged: number;
  used: number;
  /** The shares stand in the page, before a frame shows them: the frame waits for the map, which software draws here. */
  written: number;
  shares: number;
  /** The map has given its picture to the graphics; the graphics have drawn it. */
  painted: number;
  pixels: number;
}

/** Brings a file of one line by the panel and opens it; gives when what was done, on the page's clock. */
export async function bringLine(page: Page, folder: string, name: string, path: Path): Promise<Marks> {
  const file = join(folder, `${path.length}.geojson`);
  await writeFile(file, lineFile(name, path));
  await openPanel(page);
  await page.evaluate((text) => {
    window.atlasBench.judged = 0;
    const seen = new MutationObserver(() => {
      const verdict = document.querySelector('[data-testid="verdicts"] [data-ok="true"]');
      if (!verdict?.textContent.includes(text)) return;
      window.atlasBench.judged ||= performance.now();
      seen.disconnect();
    });
    seen.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, name);
  await page.getByTestId('bring-files').setInputFiles(file);
  const verdict = page.locator('[data-testid="verdicts"] [data-ok="true"]', { hasText: name });
  await verdict.waitFor({ timeout: READY_MS });
  await page.waitForTimeout(1500);
  return page.evaluate(
    (text) =>
      new Promise<Marks>((done) => {
        const bench = window.atlasBench;
        const map = window.atlasDrawing?.port?.native;
        const go = document.querySelector<HTMLButtonElement>('[data-testid="use-go"]');
        if (!map || !go) throw new Error('nothing to press');
        let [shares, painted, pixels] = [0, 0, 0];
        let taken = false;
        // The line is drawn in the first picture after the map has taken it up.
        map.on('sourcedata', (event) => {
          if (event.sourceId === 'draft-line' && event.sourceDataType === 'content') taken = true;
        });
        const look = (): void => {
          const named =
            document.querySelector<HTMLInputElement>('[data-testid="draft-name"]')?.value === text;
          const shown = named && document.querySelector('[data-testid="share-israel"]');
          if (!shown) return void requestAnimationFrame(look);
          // After the frame in which the shares stand.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            shares = performance.now();
            finish();
          };
          port2.postMessage(null);
        };
        const drawn = (): void => {
          if (!taken || !map.isSourceLoaded('draft-line')) return;
          map.off('render', drawn);
          painted = performance.now();
          // What the graphics have drawn so far must be there before a pixel of it can be read.
          const gl = map.painter.context.gl;
          gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
          pixels = performance.now();
          finish();
        };
        const finish = (): void => {
          if (shares && painted)
            done({ read: bench.read, judged: bench.judged, used, written, shares, painted, pixels });
        };
        map.on('render', drawn);
        let written = 0;
        new MutationObserver((_, seen) => {
          written = performance.now();
          seen.disconnect();
        }).observe(document.querySelector('[data-testid="draw-tray"]') ?? document.body, {
          subtree: true,
          childList: true,
          characterData: true,
        });
        const used = performance.now();
        go.click();
        requestAnimationFrame(look);
      }),
    name,
  );
}

/** Drags a handle near the middle of the line by so many moves, one in a frame. */
export async function drag(page: Page): Promise<void> {
  const from = await page.evaluate(() => {
    const drawing = window.atlasDrawing;
    const box = document.querySelector('[data-testid="draw-map"] canvas')?.getBoundingClientRect();
    const indices = drawing?.window?.indices ?? [];
    const vertex = indices[Math.floor(indices.length * 0.55)];
    const pixel = vertex === undefined ? null : drawing?.editor?.pixel(vertex);
    if (!box || !pixel) throw new Error('no handle to drag');
    return { x: box.left + pixel.x, y: box.top + pixel.y };
  });
  await page.mouse.move(from.x, from.y);
  await page.waitForTimeout(300);
  await page.mouse.down();
  for (let k = 1; k <= MOVES; k++) {
    await page.mouse.move(from.x - k, from.y - 0.5 * k);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.mouse.up();
  await page.waitForTimeout(500);
}
