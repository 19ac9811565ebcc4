/**
 * Time the built page in a real browser: what scripting a move of a vertex takes on the main thread, how long a line of 50,000
 * vertices takes from its reading to its shares and its picture, and how long a KML file of 20 MB holds the page up.
 * `npm run bench:page` builds first. Prints figures beside their targets and exits 1 where one is missed.
 *
 * Times of tasks are those of the main thread's own clock, which stands still while another program has the processor; what
 * went by on the wall is printed beside them. Times to shares and picture are by the wall.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import type { Feature, LineString, Polygon } from 'geojson';
import { preview } from 'vite';
import type { Path, Position } from '../../src/domain/types';
import { findBrowser, LAUNCH_ARGS } from '../support/find-browser.mjs';
import { denser, kmlOf, rough } from './page-files';
import {
  bringLine,
  drag,
  idle,
  type Marks,
  MOVES,
  openDraw,
  openPanel,
  type Probed,
  READY_MS,
  watchReader,
} from './page-steps';
import { between, type Busy, record, summary } from './page-trace';

declare const window: Probed;

const FRAME_MS = 16;
const BRING_MS = 300;
const TASK_MS = 50;
const KML_BYTES = 20e6;
/** Of moves: a frame in twenty may be later than the target, for the collector of garbage comes when it wants. */
const PART = 0.95;

const root = fileURLToPath(new URL('../..', import.meta.url));
const only = process.argv.slice(2);
const wanted = (name: string): boolean => only.length === 0 || only.includes(name);

let missed = 0;
/** One figure beside its target, both in ms. */
function tell(name: string, ms: number, target: number, more = ''): void {
  const bad = !(ms < target);
  if (bad) missed++;
  const ratio = `${(ms / target).toFixed(2)} of the target ${target}`;
  console.log(`${name}: ${ms.toFixed(1)} ms, ${ratio}${more && `; ${more}`}${bad ? '  MISSED' : ''}`);
}

async function shape<T extends LineString | Polygon>(file: string): Promise<T> {
  const text = await readFile(join(root, 'geo', file), 'utf8');
  const read = JSON.parse(text) as Feature<T> | { features: Feature<T>[] };
  const feature = 'features' in read ? read.features[0] : read;
  if (!feature) throw new Error(`${file} holds no feature`);
  return feature.geometry;
}

async function dragged(page: Page, name: string): Promise<void> {
  await idle(page);
  // What the browser compiles, it compiles in the first drag.
  const first = await record(page, () => drag(page));
  await idle(page);
  const then = await record(page, () => drag(page));
  const moves = (busy: Busy[]): Busy[] => busy.filter(({ kind }) => kind === 'pointermove').slice(-MOVES);
  const measured = moves(then);
  const own = summary(measured.map(({ cpuMs }) => cpuMs));
  const wall = summary(measured.map(({ ms }) => ms));
  const grabs = [...first, ...then]
    .filter(({ kind }) => kind === 'pointerdown')
    .map(({ ms }) => ms.toFixed(0));
  const began = summary(moves(first).map(({ cpuMs }) => cpuMs));
  const frames = summary(then.filter(({ kind }) => kind === 'frame').map(({ cpuMs }) => cpuMs));
  tell(
    `${name}, scripting of a move, ${PART * 100} of 100`,
    between(
      measured.map(({ cpuMs }) => cpuMs),
      PART,
    ),
    FRAME_MS,
    `median ${own.median.toFixed(1)}, worst ${own.worst.toFixed(1)} (by the wall ${wall.median.toFixed(1)} and ${wall.worst.toFixed(1)}); ` +
      `grab ${grabs.join(' and ')}; first drag median ${began.median.toFixed(1)}, worst ${began.worst.toFixed(1)}; drawing of the map in a frame, median ${frames.median.toFixed(1)}`,
  );
}

async function moves(page: Page, folder: string): Promise<void> {
  const yellow = (await shape<LineString>('lines/yellow-line-2025-10-10.geojson')).coordinates as Path;
  const ring = (await shape<Polygon>('base/outline.geojson')).coordinates[0] as Path;
  await page.getByTestId('start-from').click();
  await page.locator('[data-start="line:yellow-line-2025-10-10"]').click();
  await page.getByTestId('share-israel').waitFor();
  await dragged(page, `shipped line, ${yellow.length} vertices`);
  await bringLine(page, folder, 'Five thousand', denser(yellow, 5_000, rough));
  const outline = denser(ring, 5_001, () => 0);
  outline[5_000] = outline[0] as Position;
  await page.evaluate((own) => {
    // What the panel of other outlines does with a ring that was brought.
    window.atlasDrawing?.drafts.edit((draft, changed) => ({ ...draft, changed, outline: own }));
  }, outline);
  await dragged(page, '5,000 vertices on an outline of 5,000');
}

async function longLine(page: Page, folder: string): Promise<void> {
  const yellow = (await shape<LineString>('lines/yellow-line-2025-10-10.geojson')).coordinates as Path;
  // The code of the panel is loaded and warm, as it is for the second file of a visit.
  await bringLine(page, folder, 'Five hundred', denser(yellow, 500, rough));
  const long = denser(yellow, 50_000, rough);
  let at: Marks | undefined;
  const busy = await record(
    page,
    async () => void (at = await bringLine(page, folder, 'Fifty thousand', long)),
  );
  if (!at) throw new Error('the line was not brought');
  const judged = at.judged - at.read;
  const shares = at.shares - at.used;
  const painted = at.painted - at.used;
  const pixels = at.pixels - at.painted;
  const longest = summary(busy.filter(({ kind }) => kind === 'task').map(({ cpuMs }) => cpuMs)).worst;
  const more = `read and judged ${judged.toFixed(0)} + use to shares ${shares.toFixed(0)}; written after ${(at.written - at.used).toFixed(0)}; use to picture ${painted.toFixed(0)}, which the graphics draw in ${pixels.toFixed(0)}; longest task ${longest.toFixed(0)}`;
  tell('50,000 vertices, from the reading to the shares', judged + shares, BRING_MS, more);
  tell('50,000 vertices, from the reading to the picture', judged + Math.max(shares, painted), BRING_MS);
}

async function bigKml(page: Page, folder: string): Promise<void> {
  const yellow = (await shape<LineString>('lines/yellow-line-2025-10-10.geojson')).coordinates as Path;
  const file = join(folder, 'lines.kml');
  await writeFile(file, kmlOf(denser(yellow, 800, rough), KML_BYTES));
  await openPanel(page);
  let ms = 0;
  const busy = await record(page, async () => {
    const began = performance.now();
    await page.getByTestId('bring-files').setInputFiles(file);
    await page.locator('[data-testid="chooser"] [data-item]').first().waitFor({ timeout: READY_MS });
    ms = performance.now() - began;
    await page.waitForTimeout(1500);
  });
  const tasks = busy.filter(({ kind }) => kind === 'task');
  const wall = tasks.filter((task) => task.ms >= TASK_MS);
  const worst = summary(tasks.map(({ cpuMs }) => cpuMs)).worst;
  tell(
    `a KML of ${KML_BYTES / 1e6} MB, longest task of the main thread`,
    worst,
    TASK_MS,
    `read in ${(ms / 1000).toFixed(1)} s; by the wall ${summary(tasks.map((task) => task.ms)).worst.toFixed(0)}, ${wall.length} tasks over ${TASK_MS}`,
  );
}

const server = await preview({
  root,
  configFile: join(root, 'vite.config.ts'),
  configLoader: 'native',
  logLevel: 'error',
  preview: { host: '127.0.0.1', port: 4371 },
  build: process.env['ATLAS_E2E_DIST'] ? { outDir: process.env['ATLAS_E2E_DIST'] } : {},
});
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...LAUNCH_ARGS] });
const folder = await mkdtemp(join(tmpdir(), 'atlas-bench-'));
console.log(
  `load ${loadavg()
    .map((n) => n.toFixed(1))
    .join(' ')} at the start`,
);
try {
  for (const [name, work] of [
    ['moves', moves],
    ['line', longLine],
    ['kml', bigKml],
  ] as const) {
    if (!wanted(name)) continue;
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.on('pageerror', (fault) => console.error(fault));
    // tsx names functions by a helper that a page does not have.
    await page.addInitScript({ content: 'globalThis.__name = (named) => named' });
    await page.addInitScript(watchReader);
    await openDraw(page, address);
    await work(page, folder);
    await page.close();
  }
} finally {
  console.log(
    `load ${loadavg()
      .map((n) => n.toFixed(1))
      .join(' ')} at the end`,
  );
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
}
process.exitCode = missed > 0 ? 1 : 0;
