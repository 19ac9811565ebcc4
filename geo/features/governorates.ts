/** The five governorates, cut from the outline by the four lines between them. */
import type { Path, Position, Ring } from '../../src/domain/types';
import { cut, pieceAt, type PreparedOutline } from '../../src/geometry';

export interface GovernorateLine {
  id: string;
  /** Ids of the governorates on either side. */
  north: string;
  south: string;
  path: Path;
}

export interface Governorate {
  id: string;
  km2: number;
  polygons: Ring[][];
  /** Names of the pieces of the cut (lines named `line-0` and on) that it is made of. */
  pieces: string[];
}

/** GeoNames points of the seats: they say which piece is which, whatever way a line runs. */
const SEATS: [string, Position][] = [
  ['north-gaza', [34.48347, 31.5272]],
  ['gaza-governorate', [34.46672, 31.50161]],
  ['deir-al-balah-governorate', [34.34933, 31.41834]],
  ['khan-younis-governorate', [34.30627, 31.34018]],
  ['rafah-governorate', [34.24357, 31.29722]],
];

/**
 * From north to south.
 * @throws Error when the lines do not divide the Strip into five parts with one seat in each.
 */
export function governorates(outline: PreparedOutline, lines: GovernorateLine[]): Governorate[] {
  const result = cut(
    outline,
    lines.map(({ path }, i) => ({ id: `line-${i}`, path })),
  );
  if (!result.ok) throw new Error(`governorates: ${result.message}`);
  if (result.pieces.length !== SEATS.length) throw new Error(`governorates: ${result.pieces.length} parts`);
  const found = SEATS.map(([id, seat]): Governorate => {
    const piece = pieceAt(result.pieces, seat);
    if (!piece) throw new Error(`governorates: the seat of ${id} lies in no part`);
    return { id, km2: piece.km2, polygons: piece.polygons, pieces: [piece.name] };
  });
  if (new Set(found.flatMap(({ pieces }) => pieces)).size !== SEATS.length) {
    throw new Error('governorates: two seats lie in one part');
  }
  return found;
}
