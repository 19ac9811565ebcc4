/** The zod schemas of the record. Only geo, exchange and tests use them at run time; the page takes types alone. */
import { actor } from './actor';
import { claim } from './claim';
import { disagreement } from './disagreement';
import { event } from './event';
import { place } from './place';
import { scenario } from './scenario';
import { source } from './source';
import { stance } from './stance';

export { actor, claim, disagreement, event, place, scenario, source, stance };
export { figure, voice } from './claim';
export { cite, date, id, lonLat, names } from './common';
export { lineFeature, lineProperties } from './line';
export { deployment, ground, holding, pieceName } from './scenario';
export { KNOWABLE } from './source';

/** The kinds of record, by the folder or file of geo/record that holds them. */
export const recordSchemas = {
  sources: source,
  claims: claim,
  events: event,
  places: place,
  actors: actor,
  stances: stance,
  scenarios: scenario,
  disagreements: disagreement,
} as const;

export type RecordKind = keyof typeof recordSchemas;
