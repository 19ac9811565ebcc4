/** A measured share beside claimed ones. Shares 0 to 1. */
import type { Band } from '../domain/atlas';

/** A claimed share: one value, or a range, or a bound on one side. */
export interface ClaimedShare {
  id: string;
  value: number;
  min?: number | undefined;
  max?: number | undefined;
  /** Stated as approximate and in whole per cent: it may be half a point off. */
  rounded?: boolean;
}

export interface CheckedClaim {
  id: string;
  /** Measured less claimed, in parts of 1; 0 within a claimed range. */
  difference: number;
  /** The claim and the measured share can both be right: the value or range claimed meets the band, or without one, the share to half a point. */
  fits: boolean;
  /** It fits only as it was rounded: by the number alone it does not meet the band. */
  byRounding: boolean;
}

export interface ClaimCheck {
  measured: number;
  /** The measured share's range; its low and high are the share itself where it has no band. */
  low: number;
  high: number;
  /** For the share that the reader typed; null when none was. */
  typed: Omit<CheckedClaim, 'id'> | null;
  /** Nearest first. */
  claims: CheckedClaim[];
}

/**
 * Without a band a claim fits within half a point: claims are given in whole per cent. With one, so does a claim that says itself
 * that it is approximate.
 */
const ROUNDED = 0.005;

/**
 * What a measured share is beside claimed ones and one that the reader typed.
 * @param band null where the line has no stated accuracy
 */
export function claimCheck(
  measured: number,
  band: Pick<Band, 'low' | 'high'> | null,
  claims: readonly ClaimedShare[],
  typed?: Omit<ClaimedShare, 'id'>,
): ClaimCheck {
  const low = band?.low ?? measured;
  const high = band?.high ?? measured;
  const reach = band ? 0 : ROUNDED;
  const check = ({ value, min, max, rounded }: Omit<ClaimedShare, 'id'>): Omit<CheckedClaim, 'id'> => {
    // A bound on one side alone leaves the other open.
    const from = min ?? (max === undefined ? value : 0);
    const to = max ?? (min === undefined ? value : 1);
    const meets = (off: number): boolean => from <= high + off && to >= low - off;
    const fits = meets(reach) || (rounded === true && meets(ROUNDED));
    return {
      difference: measured < from ? measured - from : measured > to ? measured - to : 0,
      fits,
      byRounding: fits && !meets(reach),
    };
  };
  return {
    measured,
    low,
    high,
    typed: typed === undefined ? null : check(typed),
    claims: claims
      .map((claim) => ({ id: claim.id, ...check(claim) }))
      .sort((a, b) => Math.abs(a.difference) - Math.abs(b.difference)),
  };
}
