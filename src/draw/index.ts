/** The line editor. It needs a map: load it when a reader begins to draw. */
export {
  type Editor,
  EDITOR_MODES,
  type EditorMode,
  type EditorNote,
  type EditorOptions,
  type Selection,
  type Shown,
} from './contract';
export { LineEditor } from './editor';
