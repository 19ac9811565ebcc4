/**
 * What a brought file becomes: items to choose from, each with what was found wrong in it. Every text in here came from
 * a stranger: show it as text, never as HTML.
 */
import type { Path, Position, Ring } from '../../domain/types';

/** West, south, east, north in degrees. */
export type Bbox = [west: number, south: number, east: number, north: number];

export interface BroughtFile {
  name: string;
  bytes: Uint8Array;
}

export interface Progress {
  file: string;
  /** Of this file, 0 to 1. */
  part: number;
}

export interface ReadOptions {
  /** Cancels between steps; the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Where lines are expected: tells swapped or projected coordinates from lines that lie elsewhere. */
  outline?: Bbox | undefined;
  /** Leave out vertices within this many metres of the course of their neighbours: the way on for files over the vertex limit. */
  simplifyM?: number | undefined;
}

export interface Brought {
  items: BroughtItem[];
  /** What was refused, whole files or parts of them. Items of other files stand. */
  problems: Problem[];
}

export type BroughtGeometry =
  | { kind: 'line'; lines: Path[] }
  /** Each an outer ring and its holes. */
  | { kind: 'area'; polygons: Ring[][] }
  | { kind: 'points'; points: Position[] };

export interface BroughtItem {
  /** Unique within one reading: `1-3` is the third item of the first file. */
  id: string;
  name: string;
  file: string;
  /** Folders, layers or objects it stood in, outermost first, joined by ` / `. */
  folder?: string;
  /** EDTF: a day, month, year or interval. */
  date?: string;
  /** Where the date was found, in words: `property validFrom`, `name`, `file name`. */
  dateFrom?: string;
  /** As read: coordinates may be swapped or in metres until a finding that says so is mended. */
  geometry: BroughtGeometry;
  /** Of a line through the rows of a table or list that may as well be places: what each row is called, in their order. */
  rows?: string[];
  vertices: number;
  /** In the units of the coordinates as they are. */
  bbox: Bbox;
  properties: Record<string, string>;
  findings: Finding[];
}

export type FindingKind =
  | 'swapped'
  | 'web-mercator'
  | 'projected'
  | 'out-of-range'
  | 'winding'
  | 'overlaps'
  | 'strings'
  | 'byte-order-mark'
  | 'encoding'
  | 'rtl-name'
  | 'unclosed'
  | 'repeated-points'
  | 'heights'
  | 'invalid-number'
  | 'too-short'
  | 'converted'
  | 'simplified';

export type Mend =
  | 'swap'
  | 'unproject'
  | 'unproject-swapped'
  | 'rewind'
  | 'close'
  | 'drop-repeats'
  | 'leave-out'
  | 'accept-numbers'
  | 'strip-marks';

export interface Finding {
  kind: FindingKind;
  /** Names file, place, rule and what was found. */
  message: string;
  /** What `mend` does about it, once the reader agrees. Without one there is nothing to do, or nothing that can be done here. */
  mend?: Mend;
}

/** Why something was refused, for programs. */
export type Refusal =
  | 'empty'
  | 'unknown-format'
  | 'damaged'
  | 'no-geometry'
  | 'other-system'
  | 'unsafe'
  | 'network'
  | 'too-big'
  | 'too-many-vertices';

export interface Problem {
  file: string;
  reason: Refusal;
  /** Line, feature or coordinate; empty where it is the file as a whole. */
  place: string;
  rule: string;
  found: string;
  /** All of it as one sentence. */
  message: string;
}

/** A file, or part of it, that cannot be read. */
export class ReadError extends Error implements Problem {
  override name = 'ReadError';
  readonly file: string;
  readonly reason: Refusal;
  readonly place: string;
  readonly rule: string;
  readonly found: string;

  constructor(problem: Omit<Problem, 'message'>, cause?: unknown) {
    const { file, reason, place, rule, found } = problem;
    super(
      `${file}${place ? `, ${place}` : ''}: ${rule}; found ${found}`,
      cause === undefined ? {} : { cause },
    );
    this.file = file;
    this.reason = reason;
    this.place = place;
    this.rule = rule;
    this.found = found;
  }

  /** A plain copy, as crosses from a worker. */
  problem(): Problem {
    const { file, reason, place, rule, found, message } = this;
    return { file, reason, place, rule, found, message };
  }
}

export const LIMITS = {
  /** Bytes of one file as brought. */
  fileBytes: 100e6,
  /** Bytes of all that is unpacked from one file. */
  unzippedBytes: 200e6,
  zipEntries: 2000,
  /** An entry may grow this many times over; text of coordinates grows tenfold at most in practice. */
  zipRatio: 200,
  /** Below this many bytes no ratio is looked at. */
  zipRatioFrom: 1e6,
  /** Of all files of one reading. */
  vertices: 1e6,
  /** Of XML elements, geometry collections and lists. */
  nesting: 64,
  properties: 100,
  keyLength: 200,
  textLength: 2000,
} as const;
