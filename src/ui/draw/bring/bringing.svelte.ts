import type { Ring } from '../../../domain/types';
import { type Bbox, type BroughtItem, type FindingKind, mend, type Problem } from '../../../exchange/read';
import type { Series } from '../../../scenario/series';
import { readInWorker } from '../../../workers/reading';
import type { Drawing } from '../drawing.svelte';
import { say } from './bring-words';
import { bytesOf, MOST_FILES, pasted, type PickedFile } from './files';
import type { KeptThing } from './kept';
import { shownAtOnce } from './preview';
import { openScenarios } from './scenarios';
import { measureSeries } from './series-of';
import { whyOf } from './typed';
import { guess, mendable, placesOf, type Use, usesOf } from './use';
import { warmed } from './warmed';

/** Item ids begin anew with each reading; what is kept outlives the reading it came with. */
let keptCount = 0;

/** What the reader brought to a drawing: the reading, the items to choose from, and what was kept of former ones. */
export class Bringing {
  readonly drawing: Drawing;
  /** While files are read or a series is measured: what is at hand, and how far that is, 0 to 1. */
  progress = $state.raw<{ what: string; part: number } | null>(null);
  items = $state.raw<readonly BroughtItem[]>([]);
  /** Items as they were read, before any mend. */
  read = $state.raw<readonly BroughtItem[]>([]);
  problems = $state.raw<readonly Problem[]>([]);
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  use = $state<Use>('line');
  /** What went wrong, or was done, in words. */
  note = $state<string | null>(null);
  kept = $state.raw<readonly KeptThing[]>([]);
  series = $state.raw<Series | null>(null);
  /** Dated items of the series without a date, by name. */
  undated = $state.raw<readonly string[]>([]);
  /** A ring of the reader's own, to see the same line on. */
  ring = $state.raw<{ name: string; ring: Ring } | null>(null);
  /** A thing pointed at in a list, shown on the map for as long. */
  pointed = $state.raw<Pick<KeptThing, 'geometry'> | null>(null);
  /** The date of the series in hand, shown on the map while nothing else is. */
  current = $state.raw<Pick<KeptThing, 'geometry'> | null>(null);
  /** Whether the series was measured just now, and waits to be looked at. */
  fresh = false;

  readonly picked: readonly BroughtItem[] = $derived.by(() =>
    this.items.filter(({ id }) => this.chosen.has(id)),
  );
  readonly uses: readonly Use[] = $derived.by(() => usesOf(this.picked));
  /** Chosen items that are shown on the map before they are used, as far as they are short enough to draw at once. */
  readonly previewed: readonly Pick<KeptThing, 'geometry'>[] = $derived.by(() => {
    if (!this.drawing.bringing) return [];
    const shown = shownAtOnce(this.picked);
    return this.use === 'places' ? shown.flatMap(placesOf) : shown;
  });

  /** All of it that the map shows: beside what is kept one thing at a time, what is pointed at, else what is chosen, else the date in hand. */
  readonly onMap: readonly Pick<KeptThing, 'geometry'>[] = $derived.by(() => {
    const { kept, pointed, previewed, current } = this;
    if (pointed) return [...kept, pointed];
    return previewed.length > 0 || !current ? [...kept, ...previewed] : [...kept, current];
  });

  /** Kept so that they can be read again with fewer vertices: what a worker was given is gone. */
  #files: readonly PickedFile[] = [];
  #running: AbortController | null = null;

  constructor(drawing: Drawing) {
    this.drawing = drawing;
  }

  get box(): Bbox {
    const { minX, minY, maxX, maxY } = this.drawing.desk.prepared.index;
    return [minX, minY, maxX, maxY];
  }

  /** Reads files in a worker, scenario files opened as drawings; what was chosen before stays until they are read. Never rejects. */
  async bring(files: readonly PickedFile[], simplifyM?: number): Promise<void> {
    this.cancel();
    this.drawing.bringing = true;
    this.note = null;
    if (files.length === 0) return void (this.note = say('noFiles'));
    if (files.length > MOST_FILES) return void (this.note = say('tooManyFiles', { most: MOST_FILES }));
    const running = new AbortController();
    this.#running = running;
    this.progress = { what: files[0]?.name ?? '', part: 0 };
    try {
      const { rest, faults } = await openScenarios(this.drawing, files);
      running.signal.throwIfAborted();
      if (faults.length > 0) this.note = faults.join(' ');
      if (rest.length === 0) return void (this.drawing.bringing = faults.length > 0);
      this.#files = rest;
      const { ready, problems } = await bytesOf(rest, running.signal);
      const order = new Map(ready.map(({ name }, i) => [name, i]));
      const found = await readInWorker(ready, {
        outline: this.box,
        signal: running.signal,
        ...(simplifyM ? { simplifyM } : {}),
        onProgress: ({ file, part }) => {
          if (this.#running !== running) return;
          this.progress = { what: file, part: ((order.get(file) ?? 0) + part) / ready.length };
        },
      });
      await warmed(found.items, running.signal);
      this.#take(found.items, [...problems, ...found.problems]);
    } catch (cause) {
      if (running.signal.aborted) this.note ??= say('cancelled');
      else this.note = say('readFailed', { why: whyOf(cause) });
    } finally {
      this.#ended(running);
    }
  }

  paste(text: string): Promise<void> {
    return this.bring([pasted(say('pasted'), text)]);
  }

  /** The same files once more, with vertices left out that lie within so many metres of the course. */
  simplified(metres: number): Promise<void> {
    return this.bring(this.#files, metres);
  }

  cancel(): void {
    this.#running?.abort();
    this.#running = null;
    this.progress = null;
  }

  #ended(running: AbortController): void {
    if (this.#running !== running) return;
    this.#running = null;
    this.progress = null;
  }

  #take(items: readonly BroughtItem[], problems: readonly Problem[]): void {
    this.problems = problems;
    // A wrong file takes nothing away: what was read before stays to be chosen from.
    if (items.length === 0) return;
    this.items = items;
    this.read = items;
    const { chosen, use } = guess(items);
    this.chosen = new Set(chosen);
    this.use = use;
  }

  choose(ids: readonly string[], on: boolean): void {
    const next = new Set(this.chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    this.chosen = next;
    if (!this.uses.includes(this.use)) this.use = this.uses[0] ?? 'reference';
  }

  /** Mends findings of these kinds in an item, once the reader agreed. */
  mend(id: string, kinds: readonly FindingKind[]): void {
    this.items = this.items.map((item) => (item.id === id ? mend(item, kinds) : item));
  }

  /** Mends all that can be mended in the chosen items. */
  mendAll(): void {
    this.items = this.items.map((item) => (this.chosen.has(item.id) ? mend(item, mendable(item)) : item));
  }

  /** Takes back what was mended in an item. */
  unmend(id: string): void {
    const before = this.read.find((item) => item.id === id);
    if (before) this.items = this.items.map((item) => (item.id === id ? before : item));
  }

  keep(things: readonly Omit<KeptThing, 'id'>[]): void {
    const added = things.map((thing) => ({ ...thing, id: `kept-${(keptCount += 1)}` }));
    // The same shape kept once more takes its own place: as a place, then as an event.
    const before = this.kept.filter((kept) => !things.some(({ geometry }) => geometry === kept.geometry));
    this.kept = [...before, ...added];
  }

  drop(id: string): void {
    this.kept = this.kept.filter((thing) => thing.id !== id);
  }

  /** Makes a series of the chosen items. Never rejects. */
  async measureSeries(): Promise<void> {
    const items = this.picked;
    this.cancel();
    const running = new AbortController();
    this.#running = running;
    this.progress = { what: say('measuring'), part: 0 };
    try {
      const { prepared, start } = this.drawing.desk;
      this.series = await measureSeries(items, {
        prepared,
        outline: start.outline,
        signal: running.signal,
        onPart: (part) => (this.progress = { what: say('measuring'), part }),
      });
      this.undated = items.flatMap(({ date, geometry, name }) =>
        date || geometry.kind === 'points' ? [] : [name],
      );
      this.fresh = true;
      this.opened(say('seriesDone', { n: this.series.entries.length }), true);
    } catch (cause) {
      this.note = running.signal.aborted ? say('cancelled') : say('readFailed', { why: whyOf(cause) });
    } finally {
      this.#ended(running);
    }
  }

  /**
   * A drawing was opened from what was chosen.
   * @param whole nothing is left to be said of it: the panel makes room for the drawing, and keeps its items
   */
  opened(words: string, whole: boolean): void {
    this.note = words;
    this.drawing.say(words);
    if (whole) this.drawing.bringing = false;
  }

  /** Puts the items away; what was kept and the series stay. */
  close(): void {
    this.cancel();
    this.items = [];
    this.read = [];
    this.problems = [];
    this.chosen = new Set();
    this.note = null;
    this.#files = [];
    this.drawing.bringing = false;
  }
}

const known = new WeakMap<Drawing, Bringing>();

/** What was brought to a drawing: one for the visit, so that closing the panel loses nothing. */
export function bringingOf(drawing: Drawing): Bringing {
  const found = known.get(drawing);
  if (found) return found;
  let made: Bringing | undefined;
  // Not owned by the panel that first asks: what it derives must outlive that panel.
  $effect.root(() => {
    made = new Bringing(drawing);
  });
  if (!made) throw new Error('what is brought could not be held');
  known.set(drawing, made);
  return made;
}
