import type { Cite } from '../../src/domain/types';
import { faultAt } from '../read/fault';
import type { Fault } from '../read/fault';
import type { Check } from './subject';

/**
 * Every claim cites a source; where the paragraphs of a source were counted, by paragraphs that are there and carry
 * content. That the source exists is ids-resolve's business.
 */
export const everyClaimHasASource: Check = ({ record }) => {
  const sources = new Map(record.sources.map(({ value }) => [value.id, value]));
  return record.claims.flatMap((entry) => {
    const fault = (found: string, ...path: PropertyKey[]): Fault =>
      faultAt(entry.at(['cites', ...path]), 'every-claim-has-a-source', `${entry.name}: ${found}`);
    const ofCite = (cite: Cite, index: number): Fault[] => {
      const source = sources.get(cite.source);
      if (!source) return [];
      const count = source.paragraphs;
      if (count === undefined) {
        return cite.paragraphs.length > 0
          ? [fault(`the paragraphs of ${source.id} were not counted`, index, 'paragraphs')]
          : [];
      }
      if (cite.paragraphs.length === 0) return [fault(`cites ${source.id} without a paragraph`, index)];
      return cite.paragraphs.flatMap((paragraph, at) => {
        const path = [index, 'paragraphs', at];
        if (paragraph > count) {
          return [fault(`${source.id} has ${count} paragraphs, there is no ${paragraph}`, ...path)];
        }
        if (cite.paragraphs.indexOf(paragraph) < at)
          return [fault(`paragraph ${paragraph} stands twice`, ...path)];
        const empty = source.empty.find((item) => item.paragraph === paragraph);
        if (!empty) return [];
        return [fault(`paragraph ${paragraph} of ${source.id} carries no content: ${empty.why}`, ...path)];
      });
    };
    return entry.value.cites.flatMap(ofCite);
  });
};
