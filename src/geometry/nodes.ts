/** The nodes of a cut: points where lines meet the outline or each other. One table per cut, merged by nearness. */
import type { Position } from '../domain/types';
import type { PreparedOutline } from './outline';
import { near } from './plane';

export interface Node {
  id: number;
  at: Position;
  /** Edge of the outline it lies on, or -1; a vertex of the outline lies at the start (`t` = 0) of its outgoing edge. */
  edge: number;
  t: number;
}

/** Two nodes closer than this many snapping distances are one: rounding may put the same crossing twice. */
const MERGE = 3;

export class NodeTable {
  readonly nodes: Node[] = [];
  private readonly cells = new Map<number, Node[]>();
  private readonly vertices = new Map<number, Node>();
  private readonly cell: number;

  constructor(
    private readonly outline: PreparedOutline,
    private readonly eps: number,
  ) {
    this.cell = eps * MERGE * 4;
  }

  /** The node at a vertex of the outline. */
  atVertex(edge: number): Node {
    const vertex = edge === this.outline.edges ? 0 : edge;
    const known = this.vertices.get(vertex);
    if (known) return known;
    const at = this.outline.ring[vertex] as Position;
    // A vertex keeps its place: nodes merge into it, it never merges into one on an edge.
    const node = this.add(at, vertex, 0);
    this.vertices.set(vertex, node);
    return node;
  }

  /** The node on the inside of an edge of the outline. */
  onEdge(edge: number, t: number, at: Position): Node {
    const node = this.anywhere(at);
    if (node.edge < 0) {
      node.edge = edge;
      node.t = t;
    }
    return node;
  }

  /** The node at a place, made when there is none. */
  anywhere(at: Position): Node {
    const x = Math.floor(at[0] / this.cell);
    const y = Math.floor(at[1] / this.cell);
    const fx = at[0] / this.cell - x;
    const fy = at[1] / this.cell - y;
    // Only a cell whose border is within the merging distance (a quarter of a cell) can hold a match.
    for (let i = fx < 0.25 ? -1 : 0; i <= (fx > 0.75 ? 1 : 0); i++) {
      for (let j = fy < 0.25 ? -1 : 0; j <= (fy > 0.75 ? 1 : 0); j++) {
        const match = this.cells.get(key(x + i, y + j))?.find((n) => near(n.at, at, this.eps * MERGE));
        if (match) return match;
      }
    }
    return this.add(at, -1, 0);
  }

  private add(at: Position, edge: number, t: number): Node {
    const node = { id: this.nodes.length, at, edge, t };
    this.nodes.push(node);
    const cell = key(Math.floor(at[0] / this.cell), Math.floor(at[1] / this.cell));
    const list = this.cells.get(cell);
    if (list) list.push(node);
    else this.cells.set(cell, [node]);
    return node;
  }
}

/** Cells may share a key: the distance decides. */
function key(x: number, y: number): number {
  return x * 2_097_143 + y;
}
