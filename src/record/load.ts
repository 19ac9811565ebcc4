import { ATLAS_VERSION } from '../domain/constants';
import type { FeatureCollection } from 'geojson';
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
  const data = (await read(file)) as T;
  if (data.version !== ATLAS_VERSION)
    throw new LoadError(`${file}: version ${data.version} where this page reads ${ATLAS_VERSION}`);
  return data;
}

async function read(file: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`./data/${file}`);
  } catch (cause) {
    throw new LoadError(`${file}: no answer (${cause instanceof Error ? cause.message : String(cause)})`, {
      cause,
    });
  }
  if (!response.ok) throw new LoadError(`${file}: the host answered ${response.status}`);
  try {
    return (await response.json()) as unknown;
  } catch (cause) {
    // A host that answers every path with its index page is the usual reason.
    throw new LoadError(`${file}: not JSON (${cause instanceof Error ? cause.message : String(cause)})`, {
      cause,
    });
  }
}

export const loadStart = (): Promise<Start> => load<Start>('start.json');
export const loadAtlas = (): Promise<Atlas> => load<Atlas>('atlas.json');
/** A GeoJSON layer of /data/, by its name without ending. @throws LoadError */
export const loadLayer = async (name: string): Promise<FeatureCollection> =>
  (await read(`${name}.geojson`)) as FeatureCollection;
