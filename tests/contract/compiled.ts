/** The real record, compiled once in a run for all the test files that read it: it takes seconds. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { compile } from '../../geo/compile';
import { prepareOutline } from '../../src/geometry';
import { buildArchive } from '../../src/record/archive';
import { ROOT } from './files';

type Compiled = Awaited<ReturnType<typeof compile>>;

/** What the first file to ask compiled. It is plain data, which JSON gives back whole. */
async function compiled(): Promise<Compiled> {
  const kept = join(inject('scratch'), 'record.json');
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Compiled;
  const made = await compile(ROOT);
  // Moved into place whole, since another worker may be looking for it.
  writeFileSync(`${kept}.${process.pid}`, JSON.stringify(made));
  renameSync(`${kept}.${process.pid}`, kept);
  return made;
}

export const { atlas, start, layers, faults } = await compiled();
export const archive = buildArchive(atlas);
export const prepared = prepareOutline(start.outline);

/** Ids of a list, for messages that name what is wrong. */
export const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
