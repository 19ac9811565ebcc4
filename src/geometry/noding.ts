/**
 * Find every point where lines meet the outline or each other, and put it into both.
 *
 * Whatever comes within the snapping distance becomes one: a line's vertex moves onto the outline or an earlier line,
 * the outline itself never moves. After that, features are either the same or clearly apart, and the signs of the exact
 * predicates cannot contradict each other. This is what gives exact zeros where lines coincide.
 */
import type { Path, Position } from '../domain/types';
import type { BoxTree } from './boxes';
import { indexSegments, meetEarlier, selfTouch } from './meet-lines';
import { meetOutline } from './meet-outline';
import type { NodedLine } from './noded-line';
import { NodeTable } from './nodes';
import type { PreparedOutline } from './outline';

export type Noding =
  { ok: true; lines: NodedLine[]; table: NodeTable } | { ok: false; line: number; at: Position };

/** Node lines against the outline and each other; fails with the place where a line touches or crosses itself. */
export function nodeLines(prepared: PreparedOutline, paths: Path[], eps: number): Noding {
  const table = new NodeTable(prepared, eps);
  const lines = paths.map((path): NodedLine => ({
    points: path.slice(),
    nodeAt: path.map(() => null),
    inside: new Map(),
  }));
  const segments = indexSegments(paths);
  for (const [line, noded] of lines.entries()) {
    const self = selfTouch(noded, line, segments, eps);
    if (self) return { ok: false, line, at: self };
    meetOutline(noded, segments[line] as BoxTree, prepared, table, eps);
    if (line > 0) meetEarlier(line, lines, segments, table, prepared, eps);
  }
  return { ok: true, lines, table };
}
