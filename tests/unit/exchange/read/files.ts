/** Fixtures as they would be brought. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Brought,
  type BroughtFile,
  type BroughtItem,
  readFiles,
  type ReadOptions,
} from '../../../../src/exchange/read';

const folder = fileURLToPath(new URL('../../../fixtures/lines/', import.meta.url));

/** Around the outline of the Strip. */
export const STRIP = [34.2, 31.2, 34.6, 31.6] as const satisfies ReadOptions['outline'];

export function fixture(name: string): BroughtFile {
  return { name: name.replace(/^.*\//, ''), bytes: new Uint8Array(readFileSync(folder + name)) };
}

/** Names of the fixture files directly in a folder. */
export function fixturesIn(name: string): string[] {
  const found = readdirSync(folder + name, { withFileTypes: true }).filter((each) => each.isFile());
  return found
    .map((each) => (name ? `${name}/${each.name}` : each.name))
    .filter((each) => each !== 'make.mjs');
}

export function text(name: string, content: string): BroughtFile {
  return { name, bytes: new TextEncoder().encode(content) };
}

export function bring(files: BroughtFile | BroughtFile[], options: ReadOptions = {}): Promise<Brought> {
  return readFiles([files].flat(), { outline: [...STRIP], ...options });
}

/** The items of one file that must hold nothing to refuse. */
export async function itemsIn(file: BroughtFile, options: ReadOptions = {}): Promise<BroughtItem[]> {
  const { items, problems } = await bring(file, options);
  if (problems[0]) throw new Error(problems[0].message);
  return items;
}

export async function only(file: BroughtFile, options: ReadOptions = {}): Promise<BroughtItem> {
  const items = await itemsIn(file, options);
  const [item] = items;
  if (!item || items.length > 1) throw new Error(`${file.name} holds ${items.length} items`);
  return item;
}
