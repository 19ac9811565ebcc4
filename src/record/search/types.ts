/** What can be found, and what an answer looks like. */

/** Kinds in the order in which their groups are shown. */
export const SEARCH_KINDS = [
  'place',
  'event',
  'actor',
  'scenario',
  'line',
  'disagreement',
  'stance',
  'source',
  'claim',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One item of the record as the search sees it. */
export interface SearchRecord {
  kind: SearchKind;
  id: string;
  /** What the result is called. */
  title: string;
  /** What else it says; may be empty. */
  text: string;
  /** Other names: local forms, aliases, letters. */
  names: string[];
  /** First ISO day it speaks of. */
  date?: string;
}

/** A run of a string: `[start, end)` in UTF-16 code units, ready for `slice`. */
export type Span = [start: number, end: number];

/** A string with the parts that met the query, in order and without overlap. */
export interface Marked {
  text: string;
  spans: Span[];
}

export interface SearchHit {
  kind: SearchKind;
  id: string;
  /** Comparable within one answer only. */
  score: number;
  title: Marked;
  /** Another name that met the query, where the title did not. */
  name?: Marked;
  /** The run of the text round the first word that met the query; `…` stands where it was cut. */
  excerpt?: Marked;
  date?: string;
}

export interface SearchGroup {
  kind: SearchKind;
  hits: SearchHit[];
  /** How many items of the kind met the query, shown or not. */
  total: number;
}

export interface SearchResult {
  /** Best group first. */
  groups: SearchGroup[];
  total: number;
  /** False where no item has every word and those with the most words are given. */
  complete: boolean;
}

export interface SearchOptions {
  /** Hits per group; 5 unless given. */
  perKind?: number;
  /** Kinds to look in; all unless given. */
  kinds?: readonly SearchKind[];
}
