/** The same line on another outline: published shares differ for what they are shares of. */
import type { Outline } from '../domain/atlas';
import type { Path, Ring } from '../domain/types';
import {
  cut,
  type CutFailure,
  OutlineError,
  prepareOutline,
  type PreparedOutline,
  withSea,
} from '../geometry';

export interface OnOutline {
  ok: true;
  outlineKm2: number;
  /** Of the side on the left, walking from north to south: the east. */
  left: { km2: number; share: number };
  right: { km2: number; share: number };
  lengthKm: number;
  warnings: string[];
}

export type OnOutlineResult = OnOutline | { ok: false; reason: CutFailure | 'outline'; message: string };

/** Shares of an outline on either side of a path. */
export function onOutline(path: Path, prepared: PreparedOutline): OnOutlineResult {
  const result = cut(prepared, [{ id: 'line', path }]);
  if (!result.ok) return { ok: false, reason: result.reason, message: `the ${result.message}` };
  const of = (side: 'left' | 'right') => {
    const piece = result.pieces.find(({ sides }) => sides['line'] === side);
    return { km2: piece?.km2 ?? 0, share: piece?.share ?? 0 };
  };
  return {
    ok: true,
    outlineKm2: prepared.km2,
    left: of('left'),
    right: of('right'),
    lengthKm: result.lengthKm['line'] ?? 0,
    warnings: result.warnings.map(({ message }) => `the ${message}`),
  };
}

/** Shares of a ring of the reader's own, of whose neighbours nothing is known. */
export function onRing(path: Path, ring: Ring): OnOutlineResult {
  try {
    // The kernel wants some frontage for each edge; none is reported.
    return onOutline(path, prepareOutline({ ring, frontages: ring.slice(1).map(() => 'coast') }));
  } catch (error) {
    if (!(error instanceof OutlineError)) throw error;
    return { ok: false, reason: 'outline', message: error.message };
  }
}

/**
 * Shares with a strip of sea counted in: the coast pushed out by `km`, and ends of the line on the shore carried through it
 * at right angles to the coast. Both are made here and follow no limit that anyone drew; say so beside the figure.
 */
export function onSea(path: Path, outline: Outline, km: number): OnOutlineResult {
  const sea = withSea(outline, km);
  if (!sea.ok) return { ok: false, reason: 'outline', message: sea.message };
  return onOutline(sea.carry(path), sea.prepared);
}
