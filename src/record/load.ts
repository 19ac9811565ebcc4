import { ATLAS_VERSION } from '../domain/constants';
import type { Atlas } from '../domain/atlas';
import type { Start } from '../domain/start';

/** A data file that could not be had, with its address and what was found there. */
export class LoadError extends Error {
  override name = 'LoadError';
}

/**
 * Reads one of the atlas's own data files. The files are checked when the atlas is compiled, so the page
 * only makes sure that it got the version it was built for.
 * @throws LoadError naming the file and what was found
 */
async function load<T extends { version: number }>(file: string): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`./data/${file}`);
  } catch (cause) {
    throw new LoadError(`${file}: no answer (${cause instanceof Error ? cause.message : String(cause)})`, { cause });
  }
  if (!response.ok) throw new LoadError(`${file}: the host answered ${response.status}`);
  const data = (await response.json()) as T;
  if (data.version !== ATLAS_VERSION)
    throw new LoadError(`${file}: version ${data.version} where this page reads ${ATLAS_VERSION}`);
  return data;
}

export const loadStart = (): Promise<Start> => load<Start>('start.json');
export const loadAtlas = (): Promise<Atlas> => load<Atlas>('atlas.json');
