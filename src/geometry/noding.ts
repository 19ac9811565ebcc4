/**
 * Find every point where lines meet the outline or each other, and put it into both.
 *
 * Whatever comes within the snapping distance becomes one: a line's vertex moves onto the outline or an earlier line,
 * the outline itself never moves. After that, features are either the same or clearly apart, and the signs of the exact
 * predicates cannot contradict each other. This is what gives exact zeros where lines coincide.
 */
import Flatbush from 'flatbush';
import type { Path, Position } from '../domain/types';
import { type Node, NodeTable } from './nodes';
import type { PreparedOutline } from './outline';
import { along, crossing, near, nearestParameter, nearSegment } from './plane';

/** A line being noded: its points, the node at each (where there is one), and nodes inside its segments. */
export interface NodedLine {
  points: Path;
  nodeAt: (Node | null)[];
  inside: Map<number, { t: number; node: Node }[]>;
}

export type Noding =
  { ok: true; lines: NodedLine[]; table: NodeTable } | { ok: false; line: number; at: Position };

/** Node lines against the outline and each other; fails with the place where a line touches or crosses itself. */
export function nodeLines(prepared: PreparedOutline, paths: Path[], eps: number): Noding {
  const table = new NodeTable(prepared, eps);
  const lines = paths.map((path) => ({
    points: path.slice(),
    nodeAt: path.map(() => null),
    inside: new Map(),
  })) as NodedLine[];
  const owner: number[] = [];
  const segment: number[] = [];
  paths.forEach((path, line) => {
    for (let i = 0; i + 1 < path.length; i++) {
      owner.push(line);
      segment.push(i);
    }
  });
  const index = new Flatbush(owner.length, 16, Float64Array);
  for (const path of paths) {
    for (let i = 0; i + 1 < path.length; i++)
      index.add(...box(path[i] as Position, path[i + 1] as Position, 0));
  }
  index.finish();
  for (const [line, noded] of lines.entries()) {
    const self = selfTouch(noded, line, index, owner, segment, eps);
    if (self) return { ok: false, line, at: self };
    meetOutline(noded, prepared, table, eps);
    if (line > 0) meetEarlier(line, lines, index, owner, segment, table, prepared, eps);
  }
  return { ok: true, lines, table };
}

type Box = [number, number, number, number];

function box(a: Position, b: Position, pad: number): Box {
  const west = (a[0] < b[0] ? a[0] : b[0]) - pad;
  const south = (a[1] < b[1] ? a[1] : b[1]) - pad;
  const east = (a[0] > b[0] ? a[0] : b[0]) + pad;
  const north = (a[1] > b[1] ? a[1] : b[1]) + pad;
  return [west, south, east, north];
}

function selfTouch(
  { points }: NodedLine,
  line: number,
  index: Flatbush,
  owner: number[],
  segment: number[],
  eps: number,
): Position | null {
  for (let i = 0; i + 2 < points.length; i++) {
    const a = points[i] as Position;
    const b = points[i + 1] as Position;
    const later = (k: number) => owner[k] === line && (segment[k] as number) > i;
    for (const k of index.search(...box(a, b, eps), later)) {
      const j = segment[k] as number;
      const c = points[j] as Position;
      const d = points[j + 1] as Position;
      const touches =
        j === i + 1
          ? nearSegment(d, a, b, eps) || nearSegment(a, c, d, eps)
          : crossing(a, b, c, d) !== null ||
            nearSegment(c, a, b, eps) ||
            nearSegment(d, a, b, eps) ||
            nearSegment(a, c, d, eps) ||
            nearSegment(b, c, d, eps);
      if (touches) return c;
    }
  }
  return null;
}

/** Snap a line's vertices onto the outline, then find where its segments pass vertices and cross edges of the outline. */
function meetOutline(line: NodedLine, prepared: PreparedOutline, table: NodeTable, eps: number): void {
  const { ring, index } = prepared;
  const { points, nodeAt } = line;
  const hits: number[][] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    hits.push(index.search(...box(points[i] as Position, points[i + 1] as Position, 2 * eps)));
  }
  for (let v = 0; v < points.length; v++) {
    const node = outlineNode(points[v] as Position, hits[v] ?? hits[v - 1] ?? [], prepared, table, eps);
    if (!node) continue;
    nodeAt[v] = node;
    points[v] = node.at;
  }
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i] as Position;
    const b = points[i + 1] as Position;
    for (const j of hits[i] as number[]) {
      const c = ring[j] as Position;
      const d = ring[j + 1] as Position;
      const passesC = nearSegment(c, a, b, eps);
      if (passesC && c !== a && c !== b) addInside(line, i, c, table.atVertex(j));
      if (passesC || nearSegment(d, a, b, eps)) continue;
      if (nearSegment(a, c, d, eps) || nearSegment(b, c, d, eps)) continue;
      const t = crossing(a, b, c, d);
      if (t === null) continue;
      const node = table.onEdge(j, t, along(c, d, t));
      addInside(line, i, node.at, node);
    }
  }
}

/** The node where a point lies on the outline (vertex before edge), or null. */
function outlineNode(
  p: Position,
  edges: number[],
  prepared: PreparedOutline,
  table: NodeTable,
  eps: number,
): Node | null {
  const { ring } = prepared;
  let onEdge = -1;
  for (const j of edges) {
    const c = ring[j] as Position;
    const d = ring[j + 1] as Position;
    if (near(p, c, eps)) return table.atVertex(j);
    if (near(p, d, eps)) return table.atVertex(j + 1);
    if (nearSegment(p, c, d, eps)) onEdge = j;
  }
  if (onEdge < 0) return null;
  const c = ring[onEdge] as Position;
  const d = ring[onEdge + 1] as Position;
  const t = nearestParameter(p, c, d);
  return table.onEdge(onEdge, t, along(c, d, t));
}

function addInside(line: NodedLine, i: number, at: Position, node: Node): void {
  const t = nearestParameter(at, line.points[i] as Position, line.points[i + 1] as Position);
  const list = line.inside.get(i);
  if (list) list.push({ t, node });
  else line.inside.set(i, [{ t, node }]);
}

/** Snap a line's vertices onto earlier lines, then find where its segments pass their vertices and cross their segments. */
function meetEarlier(
  k: number,
  lines: NodedLine[],
  index: Flatbush,
  owner: number[],
  segment: number[],
  table: NodeTable,
  prepared: PreparedOutline,
  eps: number,
): void {
  const line = lines[k] as NodedLine;
  const { points, nodeAt } = line;
  const hits: number[][] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const earlier = (s: number) => (owner[s] as number) < k;
    hits.push(index.search(...box(points[i] as Position, points[i + 1] as Position, 4 * eps), earlier));
  }
  for (let v = 0; v < points.length; v++) {
    for (const s of hits[v] ?? hits[v - 1] ?? []) {
      snapToSegment(line, v, lines[owner[s] as number] as NodedLine, segment[s] as number, table, eps);
    }
  }
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i] as Position;
    const b = points[i + 1] as Position;
    for (const s of hits[i] as number[]) {
      const other = lines[owner[s] as number] as NodedLine;
      const j = segment[s] as number;
      const c = other.points[j] as Position;
      const d = other.points[j + 1] as Position;
      const passesC = passVertex(line, i, other, j, table, eps);
      const passesD = passVertex(line, i, other, j + 1, table, eps);
      if (passesC || passesD || nearSegment(a, c, d, 2 * eps) || nearSegment(b, c, d, 2 * eps)) continue;
      const t = crossing(a, b, c, d);
      if (t === null) continue;
      const at = along(c, d, t);
      // Lines that cross on the edge of the outline make a node of the outline too.
      const touching = prepared.index.search(at[0] - eps, at[1] - eps, at[0] + eps, at[1] + eps);
      const node = outlineNode(at, touching, prepared, table, eps) ?? table.anywhere(at);
      addInside(line, i, node.at, node);
      addInside(other, j, node.at, node);
    }
  }
  for (let v = 0; v < points.length; v++) {
    const node = nodeAt[v];
    if (node) points[v] = node.at;
  }
}

/** Join vertex `v` of a line to segment `j` of an earlier one, where it lies on it. */
function snapToSegment(
  line: NodedLine,
  v: number,
  other: NodedLine,
  j: number,
  table: NodeTable,
  eps: number,
): void {
  const p = line.points[v] as Position;
  for (const w of [j, j + 1]) {
    const q = other.points[w] as Position;
    if (!near(p, q, eps)) continue;
    const node = line.nodeAt[v] ?? other.nodeAt[w] ?? table.anywhere(q);
    line.nodeAt[v] = node;
    other.nodeAt[w] ??= node;
    line.points[v] = node.at;
    other.points[w] = (other.nodeAt[w]).at;
    return;
  }
  const c = other.points[j] as Position;
  const d = other.points[j + 1] as Position;
  if (!nearSegment(p, c, d, eps)) return;
  const node = line.nodeAt[v] ?? table.anywhere(along(c, d, nearestParameter(p, c, d)));
  line.nodeAt[v] = node;
  line.points[v] = node.at;
  addInside(other, j, node.at, node);
}

/** Put vertex `w` of an earlier line into segment `i` of a line that passes it; true when it does, ends included. */
function passVertex(
  line: NodedLine,
  i: number,
  other: NodedLine,
  w: number,
  table: NodeTable,
  eps: number,
): boolean {
  const a = line.points[i] as Position;
  const b = line.points[i + 1] as Position;
  const q = other.points[w] as Position;
  if (!nearSegment(q, a, b, eps)) return false;
  if (near(q, a, eps) || near(q, b, eps)) return true;
  const node = other.nodeAt[w] ?? table.anywhere(q);
  other.nodeAt[w] = node;
  addInside(line, i, node.at, node);
  return true;
}
