/** Data files come from the page's own folder, of the version it was built for, or it is said what was found. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ATLAS_VERSION } from '../../../src/domain/constants';
import { loadAtlas, LoadError, loadStart } from '../../../src/record/load';

const answer = (body: unknown, status = 200): void => {
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response(JSON.stringify(body), { status })));
};

afterEach(() => vi.unstubAllGlobals());

describe('loading', () => {
  it('asks for a file beside the page, so that any sub-path serves it', async () => {
    answer({ version: ATLAS_VERSION, opensOn: '2025-11-24' });
    expect(await loadStart()).toMatchObject({ opensOn: '2025-11-24' });
    expect(fetch).toHaveBeenCalledWith('./data/start.json');
  });

  it('refuses a file of another version, by name', async () => {
    answer({ version: ATLAS_VERSION + 1 });
    await expect(loadAtlas()).rejects.toThrow(
      new LoadError(`atlas.json: version ${ATLAS_VERSION + 1} where this page reads ${ATLAS_VERSION}`),
    );
  });

  it('says what the host answered', async () => {
    answer({}, 503);
    await expect(loadAtlas()).rejects.toThrow('atlas.json: the host answered 503');
  });

  it('says that there was no answer', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('network down')));
    await expect(loadStart()).rejects.toThrow('start.json: no answer (network down)');
  });

  it('names the file that is not JSON', async () => {
    vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response('<!doctype html>')));
    await expect(loadAtlas()).rejects.toThrow(/^atlas\.json: /);
  });
});
