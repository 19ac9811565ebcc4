/** Soldiers on offer on a day, added up by this project, beside the numbers that others asked for or planned. */
import type { CompiledStance } from '../domain/atlas';
import type { Archive } from './archive';
import { OPEN_START } from './days';
import { forceOffers, type ForceOffer } from './forces';
import { byDate } from './query';
import type { Troops } from './stances';

/** The number that one contributor's stance puts on the table. */
export interface Contribution {
  stance: CompiledStance;
  troops: Troops;
}

/** A sum of ours, not a claim of anyone's. `max` is null where one of its parts has no upper bound. */
export interface OurSum extends Troops {
  parts: Contribution[];
}

export interface TroopTotals {
  day: string;
  /** Offered without a condition. */
  firm: OurSum;
  /** Offered on conditions, or under talks or study. */
  conditional: OurSum;
  /** Contributors that said none, refused or put theirs on hold, with the stance that says so. */
  none: CompiledStance[];
  /** What others planned, asked for or allowed by that day, as stated: never added to each other or to our sums. Earliest first. */
  asked: ForceOffer[];
}

const FIRM: ReadonlySet<CompiledStance['category']> = new Set(['leads', 'offers']);

/**
 * The numbers that stood on a day. A contributor's number stands until a later stance of its own gives another one (nil for a
 * refusal or a suspension), or is marked as a change of the stance that gave it. A stance counts from the last
 * day it can mean: by then it had been given.
 * @param isoDay YYYY-MM-DD, included
 */
export function troopTotals(archive: Archive, isoDay: string): TroopTotals {
  const standing = new Map<string, CompiledStance>();
  const given = archive.atlas.stances
    .filter(({ towards, date }) => towards === undefined && date.max <= isoDay)
    .sort((a, b) => (a.date.max < b.date.max ? -1 : a.date.max > b.date.max ? 1 : byDate(a, b)));
  for (const stance of given) {
    if (stance.troops) standing.set(stance.actor, stance);
    else if (stance.changes !== undefined && standing.get(stance.actor)?.id === stance.changes)
      standing.delete(stance.actor);
  }
  const parts = [...standing.values()].map((stance): Contribution => ({
    stance,
    troops: troopsOf(stance),
  }));
  // What a contributor plans to send itself stands among the sums above.
  const own = new Set(archive.atlas.stances.filter(({ troops }) => troops).flatMap(({ claims }) => claims));
  const some = parts.filter(({ troops }) => troops.max !== 0);
  const isFirm = ({ stance }: Contribution) => FIRM.has(stance.category) && stance.conditions.length === 0;
  return {
    day: isoDay,
    firm: sum(some.filter(isFirm)),
    conditional: sum(some.filter((part) => !isFirm(part))),
    none: parts.filter(({ troops }) => troops.max === 0).map(({ stance }) => stance),
    asked: forceOffers(archive).filter(
      ({ kind, date, claim }) =>
        (kind === 'plan' || kind === 'allowed') && date.max <= isoDay && !(claim && own.has(claim.id)),
    ),
  };
}

function troopsOf({ troops }: CompiledStance): Troops {
  return { min: troops?.min ?? 0, max: troops?.max ?? null };
}

function sum(parts: Contribution[]): OurSum {
  return {
    parts,
    min: parts.reduce((total, { troops }) => total + troops.min, 0),
    max: parts.some(({ troops }) => troops.max === null)
      ? null
      : parts.reduce((total, { troops }) => total + (troops.max ?? 0), 0),
  };
}

const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
const idOf = ({ stance }: Contribution): string => stance.id;

/** The totals on every day on which one of them changed, earliest first: the steps of a running total. */
export function troopSeries(archive: Archive): TroopTotals[] {
  const days = [
    ...archive.atlas.stances.filter(({ towards }) => towards === undefined).map(({ date }) => date.max),
    ...forceOffers(archive).map(({ date }) => date.max),
  ];
  const shape = ({ firm, conditional, none, asked }: TroopTotals): string =>
    [firm.parts.map(idOf), conditional.parts.map(idOf), ids(none), ids(asked)].join('; ');
  let before = shape(troopTotals(archive, OPEN_START));
  return [...new Set(days)].sort().flatMap((day) => {
    const totals = troopTotals(archive, day);
    const now = shape(totals);
    if (now === before) return [];
    before = now;
    return [totals];
  });
}
