/**
 * Prettier over the checkout: `node tests/support/format.mjs --check` or `--write`, with further paths if wanted.
 * What it leaves alone stands here, since an ignore file counts only for the folder it lies in and the
 * top level of the checkout is fixed.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const LEFT_ALONE = [
  // Written by scripts, byte for byte: a formatter would make them differ from what the script yields.
  'package-lock.json',
  'geo/base/*.json',
  'geo/base/derive/package-lock.json',
  'geo/schema/**',
  '**/*.geojson',
  // Samples stay as they came, faults included.
  'tests/fixtures/**',
  // Tables and prose laid out by hand.
  '**/*.md',
];

const [mode = '--check', ...paths] = process.argv.slice(2);
const targets = paths.length > 0 ? paths : ['.'];
const prettier = fileURLToPath(import.meta.resolve('prettier/bin/prettier.cjs'));
const args = [prettier, mode, '--log-level', 'warn', ...targets, ...LEFT_ALONE.map((glob) => `!${glob}`)];
process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
