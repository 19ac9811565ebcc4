import type { RecordDate } from '../../src/domain/types';
import { compileDate } from '../read/edtf';
import { faultAt } from '../read/fault';
import type { Entry } from '../read/record';
import { eachEntry } from './each-entry';
import type { Check } from './subject';

interface Written {
  date: RecordDate;
  path: PropertyKey[];
}

const at = (date: RecordDate | undefined, ...path: PropertyKey[]): Written[] =>
  date ? [{ date, path }] : [];

/** Every date is EDTF of level 0 or 1: sorting and filtering use its first and last day. */
export const datesAreEdtf: Check = ({ record, lines }) => {
  const found: { entry: Pick<Entry<unknown>, 'name' | 'at'>; result: Written }[] = [
    ...eachEntry<Written>(record, {
      sources: (source) => at(source.issued, 'issued'),
      claims: (claim) => at(claim.date, 'date'),
      events: (event) => at(event.date, 'date'),
      places: () => [],
      actors: () => [],
      stances: (stance) => at(stance.date, 'date'),
      scenarios: () => [],
      disagreements: (disagreement) => at(disagreement.readingDate, 'readingDate'),
    }),
    ...lines.flatMap((entry) =>
      [
        ...at(entry.value.properties.validFrom, 'properties', 'validFrom'),
        ...at(entry.value.properties.validTo, 'properties', 'validTo'),
      ].map((result) => ({ entry, result })),
    ),
  ];
  return found.flatMap(({ entry, result: { date, path } }) => {
    const compiled = compileDate(date);
    if (compiled.ok) return [];
    return [faultAt(entry.at([...path, 'edtf']), 'dates-are-edtf', `${entry.name}: ${compiled.reason}`)];
  });
};
