/** Whether a path touches or crosses itself: the question of the cut, put to a path alone. */
import type { Path, Position } from '../../domain/types';
import { indexSegments, selfTouch } from '../meet-lines';
import type { NodedLine } from '../noded-line';

/** Distances below this, in degrees, are none: that of the cut. */
const SAME = 1e-10;

/** The first place where a path touches or crosses itself, or null; repeated positions do not count. */
export function selfTouchAt(path: Path): Position | null {
  const points = path.filter((p, i) => {
    const before = path[i - 1];
    return !before || Math.hypot(p[0] - before[0], p[1] - before[1]) > SAME;
  });
  if (points.length < 2) return null;
  const noded: NodedLine = { points, nodeAt: [], inside: new Map() };
  return selfTouch(noded, 0, indexSegments([points]), SAME);
}
