/** The text files of the checkout that contracts are checked against. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const NOT_OURS = new Set(['node_modules', 'dist', '.git', 'test-results', 'playwright-report', 'coverage']);

/**
 * Paths, relative to the top level and with forward slashes, of all files below a folder.
 * @param folder e.g. `src`; a folder that does not exist has no files
 * @param matches which paths to keep
 */
export function filesIn(folder: string, matches: RegExp): string[] {
  let entries;
  try {
    entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesIn(path, matches);
      return matches.test(path) ? [path] : [];
    })
    .sort();
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
