import { faultAt } from '../read/fault';
import type { Entry } from '../read/record';
import { SINGULAR } from '../read/record';
import { eachEntry } from './each-entry';
import type { Reference } from './references';
import { references } from './references';
import type { Check, Target } from './subject';

const WORD: Readonly<Record<Target, string>> = {
  ...SINGULAR,
  lines: 'line version',
  series: 'line',
  measures: 'measure',
};

/** Every id that a record or line names is that of a record, line or measure. */
export const idsResolve: Check = ({ record, lines, known }) => {
  const found: { entry: Pick<Entry<unknown>, 'name' | 'at'>; result: Reference }[] = [
    ...eachEntry(record, references),
    ...lines.flatMap((entry) => {
      const { issuerActor, claims, drawnFrom } = entry.value.properties;
      const refs: Reference[] = claims.map((id, i) => ({
        to: 'claims',
        id,
        path: ['properties', 'claims', i],
      }));
      if (issuerActor) refs.push({ to: 'actors', id: issuerActor, path: ['properties', 'issuerActor'] });
      if (drawnFrom)
        refs.push({ to: 'lines', id: drawnFrom.line, path: ['properties', 'drawnFrom', 'line'] });
      return refs.map((result) => ({ entry, result }));
    }),
  ];
  return found.flatMap(({ entry, result: { to, id, path } }) =>
    known[to].has(id)
      ? []
      : [faultAt(entry.at(path), 'ids-resolve', `${entry.name}: no ${WORD[to]} "${id}"`)],
  );
};
