import { WHOLE_STRIP } from '../../src/domain/constants';
import type { Scenario } from '../../src/domain/types';
import { faultAt } from '../read/fault';
import type { Fault } from '../read/fault';
import type { Check } from './subject';

/** Lines of a piece in the order it names them: `a:left,b:right` has a and b. */
function linesOf(piece: string): string[] {
  return piece === WHOLE_STRIP ? [] : piece.split(',').map((part) => part.replace(/:(?:left|right)$/, ''));
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** The pieces that must have a holder: from the cut where there is one, else both sides of a single line. */
function expected(lines: readonly string[], cut: readonly string[] | undefined): readonly string[] | null {
  const [only] = lines;
  if (only === undefined) return [WHOLE_STRIP];
  if (cut) return cut;
  return lines.length === 1 ? [`${only}:left`, `${only}:right`] : null;
}

/**
 * The holders of a split name exactly the pieces that its lines cut, each once. An overlay may name some of the pieces, its own
 * or those of the scenario it lies on. Compositions and political scenarios have no territory.
 */
export const piecesMatchLines: Check = ({ record, cuts }) => {
  const byId = new Map(record.scenarios.map(({ value }) => [value.id, value]));
  const linesFor = (scenario: Scenario): string[] =>
    scenario.lines.length > 0 || scenario.base === undefined
      ? scenario.lines
      : (byId.get(scenario.base)?.lines ?? []);

  return record.scenarios.flatMap((entry) => {
    const scenario = entry.value;
    const fault = (found: string, ...path: PropertyKey[]): Fault =>
      faultAt(entry.at(path), 'pieces-match-lines', `${entry.name}: ${found}`);

    if (scenario.kind === 'composition' || scenario.kind === 'political') {
      return [
        ...(scenario.lines.length > 0 ? [fault(`kind ${scenario.kind} has no lines`, 'lines')] : []),
        ...(scenario.holders.length > 0 ? [fault(`kind ${scenario.kind} has no holders`, 'holders')] : []),
      ];
    }

    const lines = linesFor(scenario);
    const seen = new Set<string>();
    const named = scenario.holders.flatMap(({ piece }, index): Fault[] => {
      const path = ['holders', index, 'piece'];
      if (seen.has(piece)) return [fault(`piece ${piece} has two holders`, ...path)];
      seen.add(piece);
      if (sameList(linesOf(piece), lines) || (scenario.kind === 'overlay' && piece === WHOLE_STRIP))
        return [];
      const wanted = lines.length > 0 ? `a side of ${lines.join(' and then of ')}` : `"${WHOLE_STRIP}"`;
      return [fault(`piece ${piece} should name ${wanted}`, ...path)];
    });
    const pieces = expected(lines, cuts.get(scenario.id)?.pieces);
    if (named.length > 0 || scenario.kind === 'overlay' || !pieces) return named;
    return [
      ...pieces
        .filter((piece) => !seen.has(piece))
        .map((piece) => fault(`piece ${piece} has no holder`, 'holders')),
      ...scenario.holders.flatMap(({ piece }, index) =>
        pieces.includes(piece) ? [] : [fault(`the lines cut no piece ${piece}`, 'holders', index, 'piece')],
      ),
    ];
  });
};
