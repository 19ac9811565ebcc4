/**
 * Which segments of two paths may meet. A path is near itself in order, so its boxes make a good tree as they come: runs of
 * segments, pairs of runs, pairs of pairs. Walking two trees at once visits only what overlaps, with no search for each segment.
 */
import type { Path, Position } from '../domain/types';

export interface BoxTree {
  path: Path;
  /** Number of runs, up to the next power of two. */
  leaves: number;
  /** West, south, east and north of node `k` at `4 * k`; the root is 1, the children of `k` are `2 * k` and `2 * k + 1`. */
  boxes: Float64Array;
}

/** Segments in a run: what the smallest boxes hold. */
export const RUN = 4;

/** The boxes of a path of [lon, lat]; linear in its vertices. */
export function boxTree(path: Path): BoxTree {
  const segments = path.length - 1;
  let leaves = 1;
  while (leaves * RUN < segments) leaves *= 2;
  const boxes = new Float64Array(8 * leaves);
  for (let leaf = 0; leaf < leaves; leaf++) {
    let west = Infinity;
    let south = Infinity;
    let east = -Infinity;
    let north = -Infinity;
    const last = Math.min(segments, (leaf + 1) * RUN);
    // A run of no segments keeps a box that overlaps nothing.
    for (let i = leaf * RUN; i <= last && leaf * RUN < segments; i++) {
      const p = path[i] as Position;
      const x = p[0];
      const y = p[1];
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    const k = 4 * (leaves + leaf);
    boxes[k] = west;
    boxes[k + 1] = south;
    boxes[k + 2] = east;
    boxes[k + 3] = north;
  }
  for (let node = leaves - 1; node > 0; node--) {
    const k = 4 * node;
    const l = 8 * node;
    const r = l + 4;
    boxes[k] = Math.min(boxes[l] as number, boxes[r] as number);
    boxes[k + 1] = Math.min(boxes[l + 1] as number, boxes[r + 1] as number);
    boxes[k + 2] = Math.max(boxes[l + 2] as number, boxes[r + 2] as number);
    boxes[k + 3] = Math.max(boxes[l + 3] as number, boxes[r + 3] as number);
  }
  return { path, leaves, boxes };
}

/**
 * Visit every pair of segments, `i` of `p` and `j` of `q`, whose boxes come within `pad` degrees of each other. Of one tree
 * with itself every pair is visited once, with `i < j`.
 */
export function overlapping(
  p: BoxTree,
  q: BoxTree,
  pad: number,
  visit: (i: number, j: number) => void,
): void {
  const same = p === q;
  const walk = (a: number, b: number): void => {
    if (!boxesMeet(p.boxes, 4 * a, q.boxes, 4 * b, pad)) return;
    const inA = a < p.leaves;
    const inB = b < q.leaves;
    if (!inA && !inB) {
      meetRuns(p, a - p.leaves, q, b - q.leaves, pad, visit);
    } else if (same && a === b) {
      walk(2 * a, 2 * a);
      walk(2 * a, 2 * a + 1);
      walk(2 * a + 1, 2 * a + 1);
    } else {
      for (let s = inA ? 2 * a : a, end = inA ? s + 1 : a; s <= end; s++) {
        for (let t = inB ? 2 * b : b, stop = inB ? t + 1 : b; t <= stop; t++) walk(s, t);
      }
    }
  };
  walk(1, 1);
}

function boxesMeet(a: Float64Array, i: number, b: Float64Array, j: number, pad: number): boolean {
  return (
    (a[i] as number) <= (b[j + 2] as number) + pad &&
    (a[i + 2] as number) >= (b[j] as number) - pad &&
    (a[i + 1] as number) <= (b[j + 3] as number) + pad &&
    (a[i + 3] as number) >= (b[j + 1] as number) - pad
  );
}

function meetRuns(
  p: BoxTree,
  run: number,
  q: BoxTree,
  other: number,
  pad: number,
  visit: (i: number, j: number) => void,
): void {
  const end = Math.min(p.path.length - 1, (run + 1) * RUN);
  const stop = Math.min(q.path.length - 1, (other + 1) * RUN);
  const k = 4 * (q.leaves + other);
  for (let i = run * RUN; i < end; i++) {
    const a = p.path[i] as Position;
    const b = p.path[i + 1] as Position;
    const west = (a[0] < b[0] ? a[0] : b[0]) - pad;
    const east = (a[0] > b[0] ? a[0] : b[0]) + pad;
    const south = (a[1] < b[1] ? a[1] : b[1]) - pad;
    const north = (a[1] > b[1] ? a[1] : b[1]) + pad;
    if (west > (q.boxes[k + 2] as number) || east < (q.boxes[k] as number)) continue;
    if (south > (q.boxes[k + 3] as number) || north < (q.boxes[k + 1] as number)) continue;
    for (let j = p === q && run === other ? i + 1 : other * RUN; j < stop; j++) {
      const c = q.path[j] as Position;
      const d = q.path[j + 1] as Position;
      if ((c[0] > east && d[0] > east) || (c[0] < west && d[0] < west)) continue;
      if ((c[1] > north && d[1] > north) || (c[1] < south && d[1] < south)) continue;
      visit(i, j);
    }
  }
}
