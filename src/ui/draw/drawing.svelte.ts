import { createContext } from 'svelte';
import type { CompiledLine } from '../../domain/atlas';
import type { Path, Position, Ring } from '../../domain/types';
import type { Editor, EditorMode } from '../../draw';
import { depthProfile, type EditWindow } from '../../geometry';
import type { MapPort } from '../../map/port';
import type { ProfilePoint } from '../../scenario';
import type { Deployment } from '../../scenario/draft';
import type { LiveDone, LiveLine } from '../../scenario/live';
import { DraftsState } from '../../state/drafts.svelte';
import { day } from '../../text';
import type { Desk } from '../desk';
import { say, sideOf } from './draw-words';
import { keysOf, movedIn } from './moved';

/** The page that draws: the drafts, the tools in hand, and what map and tray point at together. */
export class Drawing {
  readonly desk: Desk;
  readonly drafts: DraftsState;
  /** Settled once the drafts of this browser are read; never rejects. */
  readonly ready: Promise<void>;

  port = $state.raw<MapPort | null>(null);
  editor = $state.raw<Editor | null>(null);
  mode = $state<EditorMode>('select');
  snapping = $state(true);
  stretching = $state(false);
  /** Points of a line being drawn that can be taken back, and set again. */
  steps = $state.raw({ back: 0, on: 0 });
  /** Vertex under the pointer. */
  hovered = $state<number | null>(null);
  /** Where the profile's cursor stands, km along the line in hand. */
  cursor = $state<number | null>(null);
  ruler = $state.raw<Path | null>(null);
  /** Ground that a list points at, lit on the map. */
  lit = $state.raw<Ring[][]>([]);
  /** Counts frames in which the map moved: what stands over the map follows it. */
  moves = $state(0);
  /** Spoken by the live region; `says` tells the same words twice apart. */
  said = $state('');
  bringing = $state(false);

  /** The last numbers that hold, and whether they are those of the line as drawn. */
  readonly answer: LiveDone | null = $derived.by(() => this.drafts.lastValid);
  readonly stale: boolean = $derived.by(() => this.drafts.live?.ok === false);
  readonly window: EditWindow | null = $derived.by(() => this.drafts.window);
  readonly path: Path = $derived.by(() => this.drafts.line?.path ?? []);
  /** Numbers of the line in hand. */
  readonly liveLine: LiveLine | null = $derived.by(
    () => this.answer?.lines.find(({ id }) => id === this.drafts.line?.id) ?? null,
  );
  #others: Path[] = [];
  /** Courses of the other lines of the draft: the same array while none of them changes. */
  readonly others: readonly Path[] = $derived.by(() => {
    const { draft, line } = this.drafts;
    const paths = (draft?.lines ?? []).filter(({ id }) => id !== line?.id).map(({ path }) => path);
    const same = paths.length === this.#others.length && paths.every((path, i) => path === this.#others[i]);
    return same ? this.#others : (this.#others = paths);
  });
  readonly startName: string | null = $derived.by(() => this.#startName());
  /** Record versions among the lines of the start. */
  readonly startVersions: CompiledLine[] = $derived.by(() =>
    (this.drafts.start?.lines ?? []).flatMap(
      ({ id }) => this.desk.start.lines.find((line) => line.id === id) ?? [],
    ),
  );
  readonly #series = $derived.by(() => this.drafts.line?.series ?? null);
  /** The course that the line in hand began as; null for one drawn anew. */
  readonly from: Path | null = $derived.by(
    () => this.drafts.start?.lines.find(({ series }) => series === this.#series)?.coordinates ?? null,
  );
  readonly #fromKeys = $derived.by(() => (this.from ? keysOf(this.from) : null));
  /** How many vertices of the line in hand lie where the start has none; null without a start. */
  readonly movedCount: number | null = $derived.by(() =>
    this.#fromKeys ? movedIn(this.path, this.#fromKeys) : null,
  );
  /** Depths of the line that the line in hand began as. */
  readonly fromProfile: ProfilePoint[] = $derived.by(() => {
    const { prepared } = this.drafts;
    return prepared && this.from ? depthProfile(prepared, [this.from]) : [];
  });
  /** The vertex that is looked at: the chosen one, or the one under the pointer. */
  readonly vertex: number | null = $derived.by(() => {
    const at = this.hovered ?? this.drafts.chosen?.vertex ?? null;
    return at !== null && this.path[at] ? at : null;
  });

  constructor(desk: Desk) {
    this.desk = desk;
    this.drafts = new DraftsState(desk);
    this.ready = this.drafts.attach().ready;
  }

  #startName(): string | null {
    const start = this.drafts.draft?.start;
    if (!start) return null;
    if (start.kind === 'copy') return say('copied');
    const all = start.kind === 'line' ? this.desk.start.lines : this.desk.start.scenarios;
    const found = all.find(({ id }) => id === start.id);
    if (!found) return say('gone');
    return 'short' in found ? found.short : found.name;
  }

  /** Says words once more even where they are the same as before. */
  say(text: string): void {
    this.said = this.said === text ? `${text}\u00a0` : text;
  }

  setMode(mode: EditorMode): void {
    this.mode = this.mode === mode ? 'select' : mode;
  }

  choose(vertex: number | null, to?: number): void {
    this.drafts.choose(vertex, to);
  }

  /** A line of the draft by its number, with what it began as. */
  lineName(id: string): string {
    const lines = this.drafts.draft?.lines ?? [];
    const n = lines.findIndex((line) => line.id === id) + 1;
    const from = this.desk.start.lines.find((line) => line.id === lines[n - 1]?.startedFrom);
    if (lines.length === 1) return from ? from.name : say('lineName', { n });
    return from ? say('lineFrom', { n, name: from.name }) : say('lineName', { n });
  }

  /** A zone in words: on which side of each line it lies. */
  zoneName(piece: string): string {
    if (piece === 'strip') return say('zoneWhole');
    const lines = this.drafts.draft?.lines ?? [];
    const north = (this.drafts.prepared ?? this.desk.prepared).north;
    return piece
      .split(',')
      .map((part) => {
        const [series, side] = part.split(':');
        const line = lines.find((each) => each.series === series);
        return say('zoneSide', {
          side: sideOf(line?.path ?? [], side === 'left' ? 'left' : 'right', north),
          line: line ? this.lineName(line.id) : (series ?? ''),
        });
      })
      .join(', ');
  }

  actorName(id: string): string {
    const known = this.desk.archive?.actors.get(id);
    return known ? this.desk.name(known.names) : id;
  }

  /** A force in words: who, and where. */
  forceName({ actor, along, piece }: Deployment): string {
    if (piece) return say('forceIn', { actor: this.actorName(actor), zone: this.zoneName(piece) });
    const list = along.map((frontage) => say(`frontage.${frontage}`)).join(', ');
    return list ? say('forceAlong', { actor: this.actorName(actor), where: list }) : this.actorName(actor);
  }

  /** A sentence about a line, with its name in place of its series. */
  named(message: string, id: string | null | undefined): string {
    const line = this.drafts.draft?.lines.find((each) => each.id === id);
    return line ? message.replace(line.series, () => this.lineName(line.id)) : message;
  }

  changedOn(iso: string): string {
    return say('mineWhat', { day: day(iso.slice(0, 10)) });
  }

  /** Where a kilometre of the line in hand lies; null beyond its end. */
  placeAt(km: number): Position | null {
    const points = this.liveLine?.profile ?? [];
    const after = points.findIndex((point) => point.km >= km);
    const to = points[after];
    const from = points[after - 1] ?? to;
    if (!to || !from) return null;
    const t = to.km > from.km ? (km - from.km) / (to.km - from.km) : 0;
    return [from.at[0] + t * (to.at[0] - from.at[0]), from.at[1] + t * (to.at[1] - from.at[1])];
  }
}

const kept = new WeakMap<Desk, Drawing>();

/** The drawing of a desk: one for the visit, so that leaving the page loses no step that could be undone. */
export function drawingOf(desk: Desk): Drawing {
  const known = kept.get(desk);
  if (known) return known;
  let made: Drawing | undefined;
  // Not owned by the page that first asks: what it derives must outlive that page.
  $effect.root(() => {
    made = new Drawing(desk);
  });
  if (!made) throw new Error('the drawing could not be made');
  kept.set(desk, made);
  return made;
}

export const [useDrawing, provideDrawing] = createContext<Drawing>();
