import { faultAt } from '../read/fault';
import type { Check } from './subject';

/** Whoever is said to hold a piece is said to by a claim, in some modality; only `not-stated` needs neither. */
export const everyHolderHasAClaim: Check = ({ record }) =>
  record.scenarios.flatMap((entry) =>
    entry.value.holders.flatMap(({ piece, holder, claims, modality }, index) => {
      const fault = (found: string) =>
        faultAt(
          entry.at(['holders', index]),
          'every-holder-has-a-claim-or-not-stated',
          `${entry.name}: ${piece}, held by ${holder}, ${found}`,
        );
      if (holder !== 'not-stated' && claims.length === 0)
        return [fault('has no claim; say not-stated where no source tells')];
      if (claims.length > 0 && modality === undefined) return [fault('has claims but no modality')];
      return [];
    }),
  );
