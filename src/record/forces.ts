import type { CompiledClaim, CompiledDate } from '../domain/atlas';
import type { FigureRole } from '../domain/constants';
import type { Actor, Figure } from '../domain/types';
import type { Archive } from './archive';
import { byDate } from './query';

/** How firmly anyone stands behind a number for the force; `our-sum` was added up by this project. */
export type ForceKind = 'offer' | 'pledge' | 'plan' | 'training' | 'allowed' | 'our-sum';

const KINDS: { readonly [role in FigureRole]?: ForceKind } = {
  'force-offer': 'offer',
  'force-pledge': 'pledge',
  'force-plan': 'plan',
  'force-training': 'training',
  'force-allowed': 'allowed',
  'force-our-sum': 'our-sum',
};

/** A number of people for the force in Gaza, as stated: an open bound or an exact value that is not given is null. */
export interface ForceOffer {
  /** Id of the figure. */
  id: string;
  kind: ForceKind;
  /** Who states it; null for our own sum, which must carry no source. */
  claim: CompiledClaim | null;
  figure: Figure;
  /** What is counted, in words. */
  label: string;
  /** `up to 5,000` has a `max` only, `20,000 or more` a `min` only, an exact number a `value` only. */
  value: number | null;
  min: number | null;
  max: number | null;
  date: CompiledDate;
}

/** A stated number with who states it. Where the figure is a bound ("over 75 km") it is that bound. */
export interface Sourced {
  value: number;
  claim: CompiledClaim;
  figure: Figure;
}

/** A mission elsewhere at one strength; a mission with several stated strengths has several entries. */
export interface Precedent {
  /** Id of the actor. */
  id: string;
  name: string;
  /** People. */
  force: Sourced;
  /** Area it is deployed in, km². */
  areaKm2?: Sourced;
  /** Line or strip it watches, km. */
  lineKm?: Sourced;
}

/** People of a governorate before the war. */
export interface Residents extends Sourced {
  /** Id of the governorate. */
  place: string;
}

interface Marked {
  claim: CompiledClaim;
  figure: Figure;
}

function marked(archive: Archive): Marked[] {
  return archive.atlas.claims.flatMap((claim) =>
    claim.figures.filter(({ role }) => role !== undefined).map((figure) => ({ claim, figure })),
  );
}

const stated = ({ value, min, max }: Figure): number | undefined => value ?? min ?? max;

function sourced(archive: Archive, role: FigureRole): Sourced[] {
  return marked(archive).flatMap(({ claim, figure }) => {
    const value = figure.role === role ? stated(figure) : undefined;
    return value === undefined ? [] : [{ value, claim, figure }];
  });
}

/**
 * Every number on offer in the record for the force, none of them merged or rounded.
 * Earliest first, then by its exact value or, where there is none, its lower or only bound.
 */
export function forceOffers(archive: Archive): ForceOffer[] {
  const offers = marked(archive).flatMap(({ claim, figure }): ForceOffer[] => {
    const kind = figure.role && KINDS[figure.role];
    if (!kind || stated(figure) === undefined) return [];
    const { id, subject: label, value = null, min = null, max = null } = figure;
    const by = kind === 'our-sum' ? null : claim;
    return [{ id, kind, claim: by, figure, label, value, min, max, date: claim.date }];
  });
  return offers.sort((a, b) => byDate(a, b) || (stated(a.figure) ?? 0) - (stated(b.figure) ?? 0));
}

/**
 * Missions elsewhere whose strength the record has, by name and then from the earliest strength.
 * Area and line are those of claims that name the mission.
 */
export function precedents(archive: Archive): Precedent[] {
  const areas = sourced(archive, 'precedent-area');
  const lines = sourced(archive, 'precedent-line');
  const of = (actor: Actor, items: Sourced[]): Sourced | undefined =>
    items.find(({ claim }) => claim.actors.includes(actor.id));
  return sourced(archive, 'precedent-force')
    .flatMap((force) =>
      force.claim.actors.flatMap((id): Precedent[] => {
        const actor = archive.actors.get(id);
        if (!actor?.precedent) return [];
        const areaKm2 = of(actor, areas);
        const lineKm = of(actor, lines);
        const name = actor.names.en.text;
        return [{ id, name, force, ...(areaKm2 && { areaKm2 }), ...(lineKm && { lineKm }) }];
      }),
    )
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : byDate(a.force.claim, b.force.claim)));
}

/**
 * Residents of each governorate before the war, from one claim only: of those that give every governorate of the record, the
 * latest. Counts of different sources are never mixed; where no claim gives them all, the list is empty.
 */
export function residentsByGovernorate(archive: Archive): Residents[] {
  const governorates = archive.atlas.places.filter(({ kind }) => kind === 'governorate').map(({ id }) => id);
  const all = sourced(archive, 'residents');
  const complete = archive.atlas.claims
    .map((claim) =>
      governorates.flatMap((place): Residents[] => {
        const found = all.find((item) => item.claim === claim && item.figure.place === place);
        return found ? [{ ...found, place }] : [];
      }),
    )
    .filter((list) => list.length > 0 && list.length === governorates.length);
  return complete.sort(([a], [b]) => (a && b ? byDate(a.claim, b.claim) : 0)).at(-1) ?? [];
}
