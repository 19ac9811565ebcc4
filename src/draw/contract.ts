import type { Frontage } from '../domain/constants';
import type { Path, Position } from '../domain/types';
import type { Box, EditWindow, PreparedOutline } from '../geometry';
import type { MapPort } from '../map/port';

/**
 * What a press on the map does. `select`: choose and move vertices, pull midpoints out. `add`: put a vertex where the line is
 * pressed. `freehand`: draw anew with one stroke; one that begins and ends on the line takes the place of what lies between.
 * `draw`: a new line, point by point. `delete`: take vertices out. `measure`: a ruler, nothing is changed.
 */
export const EDITOR_MODES = ['select', 'add', 'freehand', 'draw', 'delete', 'measure'] as const;
export type EditorMode = (typeof EDITOR_MODES)[number];

/** Chosen vertices of the line: one (`to === vertex`), or the stretch between two, in any order. */
export interface Selection {
  vertex: number;
  to: number;
}

/** Said for those who do not see the map; the page finds the words. */
export type EditorNote =
  | { kind: 'chosen'; vertex: number; to: number; of: number; at: Position; end: 'first' | 'last' | null }
  | { kind: 'none' }
  | { kind: 'moved'; vertex: number; at: Position; metres: number }
  | { kind: 'added'; vertex: number; of: number; at: Position }
  | { kind: 'deleted'; of: number }
  /** An end lies on the shore or the border now. */
  | { kind: 'snapped'; frontage: Frontage }
  /** A line keeps two vertices. */
  | { kind: 'too-few' }
  /** The press was too far from the line. */
  | { kind: 'off-line' }
  /** A point was set while drawing or measuring. */
  | { kind: 'point'; at: Position };

export interface EditorOptions {
  port: MapPort;
  reducedMotion: boolean;
  /** What the map is called while it is edited, for those who do not see it. */
  label: string;
  /**
   * Another course of the line. `move` for each frame of a drag, then `end` once; `end` alone for a single step. `cancel` with
   * the course as it was before the drag.
   */
  onPath: (path: Path, phase: 'move' | 'end' | 'cancel') => void;
  /** A drag is about to begin. @param near west, south, east, north of what will move */
  onGrab?: (near: Box) => void;
  onSelect: (selection: Selection | null) => void;
  /** The vertex under the pointer, for a tip beside it. */
  onHover?: (vertex: number | null) => void;
  /** Another line of the draft was pressed: which of `Shown.others`. */
  onOther?: (other: number) => void;
  /** A line was drawn from nothing, or a stroke that does not meet the line. */
  onDrawn: (path: Path) => void;
  /** The ruler: every move, and null when it is put away. */
  onMeasure?: (path: Path | null) => void;
  /** How many points of a line being drawn can be taken back, and set again. */
  onSteps?: (back: number, on: number) => void;
  onUndo: () => void;
  onRedo: () => void;
  onNote?: (note: EditorNote) => void;
}

/** What the editor shows. The same objects again cost nothing. */
export interface Shown {
  /** The line in hand; null for none. */
  path: Path | null;
  /** Which of its vertices get handles. */
  window: EditWindow | null;
  /** The course that it began as: vertices elsewhere show as moved. */
  from?: Path | null;
  /** Other lines of the draft, drawn without handles. */
  others?: readonly Path[];
  /** What ends snap to. */
  prepared: PreparedOutline | null;
}

/** The line editor on a map. One line is in hand; the draft and its undo live elsewhere. */
export interface Editor {
  show(shown: Shown): void;
  mode: EditorMode;
  /** Whether ends jump to the shore or border when they come within a few pixels of it. Default true. */
  snapping: boolean;
  readonly selection: Selection | null;
  /** Chooses a vertex, a stretch or nothing, without calling `onSelect`. */
  select(selection: Selection | null): void;
  /** True while the next chosen vertex ends a stretch that begins at the chosen one: for touch, and the key S. */
  stretching: boolean;
  /** Moves what is chosen by metres. */
  nudge(east: number, north: number): void;
  /** Puts a vertex in the middle of the edge after the chosen one. */
  addAfter(): void;
  /** Takes the chosen vertices out. */
  deleteChosen(): void;
  /** Takes the last point of a line being drawn back, or sets it again. @returns whether there was one */
  stepSketch(by: -1 | 1): boolean;
  /** Ends a line or ruler that is being drawn, or throws it away. */
  finish(): void;
  cancel(): void;
  /** Puts the keyboard on the map. */
  focus(): void;
  /** Where a vertex is on the screen, in pixels of the map's box. */
  pixel(vertex: number): { x: number; y: number } | null;
  remove(): void;
}
