/** Where a line meets the outline. */
import type { Position } from '../domain/types';
import { type BoxTree, overlapping } from './boxes';
import { addInside, type NodedLine } from './noded-line';
import type { Node, NodeTable } from './nodes';
import type { PreparedOutline } from './outline';
import { along, crossing, near, nearestParameter, nearSegment } from './plane';

/**
 * Snap a line's vertices onto the outline, then find where its segments pass vertices and cross edges of the outline.
 * @param segments the boxes of the line as it came
 */
export function meetOutline(
  line: NodedLine,
  segments: BoxTree,
  prepared: PreparedOutline,
  table: NodeTable,
  eps: number,
): void {
  const { ring } = prepared;
  const { points, nodeAt } = line;
  const hits = new Map<number, number[]>();
  overlapping(segments, prepared.tree, 2 * eps, (i, j) => {
    const list = hits.get(i);
    if (list) list.push(j);
    else hits.set(i, [j]);
  });
  const snap = (v: number, edges: number[]) => {
    const node = outlineNode(points[v] as Position, edges, prepared, table, eps);
    if (!node) return;
    nodeAt[v] = node;
    points[v] = node.at;
  };
  for (const [i, edges] of hits) {
    snap(i, edges);
    if (i + 2 === points.length) snap(i + 1, edges);
  }
  for (const [i, edges] of hits) {
    const a = points[i] as Position;
    const b = points[i + 1] as Position;
    for (const j of edges) {
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
export function outlineNode(
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
