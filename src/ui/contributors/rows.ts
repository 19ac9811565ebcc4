/** What the table of contributors shows, in which order: pure, so that it can be read off. */
import { OPENING_DATE } from '../../domain/constants';
import type { CompiledStance } from '../../domain/atlas';
import type { MatrixCell, MatrixRow, Spoken, StanceMatrix } from '../../record/stances';
import { numberOf } from './contributors-words';

export type Category = CompiledStance['category'];

/** Later than the day on which the atlas opens: by then it cannot have been said. */
export const isLater = ({ min }: { min: string | null }): boolean => min !== null && min > OPENING_DATE;

export const saidOf = (row: MatrixRow): Spoken[] => row.cells.flatMap(({ said }) => said);

/** The answer to "would they fight Hamas" that was given last, with where; null where none was. */
export function fightOf(row: MatrixRow): { answer: MatrixCell['wouldFightHamas']; spoken: Spoken } | null {
  const given = row.cells.findLast(({ wouldFightHamas }) => wouldFightHamas !== 'not-stated');
  const spoken = given?.said.findLast(({ stance }) => stance.wouldFightHamas !== 'not-stated');
  return given && spoken ? { answer: given.wouldFightHamas, spoken } : null;
}

/** The number given by the opening date, and what later became of it. */
export function offerOf(row: MatrixRow): { first: Spoken | null; later: Spoken | null } {
  const said = saidOf(row);
  const first = said.findLast(({ stance }) => stance.troops && !isLater(stance.date)) ?? null;
  const later = said.findLast(
    ({ stance }) =>
      isLater(stance.date) && (stance.troops || (first !== null && stance.changes === first.stance.id)),
  );
  return { first, later: later ?? null };
}

/** The stance with the conditions that were set last. */
export const conditionsOf = (row: MatrixRow): Spoken | null =>
  saidOf(row).findLast(({ stance }) => stance.conditions.length > 0) ?? null;

/** The cell as the map paints it: what was said by the end of a step. */
export const standingIn = (cell: MatrixCell | undefined): Spoken | null =>
  cell ? (cell.shown ?? cell.carried) : null;

export interface Wanted {
  category: Category | 'all';
  group: 'all' | 'states' | 'groups';
  changed: boolean;
}
export type Order = 'name' | 'number' | 'change';

export function wantedRows(rows: readonly MatrixRow[], { category, group, changed }: Wanted): MatrixRow[] {
  return rows.filter(
    (row) =>
      (category === 'all' || saidOf(row).some(({ stance }) => stance.category === category)) &&
      (group === 'all' || (row.actor.kind === 'group-of-states') === (group === 'groups')) &&
      (!changed || row.changes.length > 0),
  );
}

const largest = (row: MatrixRow): number => {
  const { first, later } = offerOf(row);
  return Math.max(
    -1,
    ...[first, later].flatMap((spoken) => {
      const troops = spoken?.stance.troops;
      return troops ? [numberOf({ min: troops.min, max: troops.max ?? null })] : [];
    }),
  );
};

/** By name; or the largest number or the latest change first, then by name. @param name in the reader's language */
export function orderedRows(
  rows: readonly MatrixRow[],
  order: Order,
  name: (row: MatrixRow) => string,
): MatrixRow[] {
  const change = (row: MatrixRow): string => row.changes.at(-1)?.stance.date.max ?? '';
  return rows.toSorted((a, b) => {
    const first =
      order === 'number'
        ? largest(b) - largest(a)
        : order === 'change'
          ? change(b).localeCompare(change(a))
          : 0;
    return first || name(a).localeCompare(name(b));
  });
}

/** Columns in which anyone said anything, by their place in the matrix. */
export const spokenColumns = ({ columns, rows }: StanceMatrix): number[] =>
  columns.flatMap((_, at) => (rows.some(({ cells }) => (cells[at]?.said.length ?? 0) > 0) ? [at] : []));

/** Every stance of the rows shown, with the views of others on them: what the CSV holds. */
export const stancesOf = (rows: readonly MatrixRow[]): CompiledStance[] =>
  rows.flatMap((row) =>
    [...saidOf(row), ...row.views.israel, ...row.views.palestinians, ...row.views.others].map(
      ({ stance }) => stance,
    ),
  );

/** The contributor whose stance changed most often by the opening date: the one the page opens on. */
export function mostChanged(rows: readonly MatrixRow[]): string | null {
  const times = ({ changes }: MatrixRow): number =>
    changes.filter(({ stance }) => !isLater(stance.date)).length;
  return rows.toSorted((a, b) => times(b) - times(a))[0]?.actor.id ?? null;
}
