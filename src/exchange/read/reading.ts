/** One file on its way in: limits, progress, cancelling, and what to say when it is refused. */
import type { Path, Position, Ring } from '../../domain/types';
import {
  LIMITS,
  type Bbox,
  type Finding,
  type Problem,
  ReadError,
  type ReadOptions,
  type Refusal,
} from './types';

/** What was noticed while numbers were read, counted, with the first place of each. */
export interface Noticed {
  strings: { count: number; first: string };
  invalid: { count: number; first: string };
  heights: number;
}

/** One feature as a reader hands it on: any mix of shapes, rings perhaps open. */
export interface RawFeature {
  /** In words: `feature 3`, `placemark 2 (line 40)`. */
  place: string;
  name?: string | undefined;
  folder?: string | undefined;
  /** EDTF, where the format has a place for dates; with that place in words. */
  date?: { edtf: string; from: string } | undefined;
  properties: Record<string, string>;
  lines: Path[];
  polygons: Ring[][];
  points: Position[];
  /** What each position of its only line is called, where they may as well be places. */
  rows?: string[] | undefined;
  noticed: Noticed;
  findings?: Finding[];
}

/** Whether the format's rules say which way a ring runs. */
export type Winding = 'ruled' | 'free';

export type Reader = (bytes: Uint8Array, reading: Reading) => Promise<RawFeature[]>;

/** Vertices that may still be read, shared by the files of one reading. */
export interface Budget {
  vertices: number;
}

/** Steps shorter than this, in ms, do not give way. */
const STEP_MS = 20;

export class Reading {
  readonly file: string;
  readonly outline: Bbox | undefined;
  readonly simplifyM: number | undefined;
  /** What concerns the file as a whole. */
  readonly findings: Finding[] = [];
  /** Parts that were refused while the rest stands. */
  readonly problems: Problem[] = [];
  /** Readers of formats that rule it say so. */
  winding: Winding = 'free';
  /** Features of which nothing could be used, with the first of them and why. Those that hold nothing are not counted. */
  readonly lost = { count: 0, first: '' };
  /** The file of an archive that is being read, where it holds several. */
  entry = '';
  readonly #options: ReadOptions;
  readonly #budget: Budget;
  #since = performance.now();

  constructor(file: string, options: ReadOptions, budget: Budget) {
    this.file = file;
    this.outline = options.outline;
    this.simplifyM = options.simplifyM;
    this.#options = options;
    this.#budget = budget;
  }

  /** Between steps: say how far it is, let others run, stop if cancelled. Cheap to call often. */
  async breathe(part: number): Promise<void> {
    if (performance.now() - this.#since < STEP_MS) return;
    this.#options.onProgress?.({ file: this.file, part: Math.min(1, part) });
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#options.signal?.throwIfAborted();
    this.#since = performance.now();
  }

  /**
   * Count vertices that are kept.
   * @throws ReadError past the limit
   */
  spend(vertices: number, place: string): void {
    this.#budget.vertices -= vertices;
    if (this.#budget.vertices >= 0) return;
    throw this.refuse(
      'too-many-vertices',
      place,
      `at most ${LIMITS.vertices.toLocaleString('en-GB')} vertices are read at once, so simplify while reading (a few metres will do) or bring a part`,
      'more than that',
    );
  }

  /** Note a feature of which nothing is left: shapes too short to be one, positions that are no numbers. */
  lose({ place, noticed: { invalid } }: RawFeature, short: readonly string[]): void {
    const why = [...short, ...(invalid.count > 0 ? [`no two numbers (${invalid.first})`] : [])];
    if (why.length > 0 && this.lost.count++ === 0) this.lost.first = `${place}, ${why.join(', ')}`;
  }

  refuse(reason: Refusal, place: string, rule: string, found: string, cause?: unknown): ReadError {
    const where = [this.entry, place].filter(Boolean).join(', ');
    return new ReadError({ file: this.file, reason, place: where, rule, found }, cause);
  }

  /** Run another's parser: whatever it throws becomes a refusal of a damaged file. */
  guard<T>(place: string, rule: string, parse: () => T): T {
    try {
      return parse();
    } catch (error) {
      if (error instanceof ReadError) throw error;
      const found = error instanceof Error ? error.message : String(error);
      throw this.refuse('damaged', place, rule, found.slice(0, 300), error);
    }
  }
}

export function noticed(): Noticed {
  return { strings: { count: 0, first: '' }, invalid: { count: 0, first: '' }, heights: 0 };
}

/** A feature with no shapes yet. */
export function rawFeature(place: string, properties: Record<string, string> = {}): RawFeature {
  return { place, properties, lines: [], polygons: [], points: [], noticed: noticed() };
}

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;

/** A number written as text, or NaN. Stricter than Number(), to which an empty text is 0. */
export function numberOf(text: string): number {
  return NUMBER.test(text) ? Number(text) : NaN;
}

/** A position from two values as a file has them; null, and noticed, where they are no numbers. `at` names the place if needed. */
export function position(x: unknown, y: unknown, noticed: Noticed, at: () => string): Position | null {
  if (typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y))
    return [x, y];
  const [a, b] = [typeof x === 'string' ? numberOf(x) : x, typeof y === 'string' ? numberOf(y) : y];
  if (typeof a === 'number' && typeof b === 'number' && Number.isFinite(a) && Number.isFinite(b)) {
    if (noticed.strings.count++ === 0) noticed.strings.first = `${at()}: ${show(x)}, ${show(y)}`;
    return [a, b];
  }
  if (noticed.invalid.count++ === 0) noticed.invalid.first = `${at()}: ${show(x)}, ${show(y)}`;
  return null;
}

/** A value as found, short and in one line. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' || value === null) return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  const text = typeof value === 'string' ? value : typeof value;
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

/** Push many: a spread of a hundred thousand would not fit the stack. */
export function append<T>(to: T[], from: Iterable<T>): void {
  for (const each of from) to.push(each);
}
