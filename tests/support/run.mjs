/**
 * `npm test`: every check in order, a short report, and a last line `N passed, N failed`. Ends non-zero on any failure.
 * A check that is no test suite counts as one; so does a suite that falls over without naming a failed test.
 * `node tests/support/run.mjs lint unit` runs some of them only.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';
import { countPlaywright, countVitest } from './counts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'atlas-test-'));

const npm = (...args) => ['npm', ['run', '--silent', ...args]];
const vitest = (project, report) => [
  'node_modules/.bin/vitest',
  [
    'run',
    '-c',
    'tests/support/vitest.config.ts',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
];

/**
 * In the order of what is soonest known. `needs`: a step that must have passed. `count` reads a suite's own report. `beside`: uses
 * one processor for long, so that it is begun first, runs beside the steps before it and has its say when they are done.
 */
const STEPS = [
  { name: 'types', run: () => npm('types') },
  { name: 'format', run: () => npm('format:check') },
  { name: 'record', run: () => npm('check') },
  // Ends with 3 where the package that derives the base cannot be installed, as without a network.
  { name: 'base', run: () => npm('base:check'), notPossible: 3 },
  { name: 'unit', run: (report) => vitest('unit', report), count: countVitest },
  { name: 'lint', beside: true, run: () => npm('lint') },
  { name: 'component', browser: true, run: (report) => vitest('component', report), count: countVitest },
  { name: 'build', run: () => npm('build') },
  {
    name: 'e2e',
    needs: 'build',
    browser: true,
    run: (report) => [
      'node_modules/.bin/playwright',
      ['test', '-c', 'tests/support/playwright.config.ts', '--reporter=line,json'],
      { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    ],
    count: countPlaywright,
  },
];

function start([command, args, env = {}], said) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: said ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, TZ: 'UTC', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...env },
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
    child.on('error', (error) => {
      console.error(String(error));
      done(1);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Passed, failed and skipped of one step; never all zero: no step passes by doing nothing. */
async function runStep(step, said) {
  const report = join(scratch, `${step.name}.json`);
  const code = await start(step.run(report), said);
  if (code === step.notPossible)
    return { passed: 0, failed: 0, skipped: 1, note: 'could not be checked here' };
  if (!step.count) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, note: 'wrote no report' };
  const counts = step.count(JSON.parse(readFileSync(report, 'utf8')));
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1, note: `ended with ${code}` };
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, note: 'ran no test' };
  return counts;
}

/** @param said takes what the step prints, where it runs beside others */
async function attempt(step, results, said) {
  const needed = results.find((result) => result.name === step.needs);
  if (needed && needed.failed > 0)
    return { passed: 0, failed: 1, skipped: 0, note: `not run: ${step.needs} failed` };
  try {
    if (step.browser) findBrowser();
    return await runStep(step, said);
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, note: String(error) };
  }
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${STEPS.map((step) => step.name).join(', ')}`);
  process.exit(2);
}

const steps = STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const timed = async (step, results, said) => {
  const begun = Date.now();
  const result = await attempt(step, results, said);
  return { name: step.name, seconds: Math.round((Date.now() - begun) / 1000), ...result };
};

const results = [];
const beside = new Map(
  steps
    .filter((step) => step.beside)
    .map((step) => {
      const said = [];
      return [step, { said, result: timed(step, results, said) }];
    }),
);
for (const step of steps) {
  console.log(`\n== ${step.name}`);
  const begun = beside.get(step);
  results.push(await (begun ? begun.result : timed(step, results)));
  if (begun) process.stdout.write(Buffer.concat(begun.said));
}
rmSync(scratch, { recursive: true, force: true });

console.log('\n== report');
for (const { name, passed, failed, skipped, seconds, note } of results) {
  const left = skipped > 0 ? `, ${skipped} left out` : '';
  console.log(
    `${name.padEnd(10)} ${passed} passed, ${failed} failed${left} (${seconds} s)${note ? `: ${note}` : ''}`,
  );
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
