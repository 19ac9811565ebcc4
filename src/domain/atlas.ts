/**
 * The compiled atlas: what /data/atlas.json holds and what the page loads in parts.
 * Documented for readers of the data in geo/README.md. Every list is an array of objects with a stable `id`.
 */
import type { Frontage, Holder, Modality } from './constants';
import type {
  Actor,
  AtlasEvent,
  Claim,
  Disagreement,
  LineProperties,
  Path,
  Place,
  RecordDate,
  Ring,
  Scenario,
  Source,
  Stance,
} from './types';

/** A date ready for sorting: `min` and `max` are the first and last ISO day it can mean. */
export interface CompiledDate extends RecordDate {
  min: string;
  max: string;
  /** Approximate, uncertain, or wider than a day. */
  approximate: boolean;
}

type Dated<T, K extends keyof T> = Omit<T, K> & { [key in K]: CompiledDate };

export type CompiledSource = Omit<Source, 'issued'> & { issued?: CompiledDate };
export type CompiledClaim = Dated<Claim, 'date'>;
export type CompiledEvent = Dated<AtlasEvent, 'date'>;
export type CompiledStance = Dated<Stance, 'date'>;
export type CompiledDisagreement = Dated<Disagreement, 'readingDate'>;

export type FrontageKm = { [key in Frontage]: number };

/** The range of a share when the whole line is moved by its accuracy to either side. */
export interface Band {
  low: number;
  high: number;
  accuracyM: number;
}

/** A piece of the outline in a scenario, with what was measured of it. */
export interface ZoneMeasure {
  /** Piece name: `yellow-line:left`. */
  id: string;
  holder: Holder;
  modality?: Modality | undefined;
  claims: string[];
  note?: string | undefined;
  km2: number;
  /** 0 to 1, of the outline. */
  share: number;
  frontageKm: FrontageKm;
  /** Null where the line has no accuracy (drawn to a share) or none divides. */
  band: Band | null;
}

/** A line version with its coordinates and what was measured of it. */
export interface CompiledLine extends Omit<LineProperties, 'validFrom' | 'validTo'> {
  validFrom: CompiledDate;
  validTo?: CompiledDate | undefined;
  coordinates: Path;
  lengthKm: number;
}

/** A scenario with its zones on the opening date; other dates are cut on demand by the same function. */
export type CompiledScenario = Scenario & { zones: ZoneMeasure[] };

/** Something this project computed from geometry, kept apart from what others state. */
export interface Measure {
  id: string;
  label: string;
  value: number;
  unit: 'km' | 'km2' | 'share' | 'count';
  method: string;
}

export interface OutlineSummary {
  km2: number;
  vertices: number;
  frontageKm: FrontageKm;
  licence: string;
}

export interface Atlas {
  version: number;
  opensOn: string;
  /** The last day any item of the record speaks of. */
  recordEnds: string;
  outline: OutlineSummary;
  measures: Measure[];
  sources: CompiledSource[];
  claims: CompiledClaim[];
  events: CompiledEvent[];
  places: Place[];
  actors: Actor[];
  stances: CompiledStance[];
  lines: CompiledLine[];
  scenarios: CompiledScenario[];
  disagreements: CompiledDisagreement[];
}

/** The outline as the kernel needs it: one ring, counter-clockwise, with the frontage of every edge. */
export interface Outline {
  ring: Ring;
  /** `frontages[i]` names the edge from `ring[i]` to `ring[i + 1]`; one shorter than the ring. */
  frontages: Frontage[];
}
