import type { Path } from '../domain/types';
import { type Box, editWindow, type EditWindow, type PreparedOutline } from '../geometry';
import type { Regions, Side } from '../scenario';
import { type Draft, type DraftLine, type DraftStart, withLine, withPath } from '../scenario/draft';
import { canRedo, canUndo, type History, historyOf, push, redo, replace, undo } from '../scenario/history';
import { anchorLive, type Live, type LiveAnswer, type LiveDone, prepareLive } from '../scenario/live';
import { Answers } from './answers.svelte';
import type { DeskState } from './desk.svelte';
import { outlineOf, placesOf, sideOfStart } from './draft-base';

/** A vertex of the line in hand, and the other end of the stretch where more than one is chosen (else the same). */
export interface Chosen {
  vertex: number;
  to: number;
}

/** An edit of a draft: a new draft, or the same where nothing changes. `now` is an ISO date and time, UTC. */
export type Change = (draft: Draft, now: string) => Draft;

/** Most handles that the editor shows at once. */
export const HANDLES = 100;

const EVERYWHERE: Box = [-180, -90, 180, 90];

/** The draft in hand: its edits, what can be undone, and its numbers. */
export class Drafting {
  readonly desk: DeskState;
  /** Vertex or stretch chosen on the line in hand. */
  chosen = $state.raw<Chosen | null>(null);
  /** Governorates, once their lines are loaded. */
  regions = $state.raw<Regions | null>(null);

  #id = $state<string | null>(null);
  #history = $state.raw<History<Draft> | null>(null);
  /** The history as it was before a drag, while one runs. */
  #before = $state.raw<History<Draft> | null>(null);
  #line = $state<string | null>(null);
  #view = $state.raw<Box | null>(null);
  /** The joint cut that the moves of a drag differ from, and the draft it is of. */
  #anchored = $state.raw<{ of: Live; draft: Draft; live: Live } | null>(null);
  #last: { id: string; done: LiveDone } | null = null;
  #began: DraftStart | null = null;
  /** Histories of the drafts opened in this session, by id. */
  readonly #histories = new Map<string, History<Draft>>();
  readonly #answers = new Answers();
  readonly #now: () => string;

  readonly draft: Draft | null = $derived.by(() => {
    const present = this.#history?.present;
    if (!present || this.#id === null) return null;
    // Steps taken before the draft became a copy of itself carry its former id.
    return present.id === this.#id ? present : { ...present, id: this.#id };
  });
  readonly canUndo: boolean = $derived.by(() => this.#history !== null && canUndo(this.#history));
  readonly canRedo: boolean = $derived.by(() => this.#history !== null && canRedo(this.#history));
  /** True between the first move of a drag and its end. */
  readonly dragging: boolean = $derived.by(() => this.#before !== null);

  /** The line in hand: the chosen one, or the first. */
  readonly line: DraftLine | null = $derived.by(() => {
    const lines = this.draft?.lines ?? [];
    return lines.find(({ id }) => id === this.#line) ?? lines[0] ?? null;
  });
  /** Which of its vertices get handles; null where none lies in view. */
  readonly window: EditWindow | null = $derived.by(() => this.#windowOf(this.line?.path ?? []));

  // Parts of the draft on their own, so that a moved vertex prepares nothing anew.
  readonly #outline = $derived.by(() => this.draft?.outline ?? 'shipped');
  readonly #start = $derived.by(() => this.#sameStart(this.draft?.start ?? null));
  /** What the draft is cut from; null where the reader's own outline cannot be one. */
  readonly prepared: PreparedOutline | null = $derived.by(() =>
    outlineOf({ outline: this.#outline }, this.desk.prepared),
  );
  /** What the draft is measured against; null where it began as nothing. */
  readonly start: Side | null = $derived.by(() => sideOfStart(this.desk.start, this.#start));
  /** The course that the line in hand began as; null where it began as nothing. */
  readonly startPath: Path | null = $derived.by(() => {
    const { line, start } = this;
    return start?.lines.find(({ series }) => series === line?.series)?.coordinates ?? null;
  });
  readonly otherPaths: readonly Path[] = $derived.by(() =>
    (this.draft?.lines ?? []).filter(({ id }) => id !== this.line?.id).map(({ path }) => path),
  );
  readonly #base: Live | null = $derived.by(() => this.#prepare());
  /** All numbers of the draft as it stands, or why there are none. */
  readonly live: LiveAnswer | null = $derived.by(() => this.#answer());
  /** The last numbers that could be had: those of `live` where it has some. */
  readonly lastValid: LiveDone | null = $derived.by(() => {
    const { live, draft } = this;
    if (live?.ok) return live;
    return draft && this.#last?.id === draft.id ? this.#last.done : null;
  });

  /** @param now ISO date and time, UTC; for tests */
  constructor(desk: DeskState, now: () => string = () => new Date().toISOString()) {
    this.desk = desk;
    this.#now = now;
  }

  /** Another draft that began as the same line begins as the same side: nothing is prepared or drawn anew. */
  #sameStart(start: DraftStart | null): DraftStart | null {
    const key = (of: DraftStart | null): string | null =>
      of && of.kind !== 'copy' ? JSON.stringify(of) : null;
    const known = key(start);
    return known !== null && known === key(this.#began) ? this.#began : (this.#began = start);
  }

  #windowOf(path: Path): EditWindow | null {
    if (path.length === 0) return null;
    if (path.length <= HANDLES) return editWindow(path, 0, HANDLES);
    const inView = editWindow(path, this.#view ?? EVERYWHERE, HANDLES);
    if (inView || !this.chosen || !path[this.chosen.vertex]) return inView;
    return editWindow(path, this.chosen.vertex, HANDLES);
  }

  #prepare(): Live | null {
    const { prepared, start, regions, desk } = this;
    if (!prepared || !this.#id) return null;
    const base = { prepared, places: placesOf(desk.archive), governorates: regions };
    try {
      return prepareLive({ ...base, start });
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      // The start does not divide this outline: the draft is measured by itself.
      return prepareLive({ ...base, start: null });
    }
  }

  #answer(): LiveAnswer | null {
    const { draft } = this;
    const base = this.#base;
    if (!draft || !base) return null;
    const answer = this.#answers.of(draft, this.#anchored?.of === base ? this.#anchored.live : base);
    if (answer.ok) this.#last = { id: draft.id, done: answer };
    return answer;
  }

  protected now(): string {
    return this.#now();
  }

  /** Takes a draft in hand, with what can be undone of it in this session; null puts it down. */
  protected take(draft: Draft | null): void {
    this.drop();
    if (this.#id && this.#history) this.#histories.set(this.#id, this.#history);
    const known = draft && this.#histories.get(draft.id);
    const same = known?.present.changed === draft?.changed;
    this.#history = draft && (known ? (same ? known : push(known, draft)) : historyOf(draft));
    this.#id = draft?.id ?? null;
    this.#line = null;
    this.chosen = null;
    this.#anchored = null;
  }

  /** The draft in hand goes on under another id and name. */
  protected becomes(id: string, name: string): void {
    if (!this.#history) return;
    this.#history = replace(this.#history, { ...this.#history.present, id, name });
    this.#id = id;
  }

  /** Called after every edit that stands: what keeps the draft overrides it. */
  protected edited(_draft: Draft): void {}

  /**
   * Changes the draft. `live` for each move of a drag: such edits take each other's place, and the edit without `live` that
   * ends the drag makes all of them one step to undo.
   */
  edit(change: Change, { live = false }: { live?: boolean } = {}): void {
    const history = this.#history;
    const { draft } = this;
    if (!history || !draft) return;
    const next = change(draft, this.#now());
    const runs = this.#before !== null;
    if (next === draft && (live || !runs)) return;
    if (live && !runs) {
      if (this.#anchored?.draft !== draft) this.grab();
      this.#before = history;
    }
    this.#history = runs ? replace(history, next) : push(history, next);
    if (live) return;
    this.#before = null;
    this.edited(next);
  }

  /** Another course of the line in hand: what the editor reports. */
  editPath(path: Path, phase: 'move' | 'end'): void {
    const id = this.line?.id;
    if (id) this.edit((draft, now) => withPath(draft, id, path, now), { live: phase === 'move' });
  }

  /** One more line, which is in hand then. */
  addLine(path: Path): void {
    this.edit((draft, now) => withLine(draft, path, now));
    this.#line = this.draft?.lines.at(-1)?.id ?? null;
    this.chosen = null;
  }

  /** A drag is about to begin: the joint cut is made ready, so that its first move is as fast as the others. */
  grab(near?: Box): void {
    const of = this.#base;
    const { draft } = this;
    if (of && draft) this.#anchored = { of, draft, live: anchorLive(of, draft, near) };
  }

  /** Gives up a drag: the draft is as it was before it. */
  drop(): void {
    if (this.#before) this.#history = this.#before;
    this.#before = null;
  }

  undo(): void {
    this.#step(undo);
  }

  redo(): void {
    this.#step(redo);
  }

  #step(step: (history: History<Draft>) => History<Draft>): void {
    this.drop();
    if (!this.#history) return;
    const next = step(this.#history);
    if (next === this.#history) return;
    this.#history = next;
    const length = this.line?.path.length ?? 0;
    if (this.chosen && Math.max(this.chosen.vertex, this.chosen.to) >= length) this.chosen = null;
    if (this.draft) this.edited(this.draft);
  }

  chooseLine(id: string): void {
    if (this.line?.id !== id) this.chosen = null;
    this.#line = id;
  }

  /** Chooses a vertex of the line in hand, a stretch from one to another, or nothing. */
  choose(vertex: number | null, to = vertex): void {
    this.chosen = vertex === null || to === null ? null : { vertex, to };
  }

  /** @param box what the map shows; long lines get handles there */
  look(box: Box): void {
    this.#view = box;
  }

  /** Loads the lines between governorates; a failure leaves the numbers of the whole Strip. */
  async loadRegions(read: () => Promise<Regions>): Promise<void> {
    try {
      this.regions ??= await read();
    } catch (cause) {
      this.desk.note = cause instanceof Error ? cause.message : String(cause);
    }
  }
}
