import { faultAt } from '../read/fault';
import type { Check } from './subject';

/** What a country or region is shown by stands for the whole of it; a point of a site never does. */
const WIDE: readonly string[] = ['country', 'region', 'strip'];

/** The precision of a point fits what it is a point of. That there is one the schema sees to. */
export const noPointWithoutPrecision: Check = ({ record }) =>
  record.places.flatMap((entry) => {
    const { kind, point } = entry.value;
    if (!point) return [];
    const wide = WIDE.includes(kind);
    const wrong = point.precision === 'country' ? !wide : kind === 'country';
    if (!wrong) return [];
    const found = `${entry.name}: a ${kind} cannot have a point of precision ${point.precision}`;
    return [faultAt(entry.at(['point', 'precision']), 'no-point-without-precision', found)];
  });
