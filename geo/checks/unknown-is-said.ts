import { KNOWABLE } from '../../src/domain/schema/index';
import { faultAt } from '../read/fault';
import type { Check } from './subject';

/** Title, author, date and address of a source are each given or said to be unknown: never left out, never both. */
export const unknownIsSaid: Check = ({ record }) =>
  record.sources.flatMap((entry) =>
    KNOWABLE.flatMap((field) => {
      const { csl, issued, unknown } = entry.value;
      const given = field === 'issued' ? issued !== undefined : csl[field] !== undefined;
      const said = unknown.includes(field);
      if (given !== said) return [];
      const found = given
        ? `${field} is given and said to be unknown`
        : `${field} is neither given nor said to be unknown`;
      const path = said ? ['unknown', unknown.indexOf(field)] : [];
      return [faultAt(entry.at(path), 'unknown-is-said', `${entry.name}: ${found}`)];
    }),
  );
