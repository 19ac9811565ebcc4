import { type Draft, sideOfDraft } from '../scenario/draft';
import { Autosave, type Kept } from './autosave';
import type { DeskState } from './desk.svelte';
import { Drafting } from './drafting.svelte';
import { remember, remembered } from './in-hand';
import { Shelf, StorageError } from './shelf';

/** An id that no draft has: `own-…`, as Compare names what is the reader's. */
export const newId = (): string =>
  `own-${Array.from(crypto.getRandomValues(new Uint16Array(4)), (n) => n.toString(36)).join('')}`;

/** The drafts on the shelf of this browser, and how the one in hand gets there. */
export class KeptDrafts extends Drafting {
  /** Every draft kept in this browser that could be read, latest change first. */
  list = $state.raw<readonly Draft[]>([]);
  /** How many on the shelf could not be read; they are left there. */
  unreadable = $state(0);
  /** Whether the draft in hand is on the shelf. */
  kept = $state<Kept>('saved');
  /** Why it is not, or why the shelf cannot be read; what is in hand stays in memory and can be exported. */
  fault = $state.raw<StorageError | null>(null);
  /** The draft deleted last, until it is brought back. */
  removed = $state.raw<Draft | null>(null);
  /** Name of the copy that the draft in hand became because another tab had changed it too. */
  forked = $state<string | null>(null);

  #shelf: Promise<Shelf> | null = null;
  #published: string[] = [];
  readonly #autosave: Autosave;

  constructor(desk: DeskState, now?: () => string) {
    super(desk, now);
    this.#autosave = new Autosave({
      shelf: () => this.#open(),
      onState: (kept, fault) => {
        this.kept = kept;
        this.fault = fault;
      },
      onElsewhere: (draft) => this.#fork(draft),
    });
  }

  /**
   * Reads the shelf, takes up the draft that this tab had in hand (or the latest), and keeps what is edited from now on.
   * Returns the undo. `ready` is settled once the shelf is read; it never rejects.
   */
  attach(): { ready: Promise<void>; detach: () => void } {
    const flush = (): void => {
      // A page may go in the middle of a drag.
      if (this.dragging && this.draft) this.#autosave.touch(this.draft);
      void this.#autosave.flush();
    };
    const seen = (): void => {
      if (document.visibilityState === 'hidden') flush();
      else void this.reload();
    };
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', seen);
    const ready = this.reload().then(() => {
      if (this.draft) return;
      const last = remembered();
      const found = this.list.find(({ id }) => id === last) ?? this.list[0];
      if (found) this.hold(found);
    });
    const detach = (): void => {
      flush();
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', seen);
    };
    return { ready, detach };
  }

  async #open(): Promise<Shelf> {
    this.#shelf ??= Shelf.open();
    try {
      return await this.#shelf;
    } catch (cause) {
      // Another try may do better: a tab was closed, room was made.
      this.#shelf = null;
      throw cause;
    }
  }

  /** Reads the shelf again: another tab may have written to it. */
  async reload(): Promise<void> {
    try {
      // The checks come with zod: nothing that the first view loads. They come first: what is on the shelf is judged in the
      // moment in which it was read, or a draft kept meanwhile would count as another tab's.
      const { checkDraft, DraftFileError } = await import('../exchange/draft');
      const items = await (await this.#open()).list();
      const read = items.flatMap(({ draft, stamp }) => {
        try {
          return [this.#met(checkDraft(draft), stamp)];
        } catch (cause) {
          if (!(cause instanceof DraftFileError)) throw cause;
          return [];
        }
      });
      this.unreadable = items.length - read.length;
      const newer = this.#autosave.unwritten;
      this.#publish([...read.filter(({ id }) => !newer.has(id)), ...newer.values()]);
      if (this.kept !== 'unsaved') this.fault = null;
    } catch (cause) {
      this.fault = cause instanceof StorageError ? cause : new StorageError('gone', cause);
    }
  }

  /** A draft as it lies on the shelf, or the one in hand where that is the newer of the two. */
  #met(draft: Draft, stamp: string): Draft {
    const mine = this.draft;
    if (mine?.id !== draft.id) {
      this.#autosave.know(draft.id, stamp);
      return draft;
    }
    // What waits here is not given up for what another tab wrote: when it is written, it becomes a copy.
    const waits = this.dragging || this.#autosave.unwritten.has(draft.id);
    if (waits || this.#autosave.knows(draft.id, stamp)) return mine;
    this.#autosave.know(draft.id, stamp);
    this.take(draft);
    return draft;
  }

  /** Drafts in the list, and those that divide the Strip as sides that Compare can take. */
  #publish(drafts: readonly Draft[]): void {
    this.list = drafts.toSorted((a, b) => (a.changed < b.changed ? 1 : -1));
    const mine = new Set([...this.#published, ...drafts.map(({ id }) => id)]);
    this.#published = drafts.map(({ id }) => id);
    this.desk.own = [
      ...this.desk.own.filter(({ id }) => !mine.has(id)),
      ...this.list.flatMap((draft) =>
        draft.lines.length > 0 ? [{ id: draft.id, name: draft.name, side: sideOfDraft(draft) }] : [],
      ),
    ];
  }

  #enlist(draft: Draft): void {
    this.#publish([draft, ...this.list.filter(({ id }) => id !== draft.id)]);
  }

  #fork(draft: Draft): Draft {
    const copy = { ...draft, id: newId(), name: this.freeName(draft.name) };
    if (this.draft?.id === draft.id) this.becomes(copy.id, copy.name);
    remember(this.draft?.id ?? null);
    this.forked = copy.name;
    void this.reload();
    return copy;
  }

  /** A name that no draft of the list has: with a number where it is taken. */
  protected freeName(name: string): string {
    const taken = new Set(this.list.map((draft) => draft.name));
    const stem = name.replace(/ \d+$/, '');
    let n = 2;
    while (taken.has(`${stem} ${n}`)) n += 1;
    return taken.has(name) ? `${stem} ${n}` : name;
  }

  /** Takes a draft in hand, and remembers so over a reload. */
  protected hold(draft: Draft): void {
    void this.#autosave.flush();
    this.take(draft);
    this.forked = null;
    remember(draft.id);
  }

  protected override edited(draft: Draft): void {
    this.#enlist(draft);
    this.#autosave.touch(draft);
  }

  /** Deletes a draft; `bringBack` undoes it. */
  async remove(id: string): Promise<void> {
    const draft = this.draft?.id === id ? this.draft : this.list.find((each) => each.id === id);
    if (!draft) return;
    this.removed = draft;
    await this.#autosave.flush();
    this.#autosave.forget(id);
    this.#publish(this.list.filter((each) => each.id !== id));
    if (this.draft?.id === id) {
      this.take(null);
      remember(null);
    }
    try {
      await (await this.#open()).remove(id);
    } catch (cause) {
      this.fault = cause instanceof StorageError ? cause : new StorageError('gone', cause);
    }
  }

  /** The draft deleted last is in hand again, with its steps. */
  bringBack(): void {
    const draft = this.removed;
    if (!draft) return;
    this.removed = null;
    this.hold(draft);
    this.edited(draft);
  }
}
