import { faultAt } from '../read/fault';
import type { Check } from './subject';

/** 3, 4, 5, 9 as `3-5, 9`. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

/** Nothing that a counted source says is left out: each paragraph with content is cited by a claim. */
export const everyParagraphIsCited: Check = ({ record }) =>
  record.sources.flatMap((entry) => {
    const { id, paragraphs, empty } = entry.value;
    if (paragraphs === undefined) return [];
    const fault = (found: string, ...path: PropertyKey[]) =>
      faultAt(entry.at(path), 'every-paragraph-is-cited', `${entry.name}: ${found}`);
    const cited = new Set(
      record.claims.flatMap(({ value }) =>
        value.cites.filter((cite) => cite.source === id).flatMap((cite) => cite.paragraphs),
      ),
    );
    const silent = new Set(empty.map(({ paragraph }) => paragraph));
    const all = Array.from({ length: paragraphs }, (_, index) => index + 1);
    const left = all.filter((paragraph) => !cited.has(paragraph) && !silent.has(paragraph));
    return [
      ...empty.flatMap(({ paragraph }, index) =>
        paragraph > paragraphs
          ? [fault(`there is no paragraph ${paragraph}`, 'empty', index, 'paragraph')]
          : [],
      ),
      ...(left.length > 0 ? [fault(`no claim cites paragraph ${ranges(left)}`, 'paragraphs')] : []),
    ];
  });
