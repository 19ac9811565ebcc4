import type { Path, Position, Ring } from '../domain/types';

type Edge = (a: Position, b: Position) => boolean;

/** Whether polygons walk an edge the other way, as a neighbour of the same cut does, whose corners are the same numbers. */
function facing(polygons: readonly Ring[][]): Edge {
  const walked = new Set<string>();
  for (const ring of polygons.flat())
    for (let i = 1; i < ring.length; i++) walked.add(`${ring[i - 1]?.join()} ${ring[i]?.join()}`);
  return (a, b) => walked.has(`${b.join()} ${a.join()}`);
}

/**
 * The edges that bound polygons taken together, as runs in the direction of their rings: an edge that two of them share
 * is within and left out.
 * @param polygons pieces of one cut: rings of [lon, lat], closed, outer ring first
 */
export function outerEdges(polygons: readonly Ring[][]): Path[] {
  const within = facing(polygons);
  return polygons.flat().flatMap((ring) => runsOf(ring, (a, b) => !within(a, b)));
}

/** Where polygons meet others of the same cut, as runs in the direction of the first: their inside is to the left. */
export function contactRuns(polygons: readonly Ring[][], others: readonly Ring[][]): Path[] {
  const met = facing(others);
  return polygons.flat().flatMap((ring) => runsOf(ring, met));
}

/** The runs of a ring whose edges pass a test; one that goes on past the ring's first corner is not broken there. */
function runsOf(ring: Ring, keep: Edge): Path[] {
  const runs: Path[] = [];
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1] as Position;
    const b = ring[i] as Position;
    if (!keep(a, b)) continue;
    const run = runs.at(-1);
    if (run?.at(-1) === a) run.push(b);
    else runs.push([a, b]);
  }
  const first = runs[0];
  const last = runs.at(-1);
  if (first && last && first !== last && first[0] === ring[0] && last.at(-1) === ring.at(-1)) {
    runs.pop();
    runs[0] = [...last, ...first.slice(1)];
  }
  return runs;
}
