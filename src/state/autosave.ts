/** Keeps the draft in hand on the shelf: a moment after each edit, and at once when the page goes. */
import type { Draft } from '../scenario/draft';
import { tooMuch } from '../scenario/draft-size';
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
  /** What is not on the shelf as it is here, by draft id: waiting, or refused by the browser. */
  readonly #open = new Map<string, Draft>();
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

  /** Drafts that are newer here than on the shelf. */
  get unwritten(): ReadonlyMap<string, Draft> {
    return this.#open;
  }

  forget(id: string): void {
    this.#stamps.delete(id);
    this.#open.delete(id);
  }

  touch(draft: Draft): void {
    this.#open.set(draft.id, draft);
    this.#options.onState('saving', null);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), DELAY_MS);
  }

  /** Writes what waits, and what was refused before, now. Never rejects: a fault goes to `onState`. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#writing = this.#writing.then(() => this.#writeAll());
    return this.#writing;
  }

  async #writeAll(): Promise<void> {
    if (this.#open.size === 0) return;
    try {
      const shelf = await this.#options.shelf();
      let fault: StorageError | null = null;
      for (const draft of [...this.#open.values()]) {
        const much = tooMuch(draft);
        // It would not open again: what lies on the shelf stays, and this waits until it is lighter.
        if (much) fault = new StorageError(much);
        else await this.#write(shelf, draft);
      }
      this.#options.onState(fault ? 'unsaved' : this.#open.size === 0 ? 'saved' : 'saving', fault);
    } catch (cause) {
      // Tried again with the next edit.
      this.#options.onState(
        'unsaved',
        cause instanceof StorageError ? cause : new StorageError('gone', cause),
      );
    }
  }

  async #write(shelf: Shelf, draft: Draft): Promise<void> {
    if (await this.#put(shelf, draft)) return this.#done(draft.id, draft);
    const copy = this.#options.onElsewhere(draft);
    await this.#put(shelf, copy);
    const since = this.#open.get(draft.id);
    this.#open.delete(draft.id);
    // What was edited meanwhile belongs to the copy.
    if (since && since !== draft) this.#open.set(copy.id, { ...since, id: copy.id, name: copy.name });
  }

  #done(id: string, written: Draft): void {
    if (this.#open.get(id) === written) this.#open.delete(id);
  }

  async #put(shelf: Shelf, draft: Draft): Promise<boolean> {
    const stamp = newStamp();
    const written = await shelf.put({ id: draft.id, draft, stamp }, this.#stamps.get(draft.id) ?? null);
    if (written) this.#stamps.set(draft.id, stamp);
    return written;
  }
}
