/** Whether a drawn line divides the outline, said check by check: for programs a word, for people a sentence. */
import type { Position } from '../domain/types';
import {
  type CutDone,
  type CutFailed,
  endStates,
  type EndState,
  EXTEND_KM,
  type PreparedOutline,
  selfTouchAt,
} from '../geometry';
import type { DraftLine } from './draft';

export const CHECKS = ['edge-to-edge', 'no-self-crossing', 'parts-add-up', 'ends-snapped'] as const;

export interface Check {
  check: (typeof CHECKS)[number];
  ok: boolean;
  /** Id of the line, where one is meant. */
  line?: string;
  where?: Position;
  message: string;
}

/** Sums of areas may differ from the outline's by this part of it: rounding of doubles, nothing else. */
const ROUNDING = 1e-9;

/** The checks of a draft that was cut. */
export function checksOf(lines: readonly DraftLine[], result: CutDone, prepared: PreparedOutline): Check[] {
  if (lines.length === 0) return [];
  const sum = result.pieces.reduce((total, piece) => total + piece.km2, 0);
  const adds = Math.abs(sum - prepared.km2) <= ROUNDING * prepared.km2;
  return [
    { check: 'edge-to-edge', ok: true, message: 'runs from edge to edge' },
    { check: 'no-self-crossing', ok: true, message: 'does not cross itself' },
    {
      check: 'parts-add-up',
      ok: adds,
      message: `the parts add up to ${sum.toFixed(1)} km²${adds ? '' : `, the outline is ${prepared.km2.toFixed(1)} km²`}`,
    },
    ...snapChecks(lines, prepared),
  ];
}

function snapChecks(lines: readonly DraftLine[], prepared: PreparedOutline): Check[] {
  const loose = lines.flatMap(({ id, path }) =>
    endStates(prepared, path).flatMap((end): Check[] =>
      end.state === 'short'
        ? [{ check: 'ends-snapped', ok: false, line: id, where: end.at, message: shortBy(end) }]
        : [],
    ),
  );
  return loose.length > 0
    ? loose
    : [{ check: 'ends-snapped', ok: true, message: 'both ends reach the edge' }];
}

function shortBy({ km }: EndState): string {
  const metres = Math.max(1, Math.round(km * 1000));
  return km > EXTEND_KM
    ? `an end stops ${metres} m short of the edge`
    : `an end stops ${metres} m short of the edge and is taken as reaching it`;
}

/** The checks of a draft that cannot be cut: the reason the cut gave, and crossings wherever else they are. */
export function failedChecks(
  lines: readonly DraftLine[],
  failed: CutFailed,
  prepared: PreparedOutline,
): Check[] {
  const crossings = lines.flatMap(({ id, path }): Check[] => {
    const where = selfTouchAt(path);
    return where
      ? [{ check: 'no-self-crossing', ok: false, line: id, where, message: 'touches or crosses itself' }]
      : [];
  });
  const crosses = failed.reason === 'crosses-itself';
  const line = lines.find(({ series }) => series === failed.line);
  const runs: Check = crosses
    ? { check: 'edge-to-edge', ok: true, message: 'runs from edge to edge' }
    : {
        check: 'edge-to-edge',
        ok: false,
        ...(line ? { line: line.id } : {}),
        ...(failed.at ? { where: failed.at } : {}),
        message: failed.message,
      };
  return [
    runs,
    ...(crossings.length > 0
      ? crossings
      : [{ check: 'no-self-crossing', ok: true, message: 'does not cross itself' } as const]),
    { check: 'parts-add-up', ok: false, message: 'there are no parts to add up' },
    ...snapChecks(lines, prepared),
  ];
}
