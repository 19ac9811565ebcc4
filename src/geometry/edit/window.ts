/** Which vertices of a long line get handles: the rest stays whole underneath. */
import type { Path, Position } from '../../domain/types';
import { EditError } from './path';

export interface EditWindow {
  /** First and last vertex of the stretch, both included. */
  from: number;
  to: number;
  /** Vertices with a handle, in order; `from` and `to` are among them. */
  indices: number[];
}

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/**
 * A window of at most `handles` handles on a path. Round a vertex: that many vertices next to it, each with a handle. In a
 * box (what the map shows): the stretch from the first to the last vertex in it, and where it has too many, handles at even
 * steps along the vertices; null when no vertex lies in the box.
 * @throws EditError when there is no such vertex or fewer than two handles are asked for.
 */
export function editWindow(path: Path, centre: number, handles?: number): EditWindow;
export function editWindow(path: Path, box: Box, handles?: number): EditWindow | null;
export function editWindow(path: Path, where: number | Box, handles = 100): EditWindow | null {
  if (handles < 2) throw new EditError('a window has at least two handles');
  if (typeof where === 'number') return around(path, where, handles);
  const within = (p: Position) =>
    p[0] >= where[0] && p[0] <= where[2] && p[1] >= where[1] && p[1] <= where[3];
  const from = path.findIndex(within);
  return from < 0 ? null : spread(from, path.findLastIndex(within), handles);
}

function around(path: Path, centre: number, handles: number): EditWindow {
  if (!path[centre]) throw new EditError(`vertex ${centre} is not one of the ${path.length} of the line`);
  const count = Math.min(handles, path.length);
  const from = Math.max(0, Math.min(centre - Math.floor(count / 2), path.length - count));
  return spread(from, from + count - 1, handles);
}

function spread(from: number, to: number, handles: number): EditWindow {
  const count = Math.min(handles, to - from + 1);
  const step = count > 1 ? (to - from) / (count - 1) : 0;
  return { from, to, indices: Array.from({ length: count }, (_, k) => Math.round(from + k * step)) };
}

/**
 * Move the handle at vertex `indices[k]`. Vertices without a handle between it and its neighbours follow in proportion to
 * their place on the way, so the stretch keeps its small bends; all others stay bit for bit.
 * @throws EditError when the window has no handle `k`.
 */
export function moveHandle(path: Path, window: EditWindow, k: number, to: Position): Path {
  const at = window.indices[k];
  const old = at === undefined ? undefined : path[at];
  if (at === undefined || !old) throw new EditError(`the window has no handle ${k}`);
  const before = window.indices[k - 1] ?? at;
  const after = window.indices[k + 1] ?? at;
  const [dx, dy] = [to[0] - old[0], to[1] - old[1]];
  return path.map((p, i): Position => {
    if (i === at) return to;
    if (i <= before || i >= after) return p;
    const part = i < at ? (i - before) / (at - before) : (after - i) / (after - at);
    return [p[0] + dx * part, p[1] + dy * part];
  });
}
