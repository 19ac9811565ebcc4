/** A stroke drawn by hand, and what it does to a line. */
import type { Path } from '../domain/types';
import { nearestOnLine, type OnLine, type Pixel, type Project } from './handles';

/** A stroke this near to the line, in pixels, begins or ends on it. */
const ON_LINE = 20;

/**
 * The line with a stroke in place of what lies between the stroke's ends. A stroke with only one end on the line takes the place
 * of all beyond it, where its other end comes near that end of the line. Null where the stroke is a line of its own.
 */
export function strokeInto(path: Path, stroke: Path, project: Project): Path | null {
  const [first, last] = [stroke[0], stroke.at(-1)];
  const [begin, finish] = [path[0], path.at(-1)];
  if (!first || !last || !begin || !finish || stroke.length < 2) return null;
  const [head, tail] = [project(first), project(last)];
  const [a, b] = [touching(path, project, head), touching(path, project, tail)];
  if (a && b) {
    const forward = along(a) <= along(b);
    const [from, to] = forward ? [a, b] : [b, a];
    const drawn = forward ? stroke : stroke.toReversed();
    return [...path.slice(0, from.before), from.at, ...drawn.slice(1, -1), to.at, ...path.slice(to.before)];
  }
  const on = a ?? b;
  if (!on) return null;
  const drawn = a ? stroke : stroke.toReversed();
  const free = a ? tail : head;
  return nearer(free, project(begin), project(finish))
    ? [...drawn.slice(1).toReversed(), on.at, ...path.slice(on.before)]
    : [...path.slice(0, on.before), on.at, ...drawn.slice(1)];
}

function touching(path: Path, project: Project, at: Pixel): OnLine | null {
  const found = nearestOnLine(path, project, at);
  return found && found.far <= ON_LINE ? found : null;
}

const along = ({ before, part }: OnLine): number => before + part;

const nearer = (p: Pixel, a: Pixel, b: Pixel): boolean =>
  Math.hypot(p.x - a.x, p.y - a.y) < Math.hypot(p.x - b.x, p.y - b.y);
