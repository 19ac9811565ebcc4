/**
 * Finds a Chromium for component and browser tests, and installs one only if there is none:
 * an environment variable first, then the system's Chromium or Chrome, then Playwright's own.
 * Run by hand it prints the path: `node tests/support/find-browser.mjs`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const VARIABLES = ['ATLAS_BROWSER', 'CHROME_PATH', 'PLAYWRIGHT_CHROMIUM'];

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Flags for every launch. Software WebGL, because test machines have no graphics card; no background
 * traffic, because a request that leaves the machine must be the page's own fault.
 */
export const LAUNCH_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--enable-unsafe-swiftshader',
];

/** Whether the program starts at all: on Ubuntu /usr/bin/chromium-browser may be a stub that only asks for snap. */
function starts(path) {
  if (!existsSync(path)) return false;
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

function fromEnvironment() {
  for (const name of VARIABLES) {
    const path = process.env[name];
    if (!path) continue;
    if (!starts(path)) throw new Error(`${name} is ${path}, which is not a browser that starts`);
    return path;
  }
  return undefined;
}

function installed() {
  return [...SYSTEM, chromium.executablePath()].find((path) => path && starts(path));
}

function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function install() {
  const run = (command, args) =>
    // Its messages go to stderr, so that stdout holds nothing but the path.
    execFileSync(command, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  console.error('No Chromium or Chrome found: installing one for the tests.');
  if (isDebianRoot()) {
    try {
      run('apt-get', ['update', '-q']);
      run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
      return;
    } catch (error) {
      console.error(`apt-get could not install chromium (${String(error)}); trying Playwright's own.`);
    }
  }
  run('npx', ['playwright', 'install', 'chromium']);
}

/**
 * Path of a Chromium that starts. Remembered in ATLAS_BROWSER, so that child processes need not search again.
 * @returns {string}
 * @throws {Error} when a variable names a program that does not start, or nothing could be installed
 */
export function findBrowser() {
  let path = fromEnvironment() ?? installed();
  if (!path) {
    install();
    path = installed();
  }
  if (!path) throw new Error('No browser: set ATLAS_BROWSER to the path of a Chromium or Chrome.');
  process.env.ATLAS_BROWSER = path;
  return path;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(findBrowser());
