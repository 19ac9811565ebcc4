/** Where drafts are kept: IndexedDB of this browser. Nothing leaves it. */

export type StorageFault = 'quota' | 'blocked' | 'gone' | 'too-long' | 'too-many';

/**
 * The browser would not keep a draft. `quota`: no room is left, so delete drafts or export this one. `blocked`: another tab
 * holds an older form of the store open. `gone`: storage is switched off, was cleared, or broke. `too-long`, `too-many`: the draft
 * holds more than could be opened again.
 */
export class StorageError extends Error {
  override name = 'StorageError';
  readonly kind: StorageFault;
  constructor(kind: StorageFault, cause?: unknown) {
    super(`drafts cannot be kept in this browser (${kind})`, { cause });
    this.kind = kind;
  }
}

/** A draft as it lies on the shelf. What `draft` holds is unknown until it was checked. */
export interface Shelved {
  id: string;
  draft: unknown;
  /** Of the last write; a tab that does not know it is about to write over another tab's work. */
  stamp: string;
}

const DATABASE = 'gaza-control-atlas';
const STORE = 'drafts';
const VERSION = 1;

/** @returns the kind of a failure of IndexedDB */
function faultOf(cause: unknown): StorageFault {
  const name = cause instanceof DOMException ? cause.name : '';
  if (name === 'QuotaExceededError') return 'quota';
  return name === 'VersionError' ? 'blocked' : 'gone';
}

export class Shelf {
  readonly #db: IDBDatabase;

  private constructor(db: IDBDatabase) {
    this.#db = db;
    // A newer page in another tab must not wait for this one.
    db.onversionchange = () => db.close();
  }

  /** @throws StorageError */
  static open(): Promise<Shelf> {
    return new Promise((resolve, reject) => {
      try {
        const opening = indexedDB.open(DATABASE, VERSION);
        opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'id' });
        opening.onsuccess = () => resolve(new Shelf(opening.result));
        opening.onerror = () => reject(new StorageError(faultOf(opening.error), opening.error));
        opening.onblocked = () => reject(new StorageError('blocked'));
      } catch (cause) {
        // Some browsers throw at once where storage is switched off.
        reject(new StorageError('gone', cause));
      }
    });
  }

  /** Runs one transaction to its end and gives what `work` handed to `give`. */
  #run<T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore, give: (value: T) => void, fail: (cause: unknown) => void) => void,
    otherwise: T,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const fail = (cause: unknown): void => reject(new StorageError(faultOf(cause), cause));
      try {
        const transaction = this.#db.transaction(STORE, mode);
        let given = otherwise;
        transaction.oncomplete = () => resolve(given);
        transaction.onabort = () => fail(transaction.error);
        transaction.onerror = () => fail(transaction.error);
        work(transaction.objectStore(STORE), (value) => (given = value), fail);
      } catch (cause) {
        fail(cause);
      }
    });
  }

  /** @throws StorageError */
  list(): Promise<Shelved[]> {
    return this.#run<Shelved[]>(
      'readonly',
      (store, give) => {
        const asked = store.getAll() as IDBRequest<Shelved[]>;
        asked.onsuccess = () => give(asked.result);
      },
      [],
    );
  }

  /**
   * Writes a draft, unless what lies there was written by somebody else since.
   * @param known the stamp of the last write that the caller knows of; null for a draft that is new here
   * @returns whether it was written
   * @throws StorageError
   */
  put(item: Shelved, known: string | null): Promise<boolean> {
    return this.#run<boolean>(
      'readwrite',
      (store, give, fail) => {
        const asked = store.get(item.id) as IDBRequest<Shelved | undefined>;
        asked.onsuccess = () => {
          const there = asked.result;
          if (there && there.stamp !== known) return;
          try {
            store.put(item).onsuccess = () => give(true);
          } catch (cause) {
            fail(cause);
          }
        };
      },
      false,
    );
  }

  /** @throws StorageError */
  remove(id: string): Promise<void> {
    return this.#run<void>('readwrite', (store) => store.delete(id), undefined);
  }

  close(): void {
    this.#db.close();
  }
}
