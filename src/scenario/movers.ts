/** Which lines of a comparison move as one when a line is shifted by its accuracy. */
import type { Path, Position } from '../domain/types';
import { distanceKm, type PreparedOutline } from '../geometry';
import { type JointLine, samePlace } from './joint';

/** Lines that share a stretch, and through it their error. */
export interface Mover {
  lines: JointLine[];
  /** The greatest of theirs, in metres; null where none has one. */
  accuracyM: number | null;
}

/**
 * Lines joined by stretches they share, directly or through others: a draft made from a line moves with it, and so the
 * stretch stays one whichever accuracy either has of its own.
 */
export function moversOf(lines: readonly JointLine[]): Mover[] {
  const movers: Mover[] = [];
  for (const line of lines) {
    const touched = movers.filter((mover) => mover.lines.some((own) => shareSegment(own.path, line.path)));
    const joined = [...touched.flatMap((mover) => mover.lines), line];
    for (const mover of touched) movers.splice(movers.indexOf(mover), 1);
    movers.push({ lines: joined, accuracyM: accuracyOf(joined) });
  }
  return movers;
}

function accuracyOf(lines: readonly JointLine[]): number | null {
  const known = lines.flatMap(({ a, b }) => [a?.accuracyM ?? [], b?.accuracyM ?? []].flat());
  return known.length > 0 ? Math.max(...known) : null;
}

/** Whether two paths have a segment in common, in either direction. */
function shareSegment(p: Path, q: Path): boolean {
  const byLon = new Map<number, number[]>();
  p.forEach(([lon], i) => {
    const list = byLon.get(lon);
    if (list) list.push(i);
    else byLon.set(lon, [i]);
  });
  const at = (i: number, place: Position) => {
    const point = p[i];
    return !!point && samePlace(point, place);
  };
  return q.some((from, j) => {
    const to = q[j + 1];
    return !!to && !!byLon.get(from[0])?.some((i) => at(i, from) && (at(i + 1, to) || at(i - 1, to)));
  });
}

/** A path from the end nearer to the outline's northernmost point, as the cut walks it: then left is left for all. */
export function fromNorth(prepared: PreparedOutline, path: Path): Path {
  const [first, last] = [path[0], path[path.length - 1]];
  if (!first || !last) return path;
  const turned = distanceKm(last, prepared.north) < distanceKm(first, prepared.north);
  return turned ? path.slice().reverse() : path;
}
