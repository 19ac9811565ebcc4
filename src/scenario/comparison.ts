/** What a comparison of two sides answers. Areas in km², shares 0 to 1 of one outline, lengths in km, positions [lon, lat]. */
import type { Band, FrontageKm } from '../domain/atlas';
import type { Holder, Modality } from '../domain/constants';
import type { Position, Ring } from '../domain/types';
import type { ZonesFailed } from './zones';

/** A piece of the outline cut by the lines of both sides (and by regions, where given): one holder in A, one in B. */
export interface Part {
  /** Name of the joint piece; unique within a comparison. */
  id: string;
  from: Holder;
  to: Holder;
  fromModality?: Modality | undefined;
  toModality?: Modality | undefined;
  /** Names of the zones it lies in: `yellow-line:left`. */
  fromZone: string;
  toZone: string;
  /** Region that it lies in; null without regions. */
  region: string | null;
  polygons: Ring[][];
  km2: number;
  share: number;
  frontageKm: FrontageKm;
}

/** What passes from a holder in A to a holder in B; `from === to` stays as it was. */
export interface Transition {
  from: Holder;
  to: Holder;
  km2: number;
  share: number;
}

export interface ComparisonDone {
  ok: true;
  outlineKm2: number;
  /** Every holder of either side, in the order of HOLDERS. */
  holders: Holder[];
  parts: Part[];
  /** One for each pair of `holders`, row by row; exactly 0 where nothing passes. */
  transitions: Transition[];
  /** What changes hands in all. */
  changedKm2: number;
  changedShare: number;
}

export interface ComparisonFailed {
  ok: false;
  side: 'a' | 'b' | 'both';
  reason: ZonesFailed['reason'] | 'no-territory';
  message: string;
}

export type ComparisonResult = ComparisonDone | ComparisonFailed;

/** A range for each transition and for what changes in all, when every line is moved whole by its accuracy. */
export interface ComparisonBands {
  /** Keyed `from>to`. */
  transitions: Map<string, Band>;
  changed: Band;
  /** Holder shares per side. */
  a: Map<Holder, Band>;
  b: Map<Holder, Band>;
}

/** What a holder holds on one side. */
export interface Holdings {
  holder: Holder;
  km2: number;
  share: number;
  frontageKm: FrontageKm;
}

export interface ProfilePoint {
  /** Along the line from its northern end. */
  km: number;
  /** Shortest distance to the frontage with Israel. */
  depthKm: number;
  at: Position;
}

export interface SideMeasures {
  holders: Holdings[];
  /** Where two different holders face each other. */
  contactKm: number;
  lines: { id: string; series: string; lengthKm: number; profile: ProfilePoint[] }[];
  /** The narrowest place of each holder's ground, away from where it runs out; null where it has none. */
  narrowest: { holder: Holder; km: number; from: Position; to: Position }[];
}

/** Lines that divide the outline into regions (governorates), and the region of a piece by its sides of them. */
export interface Regions {
  dividers: { id: string; path: Position[] }[];
  /** @param sides as in a piece of the cut: side of each divider by its id */
  of: (sides: Record<string, 'left' | 'right'>) => string;
}
