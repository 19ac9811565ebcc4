import type { Path, Position, Ring } from '../domain/types';

/**
 * The edges that bound polygons taken together, as open paths: an edge that two of them share, which each walks the
 * other way, is within and left out. Holds for pieces of one cut, whose shared corners are the same numbers.
 * @param polygons rings of [lon, lat], closed, outer ring first
 */
export function outerEdges(polygons: readonly Ring[][]): Path[] {
  const rings = polygons.flat();
  const walked = new Set<string>();
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) walked.add(`${ring[i - 1]?.join()} ${ring[i]?.join()}`);
  return rings.flatMap((ring) => runsOf(ring, (a, b) => !walked.has(`${b.join()} ${a.join()}`)));
}

/** The runs of a ring whose edges pass a test, a run over the ring's first corner in one. */
export function runsOf(ring: Ring, keep: (a: Position, b: Position) => boolean): Path[] {
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
  if (first && last && first !== last && last.at(-1)?.join() === first[0]?.join() && first[0] === ring[0]) {
    runs.pop();
    runs[0] = [...last, ...first.slice(1)];
  }
  return runs;
}
