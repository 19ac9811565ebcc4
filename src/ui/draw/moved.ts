import type { Path, Position } from '../../domain/types';

/** One number per position: a millionth of a degree is a tenth of a metre, and both fit a double. */
export const keyOf = (at: Position): number => Math.round(at[0] * 1e6) * 2e8 + Math.round(at[1] * 1e6);

export const keysOf = (path: Path): ReadonlySet<number> => new Set(path.map(keyOf));

/** How many positions of a path are not among those of another. */
export function movedIn(path: Path, others: ReadonlySet<number>): number {
  let moved = 0;
  for (const position of path) if (!others.has(keyOf(position))) moved += 1;
  return moved;
}
