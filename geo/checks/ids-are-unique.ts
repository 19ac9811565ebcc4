import type { Fault } from '../read/fault';
import { faultAt } from '../read/fault';
import { SINGULAR } from '../read/record';
import type { Check } from './subject';

/** Within its kind an id names one record: links in the world point at it. */
export const idsAreUnique: Check = ({ written, lines }) => {
  const faults: Fault[] = [];
  const first = new Map<string, string>();
  const all = [
    ...written.map(({ kind, id, where }) => ({ word: SINGULAR[kind], id, where })),
    ...lines.map((line) => ({
      word: 'line',
      id: line.value.properties.id,
      where: line.at(['properties', 'id']),
    })),
  ];
  for (const { word, id, where } of all) {
    const key = `${word} ${id}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, `${where.file}:${where.line}`);
    else faults.push(faultAt(where, 'ids-are-unique', `${key} stands already in ${before}`));
  }
  return faults;
};
