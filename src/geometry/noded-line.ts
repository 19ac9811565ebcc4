/** Lines while they are being noded. */
import type { Path, Position } from '../domain/types';
import type { Node } from './nodes';
import { nearestParameter } from './plane';

/** A line being noded: its points, the node at each (where there is one), and nodes inside its segments. */
export interface NodedLine {
  points: Path;
  nodeAt: (Node | null)[];
  inside: Map<number, { t: number; node: Node }[]>;
}

/** Put a node into the inside of segment `i`. */
export function addInside(line: NodedLine, i: number, at: Position, node: Node): void {
  const t = nearestParameter(at, line.points[i] as Position, line.points[i + 1] as Position);
  const list = line.inside.get(i);
  if (list) list.push({ t, node });
  else line.inside.set(i, [{ t, node }]);
}
