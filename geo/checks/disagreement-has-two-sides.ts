import { faultAt } from '../read/fault';
import type { Check } from './subject';

/** A disagreement sets claims against other claims, or against something the atlas measured. */
export const disagreementHasTwoSides: Check = ({ record }) =>
  record.disagreements.flatMap((entry) => {
    const { sides, measured } = entry.value;
    const fault = (found: string, ...path: PropertyKey[]) =>
      faultAt(
        entry.at(['sides', ...path]),
        'disagreement-has-two-sides-or-a-measure',
        `${entry.name}: ${found}`,
      );
    if (sides.length < 2 && measured === undefined) return [fault('has one side and no measure')];
    const owner = new Map<string, number>();
    return sides.flatMap((side, at) =>
      side.flatMap((claim, index) => {
        const other = owner.get(claim);
        owner.set(claim, at);
        return other === undefined ? [] : [fault(`claim ${claim} stands twice`, at, index)];
      }),
    );
  });
