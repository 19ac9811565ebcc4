/** Turn noded lines and the outline into arcs between nodes: what faces are walked along. */
import type { FrontageKm } from '../domain/atlas';
import { FRONTAGES } from '../domain/constants';
import type { Path, Position } from '../domain/types';
import { edgeAreaKm2 } from './area';
import type { Node } from './nodes';
import type { NodedLine } from './noded-line';
import type { PreparedOutline } from './outline';
import { insideWedge } from './plane';

export interface Arc {
  from: Node;
  to: Node;
  /** From node to node, ends included. */
  points: Path;
  /** What it adds to the area on its left, walked forward, km². */
  areaKm2: number;
  /** Lines that run along it, and whether in its direction; empty for arcs of the outline. */
  members: { line: number; forward: boolean }[];
  frontageKm: FrontageKm | null;
}

/** A line's way along an arc. */
export interface Walk {
  arc: Arc;
  forward: boolean;
}

export type LineArcs =
  | {
      ok: true;
      arcs: Arc[];
      /** For each line, the arcs it runs along, in its order. */
      courses: Walk[][];
    }
  | { ok: false; line: number; at: Position };

/**
 * The arcs of lines inside the outline. What runs outside is dropped, what runs along the outline is dropped too (it
 * divides nothing), stretches shared by several lines become one arc. Fails where a line comes back to a node of its own.
 */
export function lineArcs(prepared: PreparedOutline, lines: NodedLine[], nodes: Node[]): LineArcs {
  const next = followers(prepared, nodes);
  const stops = lines.map(stopsOf);
  const ways = waysThrough(stops, nodes.length);
  if (!ways.ok) return ways;
  const shared = new Map<string, Walk>();
  const arcs: Arc[] = [];
  const courses: Walk[][] = [];
  for (const [line, own] of stops.entries()) {
    const course: Walk[] = [];
    courses.push(course);
    // Ends inside the outline were extended to its edge before: a line starts on it or outside.
    let inside = false;
    for (const { from, to, points, key } of chains(own, ways.fork)) {
      const onOutline =
        points.length === 2 && from && to && (next.get(from.id) === to.id || next.get(to.id) === from.id);
      if (onOutline) {
        inside = false;
        continue;
      }
      if (from && from.edge >= 0) inside = pointsInside(prepared, from, points[1] as Position);
      if (!inside || !from || !to) continue;
      const twin = key ? shared.get(key) : undefined;
      if (twin) {
        const forward = twin.arc.from === from;
        twin.arc.members.push({ line, forward });
        course.push({ arc: twin.arc, forward });
        continue;
      }
      const arc: Arc = {
        from,
        to,
        points,
        areaKm2: pathArea(points, prepared.sin0),
        members: [{ line, forward: true }],
        frontageKm: null,
      };
      arcs.push(arc);
      course.push({ arc, forward: true });
      if (key) shared.set(key, { arc, forward: true });
    }
  }
  return { ok: true, arcs, courses };
}

/**
 * At which nodes arcs must end: on the outline, at points of lines that others do not have, and where lines part. Along a
 * stretch that lines share every vertex is a node, but arcs run through those. Fails where a line has a node twice.
 */
function waysThrough(
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

function pathArea(points: Path, sin0: number): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) {
    sum += edgeAreaKm2(points[i - 1] as Position, points[i] as Position, sin0);
  }
  return sum;
}

/** For each node of the outline, the next one along it where no corner of the outline lies between. */
function followers(prepared: PreparedOutline, nodes: Node[]): Map<number, number> {
  const onOutline = nodes.filter((node) => node.edge >= 0).sort(alongOutline);
  const next = new Map<number, number>();
  onOutline.forEach((node, at) => {
    const follower = onOutline[(at + 1) % onOutline.length] as Node;
    const sameEdge = follower.edge === node.edge && follower.t > node.t;
    const nextVertex = follower.t === 0 && follower.edge === (node.edge + 1) % prepared.edges;
    if (sameEdge || nextVertex) next.set(node.id, follower.id);
  });
  return next;
}

function alongOutline(a: Node, b: Node): number {
  return a.edge - b.edge || a.t - b.t;
}

/** Whether the direction from a node on the outline towards `q` points into the outline. */
function pointsInside(prepared: PreparedOutline, node: Node, q: Position): boolean {
  const { ring, edges } = prepared;
  const before = node.t > 0 ? node.edge : (node.edge + edges - 1) % edges;
  return insideWedge(ring[before] as Position, node.at, ring[node.edge + 1] as Position, q);
}

interface Chain {
  /** Null at an end of the line that lies outside. */
  from: Node | null;
  to: Node | null;
  points: Path;
  /** The same for every line that has this chain, in either direction; empty where it has points of its own. */
  key: string;
}

/** What a line passes, in order: nodes, and points of its own. Where a node is, its place counts: the line's own point may lie a snapping distance off. */
type Stop = Node | Position;

function stopsOf(line: NodedLine): Stop[] {
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

/** Split a line where arcs must end. */
function chains(stops: Stop[], fork: Uint8Array): Chain[] {
  const out: Chain[] = [];
  let from: Node | null = null;
  let points: Path = [];
  let inner: Node[] = [];
  let alone = true;
  for (const stop of stops) {
    if (Array.isArray(stop)) {
      points.push(stop);
      alone = false;
      continue;
    }
    points.push(stop.at);
    if (!fork[stop.id]) {
      inner.push(stop);
      continue;
    }
    if (points.length > 1) out.push({ from, to: stop, points, key: alone ? keyOf(from, stop, inner) : '' });
    from = stop;
    points = [stop.at];
    inner = [];
    alone = true;
  }
  if (points.length > 1) out.push({ from, to: null, points, key: '' });
  return out;
}

/** Nodes that are no fork have one way through: the ends and one step tell a chain from all others. */
function keyOf(from: Node | null, to: Node, inner: Node[]): string {
  if (!from) return '';
  const forward = from.id < to.id;
  const step = inner[forward ? 0 : inner.length - 1]?.id ?? '';
  return forward ? `${from.id}:${to.id}:${step}` : `${to.id}:${from.id}:${step}`;
}

/** The arcs of the outline between the nodes at which line arcs end, counter-clockwise. */
export function outlineArcs(prepared: PreparedOutline, used: Set<Node>): Arc[] {
  const stops = [...used].filter((node) => node.edge >= 0).sort(alongOutline);
  return stops.map((from, at) => outlineArc(prepared, from, stops[(at + 1) % stops.length] as Node));
}

function outlineArc(prepared: PreparedOutline, from: Node, to: Node): Arc {
  const { ring, edges, areaBefore, sin0 } = prepared;
  const wraps = to.edge < from.edge || (to.edge === from.edge && to.t <= from.t);
  const arc: Arc = {
    from,
    to,
    points: [from.at, to.at],
    areaKm2: 0,
    members: [],
    frontageKm: frontageBetween(prepared, from, to, wraps),
  };
  if (from.edge === to.edge && !wraps) {
    arc.areaKm2 = edgeAreaKm2(from.at, to.at, sin0);
    return arc;
  }
  // Whole edges between the two partial ones: from the first corner after `from` to the last before `to`.
  const first = from.edge + 1;
  const last = to.edge;
  // Copied in runs: an outline has far more corners than a line, and this is where the time goes.
  const corners = wraps
    ? ring.slice(first, edges).concat(ring.slice(0, last + 1))
    : ring.slice(first, last + 1);
  const whole = (areaBefore[last] as number) - (areaBefore[first] as number) + (wraps ? prepared.km2 : 0);
  arc.areaKm2 = edgeAreaKm2(from.at, ring[first] as Position, sin0) + whole;
  arc.points = [from.at].concat(corners);
  if (to.t > 0) {
    arc.areaKm2 += edgeAreaKm2(ring[last] as Position, to.at, sin0);
    arc.points.push(to.at);
  }
  return arc;
}

function frontageBetween(prepared: PreparedOutline, from: Node, to: Node, wraps: boolean): FrontageKm {
  const km = { israel: 0, egypt: 0, coast: 0 };
  for (const f of FRONTAGES) {
    const before = prepared.kmBefore[f];
    const upTo = (node: Node) =>
      (before[node.edge] as number) +
      (prepared.frontages[node.edge] === f ? node.t * (prepared.edgeKm[node.edge] as number) : 0);
    km[f] = upTo(to) - upTo(from) + (wraps ? prepared.frontageKm[f] : 0);
  }
  return km;
}
