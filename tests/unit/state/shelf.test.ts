/** What the shelf makes of a browser that refuses, over one that answers as IndexedDB does: by events, later. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Shelf } from '../../../src/state/shelf';

interface Fake {
  /** What opening ends with. */
  opens?: 'blocked' | DOMException;
  /** What every transaction is aborted with. */
  aborts?: DOMException;
}

function browserThat({ opens, aborts }: Fake): void {
  const transaction = (): Record<string, unknown> => {
    const made: Record<string, unknown> = { error: aborts ?? null };
    const request = (): Record<string, unknown> => {
      const asked: Record<string, unknown> = { result: undefined };
      queueMicrotask(() => (asked['onsuccess'] as (() => void) | undefined)?.());
      return asked;
    };
    made['objectStore'] = () => ({ get: request, put: request, getAll: request, delete: request });
    setTimeout(() => (made[aborts ? 'onabort' : 'oncomplete'] as () => void)());
    return made;
  };
  const open = (): Record<string, unknown> => {
    const opening: Record<string, unknown> = { result: { transaction, close: () => undefined } };
    const event = opens === 'blocked' ? 'onblocked' : opens ? 'onerror' : 'onsuccess';
    if (opens instanceof DOMException) opening['error'] = opens;
    setTimeout(() => (opening[event] as () => void)());
    return opening;
  };
  vi.stubGlobal('indexedDB', { open });
}

afterEach(() => vi.unstubAllGlobals());

const item = { id: 'own-a', draft: {}, stamp: '1' };
const named = (name: string): DOMException => new DOMException('refused', name);

describe('a shelf', () => {
  it('says that no room is left when the browser ends a write for that', async () => {
    browserThat({ aborts: named('QuotaExceededError') });
    const shelf = await Shelf.open();
    await expect(shelf.put(item, null)).rejects.toMatchObject({ name: 'StorageError', kind: 'quota' });
  });

  it('says that it broke when a write ends for another reason', async () => {
    browserThat({ aborts: named('UnknownError') });
    const shelf = await Shelf.open();
    await expect(shelf.put(item, null)).rejects.toMatchObject({ kind: 'gone' });
  });

  it.each([
    ['blocked', 'blocked'],
    [named('VersionError'), 'blocked'],
    [named('QuotaExceededError'), 'quota'],
    [named('InvalidStateError'), 'gone'],
  ] as const)('that ends in %s on opening is %s', async (opens, kind) => {
    browserThat({ opens });
    await expect(Shelf.open()).rejects.toMatchObject({ name: 'StorageError', kind });
  });

  it('is gone where the browser has none', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(Shelf.open()).rejects.toMatchObject({ kind: 'gone' });
  });

  it('writes where nothing is in the way', async () => {
    browserThat({});
    const shelf = await Shelf.open();
    await expect(shelf.put(item, null)).resolves.toBe(true);
  });
});
