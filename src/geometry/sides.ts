/** On which side of each line a face lies. */
import type { Side } from '../domain/constants';
import type { Arc } from './arcs';
import type { Faces } from './faces';

/**
 * Sides of one line, by face. Faces that touch the line get theirs from it, the others from a neighbour that the line
 * does not part from them. Null when one face would lie on both sides: a line that leaves the outline, goes round it
 * outside and comes back in.
 */
export function sidesOf(line: number, arcs: Arc[], faces: Faces): Side[] | null {
  const sides: (Side | undefined)[] = faces.inner.map(() => undefined);
  const open: number[] = [];
  let clash = false;
  const set = (face: number, side: Side) => {
    if (face < 0) return;
    if (sides[face] === undefined) {
      sides[face] = side;
      open.push(face);
    } else if (sides[face] !== side) {
      clash = true;
    }
  };
  arcs.forEach((arc, i) => {
    const member = arc.members.find((m) => m.line === line);
    if (!member) return;
    set(faces.faceOf[2 * i] as number, member.forward ? 'left' : 'right');
    set(faces.faceOf[2 * i + 1] as number, member.forward ? 'right' : 'left');
  });
  for (let face = open.pop(); face !== undefined && !clash; face = open.pop()) {
    for (const half of faces.inner[face]?.halves ?? []) {
      const arc = arcs[half >> 1] as Arc;
      if (arc.frontageKm === null && !arc.members.some((m) => m.line === line)) {
        set(faces.faceOf[half ^ 1] as number, sides[face] as Side);
      }
    }
  }
  return clash || sides.includes(undefined) ? null : (sides as Side[]);
}
