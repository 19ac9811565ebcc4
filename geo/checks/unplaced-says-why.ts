import { faultAt } from '../read/fault';
import type { Check } from './subject';

/** A place has a point, or is drawn from geometry of its own, or says why it is not on the map. */
export const unplacedSaysWhy: Check = ({ record, areas, drawn }) =>
  record.places.flatMap((entry) => {
    const { id, point, unplaced } = entry.value;
    const fault = (found: string, ...path: PropertyKey[]) =>
      faultAt(entry.at(path), 'unplaced-says-why', `${entry.name}: ${found}`);
    if (point && unplaced !== undefined) return [fault('has a point and says why it has none', 'unplaced')];
    if (point || unplaced !== undefined || areas.has(id) || drawn.has(id)) return [];
    return [fault('has no point and does not say why (unplaced)')];
  });
