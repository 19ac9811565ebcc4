/** The governorates as regions of a comparison. */
import type { Path } from '../domain/types';
import { cut, type Piece, type PreparedOutline } from '../geometry';
import type { Regions } from './comparison';

/** The line between two governorates. */
export interface GovernorateLine {
  id: string;
  /** Ids of the governorates on either side of it. */
  north: string;
  south: string;
  /** [lon, lat] in degrees, in either direction. */
  path: Path;
}

/**
 * Regions from the lines between governorates. Which side of a line is the north is read off the piece of the cut that
 * holds the outline's northernmost point; a piece lies in the northernmost governorate that some line has it on the north of.
 * @throws Error when the lines do not cut the outline into one part for each governorate, one after the other
 */
export function governorateRegions(lines: readonly GovernorateLine[], prepared: PreparedOutline): Regions {
  const chain = inOrder(lines);
  const result = cut(
    prepared,
    chain.map(({ id, path }) => ({ id, path })),
  );
  if (!result.ok) throw new Error(`governorates: ${result.message}`);
  if (result.pieces.length !== chain.length + 1) {
    throw new Error(`governorates: ${chain.length} lines cut ${result.pieces.length} parts`);
  }
  const top = result.pieces.find((piece) => holds(piece, prepared));
  const last = chain[chain.length - 1];
  if (!top || !last) throw new Error('governorates: no part has the northernmost point of the outline');
  return {
    dividers: chain.map(({ id, path }) => ({ id, path })),
    of: (sides) => chain.find(({ id }) => sides[id] === top.sides[id])?.north ?? last.south,
  };
}

/** From north to south, by the names on their sides. */
function inOrder(lines: readonly GovernorateLine[]): GovernorateLine[] {
  const chain: GovernorateLine[] = [];
  let next = lines.find(({ north }) => !lines.some(({ south }) => south === north));
  while (next && !chain.includes(next)) {
    const { south } = next;
    chain.push(next);
    next = lines.find(({ north }) => north === south);
  }
  if (chain.length === 0 || chain.length < lines.length) {
    throw new Error('governorates: the lines do not lead from one governorate to the next');
  }
  return chain;
}

/** Whether a piece has the northernmost vertex of the outline: pieces share their positions with it. */
const holds = (piece: Piece, { north }: PreparedOutline): boolean =>
  piece.polygons.some((rings) => rings.some((ring) => ring.includes(north)));
