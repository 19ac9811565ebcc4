/** Every figure of the record as rows: what it says in words, how rows are filtered, sorted and grouped. */
import type { CompiledClaim, CompiledDisagreement } from '../../domain/atlas';
import type { Figure } from '../../domain/types';
import type { Archive } from '../../record/archive';
import { comparableFigures } from '../../record/comparable-figures';
import { byDate } from '../../record/query';
import { fill } from '../../text';
import { words } from './figures.en';

export interface FigureRow {
  figure: Figure;
  claim: CompiledClaim;
  /** As it was stated: `about 20 miles`, `2,000 to 3,000 people`. */
  text: string;
  /** Id of its group of comparable figures; null for dates and identifiers, which are not compared. */
  group: string | null;
  /** In the unit of its group: the value, or the middle of a range; null for words alone. */
  value: number | null;
  /** Letters of founding sources, each once. */
  letters: string[];
  disagreements: CompiledDisagreement[];
  /** Lower-case text that the filter looks into. */
  search: string;
}

export const ORIGINS = ['all', 'founding', 'others'] as const;
export const SORTS = ['together', 'date', 'value', 'quantity', 'source'] as const;
export type Origin = (typeof ORIGINS)[number];
export type Sort = (typeof SORTS)[number];

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 });

/** A figure in words, with its unit; a date or identifier as it was written. */
export function figureText({ value, min, max, text, unit, approximate, quantity }: Figure): string {
  const about = (words_: string): string => (approximate ? fill(words.about, { value: words_ }) : words_);
  if (text !== undefined && (quantity === 'date' || quantity === 'identifier')) return about(text);
  const said =
    value !== undefined
      ? about(number(value))
      : min !== undefined && max !== undefined
        ? about(fill(words.range, { min: number(min), max: number(max) }))
        : min !== undefined
          ? fill(words.atLeast, { value: number(min) })
          : max !== undefined
            ? fill(words.atMost, { value: number(max) })
            : about(text ?? '');
  return `${said} ${unit}`.trim();
}

/** All figures, in the order of the claims that state them. */
export function figureRows(archive: Archive): FigureRow[] {
  const grouped = new Map(
    comparableFigures(archive).flatMap((group) =>
      group.figures.map((stated) => [stated.figure.id, { group: group.id, stated }] as const),
    ),
  );
  return archive.atlas.claims.flatMap((claim) =>
    claim.figures.map((figure): FigureRow => {
      const known = grouped.get(figure.id);
      const { value = null, min = null, max = null } = known?.stated ?? {};
      const ends = [min, max].filter((end) => end !== null);
      const letters = claim.cites.flatMap(({ source }) => archive.sources.get(source)?.letter ?? []);
      const text = figureText(figure);
      return {
        figure,
        claim,
        text,
        group: known?.group ?? null,
        value: value ?? (ends.length > 0 ? ends.reduce((sum, end) => sum + end, 0) / ends.length : null),
        letters: [...new Set(letters)].sort(),
        disagreements: archive.disagreementsByClaim.get(claim.id) ?? [],
        search: [text, figure.subject, figure.note, claim.statement, claim.voice.who, figure.id]
          .join(' ')
          .toLowerCase(),
      };
    }),
  );
}

export interface WantedFigures {
  quantity: Figure['quantity'] | 'all';
  origin: Origin;
  words: string;
}

export function filterFigures(rows: readonly FigureRow[], wanted: WantedFigures): FigureRow[] {
  const terms = wanted.words.trim().toLowerCase().split(/\s+/);
  return rows.filter(
    ({ figure, letters, search }) =>
      (wanted.quantity === 'all' || figure.quantity === wanted.quantity) &&
      (wanted.origin === 'all' || (wanted.origin === 'founding') === letters.length > 0) &&
      terms.every((term) => search.includes(term)),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Sources beyond the founding five come after them. */
const sourceKey = ({ letters, claim }: FigureRow): string => letters[0] ?? `~${claim.cites[0]?.source ?? ''}`;

const ORDERS: { readonly [sort in Exclude<Sort, 'together'>]: (a: FigureRow, b: FigureRow) => number } = {
  date: (a, b) => byDate(a.claim, b.claim),
  // Values of unlike units do not compare: sorted within what they count, words last.
  value: (a, b) =>
    compare(a.figure.quantity, b.figure.quantity) || (a.value ?? Infinity) - (b.value ?? Infinity) || 0,
  quantity: (a, b) => compare(a.figure.quantity, b.figure.quantity) || byDate(a.claim, b.claim),
  source: (a, b) => compare(sourceKey(a), sourceKey(b)),
};

export interface FigureSection {
  id: string;
  /** What its figures speak of; null where they stand alone, or in a plain list. */
  subject: string | null;
  rows: FigureRow[];
}

/** One list, or the groups of two and more with the figures that stand alone after them. */
export function sectionsOf(rows: readonly FigureRow[], sort: Sort): FigureSection[] {
  if (rows.length === 0) return [];
  if (sort !== 'together') return [{ id: 'all', subject: null, rows: [...rows].sort(ORDERS[sort]) }];
  const groups = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const id = row.group ?? row.figure.id;
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  const together = [...groups]
    .filter(([, members]) => members.length > 1)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([id, members]): FigureSection => {
      const subjects = members.map(({ figure }) => figure.subject).sort((a, b) => a.length - b.length);
      return { id, subject: subjects[0] ?? '', rows: members.sort((a, b) => byDate(a.claim, b.claim)) };
    });
  const alone = [...groups.values()].filter((members) => members.length === 1).flat();
  return alone.length > 0
    ? [...together, { id: 'alone', subject: null, rows: alone.sort(ORDERS.quantity) }]
    : together;
}
