/** The graph of relations laid out in ranks by dagre: who leads stands above. Sizes in px. */
import type { RelationEdge, RelationGraph, RelationNode } from '../../record/institutions';
import { linesOf } from './institutions-words';

export interface PlacedNode {
  node: RelationNode;
  name: string;
  lines: string[];
  /** Middle of the box. */
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface PlacedEdge {
  edge: RelationEdge;
  /** From the one who acts to the one acted on, whichever of them stands above. */
  points: { x: number; y: number }[];
  lines: string[];
  x: number;
  y: number;
}
export interface Placed {
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  width: number;
  height: number;
}

const NODE = { letters: 20, width: 148, line: 15, pad: 14 };
const LABEL = { letters: 22, letter: 5.7, line: 13 };

/** Whether the one acted on stands above the one who acts: "reports to" points up. */
const pointsUp = ({ from, reporting }: RelationEdge): boolean => reporting?.subordinate === from;

/** What lies within so many steps of one institution, and every relation between what is left. */
export function around({ nodes, edges }: RelationGraph, id: string, steps: number): RelationGraph {
  let near = new Set([id]);
  for (let i = 0; i < steps; i++)
    near = new Set([
      ...near,
      ...edges.flatMap(({ from, to }) => (near.has(from) ? [to] : near.has(to) ? [from] : [])),
    ]);
  return {
    nodes: nodes.filter(({ actor }) => near.has(actor.id)),
    edges: edges.filter(({ from, to }) => near.has(from) && near.has(to)),
  };
}

/** Lays out what has a relation; institutions without any are left to the list. @param nameOf in the reader's language */
export async function layOut(
  { nodes, edges }: RelationGraph,
  nameOf: (node: RelationNode) => string,
): Promise<Placed> {
  const { Graph, layout } = await import('@dagrejs/dagre');
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 22, edgesep: 14, ranksep: 26, marginx: 8, marginy: 8 });
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const drawn = nodes
    .filter(({ actor }) => touched.has(actor.id))
    .map((node) => {
      const name = nameOf(node);
      const lines = linesOf(name, NODE.letters);
      return { node, name, lines, width: NODE.width, height: lines.length * NODE.line + NODE.pad };
    });
  for (const { node, width, height } of drawn) graph.setNode(node.actor.id, { width, height });
  const labelled = edges.map((edge) => ({ edge, lines: linesOf(edge.kind, LABEL.letters) }));
  for (const { edge, lines } of labelled) {
    const size = {
      width: Math.max(...lines.map((line) => line.length)) * LABEL.letter + 8,
      height: lines.length * LABEL.line,
      labelpos: 'c' as const,
    };
    const [above, below] = pointsUp(edge) ? [edge.to, edge.from] : [edge.from, edge.to];
    graph.setEdge(above, below, size, edge.id);
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    nodes: drawn.map((each) => {
      const { x = 0, y = 0 } = graph.node(each.node.actor.id) as { x?: number; y?: number };
      return { ...each, x, y };
    }),
    edges: labelled.map(({ edge, lines }) => {
      const [above, below] = pointsUp(edge) ? [edge.to, edge.from] : [edge.from, edge.to];
      const found = graph.edge(above, below, edge.id) as {
        points?: { x: number; y: number }[];
        x?: number;
        y?: number;
      };
      const points = found.points ?? [];
      return {
        edge,
        lines,
        points: pointsUp(edge) ? points.toReversed() : points,
        x: found.x ?? 0,
        y: found.y ?? 0,
      };
    }),
    width,
    height,
  };
}

/** A smooth path through the points of an edge. */
export function pathThrough(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const middles = rest.slice(0, -1).map((point, i) => {
    const next = rest[i + 1] ?? last;
    const end = i === rest.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${point.x.toFixed(1)} ${point.y.toFixed(1)} ${end.x.toFixed(1)} ${end.y.toFixed(1)}`;
  });
  const start = `M${first.x.toFixed(1)} ${first.y.toFixed(1)}`;
  return middles.length > 0 ? start + middles.join('') : `${start}L${last.x.toFixed(1)} ${last.y.toFixed(1)}`;
}
