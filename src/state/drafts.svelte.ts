import type { Side } from '../scenario';
import { type Draft, draftFrom, type DraftStart, duplicate, newDraft, sideOfDraft } from '../scenario/draft';
import { Autosave, type Kept } from './autosave';
import type { DeskState } from './desk.svelte';
import { sideOfStart } from './draft-base';
import { Drafting } from './drafting.svelte';
import { Shelf, StorageError } from './shelf';

export { type Change, type Chosen, HANDLES } from './drafting.svelte';
export type { Kept } from './autosave';
export { StorageError, type StorageFault } from './shelf';

/** What a new draft begins as. */
export type DraftOrigin =
  | { kind: 'scenario'; id: string; day: string }
  | { kind: 'line'; id: string }
  /** Read from a file or pasted; measured against `against`, or against itself as it was read. */
  | { kind: 'brought'; side: Side; against?: DraftStart }
  | { kind: 'nothing' };

/** `own-…`: as Compare names what is the reader's. */
const newId = (): string =>
  `own-${Array.from(crypto.getRandomValues(new Uint16Array(4)), (n) => n.toString(36)).join('')}`;

/** Where this tab remembers which draft it had in hand. */
const IN_HAND = 'atlas-draft';

/** The drafts of this browser, and the one in hand. */
export class DraftsState extends Drafting {
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
    const flush = (): void => void this.#autosave.flush();
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
      if (found) this.#hold(found);
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
      const items = await (await this.#open()).list();
      const read = items.flatMap((item) => {
        const draft = asDraft(item.draft);
        return draft ? [this.#met(draft, item.stamp)] : [];
      });
      this.unreadable = items.length - read.length;
      const mine = this.draft;
      this.#publish(mine && !read.some(({ id }) => id === mine.id) ? [mine, ...read] : read);
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
    // What waits here is not given up for what another tab wrote: once it is kept, it becomes a copy.
    if (this.#autosave.knows(draft.id, stamp) || this.kept !== 'saved') return mine;
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
    const copy = { ...draft, id: newId(), name: this.#freeName(draft.name) };
    if (this.draft?.id === draft.id) this.becomes(copy.id, copy.name);
    remember(this.draft?.id ?? null);
    this.forked = copy.name;
    void this.reload();
    return copy;
  }

  #freeName(name: string): string {
    const taken = new Set(this.list.map((draft) => draft.name));
    const stem = name.replace(/ \d+$/, '');
    let n = 2;
    while (taken.has(`${stem} ${n}`)) n += 1;
    return taken.has(name) ? `${stem} ${n}` : name;
  }

  #hold(draft: Draft): void {
    void this.#autosave.flush();
    this.take(draft);
    this.forked = null;
    remember(draft.id);
  }

  protected override edited(draft: Draft): void {
    this.#enlist(draft);
    this.#autosave.touch(draft);
  }

  /** Begins a draft and takes it in hand. A name that is taken gets a number. */
  begin(origin: DraftOrigin, name: string): Draft {
    const empty = newDraft(newId(), this.#freeName(name), this.now());
    const draft = this.#begun(empty, origin);
    this.#hold(draft);
    this.edited(draft);
    return draft;
  }

  #begun(empty: Draft, origin: DraftOrigin): Draft {
    if (origin.kind === 'nothing') return empty;
    if (origin.kind === 'brought')
      return draftFrom(empty, origin.side, origin.against ?? { kind: 'copy', ...origin.side });
    const side = sideOfStart(this.desk.start, origin);
    return side ? draftFrom(empty, side, origin) : empty;
  }

  /**
   * Takes up a draft from a link or a file, under an id of its own where the list has another draft of that id. What is
   * exactly in the list is taken from there.
   */
  open(draft: Draft): Draft {
    const there = this.list.find(({ id }) => id === draft.id);
    if (there && JSON.stringify(there) === JSON.stringify(draft)) {
      this.#hold(there);
      return there;
    }
    const id = there || !draft.id.startsWith('own-') ? newId() : draft.id;
    const opened = { ...draft, id, name: this.#freeName(draft.name) };
    this.#hold(opened);
    this.edited(opened);
    return opened;
  }

  /** Takes a draft of the list in hand. */
  pick(id: string): void {
    const draft = this.list.find((each) => each.id === id);
    if (draft && draft.id !== this.draft?.id) this.#hold(draft);
  }

  rename(name: string): void {
    this.edit((draft, now) => (draft.name === name ? draft : { ...draft, name, changed: now }));
  }

  /** A copy of a draft of the list, taken in hand. */
  duplicate(id: string): Draft | null {
    const draft = this.draft?.id === id ? this.draft : this.list.find((each) => each.id === id);
    if (!draft) return null;
    const copy = duplicate(draft, newId(), this.#freeName(draft.name), this.now());
    this.#hold(copy);
    this.edited(copy);
    return copy;
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
    this.#hold(draft);
    this.edited(draft);
  }
}

/** Whether what lies on the shelf has the form of a draft. */
function asDraft(value: unknown): Draft | null {
  const draft = value as Partial<Draft> | null;
  return draft?.version === 1 && Array.isArray(draft.lines) && Array.isArray(draft.holders)
    ? (draft as Draft)
    : null;
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(IN_HAND);
  } catch {
    // Storage is switched off: this tab remembers nothing.
    return null;
  }
}

function remember(id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(IN_HAND);
    else sessionStorage.setItem(IN_HAND, id);
  } catch {
    // As above: the draft that was changed last is taken up instead.
  }
}
