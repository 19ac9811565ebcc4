/** The atlas according to some of its sources only, and what those are silent on. */
import type {
  Atlas,
  CompiledClaim,
  CompiledDisagreement,
  CompiledEvent,
  CompiledScenario,
  CompiledStance,
  ZoneMeasure,
} from '../domain/atlas';
import type { Actor, Claim, Ground, Holding, Place } from '../domain/types';
import { buildArchive, type Archive } from './archive';

/** Keeps what the lens lets through of a list of claim ids. */
type Keep = (ids: readonly string[]) => string[];

/**
 * The record as if only the chosen sources had been read.
 *
 * Claims keep their cites in those sources; items keep their claims. A holder with no claim left is `not-stated`; events, stances and
 * disagreements without a claim are gone. Scenarios, lines, places and actors stay, as geography and names are no one's
 * claim: with an empty list of claims where the sources are silent (see `silences`). What this project measured stays too.
 * No source chosen means all of them.
 */
export function lensed(atlas: Atlas, sourceIds: Iterable<string>): Archive {
  const chosen = new Set(sourceIds);
  if (chosen.size === 0) return buildArchive(atlas);
  const claims = atlas.claims.flatMap((claim): CompiledClaim[] => {
    const cites = claim.cites.filter(({ source }) => chosen.has(source));
    return cites.length > 0 ? [{ ...claim, cites }] : [];
  });
  const kept = new Set(claims.map(({ id }) => id));
  const keep: Keep = (ids) => ids.filter((id) => kept.has(id));
  return buildArchive({
    ...atlas,
    sources: atlas.sources.filter(({ id }) => chosen.has(id)),
    claims,
    events: resting(atlas.events, keep),
    stances: stancesOf(atlas.stances, keep),
    disagreements: atlas.disagreements.flatMap((item) => disagreementOf(item, keep)),
    scenarios: atlas.scenarios.map((scenario) => scenarioOf(scenario, keep)),
    places: atlas.places.map((place): Place => ({ ...place, claims: keep(place.claims) })),
    actors: atlas.actors.map((actor) => actorOf(actor, keep)),
    lines: atlas.lines.map((line) => ({ ...line, claims: keep(line.claims) })),
  });
}

/** Items that still have a claim, with those they have. */
function resting<T extends { claims: string[] }>(items: readonly T[], keep: Keep): T[] {
  return items
    .map((item) => ({ ...item, claims: keep(item.claims) }))
    .filter(({ claims }) => claims.length > 0);
}

function stancesOf(stances: readonly CompiledStance[], keep: Keep): CompiledStance[] {
  const left = resting(stances, keep);
  const ids = new Set(left.map(({ id }) => id));
  return left.map((stance) => {
    if (stance.changes === undefined || ids.has(stance.changes)) return stance;
    // A change from what these sources do not tell is no change to their reader.
    const { changes: _, ...rest } = stance;
    return rest;
  });
}

/** A disagreement of which one side is left shows that the chosen sources take that side. */
function disagreementOf(item: CompiledDisagreement, keep: Keep): CompiledDisagreement[] {
  const sides = item.sides.map(keep).filter((side) => side.length > 0);
  return sides.length > 0 ? [{ ...item, sides }] : [];
}

const groundsOf = (grounds: readonly Ground[], keep: Keep): Ground[] => resting(grounds, keep);

/** The holder, or nobody where no claim is left to say so. */
function heldOf<T extends Holding | ZoneMeasure>(held: T, keep: Keep): T {
  const claims = keep(held.claims);
  // What the record itself leaves open stays as it is, with its note on why.
  if (claims.length > 0 || held.holder === 'not-stated') return { ...held, claims };
  const { modality: _, note: __, ...rest } = held;
  return { ...rest, holder: 'not-stated', claims } as T;
}

function scenarioOf(scenario: CompiledScenario, keep: Keep): CompiledScenario {
  const { likelihood, ...rest } = scenario;
  const likely = likelihood && groundsOf([likelihood], keep)[0];
  return {
    ...rest,
    ...(likely ? { likelihood: likely } : {}),
    holders: scenario.holders.map((holding) => heldOf(holding, keep)),
    zones: scenario.zones.map((zone) => heldOf(zone, keep)),
    deployments: resting(scenario.deployments, keep),
    proposedBy: groundsOf(scenario.proposedBy, keep),
    opposedBy: groundsOf(scenario.opposedBy, keep),
    preconditions: groundsOf(scenario.preconditions, keep),
    consequences: groundsOf(scenario.consequences, keep),
    claims: keep(scenario.claims),
  };
}

const actorOf = (actor: Actor, keep: Keep): Actor => ({
  ...actor,
  relations: resting(actor.relations, keep),
  claims: keep(actor.claims),
});

/** What the whole record speaks of and a lens does not; ids in the order of the record. */
export interface Silences {
  scenarios: string[];
  /** Zones with a holder in the record and none through the lens. */
  zones: { scenario: string; piece: string }[];
  places: string[];
  events: string[];
  actors: string[];
  stances: string[];
  disagreements: string[];
  topics: Claim['topic'][];
  /** Number of figures stated in the record and not through the lens. */
  figures: number;
}

/** @param whole the record; @param lens what `lensed` made of it */
export function silences(whole: Archive, lens: Archive): Silences {
  const missing = <T extends { id: string }>(items: readonly T[], there: Map<string, unknown>): string[] =>
    items.filter(({ id }) => !there.has(id)).map(({ id }) => id);
  const unspoken = <T extends { id: string; claims: string[] }>(
    before: readonly T[],
    after: ReadonlyMap<string, T>,
    named: { before: Map<string, unknown>; after: Map<string, unknown> } | null,
  ): string[] =>
    before
      .filter(({ id, claims }) => {
        const spoken = claims.length > 0 || named?.before.has(id);
        const still = (after.get(id)?.claims.length ?? 0) > 0 || named?.after.has(id);
        return spoken && !still;
      })
      .map(({ id }) => id);
  const topics = new Set(lens.atlas.claims.map(({ topic }) => topic));
  const figures = (claims: readonly CompiledClaim[]) =>
    claims.reduce((sum, claim) => sum + claim.figures.length, 0);
  return {
    scenarios: unspoken(whole.atlas.scenarios, lens.scenarios, null),
    zones: whole.atlas.scenarios.flatMap(({ id: scenario, zones }) =>
      zones.flatMap((zone) => {
        const after = lens.scenarios.get(scenario)?.zones.find(({ id }) => id === zone.id);
        const silent = zone.holder !== 'not-stated' && after?.holder === 'not-stated';
        return silent ? [{ scenario, piece: zone.id }] : [];
      }),
    ),
    places: unspoken(whole.atlas.places, lens.places, {
      before: whole.claimsByPlace,
      after: lens.claimsByPlace,
    }),
    events: missing<CompiledEvent>(whole.atlas.events, lens.events),
    actors: unspoken(whole.atlas.actors, lens.actors, {
      before: whole.claimsByActor,
      after: lens.claimsByActor,
    }),
    stances: missing(whole.atlas.stances, lens.stances),
    disagreements: missing(whole.atlas.disagreements, lens.disagreements),
    topics: [...new Set(whole.atlas.claims.map(({ topic }) => topic))].filter((topic) => !topics.has(topic)),
    figures: figures(whole.atlas.claims) - figures(lens.atlas.claims),
  };
}
