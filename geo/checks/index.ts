/** The rules of the record, by the name that faults carry. */
import type { Fault } from '../read/fault';
import { datesAreEdtf } from './dates-are-edtf';
import { idsAreUnique } from './ids-are-unique';
import { idsResolve } from './ids-resolve';
import type { Check, Subject } from './subject';

export const checks: Readonly<Record<string, Check>> = {
  'ids-are-unique': idsAreUnique,
  'ids-resolve': idsResolve,
  'dates-are-edtf': datesAreEdtf,
};

export function checkAll(subject: Subject): Fault[] {
  return Object.values(checks).flatMap((check) => check(subject));
}
