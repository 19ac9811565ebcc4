/** Turn noded lines and the outline into arcs between nodes: what faces are walked along. */
import type { FrontageKm } from '../domain/atlas';
import { FRONTAGES } from '../domain/constants';
import type { Path, Position } from '../domain/types';
import { edgeAreaKm2 } from './area';
import { chains, stopsOf, waysThrough } from './chains';
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
  const byEnds = new Map<string, Arc[]>();
  const arcs: Arc[] = [];
  const courses: Walk[][] = [];
  for (const [line, own] of stops.entries()) {
    const course: Walk[] = [];
    courses.push(course);
    // Ends inside the outline were extended to its edge before: a line starts on it or outside.
    let inside = false;
    for (const { from, to, points } of chains(own, ways.fork)) {
      const onOutline =
        points.length === 2 && from && to && (next.get(from.id) === to.id || next.get(to.id) === from.id);
      if (onOutline) {
        inside = false;
        continue;
      }
      if (from && from.edge >= 0) inside = pointsInside(prepared, from, points[1] as Position);
      if (!inside || !from || !to) continue;
      const key = from.id < to.id ? `${from.id}:${to.id}` : `${to.id}:${from.id}`;
      const others = byEnds.get(key);
      const twin = others?.find((arc) => sameRun(arc, from, points));
      if (twin) {
        const forward = twin.from === from;
        twin.members.push({ line, forward });
        course.push({ arc: twin, forward });
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
      if (others) others.push(arc);
      else byEnds.set(key, [arc]);
    }
  }
  return { ok: true, arcs, courses };
}

/** Whether points from a node run along an arc that has the same ends: where lines part there is a node, so one step tells. */
function sameRun(arc: Arc, from: Node, points: Path): boolean {
  const n = arc.points.length;
  if (points.length !== n) return false;
  const [p, q] = [points[1] as Position, arc.points[arc.from === from ? 1 : n - 2] as Position];
  return p[0] === q[0] && p[1] === q[1];
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
