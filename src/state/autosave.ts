/** Keeps the draft in hand on the shelf: a moment after each edit, and at once when the page goes. */
import type { Draft } from '../scenario/draft';
import { StorageError, type Shelf } from './shelf';

export type Kept = 'saved' | 'saving' | 'unsaved';

interface Options {
  shelf: () => Promise<Shelf>;
  onState: (state: Kept, fault: StorageError | null) => void;
  /** Another tab wrote this draft since: called for a copy under an id of its own, which is kept instead. */
  onElsewhere: (draft: Draft) => Draft;
}

const DELAY_MS = 300;

/** Any string that no other write has. */
const newStamp = (): string => Array.from(crypto.getRandomValues(new Uint32Array(2)), String).join('-');

export class Autosave {
  readonly #options: Options;
  /** Stamps of the last writes that this tab knows of, by draft id. */
  readonly #stamps = new Map<string, string>();
  #waiting: Draft | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
  }

  /** What was read from the shelf, so that it can be written over. */
  know(id: string, stamp: string): void {
    this.#stamps.set(id, stamp);
  }

  knows(id: string, stamp: string): boolean {
    return this.#stamps.get(id) === stamp;
  }

  forget(id: string): void {
    this.#stamps.delete(id);
    if (this.#waiting?.id === id) this.#waiting = null;
  }

  touch(draft: Draft): void {
    this.#waiting = draft;
    this.#options.onState('saving', null);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), DELAY_MS);
  }

  /** Writes what waits, now. Never rejects: a fault goes to `onState`, and the draft stays in memory. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    const draft = this.#waiting;
    this.#waiting = null;
    if (draft) this.#writing = this.#writing.then(() => this.#write(draft));
    return this.#writing;
  }

  async #write(draft: Draft): Promise<void> {
    try {
      const shelf = await this.#options.shelf();
      if (!(await this.#put(shelf, draft))) await this.#put(shelf, this.#options.onElsewhere(draft));
      if (!this.#waiting) this.#options.onState('saved', null);
    } catch (cause) {
      // Tried again with the next edit.
      this.#options.onState(
        'unsaved',
        cause instanceof StorageError ? cause : new StorageError('gone', cause),
      );
    }
  }

  async #put(shelf: Shelf, draft: Draft): Promise<boolean> {
    const stamp = newStamp();
    const written = await shelf.put({ id: draft.id, draft, stamp }, this.#stamps.get(draft.id) ?? null);
    if (written) this.#stamps.set(draft.id, stamp);
    return written;
  }
}
