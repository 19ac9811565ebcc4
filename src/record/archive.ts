import type {
  Atlas,
  CompiledClaim,
  CompiledDisagreement,
  CompiledEvent,
  CompiledLine,
  CompiledScenario,
  CompiledSource,
  CompiledStance,
} from '../domain/atlas';
import type { Actor, Place } from '../domain/types';

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

function group<T>(items: readonly T[], keys: (item: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of new Set(keys(item))) {
      const list = groups.get(key);
      if (list) list.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

/** All claim ids that a scenario rests on, each once. */
export function claimsOfScenario(s: CompiledScenario): string[] {
  const grounds = [...s.proposedBy, ...s.opposedBy, ...s.preconditions, ...s.consequences];
  if (s.likelihood) grounds.push(s.likelihood);
  return [
    ...new Set([
      ...s.claims,
      ...s.holders.flatMap((h) => h.claims),
      ...s.deployments.flatMap((d) => d.claims),
      ...grounds.flatMap((g) => g.claims),
    ]),
  ];
}

/** The loaded record with its cross-references turned round: who speaks of a place, which events rest on a claim. */
export interface Archive {
  atlas: Atlas;
  sources: Map<string, CompiledSource>;
  claims: Map<string, CompiledClaim>;
  events: Map<string, CompiledEvent>;
  places: Map<string, Place>;
  actors: Map<string, Actor>;
  stances: Map<string, CompiledStance>;
  lines: Map<string, CompiledLine>;
  scenarios: Map<string, CompiledScenario>;
  disagreements: Map<string, CompiledDisagreement>;
  claimsBySource: Map<string, CompiledClaim[]>;
  claimsByPlace: Map<string, CompiledClaim[]>;
  claimsByActor: Map<string, CompiledClaim[]>;
  eventsByClaim: Map<string, CompiledEvent[]>;
  eventsByPlace: Map<string, CompiledEvent[]>;
  stancesByActor: Map<string, CompiledStance[]>;
  scenariosByClaim: Map<string, CompiledScenario[]>;
  disagreementsByClaim: Map<string, CompiledDisagreement[]>;
}

export function buildArchive(atlas: Atlas): Archive {
  return {
    atlas,
    sources: byId(atlas.sources),
    claims: byId(atlas.claims),
    events: byId(atlas.events),
    places: byId(atlas.places),
    actors: byId(atlas.actors),
    stances: byId(atlas.stances),
    lines: byId(atlas.lines),
    scenarios: byId(atlas.scenarios),
    disagreements: byId(atlas.disagreements),
    claimsBySource: group(atlas.claims, (c) => c.cites.map((cite) => cite.source)),
    claimsByPlace: group(atlas.claims, (c) => c.places),
    claimsByActor: group(atlas.claims, (c) => (c.voice.actor ? [...c.actors, c.voice.actor] : c.actors)),
    eventsByClaim: group(atlas.events, (e) => e.claims),
    eventsByPlace: group(atlas.events, (e) => e.places),
    stancesByActor: group(atlas.stances, (s) => (s.towards ? [s.actor, s.towards] : [s.actor])),
    scenariosByClaim: group(atlas.scenarios, claimsOfScenario),
    disagreementsByClaim: group(atlas.disagreements, (d) => d.sides.flat()),
  };
}
