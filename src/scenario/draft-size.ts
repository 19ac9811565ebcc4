/** How much a draft may hold, so that it opens again wherever it was kept, and what makes it lighter. */
import type { Path } from '../domain/types';
import { simplify } from '../geometry';
import type { Draft } from './draft';

export const DRAFT_LIMITS = {
  /** Of a file or a stored draft, in characters. */
  text: 20_000_000,
  /** Of all lines and rings together, with the lines that it is measured against. */
  vertices: 200_000,
  lines: 20,
  holders: 200,
  deployments: 200,
  name: 200,
  note: 5_000,
} as const;

/** Vertices of a draft: its lines, its own outline, and the copies that it is measured against. */
export function draftVertices({ lines, outline, start }: Pick<Draft, 'lines' | 'outline' | 'start'>): number {
  const copies = start?.kind === 'copy' ? start.lines : [];
  const own = lines.reduce((sum, { path }) => sum + path.length, 0);
  const against = copies.reduce((sum, { coordinates }) => sum + coordinates.length, 0);
  return own + against + (outline === 'shipped' ? 0 : outline.length);
}

/** Why a draft would not open again: too many vertices, or too many lines, holders or forces; null where it would. */
export function tooMuch(draft: Draft): 'too-long' | 'too-many' | null {
  if (draftVertices(draft) > DRAFT_LIMITS.vertices) return 'too-long';
  const { lines, holders, deployments } = DRAFT_LIMITS;
  const many =
    draft.lines.length > lines || draft.holders.length > holders || draft.deployments.length > deployments;
  return many ? 'too-many' : null;
}

/**
 * The draft with every path that `draftVertices` counts simplified. A ring is taken in two halves, so that it keeps two far
 * corners; whether it still is an outline is for the caller to see.
 */
export function lighter(draft: Draft, metres: number): Draft {
  const { lines, outline, start } = draft;
  const half = (ring: Path): Path => {
    const middle = Math.floor(ring.length / 2);
    return [...simplify(ring.slice(0, middle + 1), metres), ...simplify(ring.slice(middle), metres).slice(1)];
  };
  return {
    ...draft,
    lines: lines.map((line) => ({ ...line, path: simplify(line.path, metres) })),
    outline: outline === 'shipped' ? outline : half(outline),
    start:
      start?.kind === 'copy'
        ? {
            ...start,
            lines: start.lines.map((line) => ({ ...line, coordinates: simplify(line.coordinates, metres) })),
          }
        : start,
  };
}
