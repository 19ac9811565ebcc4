/** Where the handles of a line are, and which of them the pointer means. Pure: pixels come from a projection that is given. */
import type { Path, Position } from '../domain/types';
import { insertVertex, moveHandle, moveStretch, moveVertex, type EditWindow } from '../geometry';
import type { Selection } from './contract';

export interface Pixel {
  x: number;
  y: number;
}
export type Project = (position: Position) => Pixel;

export type Hit =
  | { kind: 'vertex'; vertex: number; pixel: Pixel }
  /** In the middle of the edge that ends at vertex `before`. */
  | { kind: 'midpoint'; before: number; at: Position; pixel: Pixel };

/** How near a press must be, in pixels: half of a target of 20 px for a mouse, of 44 px for a finger. */
export const reachOf = (touch: boolean): number => (touch ? 22 : 10);

/** The middle of each edge between two handles with no vertex between them. */
export function midpointsOf(path: Path, window: EditWindow): { before: number; at: Position }[] {
  return window.indices.flatMap((vertex, k) => {
    const previous = window.indices[k - 1];
    if (previous === undefined || vertex - previous !== 1) return [];
    const [a, b] = [path[previous], path[vertex]];
    return a && b ? [{ before: vertex, at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as Position }] : [];
  });
}

/** A midpoint must be nearer than a vertex by this many pixels: a vertex is meant more often. */
const VERTEX_FIRST = 3;

/** The handle within reach of a pixel, the nearest of all. */
export function hitHandle(
  path: Path,
  window: EditWindow,
  project: Project,
  at: Pixel,
  reach: number,
): Hit | null {
  let best: Hit | null = null;
  let least = reach;
  const offer = (position: Position, handicap: number, hit: (pixel: Pixel) => Hit): void => {
    const pixel = project(position);
    const far = Math.hypot(pixel.x - at.x, pixel.y - at.y) + handicap;
    if (far > least) return;
    least = far;
    best = hit(pixel);
  };
  for (const vertex of window.indices) {
    const position = path[vertex];
    if (position) offer(position, 0, (pixel) => ({ kind: 'vertex', vertex, pixel }));
  }
  for (const midpoint of midpointsOf(path, window))
    offer(midpoint.at, VERTEX_FIRST, (pixel) => ({ kind: 'midpoint', ...midpoint, pixel }));
  return best;
}

/** The place of a path nearest to a pixel: on the edge that ends at vertex `before`, `far` pixels away. */
export interface OnLine {
  before: number;
  at: Position;
  /** Along the edge, 0 to 1. */
  part: number;
  far: number;
}

/** Null for a path without an edge. */
export function nearestOnLine(path: Path, project: Project, at: Pixel): OnLine | null {
  let best: OnLine | null = null;
  let a = path[0] && project(path[0]);
  for (let i = 1; i < path.length; i++) {
    const [from, to] = [path[i - 1], path[i]] as [Position, Position];
    const b = project(to);
    const [dx, dy] = [b.x - (a as Pixel).x, b.y - (a as Pixel).y];
    const length2 = dx * dx + dy * dy;
    const along = length2 === 0 ? 0 : ((at.x - (a as Pixel).x) * dx + (at.y - (a as Pixel).y) * dy) / length2;
    const part = Math.min(1, Math.max(0, along));
    const far = Math.hypot((a as Pixel).x + dx * part - at.x, (a as Pixel).y + dy * part - at.y);
    if (!best || far < best.far)
      best = {
        before: i,
        part,
        far,
        at: [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part],
      };
    a = b;
  }
  return best;
}

/** First and last vertex of a selection. */
export const stretchOf = ({ vertex, to }: Selection): [number, number] =>
  vertex < to ? [vertex, to] : [to, vertex];

/** The window after a vertex was put before vertex `at`: it gets a handle. */
export function withHandle(window: EditWindow, at: number): EditWindow {
  const before = window.indices.filter((i) => i < at);
  const after = window.indices.filter((i) => i >= at).map((i) => i + 1);
  return { from: Math.min(window.from, at), to: window.to + 1, indices: [...before, at, ...after] };
}

/** A move of vertices that is under way. */
export interface Drag {
  /** The course and window that it began with. */
  base: Path;
  window: EditWindow;
  /** What is held: where it was, and its vertex. */
  vertex: number;
  origin: Position;
  /** The vertices that can move with it, and one more on either side: what is drawn anew with each frame. */
  from: number;
  to: number;
  /** The course with what is held at another place. */
  at: (position: Position) => Path;
}

/** A drag of one vertex, or of the chosen stretch where that vertex is in it. */
export function dragVertex(
  path: Path,
  window: EditWindow,
  vertex: number,
  chosen: Selection | null,
): Drag | null {
  const origin = path[vertex];
  if (!origin) return null;
  const last = path.length - 1;
  const [from, to] = chosen ? stretchOf(chosen) : [vertex, vertex];
  if (to > from && vertex >= from && vertex <= to)
    return {
      base: path,
      window,
      vertex,
      origin,
      from: Math.max(0, from - 1),
      to: Math.min(last, to + 1),
      at: (p) => moveStretch(path, from, to, [p[0] - origin[0], p[1] - origin[1]]),
    };
  const k = window.indices.indexOf(vertex);
  return {
    base: path,
    window,
    vertex,
    origin,
    from: window.indices[k - 1] ?? Math.max(0, vertex - 1),
    to: window.indices[k + 1] ?? Math.min(last, vertex + 1),
    at: (p) => (k < 0 ? moveVertex(path, vertex, p) : moveHandle(path, window, k, p)),
  };
}

/** A drag that begins by putting a vertex before vertex `before`. */
export function dragNew(path: Path, window: EditWindow, before: number, at: Position): Drag {
  const drag = dragVertex(insertVertex(path, before, at), withHandle(window, before), before, null);
  // A drag given up leaves the course as it was before the vertex.
  return { ...(drag as Drag), base: path };
}
