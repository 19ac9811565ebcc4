/** Every place where a record names another by its id: the one list that ids-resolve and the link tests read. */
import type { RecordKind } from '../../src/domain/schema/index';
import type { AtlasRecord, Ground, Names } from '../../src/domain/types';
import type { Target } from './subject';

export interface Reference {
  to: Target;
  id: string;
  path: PropertyKey[];
}

const one = (to: Target, id: string | undefined, ...path: PropertyKey[]): Reference[] =>
  id === undefined ? [] : [{ to, id, path }];

const each = (to: Target, ids: readonly string[], ...path: PropertyKey[]): Reference[] =>
  ids.map((id, index) => ({ to, id, path: [...path, index] }));

/** Where a name or a point was read; our own work needs no source. */
const from = (id: string, ...path: PropertyKey[]): Reference[] =>
  id === 'ours' ? [] : one('sources', id, ...path);

const ofNames = (names: Names): Reference[] =>
  (['en', 'ar', 'he'] as const).flatMap((language) => from(names[language].from, 'names', language, 'from'));

const ofGrounds = (key: string, grounds: readonly Ground[]): Reference[] =>
  grounds.flatMap((ground, index) => each('claims', ground.claims, key, index, 'claims'));

type References = { [K in RecordKind]: (value: AtlasRecord[K][number]) => Reference[] };

export const references: References = {
  sources: () => [],
  claims: (claim) => [
    ...claim.cites.flatMap((cite, index) => one('sources', cite.source, 'cites', index, 'source')),
    ...one('actors', claim.voice.actor, 'voice', 'actor'),
    ...each('places', claim.places, 'places'),
    ...each('actors', claim.actors, 'actors'),
    ...claim.figures.flatMap((figure, index) => [
      ...one('series', figure.line, 'figures', index, 'line'),
      ...one('places', figure.place, 'figures', index, 'place'),
    ]),
  ],
  events: (event) => [
    ...each('claims', event.claims, 'claims'),
    ...each('places', event.places, 'places'),
    ...each('actors', event.actors, 'actors'),
    ...each('events', event.related, 'related'),
  ],
  places: (place) => [
    ...ofNames(place.names),
    ...(place.point ? from(place.point.from, 'point', 'from') : []),
    ...one('places', place.within, 'within'),
    ...each('claims', place.claims, 'claims'),
  ],
  actors: (actor) => [
    ...ofNames(actor.names),
    ...actor.relations.flatMap((relation, index) => [
      ...one('actors', relation.to, 'relations', index, 'to'),
      ...each('claims', relation.claims, 'relations', index, 'claims'),
    ]),
    ...each('claims', actor.claims, 'claims'),
    ...each('places', actor.places, 'places'),
  ],
  stances: (stance) => [
    ...one('actors', stance.actor, 'actor'),
    ...one('actors', stance.towards, 'towards'),
    ...each('claims', stance.claims, 'claims'),
    ...one('stances', stance.changes, 'changes'),
  ],
  scenarios: (scenario) => [
    ...one('scenarios', scenario.base, 'base'),
    ...each('series', scenario.lines, 'lines'),
    ...scenario.holders.flatMap((holding, index) =>
      each('claims', holding.claims, 'holders', index, 'claims'),
    ),
    ...scenario.deployments.flatMap((deployment, index) => [
      ...one('actors', deployment.actor, 'deployments', index, 'actor'),
      ...one('places', deployment.place, 'deployments', index, 'place'),
      ...each('claims', deployment.claims, 'deployments', index, 'claims'),
    ]),
    ...(scenario.likelihood ? each('claims', scenario.likelihood.claims, 'likelihood', 'claims') : []),
    ...ofGrounds('proposedBy', scenario.proposedBy),
    ...ofGrounds('opposedBy', scenario.opposedBy),
    ...ofGrounds('preconditions', scenario.preconditions),
    ...ofGrounds('consequences', scenario.consequences),
    ...each('claims', scenario.claims, 'claims'),
  ],
  disagreements: (disagreement) => [
    ...disagreement.sides.flatMap((side, index) => each('claims', side, 'sides', index)),
    ...one('measures', disagreement.measured, 'measured'),
    ...each('scenarios', disagreement.scenarios, 'scenarios'),
    ...each('places', disagreement.places, 'places'),
    ...each('events', disagreement.events, 'events'),
    ...each('actors', disagreement.actors, 'actors'),
  ],
};
