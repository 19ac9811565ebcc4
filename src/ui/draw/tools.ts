import type { EditorMode } from '../../draw';

export interface Tool {
  mode: EditorMode;
  /** The key that takes it in hand. */
  key: string;
}

/** The tools of the bar, in its groups. */
export const EDITING: readonly Tool[] = [
  { mode: 'select', key: 'V' },
  { mode: 'add', key: 'A' },
  { mode: 'freehand', key: 'F' },
  { mode: 'draw', key: 'L' },
  { mode: 'delete', key: 'X' },
];
export const RULER: Tool = { mode: 'measure', key: 'R' };
export const SNAP_KEY = 'G';
