import type { CompiledDisagreement } from '../../domain/atlas';
import type { Archive } from '../../record/archive';
import { term } from '../../text';

/** One line of the list. */
export interface DisputeRow {
  item: CompiledDisagreement;
  /** From 1, in the order of the record. */
  number: number;
  /** Sources of its sides, each once: founding letters in order, then one sign for all outside sources. */
  sources: { id: string; letter?: string | undefined }[];
  outside: string[];
  mapped: boolean;
  /** Lower-case text that the filter looks into. */
  search: string;
}

export const GROUPINGS = ['topic', 'source', 'mapped'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface DisputeGroup {
  id: string;
  /** Id of a source; null for the one group of all, and `outside` for sources beyond the founding ones. */
  source: string | null;
  rows: DisputeRow[];
}

/** All disagreements in the order of the record, with whom they set against each other. */
export function disputeRows(archive: Archive, mapped: (item: CompiledDisagreement) => boolean): DisputeRow[] {
  return archive.atlas.disagreements.map((item, i) => {
    const claims = item.sides.flat().flatMap((id) => archive.claims.get(id) ?? []);
    const ids = [...new Set(claims.flatMap(({ cites }) => cites.map(({ source }) => source)))];
    const known = ids.map((id) => ({ id, letter: archive.sources.get(id)?.letter }));
    const sources = known
      .filter(({ letter }) => letter !== undefined)
      .sort((a, b) => ((a.letter ?? '') < (b.letter ?? '') ? -1 : 1));
    return {
      item,
      number: i + 1,
      sources,
      outside: known.filter(({ letter }) => letter === undefined).map(({ id }) => id),
      mapped: mapped(item),
      search: [item.topic, item.reading, term('disagreement', item.kind), ...claims.map((c) => c.statement)]
        .join(' ')
        .toLowerCase(),
    };
  });
}

export interface Wanted {
  kind: string;
  words: string;
  grouping: Grouping;
}

export function filterRows(rows: readonly DisputeRow[], { kind, words, grouping }: Wanted): DisputeRow[] {
  const terms = words.trim().toLowerCase().split(/\s+/);
  return rows.filter(
    (row) =>
      (kind === 'all' || row.item.kind === kind) &&
      (grouping !== 'mapped' || row.mapped) &&
      terms.every((word) => row.search.includes(word)),
  );
}

/** One group of all, or one for each founding source and one for the others; a disagreement stands under each of its sources. */
export function groupRows(rows: readonly DisputeRow[], grouping: Grouping): DisputeGroup[] {
  if (grouping !== 'source') return rows.length > 0 ? [{ id: 'all', source: null, rows: [...rows] }] : [];
  const letters = new Map(rows.flatMap(({ sources }) => sources.map(({ id, letter }) => [id, letter ?? ''])));
  const groups = [...letters]
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([id]): DisputeGroup => ({
      id,
      source: id,
      rows: rows.filter(({ sources }) => sources.some((source) => source.id === id)),
    }));
  const outside = rows.filter((row) => row.outside.length > 0);
  if (outside.length > 0) groups.push({ id: 'outside', source: 'outside', rows: outside });
  return groups;
}
