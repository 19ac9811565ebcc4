/** What a check looks at, and what every check is. */
import type { RecordKind } from '../../src/domain/schema/index';
import type { LineFeature, Ring } from '../../src/domain/types';
import type { Fault } from '../read/fault';
import type { Entry, LocatedRecord, WrittenId } from '../read/record';
import type { CutScenario } from '../stages/cut-scenarios';

/** Ids that a reference may point at. `series` are the lines as scenarios name them. */
export type Target = RecordKind | 'lines' | 'series' | 'measures';

/** An area that places may be said to lie within. */
export interface KnownArea {
  id: string;
  polygons: Ring[][];
  /** How far outside a point may lie and still count as within. */
  toleranceM: number;
}

export interface Subject {
  record: LocatedRecord;
  lines: Entry<LineFeature>[];
  /** Every id as written, in broken records too, so that one fault does not bring others after it. */
  written: WrittenId[];
  known: Readonly<Record<Target, ReadonlySet<string>>>;
  /** Areas by the place that they are; empty where the base could not be read. */
  areas: ReadonlyMap<string, KnownArea>;
  /** Ids of places that are drawn from a line of geo/features and so need no point. */
  drawn: ReadonlySet<string>;
  /** Scenarios that could be cut, by id. */
  cuts: ReadonlyMap<string, CutScenario>;
  outlineKm2: number | null;
}

/** One rule: everything in the atlas that breaks it. Checks are pure and never throw for what the record holds. */
export type Check = (subject: Subject) => Fault[];
