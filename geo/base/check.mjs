/**
 * Says whether the committed base is what the script yields: derives into a temporary folder and compares bytes.
 * Exit 0 same, 1 different, 3 when the derive package cannot be installed (no network).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const base = dirname(fileURLToPath(import.meta.url));
const derive = join(base, 'derive');

/** True when every package of the lock file stands installed at the version it names. */
function installed() {
  const lock = JSON.parse(readFileSync(join(derive, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages).every(([path, { version }]) => {
    if (path === '') return true;
    const file = join(derive, path, 'package.json');
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
  });
}

function install() {
  if (installed()) return;
  console.log('base:check: installing the derive package (about 160 MB) ...');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: derive,
    stdio: 'inherit',
  });
}

try {
  install();
} catch {
  console.error('base:check: NOT CHECKED. The derive package could not be installed; is there a network?');
  process.exit(3);
}

const temp = mkdtempSync(join(tmpdir(), 'atlas-base-'));
try {
  execFileSync(process.execPath, [join(derive, 'derive.mjs'), temp], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const names = readdirSync(temp).sort();
  const wrong = names.filter((name) => {
    const committed = join(base, name);
    return !existsSync(committed) || !readFileSync(committed).equals(readFileSync(join(temp, name)));
  });
  if (wrong.length > 0) {
    console.error(`base:check: DIFFERENT: ${wrong.join(', ')}. Run npm run base and look at the change.`);
    process.exitCode = 1;
  } else {
    console.log(`base:check: same bytes: ${names.join(', ')}.`);
  }
} finally {
  rmSync(temp, { recursive: true, force: true });
}
