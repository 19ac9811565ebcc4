/** Who would send troops, when, on what terms, and how Israel and the Palestinians see them: the contributors as a table. */
import type { CompiledClaim, CompiledStance } from '../domain/atlas';
import type { Actor } from '../domain/types';
import type { Archive } from './archive';
import { addDays, monthsFrom } from './days';
import { byDate, claimsOf } from './query';
import { isPalestinian, speaksFor } from './voices';

/** A stance with its claims, and whether one of them is the actor's own word. */
export interface Spoken {
  stance: CompiledStance;
  claims: CompiledClaim[];
  /** False: what an article, another actor, an analyst or a retired officer says of it. */
  own: boolean;
  /** The stance it changes, where the record says that it does. */
  changes: CompiledStance | null;
}

/** A step of time; the first has no `min`: it holds all that came before. */
export interface Step {
  min: string | null;
  max: string;
}

/** Fewest and most soldiers; null where there is no upper bound. */
export interface Troops {
  min: number;
  max: number | null;
}

export interface MatrixCell {
  /** What was said in this step, earliest first. */
  said: Spoken[];
  /** What the cell shows: of what was said here, the last in the actor's own words, else the last; null where nothing was. */
  shown: Spoken | null;
  /** What stood from before, where nothing was said in this step. */
  carried: Spoken | null;
  /** Widest bounds of the numbers given in this step. */
  troops: Troops | null;
  conditions: string[];
  /** Whether they would fight Hamas: what was said of it in this step; `disputed` where both were. */
  wouldFightHamas: 'yes' | 'no' | 'disputed' | 'not-stated';
  /** Whether the record marks a change of mind in this step. */
  changed: boolean;
}

/** How others see a contributor; an empty list is silence. */
export interface Views {
  /** Stances of the state of Israel. `own` is false where only an article speaks of what Israel thinks. */
  israel: Spoken[];
  palestinians: Spoken[];
  /** Institutes and others, who speak for neither. */
  others: Spoken[];
}

export interface MatrixRow {
  actor: Actor;
  /** One for each column. */
  cells: MatrixCell[];
  views: Views;
  /** Every marked change, earliest first. */
  changes: Spoken[];
}

export interface StanceMatrix {
  columns: Step[];
  /** Contributors in the order of the record, with and without a stance. */
  rows: MatrixRow[];
}

/** A stance stands in the step that holds the last day it can mean: by then it had been said. */
const dayOf = ({ date }: Pick<CompiledStance, 'date'>): string => date.max;

/**
 * The matrix of contributors by time.
 * @param steps months with the time before the first in one column, or a column for each day on which anything was said
 * @param first month or day from which columns are kept apart; October 2025 unless given
 */
export function stanceMatrix(
  archive: Archive,
  steps: 'months' | 'days' = 'months',
  first = '2025-10-01',
): StanceMatrix {
  const own = archive.atlas.stances.filter(({ towards }) => towards === undefined);
  const columns = columnsOf(own.map(dayOf), steps, first);
  const rows = archive.atlas.actors
    .filter((actor) => actor.contributor || own.some((stance) => stance.actor === actor.id))
    .map((actor): MatrixRow => {
      const said = own
        .filter((stance) => stance.actor === actor.id)
        .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : byDate(a, b)))
        .map((stance) => spokenOf(archive, stance));
      return {
        actor,
        cells: cellsOf(said, columns),
        views: viewsOf(archive, actor.id),
        changes: said.filter(({ changes }) => changes !== null),
      };
    });
  return { columns, rows };
}

function spokenOf(archive: Archive, stance: CompiledStance): Spoken {
  const claims = claimsOf(archive, stance.claims);
  const changes = stance.changes === undefined ? null : (archive.stances.get(stance.changes) ?? null);
  return { stance, claims, own: claims.some((claim) => speaksFor(claim, stance.actor)), changes };
}

function columnsOf(days: readonly string[], steps: 'months' | 'days', first: string): Step[] {
  const later = [...new Set(days.filter((day) => day >= first))].sort();
  const before: Step = { min: null, max: addDays(first, -1) };
  const last = later[later.length - 1];
  if (last === undefined) return [before];
  if (steps === 'days') return [before, ...later.map((day) => ({ min: day, max: day }))];
  const starts = monthsFrom(first, last);
  return [
    before,
    ...starts.map((min, i) => {
      const next = starts[i + 1];
      // The last column is a whole month as well.
      return { min, max: addDays(next ?? monthAfter(min), -1) };
    }),
  ];
}

const monthAfter = (firstDay: string): string => monthsFrom(firstDay, addDays(firstDay, 31))[1] ?? firstDay;

function cellsOf(said: readonly Spoken[], columns: readonly Step[]): MatrixCell[] {
  let standing: Spoken | null = null;
  return columns.map((step) => {
    const here = said.filter(({ stance }) => {
      const day = dayOf(stance);
      return (step.min === null || day >= step.min) && day <= step.max;
    });
    const shown = here.findLast(({ own }) => own) ?? here[here.length - 1] ?? null;
    const carried = shown ? null : standing;
    standing = shown ?? standing;
    return { ...summaryOf(here), said: here, shown, carried };
  });
}

function summaryOf(
  said: readonly Spoken[],
): Pick<MatrixCell, 'troops' | 'conditions' | 'wouldFightHamas' | 'changed'> {
  const numbers = said.flatMap(({ stance }) => stance.troops ?? []);
  const answers = new Set(said.map(({ stance }) => stance.wouldFightHamas));
  const fight = answers.has('yes')
    ? answers.has('no')
      ? 'disputed'
      : 'yes'
    : answers.has('no')
      ? 'no'
      : 'not-stated';
  return {
    troops:
      numbers.length === 0
        ? null
        : {
            min: Math.min(...numbers.map(({ min }) => min)),
            max: numbers.some(({ max }) => max === undefined)
              ? null
              : Math.max(...numbers.map(({ min, max }) => max ?? min)),
          },
    conditions: [...new Set(said.flatMap(({ stance }) => stance.conditions))],
    wouldFightHamas: fight,
    changed: said.some(({ changes }) => changes !== null),
  };
}

/** How Israel, the Palestinians and others see a contributor, earliest first. */
export function viewsOf(archive: Archive, contributor: string): Views {
  const views = archive.atlas.stances
    .filter(({ towards }) => towards === contributor)
    .sort(byDate)
    .map((stance) => spokenOf(archive, stance));
  const by = (is: (actor: string) => boolean): Spoken[] => views.filter(({ stance }) => is(stance.actor));
  return {
    israel: by((actor) => actor === 'israel'),
    palestinians: by(isPalestinian),
    others: by((actor) => actor !== 'israel' && !isPalestinian(actor)),
  };
}
