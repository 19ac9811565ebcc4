/** The rules of the record, by the name that faults carry. */
import type { Fault } from '../read/fault';
import { datesAreEdtf } from './dates-are-edtf';
import { disagreementHasTwoSides } from './disagreement-has-two-sides';
import { everyClaimHasASource } from './every-claim-has-a-source';
import { everyHolderHasAClaim } from './every-holder-has-a-claim';
import { everyParagraphIsCited } from './every-paragraph-is-cited';
import { figuresAreUnique } from './figures-are-unique';
import { idsAreUnique } from './ids-are-unique';
import { idsResolve } from './ids-resolve';
import { letters } from './letters';
import { noPointWithoutPrecision } from './no-point-without-precision';
import { piecesMatchLines } from './pieces-match-lines';
import { pointsLieWithin } from './points-lie-within';
import type { Check, Subject } from './subject';
import { unknownIsSaid } from './unknown-is-said';
import { unplacedSaysWhy } from './unplaced-says-why';
import { zonesTileTheOutline } from './zones-tile-the-outline';

export const checks: Readonly<Record<string, Check>> = {
  'ids-are-unique': idsAreUnique,
  'ids-resolve': idsResolve,
  'dates-are-edtf': datesAreEdtf,
  letters,
  'unknown-is-said': unknownIsSaid,
  'every-claim-has-a-source': everyClaimHasASource,
  'every-paragraph-is-cited': everyParagraphIsCited,
  'figures-are-unique': figuresAreUnique,
  'every-holder-has-a-claim-or-not-stated': everyHolderHasAClaim,
  'pieces-match-lines': piecesMatchLines,
  'zones-tile-the-outline': zonesTileTheOutline,
  'no-point-without-precision': noPointWithoutPrecision,
  'unplaced-says-why': unplacedSaysWhy,
  'points-lie-within': pointsLieWithin,
  'disagreement-has-two-sides-or-a-measure': disagreementHasTwoSides,
};

/** Every fault that any rule finds. */
export function checkAll(subject: Subject): Fault[] {
  return Object.values(checks).flatMap((check) => check(subject));
}
