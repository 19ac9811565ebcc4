/** What the compiler asks of the five governorates, which geo/features cuts from the outline. */
import { cut } from '../../src/geometry/index';
import type { CutLine, PreparedOutline } from '../../src/geometry/index';
import { governorates } from '../features/governorates';
import type { Governorate, GovernorateLine } from '../features/governorates';

export type Governorates = { ok: true; governorates: Governorate[] } | { ok: false; message: string };

/** The governorates from north to south, or why their lines do not cut them. */
export function governoratesOf(outline: PreparedOutline, lines: GovernorateLine[]): Governorates {
  try {
    return { ok: true, governorates: governorates(outline, lines) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Share of each governorate that lies on the left of a line, 0 to 1; null when the lines cannot be cut together.
 * Found by one cut with all lines: the name of a piece begins with that of the part of a governorate it lies in.
 */
export function sharesOnLeft(
  outline: PreparedOutline,
  lines: readonly GovernorateLine[],
  parts: readonly Governorate[],
  line: CutLine,
): Map<string, number> | null {
  const named = lines.map(({ path }, index) => ({ id: `line-${index}`, path }));
  const result = cut(outline, [...named, line]);
  if (!result.ok) return null;
  return new Map(
    parts.map(({ id, pieces, km2 }) => {
      const wanted = pieces.map((piece) => `${piece},${line.id}:left`);
      const left = result.pieces.filter(({ name }) => wanted.includes(name));
      return [id, left.reduce((sum, part) => sum + part.km2, 0) / km2];
    }),
  );
}
