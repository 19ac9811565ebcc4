import type { Side } from '../scenario';
import { type Draft, draftFrom, type DraftStart, duplicate, newDraft } from '../scenario/draft';
import { lighter } from '../scenario/draft-size';
import { outlineOf, sideOfStart } from './draft-base';
import { KeptDrafts, newId } from './kept-drafts.svelte';

export type { Kept } from './autosave';
export { type Change, type Chosen, HANDLES } from './drafting.svelte';
export { StorageError, type StorageFault } from './shelf';

/** What a new draft begins as. */
export type DraftOrigin =
  | { kind: 'scenario'; id: string; day: string }
  | { kind: 'line'; id: string }
  /** Read from a file or pasted; measured against `against`, or against itself as it was read. */
  | { kind: 'brought'; side: Side; against?: DraftStart }
  | { kind: 'nothing' };

/** The drafts of this browser: the one in hand, the list of all, and where a new one comes from. */
export class DraftsState extends KeptDrafts {
  /** Begins a draft and takes it in hand. A name that is taken gets a number. */
  begin(origin: DraftOrigin, name: string): Draft {
    const empty = newDraft(newId(), this.freeName(name), this.now());
    const draft = this.#begun(empty, origin);
    this.hold(draft);
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
      this.hold(there);
      return there;
    }
    const id = there || !draft.id.startsWith('own-') ? newId() : draft.id;
    const opened = { ...draft, id, name: this.freeName(draft.name) };
    this.hold(opened);
    this.edited(opened);
    return opened;
  }

  /**
   * Opens the text of a draft file.
   * @throws DraftFileError, by rejection
   */
  async openFile(text: string): Promise<Draft> {
    const { readDraft } = await import('../exchange/draft');
    return this.open(readDraft(text));
  }

  /**
   * Opens what a link carries.
   * @throws DraftFileError, by rejection
   */
  async openLink(packed: string): Promise<Draft> {
    const { unpackDraft } = await import('../exchange/share');
    return this.open(await unpackDraft(packed));
  }

  /** Takes a draft of the list in hand. */
  pick(id: string): void {
    const draft = this.list.find((each) => each.id === id);
    if (draft && draft.id !== this.draft?.id) this.hold(draft);
  }

  rename(name: string): void {
    this.edit((draft, now) => (draft.name === name ? draft : { ...draft, name, changed: now }));
  }

  /** Simplifies everything that counts towards the vertices of a draft, as one step. An outline that would break stays. */
  lighten(metres: number): void {
    this.choose(null);
    this.edit((draft, now) => {
      const next = { ...lighter(draft, metres), changed: now };
      return outlineOf(next, this.desk.prepared) ? next : { ...next, outline: draft.outline };
    });
  }

  /** A copy of a draft of the list, taken in hand. */
  duplicate(id: string): Draft | null {
    const draft = this.draft?.id === id ? this.draft : this.list.find((each) => each.id === id);
    if (!draft) return null;
    const copy = duplicate(draft, newId(), this.freeName(draft.name), this.now());
    this.hold(copy);
    this.edited(copy);
    return copy;
  }
}
