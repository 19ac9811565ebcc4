/**
 * Unit, contract and component tests. Kept apart from vite.config.ts, which roots the build in src/:
 * tests read the whole checkout.
 */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser, LAUNCH_ARGS } from './find-browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Dates are calendar days: a test that passes only in one time zone hides a fault. */
process.env.TZ = 'UTC';

/** Browser search (and install) only when component tests are asked for. */
function wantsBrowser(): boolean {
  const named = process.argv.flatMap((arg, at, all) =>
    arg === '--project' ? [all[at + 1]] : arg.startsWith('--project=') ? [arg.slice(10)] : [],
  );
  return named.length === 0 || named.includes('component');
}

const unit = {
  plugins: [svelte({ configFile: false })],
  root,
  test: {
    name: 'unit',
    root,
    environment: 'node' as const,
    include: ['tests/{unit,contract}/**/*.test.ts'],
    globalSetup: [`${root}tests/support/scratch.ts`],
    env: { TZ: 'UTC' },
    testTimeout: 30_000,
    // What files import is loaded once for all of them: two fifths less time, and in random order they pass as well.
    isolate: false,
  },
};

function component() {
  return {
    plugins: [svelte({ configFile: false })],
    root,
    optimizeDeps: {
      include: [
        'vitest-browser-svelte',
        'svelte',
        'maplibre-gl',
        'terra-draw',
        'zod/mini',
        'zod/locales',
        // What the worker that reads files loads when it meets one of their kind.
        'saxes',
        'papaparse',
        '@turf/turf',
        '@dagrejs/dagre',
      ],
    },
    test: {
      name: 'component',
      root,
      include: ['tests/component/**/*.test.ts'],
      testTimeout: 30_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        viewport: { width: 1280, height: 800 },
        provider: playwright({
          launchOptions: { executablePath: findBrowser(), args: [...LAUNCH_ARGS] },
          contextOptions: { reducedMotion: 'reduce', timezoneId: 'UTC', locale: 'en-GB' },
        }),
        instances: [{ browser: 'chromium' as const }],
      },
    },
  };
}

export default defineConfig({
  root,
  cacheDir: 'node_modules/.vite-tests',
  test: { projects: wantsBrowser() ? [unit, component()] : [unit] },
});
