/** What the record page must lead to, worked out from atlas.json alone. */
import type { Atlas } from '../../src/domain/atlas';

export interface Entry {
  id: string;
  /** Claims that the entry itself names or that name it; empty where no source speaks of it. */
  claims: string[];
}

type Claim = Atlas['claims'][number];

const naming = (atlas: Atlas, names: (claim: Claim) => boolean): string[] =>
  atlas.claims.filter(names).map(({ id }) => id);

const grounds = (list: readonly { claims: string[] }[]): string[] => list.flatMap(({ claims }) => claims);

/** Every entry by kind. Places, sources and actors count the claims that name them, since they need carry none. */
export function entriesOf(atlas: Atlas): Record<string, Entry[]> {
  const own = (items: readonly { id: string; claims: string[] }[]): Entry[] =>
    items.map(({ id, claims }) => ({ id, claims }));
  return {
    claim: atlas.claims.map(({ id }) => ({ id, claims: [id] })),
    event: own(atlas.events),
    stance: own(atlas.stances),
    line: own(atlas.lines),
    disagreement: atlas.disagreements.map(({ id, sides }) => ({ id, claims: sides.flat() })),
    source: atlas.sources.map(({ id }) => ({
      id,
      claims: naming(atlas, ({ cites }) => cites.some(({ source }) => source === id)),
    })),
    place: atlas.places.map(({ id, claims }) => ({
      id,
      claims: [...claims, ...naming(atlas, ({ places }) => places.includes(id))],
    })),
    actor: atlas.actors.map(({ id, claims, relations }) => ({
      id,
      claims: [
        ...claims,
        ...grounds(relations),
        ...grounds(atlas.stances.filter(({ actor, towards }) => actor === id || towards === id)),
        ...naming(atlas, ({ actors, voice }) => actors.includes(id) || voice.actor === id),
      ],
    })),
    scenario: atlas.scenarios.map((one) => ({
      id: one.id,
      claims: [
        ...one.claims,
        ...grounds(one.holders),
        ...grounds(one.deployments),
        ...grounds([...one.proposedBy, ...one.opposedBy, ...one.preconditions, ...one.consequences]),
        ...(one.likelihood?.claims ?? []),
      ],
    })),
  };
}

/** Kinds whose entries may be named by no claim: they are named, read or placed, but nobody speaks of them. */
export const MAY_BE_SILENT: readonly string[] = ['place', 'source', 'actor'];
