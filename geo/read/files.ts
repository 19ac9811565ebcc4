/** Finds and reads the files of a checkout that the atlas is compiled from. The only part of reading that touches the disk. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TextFile } from './document';

/** Texts by what they are. A folder that is not there yet gives an empty list. */
export interface AtlasFiles {
  record: TextFile[];
  lines: TextFile[];
  features: TextFile[];
  base: TextFile[];
}

async function list(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function texts(root: string, folder: string, wanted: RegExp): Promise<TextFile[]> {
  const files = (await list(join(root, folder))).filter((file) => wanted.test(file)).sort();
  return Promise.all(
    files.map(async (file) => ({
      path: file.slice(root.length).replaceAll('\\', '/').replace(/^\/+/, ''),
      text: await readFile(file, 'utf8'),
    })),
  );
}

/** @param root the checkout: the folder that holds `geo`. */
export async function gather(root: string): Promise<AtlasFiles> {
  const top = join(root, '.').replace(/[\\/]+$/, '');
  const [record, lines, features, base] = await Promise.all([
    texts(top, 'geo/record', /\.ya?ml$/),
    texts(top, 'geo/lines', /\.geojson$/),
    texts(top, 'geo/features', /\.geojson$/),
    texts(top, 'geo/base', /[\\/]base[\\/][^\\/]+\.(?:geo)?json$/),
  ]);
  return { record, lines, features, base };
}
