/** The data that the page under test serves, read through the same address as a reader's browser would. */
import type { APIRequestContext } from '@playwright/test';
import type { FeatureCollection } from 'geojson';
import type { Atlas } from '../../src/domain/atlas';
import { expect } from '../support/fixtures';

/** A file under data/ of the built page, parsed. */
async function served<T>(request: APIRequestContext, file: string): Promise<T> {
  const response = await request.get(`data/${file}`);
  expect(response.status(), `data/${file}`).toBe(200);
  return (await response.json()) as T;
}

export const atlasOf = (request: APIRequestContext): Promise<Atlas> => served<Atlas>(request, 'atlas.json');

export const layerOf = (request: APIRequestContext, name: string): Promise<FeatureCollection> =>
  served<FeatureCollection>(request, `${name}.geojson`);
