/** Edits of a path, and what drawing asks of the outline. */
export { type NearPath, nearestOnPath } from './near-path';
export {
  deleteVertex,
  EditError,
  insertVertex,
  joinPaths,
  moveStretch,
  moveVertex,
  nudge,
  replaceStretch,
  reversePath,
} from './path';
export { type Sea, type WithSea, withSea } from './sea';
export { selfTouchAt } from './simple';
export { simplify, smooth } from './simplify';
export { endStates, type EndState, snapEnds, type Snapped, type SnappedEnd } from './snap';
export { type Box, type EditWindow, editWindow, moveHandle } from './window';
export {
  boxesMeet,
  boxOf,
  type Ground,
  groundOf,
  splitGround,
  type SplitGround,
  stretchApart,
  walked,
} from './stretch';
export { whichPieces } from './which-piece';
