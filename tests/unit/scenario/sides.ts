/** Sides made for tests: lines down the strip of ../geometry/shapes.ts with a holder for each piece. */
import type { Holder } from '../../../src/domain/constants';
import type { Holding, Path } from '../../../src/domain/types';
import type { Side, SideLine } from '../../../src/scenario';

export function line(id: string, coordinates: Path, accuracyM: number | null = null): SideLine {
  return { id, series: id.replace(/-\d+$/, ''), coordinates, accuracyM };
}

export function holding(piece: string, holder: Holder): Holding {
  return { piece, holder, claims: ['c'], modality: 'reported' };
}

/** A line with a holder on its left (east) and one on its right. */
export function split(of: SideLine, left: Holder, right: Holder): Side {
  return {
    lines: [of],
    holders: [holding(`${of.series}:left`, left), holding(`${of.series}:right`, right)],
  };
}

export const held = (holder: Holder): Side => ({ lines: [], holders: [holding('strip', holder)] });
export const nothing: Side = { lines: [], holders: [] };
