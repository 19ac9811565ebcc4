/** The outline as it is published: with every point in it at which a line cuts it, so that zones share its vertices. */
import type { Position, Ring } from '../../src/domain/types';

const same = (a: Position | undefined, b: Position | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

/** A closed ring begun at another of its positions; unchanged when it does not hold that position. */
function begunAt(ring: Ring, start: Position): Ring {
  const at = ring.findIndex((point) => same(point, start));
  return at < 0 ? ring : [...ring.slice(at, -1), ...ring.slice(0, at), start];
}

/** Squared distance in degrees, enough to order points along one edge. */
function along(from: Position, point: Position): number {
  return (point[0] - from[0]) ** 2 + (point[1] - from[1]) ** 2;
}

/**
 * One ring with the cut points of several.
 * @param ring closed, as it was before any cut.
 * @param noded the same ring from each cut: all its positions in the same order, with cut points between them. Rings that
 * lack a position are passed over: their cut moved the outline, and zones would not fit it.
 */
export function nodedOutline(ring: Ring, noded: readonly Ring[]): Ring {
  const [start] = ring;
  if (!start) return ring;
  const extras = ring.map((): Position[] => []);
  for (const other of noded.map((one) => begunAt(one, start))) {
    let edge = 0;
    const own: [edge: number, point: Position][] = [];
    for (const point of other.slice(1)) {
      if (same(point, ring[edge + 1])) edge += 1;
      else own.push([edge, point]);
    }
    if (edge === ring.length - 1) for (const [at, point] of own) extras[at]?.push(point);
  }
  return ring.flatMap((point, index) => {
    const sorted = [...(extras[index] ?? [])].sort((a, b) => along(point, a) - along(point, b));
    return [point, ...sorted.filter((extra, at) => !same(extra, sorted[at - 1]))];
  });
}

/**
 * A ring of a zone with the points in it at which other scenarios cut the outline. Without them, rounding those points when
 * the files are written would open slivers between zones and outline.
 * @param own the outline as this zone's scenario cut it.
 * @param full the outline with all cut points, closed.
 */
export function withNodes(ring: Ring, own: Ring, full: Ring): Ring {
  const count = full.length - 1;
  const place = new Map(full.slice(0, count).map((point, index) => [point.join(), index]));
  const kept = new Set(own.map((point) => point.join()));
  return ring.flatMap((point, at): Position[] => {
    const next = ring[at + 1];
    const from = place.get(point.join());
    const to = next && place.get(next.join());
    if (from === undefined || to === undefined) return [point];
    const steps = (to - from + count) % count;
    const between = Array.from(
      { length: Math.max(0, steps - 1) },
      (_, step) => full[(from + step + 1) % count],
    );
    const added = between.filter((extra) => extra !== undefined);
    // Neighbours on the outline as it was cut here: what lies between them came from other cuts.
    return added.every((extra) => !kept.has(extra.join())) ? [point, ...added] : [point];
  });
}
