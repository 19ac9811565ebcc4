import type { Source } from '../../src/domain/types';
import { faultAt } from '../read/fault';
import type { Check } from './subject';

/** The five founding sources by letter; both are fixed for good, since links and notes use either. */
export const FOUNDING: Readonly<Record<NonNullable<Source['letter']>, string>> = {
  A: 'foreign-policy',
  B: 'nyt-paraphrase',
  C: 'foreign-affairs',
  D: 'wsj',
  E: 'yeshiva-world',
};

/** A letter stands at its founding source and at no other, and a founding source has its paragraphs counted. */
export const letters: Check = ({ record }) =>
  record.sources.flatMap((entry) => {
    const { id, letter, paragraphs } = entry.value;
    const fault = (found: string, ...path: PropertyKey[]) => [
      faultAt(entry.at(path), 'letters', `${entry.name}: ${found}`),
    ];
    const [own] = Object.entries(FOUNDING).find(([, founding]) => founding === id) ?? [];
    if (own !== letter) {
      if (own === undefined)
        return fault(`only the founding sources have a letter, found ${letter}`, 'letter');
      return fault(`has the letter ${own}, found ${letter ?? 'none'}`, 'letter');
    }
    return own !== undefined && paragraphs === undefined ? fault('its paragraphs are not counted') : [];
  });
