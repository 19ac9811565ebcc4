import type { Path, Position } from '../domain/types';
import {
  deleteVertex,
  distanceKm,
  type EditWindow,
  insertVertex,
  nearestEdge,
  nudge,
  type PreparedOutline,
} from '../geometry';
import type { EditorNote, EditorOptions, Selection, Shown } from './contract';
import { dragVertex, stretchOf } from './handles';

type Out = Pick<EditorOptions, 'onPath' | 'onSelect' | 'onNote'>;

/** A place set by hand is good to a tenth of a metre. */
export const byHand = ([lon, lat]: Position): Position => [
  Math.round(lon * 1e6) / 1e6,
  Math.round(lat * 1e6) / 1e6,
];

/** The line in hand and what is chosen on it: what a gesture, a key or a button does to it. Knows no map. */
export class LineInHand {
  path: Path | null = null;
  window: EditWindow | null = null;
  prepared: PreparedOutline | null = null;
  selection: Selection | null = null;
  /** The next chosen vertex ends a stretch. */
  stretching = false;
  snapping = true;
  /** How near to the shore or border an end jumps to it, in km; the editor sets it from the zoom. */
  snapKm: () => number = () => 0;
  /** The course before a run of nudges, while a key is held. */
  #before: Path | null = null;
  readonly #out: Out;

  constructor(out: Out) {
    this.#out = out;
  }

  note(note: EditorNote): void {
    this.#out.onNote?.(note);
  }

  hold({ path, window, prepared }: Shown): void {
    this.path = path;
    this.window = window;
    this.prepared = prepared;
    const last = (path?.length ?? 0) - 1;
    const { selection } = this;
    if (selection && Math.max(selection.vertex, selection.to) > last) this.selection = null;
  }

  isEnd(vertex: number): boolean {
    return vertex === 0 || vertex === (this.path?.length ?? 0) - 1;
  }

  /** Where on the edge of the outline a position jumps to; null where it stays. */
  snapped(position: Position): { at: Position; frontage: PreparedOutline['frontages'][number] } | null {
    const found = this.snapping && this.prepared && nearestEdge(this.prepared, position, this.snapKm());
    const frontage = found && this.prepared?.frontages[found.edge];
    return found && frontage ? { at: found.point, frontage } : null;
  }

  /** Where a vertex goes that is put at a position. */
  landing(vertex: number, position: Position): Position {
    return (this.isEnd(vertex) && this.snapped(position)?.at) || byHand(position);
  }

  choose(selection: Selection | null): void {
    const { path } = this;
    this.selection = selection;
    this.#out.onSelect(selection);
    const at = selection && path?.[selection.to];
    if (!selection || !path || !at) return this.note({ kind: 'none' });
    const end = selection.to === 0 ? 'first' : this.isEnd(selection.to) ? 'last' : null;
    this.note({ kind: 'chosen', ...selection, of: path.length, at, end });
  }

  /** Chooses a vertex, or the stretch to it where one was begun. */
  pick(vertex: number, extend = this.stretching): void {
    const from = extend ? this.selection?.vertex : undefined;
    this.choose({ vertex: from ?? vertex, to: vertex });
  }

  /** Chooses the next handle, or the first. @returns false past the last one: then nothing is chosen */
  step(by: 1 | -1): boolean {
    const indices = this.window?.indices ?? [];
    const at = this.selection ? indices.indexOf(this.selection.to) : by > 0 ? -1 : indices.length;
    const next = indices[at + by];
    if (next !== undefined) this.pick(next);
    else if (this.selection) this.choose(null);
    return next !== undefined;
  }

  /** Moves what is chosen by metres; `move` while a key is held, until `settle`. */
  nudge(east: number, north: number, phase: 'move' | 'end'): void {
    const { path, window, selection } = this;
    const drag = path && window && selection && dragVertex(path, window, selection.to, selection);
    if (!drag) return;
    const [from, to] = stretchOf(selection);
    const there = nudge(drag.origin, east, north);
    const course = drag.at(from === to ? this.landing(selection.to, there) : there);
    this.#before ??= path;
    this.path = course;
    this.#out.onPath(course, phase);
    if (phase === 'end') this.#said();
  }

  /** Ends a run of nudges. */
  settle(): void {
    if (!this.#before || !this.path) return;
    this.#out.onPath(this.path, 'end');
    this.#said();
  }

  #said(): void {
    const before = this.#before;
    this.#before = null;
    if (before) this.moved(before);
  }

  /** Says where what is chosen went. */
  moved(before: Path): void {
    const vertex = this.selection?.to ?? 0;
    const [was, at] = [before[vertex], this.path?.[vertex]];
    if (!at || !was || before.length !== this.path?.length) return;
    this.note({ kind: 'moved', vertex, at, metres: Math.round(distanceKm(was, at) * 1000) });
    const edge = this.isEnd(vertex) ? this.snapped(at) : null;
    if (edge && edge.at[0] === at[0] && edge.at[1] === at[1])
      this.note({ kind: 'snapped', frontage: edge.frontage });
  }

  /** Another course as one step. */
  change(path: Path): void {
    this.selection = null;
    this.path = path;
    this.#out.onPath(path, 'end');
    this.#out.onSelect(null);
  }

  insert(before: number, position: Position): void {
    if (!this.path) return;
    const at = byHand(position);
    this.path = insertVertex(this.path, before, at);
    this.#out.onPath(this.path, 'end');
    this.note({ kind: 'added', vertex: before, of: this.path.length, at });
    this.choose({ vertex: before, to: before });
  }

  /** Puts a vertex in the middle of the edge after the chosen one, or before it where it is the last. */
  addAfter(): void {
    const { path, selection } = this;
    if (!path || !selection) return;
    const before = Math.min(selection.to + 1, path.length - 1);
    const [a, b] = [path[before - 1], path[before]];
    if (a && b) this.insert(before, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
  }

  /** Takes vertices out, both ends of the stretch included; the one before them is chosen then. */
  deleteVertices(selection: Selection | null): void {
    const { path } = this;
    if (!path || !selection) return;
    const [from, to] = stretchOf(selection);
    if (path.length - (to - from + 1) < 2) return this.note({ kind: 'too-few' });
    let next = path;
    for (let i = to; i >= from; i--) next = deleteVertex(next, i);
    this.path = next;
    const vertex = Math.max(0, from - 1);
    this.#out.onPath(next, 'end');
    this.note({ kind: 'deleted', of: next.length });
    if (this.selection) this.choose({ vertex, to: vertex });
  }
}
