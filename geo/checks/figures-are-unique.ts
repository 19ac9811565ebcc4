import { faultAt } from '../read/fault';
import type { Fault } from '../read/fault';
import type { Check } from './subject';

/** The id of a figure is its own across all claims, and a figure says something: a value, a range or a text. */
export const figuresAreUnique: Check = ({ record }) => {
  const first = new Map<string, string>();
  return record.claims.flatMap((entry) =>
    entry.value.figures.flatMap((figure, index): Fault[] => {
      const fault = (found: string, key: string) =>
        faultAt(
          entry.at(['figures', index, key]),
          'figures-are-unique',
          `${entry.name}: figure ${figure.id} ${found}`,
        );
      const before = first.get(figure.id);
      if (before !== undefined) return [fault(`stands already in ${before}`, 'id')];
      first.set(figure.id, entry.name);
      const { value, min, max, text } = figure;
      if (value === undefined && min === undefined && max === undefined && text === undefined) {
        return [fault('has neither value, min, max nor text', 'id')];
      }
      if (min !== undefined && max !== undefined && min > max)
        return [fault(`has min ${min} above max ${max}`, 'min')];
      return [];
    }),
  );
};
