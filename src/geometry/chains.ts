/** Split noded lines where arcs must end. */
import type { Path, Position } from '../domain/types';
import type { NodedLine } from './noded-line';
import type { Node } from './nodes';

export interface Chain {
  /** Null at an end of the line that lies outside. */
  from: Node | null;
  to: Node | null;
  points: Path;
}

/**
 * What a line passes, in order: nodes, and points of its own. Where a node is, its place counts: the line's own point may
 * lie a snapping distance off.
 */
export type Stop = Node | Position;

export function stopsOf(line: NodedLine): Stop[] {
  const out: Stop[] = [];
  for (let i = 0; i < line.points.length; i++) {
    const stop = line.nodeAt[i] ?? (line.points[i] as Position);
    // The same crossing found from two edges, or a vertex that snapped onto its neighbour.
    if (stop !== out[out.length - 1]) out.push(stop);
    const inside = line.inside.get(i)?.sort((p, q) => p.t - q.t) ?? [];
    for (const { node } of inside) if (node !== out[out.length - 1]) out.push(node);
  }
  return out;
}

/**
 * At which nodes arcs must end: on the outline, at points of lines that others do not have, and where lines part. Along a
 * stretch that lines share vertices may be nodes, but arcs run through those. Fails where a line has a node twice.
 */
export function waysThrough(
  stops: Stop[][],
  count: number,
): { ok: true; fork: Uint8Array } | { ok: false; line: number; at: Position } {
  const fork = new Uint8Array(count);
  // The neighbours of each node, lower id first; -1 before any line has come by.
  const low = new Int32Array(count).fill(-1);
  const high = new Int32Array(count);
  const lastSeen = new Int32Array(count).fill(-1);
  for (const [line, own] of stops.entries()) {
    for (let i = 0; i < own.length; i++) {
      const node = own[i] as Stop;
      if (Array.isArray(node)) continue;
      if (lastSeen[node.id] === line) return { ok: false, line, at: node.at };
      lastSeen[node.id] = line;
      const [before, after] = [own[i - 1], own[i + 1]];
      if (!before || !after || node.edge >= 0 || Array.isArray(before) || Array.isArray(after)) {
        fork[node.id] = 1;
        continue;
      }
      const [p, q] = before.id < after.id ? [before.id, after.id] : [after.id, before.id];
      if (low[node.id] === -1) {
        low[node.id] = p;
        high[node.id] = q;
      } else if (low[node.id] !== p || high[node.id] !== q) {
        fork[node.id] = 1;
      }
    }
  }
  return { ok: true, fork };
}

/** Split a line where arcs must end. */
export function chains(stops: Stop[], fork: Uint8Array): Chain[] {
  const out: Chain[] = [];
  let from: Node | null = null;
  let points: Path = [];
  for (const stop of stops) {
    if (Array.isArray(stop)) {
      points.push(stop);
      continue;
    }
    points.push(stop.at);
    if (!fork[stop.id]) continue;
    if (points.length > 1) out.push({ from, to: stop, points });
    from = stop;
    points = [stop.at];
  }
  if (points.length > 1) out.push({ from, to: null, points });
  return out;
}
