/** How far a share may be off when a line is: the same cut with each line moved whole by its accuracy to either side. */
import type { Band, CompiledLine } from '../domain/atlas';
import type { Path } from '../domain/types';
import { cut, type Piece, type PreparedOutline, reachEdge, shiftPath } from '../geometry';

/** A shifted line may miss the edge by this much and is drawn on: the edge runs slantwise to it. */
const REACH_KM = 5;

type BandLine = Pick<CompiledLine, 'series' | 'coordinates' | 'accuracyM'>;

/**
 * The band of each piece by name. Lines with an accuracy are moved, each to either side and in every combination; lines
 * drawn to a share stay. No band where no line has an accuracy, or where a moved line no longer divides.
 */
export function bandsOf(
  prepared: PreparedOutline,
  lines: readonly BandLine[],
  pieces: readonly Piece[],
): Map<string, Band> {
  const bands = new Map<string, Band>();
  const accuracyM = Math.max(0, ...lines.map((line) => line.accuracyM ?? 0));
  if (accuracyM === 0) return bands;
  for (const piece of pieces) bands.set(piece.name, { low: piece.share, high: piece.share, accuracyM });
  for (const shifts of combinations(lines)) {
    const moved = lines.map((line, i) => {
      const shift = shifts[i] ?? 0;
      return { id: line.series, path: movedPath(prepared, line.coordinates, shift) };
    });
    const result = cut(prepared, moved);
    if (!result.ok) return new Map();
    const shares = new Map(result.pieces.map((piece) => [piece.name, piece.share]));
    for (const [name, band] of bands) {
      const share = shares.get(name) ?? 0;
      band.low = Math.min(band.low, share);
      band.high = Math.max(band.high, share);
    }
  }
  return bands;
}

/** A path moved whole by so many metres to its left (negative: right), and on to the edge of the outline. */
export function movedPath(prepared: PreparedOutline, path: Path, metres: number): Path {
  return metres === 0 ? path : reachEdge(prepared, shiftPath(path, metres), REACH_KM);
}

/** Every choice of a side for each line (or lines that move as one) with an accuracy, in metres; 0 for the others. */
export function combinations(lines: readonly { accuracyM: number | null }[]): number[][] {
  let out: number[][] = [[]];
  for (const { accuracyM } of lines) {
    const choices = accuracyM === null ? [0] : [-accuracyM, accuracyM];
    out = out.flatMap((before) => choices.map((choice) => [...before, choice]));
  }
  return out;
}
