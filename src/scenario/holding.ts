/** Who holds a piece. */
import type { Holding } from '../domain/types';

/**
 * The holding that names a piece; failing that, the one that names most of its sides: `yellow-line:left` holds on both
 * sides of a second line, `strip` everywhere.
 * @param name of the piece by the lines of one scenario: `yellow-line:left,orange-line:right`, or `strip`
 */
export function holdingOf(name: string, holders: readonly Holding[]): Holding | undefined {
  const sides = new Set(name.split(','));
  const depth = (holding: Holding) => {
    const named = holding.piece === 'strip' ? [] : holding.piece.split(',');
    return named.every((side) => sides.has(side)) ? named.length : -1;
  };
  let best: Holding | undefined;
  for (const holding of holders) {
    if (depth(holding) >= 0 && (!best || depth(holding) > depth(best))) best = holding;
  }
  return best;
}
