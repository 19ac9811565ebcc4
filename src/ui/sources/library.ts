/** What the library shows, and in which order. */
import type { SourceUse } from '../../record/sourcing';

export const SORTS = ['record', 'cited', 'newest', 'oldest', 'publisher'] as const;
export type Sort = (typeof SORTS)[number];
export const GROUPS = ['all', 'founding', 'others'] as const;
export type Group = (typeof GROUPS)[number];

export interface Asked {
  /** Looked for in title, publisher, author and id. */
  text: string;
  group: Group;
  /** Empty for any. */
  kind: string;
  language: string;
  publisher: string;
  sort: Sort;
}

export const EVERYTHING: Asked = {
  text: '',
  group: 'all',
  kind: '',
  language: '',
  publisher: '',
  sort: 'record',
};

type Source = SourceUse['source'];

/** Where a reader finds it: the paper or series, else who publishes it. */
export const publisherOf = ({ csl }: Source): string | undefined => csl['container-title'] ?? csl.publisher;

/** Authors as they stand on a title page; undefined where none is known. */
export const authorsOf = ({ csl }: Source): string | undefined =>
  csl.author
    ?.map((name) => ('literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ')))
    .join(', ');

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function fits({ source }: SourceUse, asked: Asked, wanted: string): boolean {
  const { csl } = source;
  if (asked.group !== 'all' && (asked.group === 'founding') !== (source.letter !== undefined)) return false;
  if (asked.kind && source.kind !== asked.kind) return false;
  if (asked.language && csl.language !== asked.language) return false;
  if (asked.publisher && publisherOf(source) !== asked.publisher) return false;
  const words = [source.id, csl.title, csl.publisher, csl['container-title'], authorsOf(source)];
  return plain(words.filter(Boolean).join(' ')).includes(wanted);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Undated sources stand last in either direction. */
const byDay = (a: Source, b: Source, way: 1 | -1): number =>
  a.issued && b.issued
    ? way * compare(a.issued.min, b.issued.min)
    : Number(b.issued !== undefined) - Number(a.issued !== undefined);
const ORDER: { readonly [sort in Sort]: (a: SourceUse, b: SourceUse) => number } = {
  // As src/record/sourcing.ts gives them.
  record: () => 0,
  cited: (a, b) => b.claims.length - a.claims.length,
  newest: (a, b) => byDay(a.source, b.source, -1),
  oldest: (a, b) => byDay(a.source, b.source, 1),
  publisher: (a, b) =>
    (publisherOf(a.source) ?? '\uffff').localeCompare(publisherOf(b.source) ?? '\uffff', 'en'),
};

/** The sources that fit what is asked for, in the order asked for; the order of the record among equals. */
export function shelf(uses: readonly SourceUse[], asked: Asked): SourceUse[] {
  const wanted = plain(asked.text.trim());
  return uses.filter((use) => fits(use, asked, wanted)).sort(ORDER[asked.sort]);
}
