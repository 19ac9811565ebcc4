/** Plants one fault in the good fixture and says what the compiler makes of it. */
import { fileURLToPath } from 'node:url';
import { compileFiles } from '../../../geo/compile';
import type { Fault } from '../../../geo/read/fault';
import { gather } from '../../../geo/read/files';
import type { AtlasFiles } from '../../../geo/read/files';

export const GOOD = fileURLToPath(new URL('../../fixtures/record-good', import.meta.url));

export interface Edit {
  /** Path of the file from the top of the fixture. */
  file: string;
  /** Text to take out; it must stand in the file. Empty: `put` is added at the end. */
  take: string;
  /** Text to put there, with `@@` before the character at which the fault should be shown. */
  put: string;
}

function changed(files: AtlasFiles, file: string, change: (text: string) => string): AtlasFiles {
  const each = (list: AtlasFiles['record']) =>
    list.map((item) => (item.path === file ? { path: file, text: change(item.text) } : item));
  return {
    record: each(files.record),
    lines: each(files.lines),
    features: each(files.features),
    base: each(files.base),
  };
}

/** The faults of the good fixture with one edit, and `at`: line and column of the mark, counted from the text alone. */
export async function plant({ file, take, put }: Edit): Promise<{ faults: Fault[]; at: string }> {
  let at = '';
  const files = changed(await gather(GOOD), file, (text) => {
    const found = text.indexOf(take);
    if (found < 0) throw new Error(`the fixture ${file} does not hold: ${take}`);
    const start = take === '' ? text.length : found;
    const marked = text.slice(0, start) + put + text.slice(start + take.length);
    const offset = marked.indexOf('@@');
    if (offset < 0) throw new Error('the edit marks no place');
    const before = marked.slice(0, offset).split('\n');
    at = `${file}:${before.length}:${(before.at(-1) ?? '').length + 1}`;
    return marked.replace('@@', '');
  });
  if (at === '') throw new Error(`the fixture has no file ${file}`);
  return { faults: compileFiles(files).faults, at };
}

/** `file:line:column rule` of a fault. */
export function head({ file, line, column, rule }: Fault): string {
  return `${file}:${line}:${column} ${rule}`;
}

/** Rule, file (or kind of record), text taken, text put with its mark, words of the fault. */
export type Row = [rule: string, file: string, take: string, put: string, says: RegExp];

export const RECORD_FILE = (kind: string): string => `geo/record/${kind}.yaml`;

/** Plant one row of a table: heads of the faults of its rule, the head they should contain, and their words. */
export async function plantRow([rule, file, take, put]: Row): Promise<{
  own: string[];
  wanted: string;
  words: string;
}> {
  const path = file.includes('/') ? file : RECORD_FILE(file);
  const { faults, at } = await plant({ file: path, take, put });
  const own = faults.filter((fault) => fault.rule === rule);
  return { own: own.map(head), wanted: `${at} ${rule}`, words: own.map(({ found }) => found).join('\n') };
}
