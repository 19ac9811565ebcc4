/** Where a line meets itself, which it must not, and lines noded before it. */
import type { Path, Position } from '../domain/types';
import { type BoxTree, boxTree, overlapping } from './boxes';
import { outlineNode } from './meet-outline';
import { addInside, type NodedLine } from './noded-line';
import type { Node, NodeTable } from './nodes';
import type { PreparedOutline } from './outline';
import { along, crossing, near, nearestParameter, nearSegment } from './plane';

/** The boxes of the segments of all lines, in their order. */
export type Segments = BoxTree[];

export const indexSegments = (paths: Path[]): Segments => paths.map(boxTree);

/** The first place where a line touches or crosses itself, or null. */
export function selfTouch(
  { points }: NodedLine,
  line: number,
  segments: Segments,
  eps: number,
): Position | null {
  const tree = segments[line] as BoxTree;
  let [first, second] = [Infinity, Infinity];
  overlapping(tree, tree, eps, (i, j) => {
    if (i > first || (i === first && j > second)) return;
    const a = points[i] as Position;
    const b = points[i + 1] as Position;
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
    if (touches) [first, second] = [i, j];
  });
  return points[second] ?? null;
}

/**
 * Segments of line `k` and of earlier lines that may meet, in threes: own segment, earlier line, its segment. Vertices may
 * have moved by a few snapping distances since the boxes were made. Left out are those in a stretch that both have from the
 * start or to the end, vertex for vertex: neither touches itself, so nothing but the stretch itself meets there.
 */
function pairsOf(k: number, segments: Segments, eps: number): number[] {
  const pairs: number[] = [];
  const own = segments[k] as BoxTree;
  for (let earlier = 0; earlier < k; earlier++) {
    const other = segments[earlier] as BoxTree;
    const [first, last] = ownPart(own.path, other.path);
    if (first > last) continue;
    overlapping(own, other, 8 * eps, (i, j) => {
      if (i >= first && i <= last) pairs.push(i, earlier, j);
    });
  }
  return pairs;
}

/** The first and last segment of `p` that is not well inside a stretch it has in common with an end of `q`. */
function ownPart(p: Path, q: Path): [number, number] {
  const most = Math.min(p.length, q.length);
  let ahead = 0;
  while (ahead < most && samePoint(p[ahead], q[ahead])) ahead++;
  let back = 0;
  while (back < most && samePoint(p[p.length - 1 - back], q[q.length - 1 - back])) back++;
  // The last common vertex is where they part: its segment stays.
  return [Math.max(0, ahead - 2), p.length - 1 - Math.max(1, back - 1)];
}

const samePoint = (p: Position | undefined, q: Position | undefined): boolean =>
  !!p && !!q && p[0] === q[0] && p[1] === q[1];

/** Snap a line's vertices onto earlier lines, then find where its segments pass their vertices and cross their segments. */
export function meetEarlier(
  k: number,
  lines: NodedLine[],
  segments: Segments,
  table: NodeTable,
  prepared: PreparedOutline,
  eps: number,
): void {
  const line = lines[k] as NodedLine;
  const { points, nodeAt } = line;
  const pairs = pairsOf(k, segments, eps);
  for (let at = 0; at < pairs.length; at += 3) {
    const i = pairs[at] as number;
    const other = lines[pairs[at + 1] as number] as NodedLine;
    const j = pairs[at + 2] as number;
    snapToSegment(line, i, other, j, table, eps);
    if (i + 2 === points.length) snapToSegment(line, i + 1, other, j, table, eps);
  }
  for (let at = 0; at < pairs.length; at += 3) {
    const i = pairs[at] as number;
    const other = lines[pairs[at + 1] as number] as NodedLine;
    const j = pairs[at + 2] as number;
    const passesC = passVertex(line, i, other, j, table, eps);
    const passesD = passVertex(line, i, other, j + 1, table, eps);
    if (passesC || passesD || lies(nodeAt[i], other, j) || lies(nodeAt[i + 1], other, j)) continue;
    const c = other.points[j] as Position;
    const d = other.points[j + 1] as Position;
    const t = crossing(points[i] as Position, points[i + 1] as Position, c, d);
    if (t === null) continue;
    const place = along(c, d, t);
    // Lines that cross on the edge of the outline make a node of the outline too.
    const touching = prepared.index.search(place[0] - eps, place[1] - eps, place[0] + eps, place[1] + eps);
    const node = outlineNode(place, touching, prepared, table, eps) ?? table.anywhere(place);
    addInside(line, i, node.at, node);
    addInside(other, j, node.at, node);
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
