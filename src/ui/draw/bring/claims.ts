/** Claimed shares of the record for the claim check. */
import type { Holder } from '../../../domain/constants';
import type { ClaimedShare as RecordShare } from '../../../record/query';
import { claimedShares } from '../../../record/query';
import { comparisonBands } from '../../../scenario';
import type { ClaimedShare } from '../../../scenario/claim-check';
import { type Draft, sideOfDraft } from '../../../scenario/draft';
import type { Band } from '../../../domain/atlas';
import type { PreparedOutline } from '../../../geometry';
import type { Desk } from '../../desk';
import { typedNumber } from './typed';

export interface ClaimRow extends ClaimedShare {
  row: RecordShare;
  /** As it was stated: `≈53`, `> 50`, `50–55`. */
  text: string;
}

const part = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : value / 100;

function stated({ figure, value }: RecordShare): string {
  const about = figure.approximate ? '≈' : '';
  if (figure.value !== undefined) return `${about}${figure.value}`;
  if (figure.min !== undefined && figure.max !== undefined) return `${about}${figure.min}–${figure.max}`;
  return `${figure.min !== undefined ? '>' : '<'} ${value}`;
}

/** Said to be approximate, in whole per cent. */
function isRounded({ figure: { approximate, value, min, max } }: RecordShare): boolean {
  return approximate && [value, min, max].every((each) => each === undefined || Number.isInteger(each));
}

/** Claimed shares of a holder: those for a line of the record where the draft's line stands for one, else all. */
export function claimRows(desk: Desk, holder: Holder, series: string | undefined): ClaimRow[] {
  const known = desk.start.lines.some((line) => line.series === series) ? series : undefined;
  if (!desk.archive) return [];
  return claimedShares(desk.archive, holder, known).map((row): ClaimRow => ({
    id: `${row.claim.id} ${row.figure.id}`,
    value: row.value / 100,
    min: part(row.figure.min),
    max: part(row.figure.max),
    rounded: isRounded(row),
    row,
    text: `${stated(row)} %`,
  }));
}

/** A share as a reader types it: a number from 0 to 100, with ≈ or ~ before it where it is approximate. Undefined for no text, null for another. */
export function claimOf(text: string): Omit<ClaimedShare, 'id'> | null | undefined {
  if (text.trim() === '') return undefined;
  const [, about, rest = ''] = /^\s*([≈~]?)(.*)$/.exec(text) ?? [];
  const value = typedNumber(rest, 0, 100);
  return value === null ? null : { value: value / 100, rounded: about !== '' && Number.isInteger(value) };
}

/** How far the share of a holder may be off by the accuracy of the lines; null where none has one. */
export function bandOfHolder(draft: Draft, prepared: PreparedOutline, holder: Holder): Band | null {
  const side = sideOfDraft(draft);
  // The draft beside itself: the ranges of one side, summed over all zones of each holder.
  return comparisonBands(side, side, prepared)?.a.get(holder) ?? null;
}
