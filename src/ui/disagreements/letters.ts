import type { CompiledClaim, CompiledDisagreement } from '../../domain/atlas';
import type { Desk } from '../desk';

/** Letter of the first founding source that a claim cites; an arrow for sources outside the five. */
export function letterOf({ archive }: Desk, claim: CompiledClaim): string {
  for (const { source } of claim.cites) {
    const letter = archive?.sources.get(source)?.letter;
    if (letter) return letter;
  }
  return '↗';
}

/** Letters of the sources behind some sides of a disagreement, each once and in order. */
export function lettersOf(desk: Desk, item: CompiledDisagreement, sides: readonly number[]): string[] {
  const claims = sides
    .flatMap((side) => item.sides[side] ?? [])
    .flatMap((id) => desk.archive?.claims.get(id) ?? []);
  return [...new Set(claims.map((claim) => letterOf(desk, claim)))].sort();
}
