/** Browser tests against the built app. Run from the top level after `vite build`, with -c. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from './find-browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Another port lets two checkouts on one machine test at once. */
const port = Number(process.env.ATLAS_E2E_PORT ?? 4319);

/** Another folder lets an unfinished build be tested while `dist/` is in use. */
const built = process.env.ATLAS_E2E_DIST;

const address = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: `${root}tests/e2e`,
  outputDir: `${root}test-results`,
  // Maps are drawn by software on two cores: more than two pages at once only wait for each other.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['line']],
  use: {
    baseURL: address,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    // Software draws every pixel: a quarter of them takes a quarter less time. Tests of pictures ask for all of them.
    deviceScaleFactor: 0.5,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: { executablePath: findBrowser(), args: [...LAUNCH_ARGS] },
  },
  webServer: {
    command:
      `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort` +
      (built ? ` --outDir "${built}"` : ''),
    cwd: root,
    url: address,
    // Our imports carry no file extension, which Vite remarks on at every start.
    env: { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    // A server left over from an older build would be tested in place of this one.
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
