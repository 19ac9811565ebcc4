/** The lines of two sides as one cut: each course once, and the way back from a joint piece to the zones of either side. */
import { WHOLE_STRIP } from '../domain/constants';
import type { Path, Position } from '../domain/types';
import type { CutLine, Piece } from '../geometry';
import type { Side, SideLine } from './side';

/** One course in the joint cut, with the lines of either side that run along the whole of it. */
export interface JointLine extends CutLine {
  a: SideLine | null;
  b: SideLine | null;
}

export interface Joint {
  lines: JointLine[];
  /** For each line of a side, in its order, the id it is cut by. */
  a: string[];
  b: string[];
}

/**
 * Lines of both sides with one entry for each course: what both share is cut once and cannot part by rounding. Only the
 * coordinates decide; a draft that was moved under its old id is another course.
 */
export function jointLines(a: Side, b: Side): Joint {
  const lines: JointLine[] = [];
  const taken = new Set<string>();
  const add = (line: SideLine, side: 'a' | 'b'): string => {
    const twin = lines.find(({ path }) => sameCourse(path, line.coordinates));
    if (twin) {
      twin[side] ??= line;
      return twin.id;
    }
    let id = line.id;
    while (taken.has(id)) id += '*';
    taken.add(id);
    lines.push({ id, path: line.coordinates, a: null, b: null, [side]: line });
    return id;
  };
  return { a: a.lines.map((line) => add(line, 'a')), b: b.lines.map((line) => add(line, 'b')), lines };
}

/** Whether two paths run over the same positions, in either direction. */
function sameCourse(p: Path, q: Path): boolean {
  if (p === q) return true;
  if (p.length !== q.length) return false;
  const last = q.length - 1;
  return (
    p.every((at, i) => samePlace(at, q[i] as Position)) ||
    p.every((at, i) => samePlace(at, q[last - i] as Position))
  );
}

export const samePlace = (p: Position, q: Position): boolean => p[0] === q[0] && p[1] === q[1];

/** The zone of a side that a joint piece lies in, named as the side alone would name it. */
export function zoneName(side: Side, ids: readonly string[], piece: Piece): string {
  if (ids.length === 0) return WHOLE_STRIP;
  return side.lines.map(({ series }, i) => `${series}:${piece.sides[ids[i] as string] ?? ''}`).join(',');
}
