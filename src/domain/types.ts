import type { z } from 'zod';
import type * as schema from './schema/index';

/** The nouns of the record, inferred from the schemas so that the two cannot drift. */
export type Source = z.output<typeof schema.source>;
export type Claim = z.output<typeof schema.claim>;
export type Figure = z.output<typeof schema.figure>;
export type Cite = z.output<typeof schema.cite>;
export type AtlasEvent = z.output<typeof schema.event>;
export type Place = z.output<typeof schema.place>;
export type Actor = z.output<typeof schema.actor>;
export type Stance = z.output<typeof schema.stance>;
export type Scenario = z.output<typeof schema.scenario>;
export type Holding = z.output<typeof schema.holding>;
export type Ground = z.output<typeof schema.ground>;
export type Disagreement = z.output<typeof schema.disagreement>;
export type LineProperties = z.output<typeof schema.lineProperties>;
export type LineFeature = z.output<typeof schema.lineFeature>;
export type RecordDate = z.output<typeof schema.date>;
export type Names = z.output<typeof schema.names>;
export type Language = keyof Names;

/** The record as written in geo/record, before it is compiled. */
export interface AtlasRecord {
  sources: Source[];
  claims: Claim[];
  events: AtlasEvent[];
  places: Place[];
  actors: Actor[];
  stances: Stance[];
  scenarios: Scenario[];
  disagreements: Disagreement[];
}

/** [longitude, latitude] in degrees, WGS 84. */
export type Position = [number, number];
/** An open run of positions. */
export type Path = Position[];
/** A closed ring: first and last position are equal; counter-clockwise on the outside, clockwise for holes. */
export type Ring = Position[];
