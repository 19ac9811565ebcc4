/** Where a line meets itself, which it must not, and lines noded before it. */
import Flatbush from 'flatbush';
import type { Path, Position } from '../domain/types';
import { outlineNode } from './meet-outline';
import { addInside, type NodedLine, search } from './noded-line';
import type { Node, NodeTable } from './nodes';
import type { PreparedOutline } from './outline';
import { along, crossing, near, nearestParameter, nearSegment } from './plane';

/** The segments of all lines: entry `k` of the index is segment `segment[k]` of line `owner[k]`. */
export interface Segments {
  index: Flatbush;
  owner: number[];
  segment: number[];
}

export function indexSegments(paths: Path[]): Segments {
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
    for (let i = 0; i + 1 < path.length; i++) {
      const a = path[i] as Position;
      const b = path[i + 1] as Position;
      index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
    }
  }
  index.finish();
  return { index, owner, segment };
}

/** The first place where a line touches or crosses itself, or null. */
export function selfTouch(
  { points }: NodedLine,
  line: number,
  { index, owner, segment }: Segments,
  eps: number,
): Position | null {
  for (let i = 0; i + 2 < points.length; i++) {
    const a = points[i] as Position;
    const b = points[i + 1] as Position;
    for (const k of search(index, a, b, eps)) {
      const j = segment[k] as number;
      if (owner[k] !== line || j <= i) continue;
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

/** Snap a line's vertices onto earlier lines, then find where its segments pass their vertices and cross their segments. */
export function meetEarlier(
  k: number,
  lines: NodedLine[],
  { index, owner, segment }: Segments,
  table: NodeTable,
  prepared: PreparedOutline,
  eps: number,
): void {
  const line = lines[k] as NodedLine;
  const { points, nodeAt } = line;
  const hits: number[][] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const found = search(index, points[i] as Position, points[i + 1] as Position, 4 * eps);
    hits.push(found.filter((s) => (owner[s] as number) < k));
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
      if (passesC || passesD || lies(nodeAt[i], other, j) || lies(nodeAt[i + 1], other, j)) continue;
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
    other.points[w] = other.nodeAt[w].at;
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

/** Whether a node lies on segment `j` of a line: then a segment from it touches there and crosses nowhere else. */
function lies(node: Node | null | undefined, line: NodedLine, j: number): boolean {
  if (!node) return false;
  const inside = line.inside.get(j);
  return line.nodeAt[j] === node || line.nodeAt[j + 1] === node || !!inside?.some((own) => own.node === node);
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
