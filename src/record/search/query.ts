/** From what was typed to grouped results. */
import type { SearchIndex } from './build';
import { termsOf } from './fold';
import { matchesOf, type Match } from './match';
import { mark } from './mark';
import {
  SEARCH_KINDS,
  type SearchGroup,
  type SearchHit,
  type SearchKind,
  type SearchOptions,
  type SearchResult,
} from './types';

/** Fewer letters than these find nothing: nearly every record has them. */
const LEAST_LETTERS = 2;
const PER_KIND = 5;

/** What each record got for the words typed. */
interface Tally {
  scores: Float32Array;
  /** How many of the words each record has. */
  counts: Uint8Array;
}

/**
 * Find records by what was typed: every word, the last also as a beginning from its second letter; slips are forgiven in words of four
 * letters and more that find little as they stand. Groups and hits come best first.
 */
export function search(index: SearchIndex, query: string, options: SearchOptions = {}): SearchResult {
  const terms = termsOf(query);
  const letters = terms.reduce((sum, term) => sum + term.text.length, 0);
  if (letters < LEAST_LETTERS) return { groups: [], total: 0, complete: true };
  // A single letter beside longer words says too little to be looked up.
  const asked = terms
    .filter((term) => term.text.length >= LEAST_LETTERS || /\d/.test(term.text))
    .slice(0, 255);
  const done = /[\s,;.]$/.test(query);
  const lists = asked.map((term, i) => matchesOf(index, term, done || i < asked.length - 1));
  const tally = tallyOf(index, lists);

  const most = tally.counts.reduce((best, count) => Math.max(best, count), 0);
  if (most === 0 || most < asked.length / 2) return { groups: [], total: 0, complete: asked.length === 0 };
  const best = bestOf(index, tally, most, options);
  const words = new Set(lists.flat().map(({ word }) => index.words[word] ?? ''));
  const groups = best.map(({ kind, docs, total }): SearchGroup => ({
    kind,
    total,
    hits: docs.map((doc) => hitOf(index, doc, tally.scores[doc] ?? 0, words)),
  }));
  return {
    groups: groups.sort((a, b) => (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0)),
    total: groups.reduce((sum, group) => sum + group.total, 0),
    complete: most === asked.length,
  };
}

/** Letters with which to try the index out. */
const FIRST_LETTERS = 'aeioubdfghjklmnrst';

/**
 * Search a little before anyone asks. The engine compiles what has run some times, and until then a key takes up to ten times as long.
 */
export function warmUp(index: SearchIndex): void {
  for (const first of FIRST_LETTERS) for (const second of 'aeiourh') search(index, first + second);
}

/** Loops over all records, hit or not: on typed arrays that is faster than to keep lists of those hit. */
function tallyOf(index: SearchIndex, lists: readonly Match[][]): Tally {
  const { starts, docs, weights, records } = index;
  const { scores, counts, now } = index.scratch;
  const size = records.length;
  scores.fill(0);
  counts.fill(0);
  // `now`: what a record got for the word in hand. The best of its matches counts, not their sum.
  for (const matches of lists) {
    now.fill(0);
    for (const { word, quality } of matches) {
      const from = starts[word] ?? 0;
      const to = starts[word + 1] ?? 0;
      // A word that few records have tells more than one that many have.
      const worth = quality * (1 + Math.log(size / (to - from)) / 8);
      for (let p = from; p < to; p++) {
        const doc = docs[p] ?? 0;
        const gain = worth * (weights[p] ?? 0);
        if (gain > (now[doc] ?? 0)) now[doc] = gain;
      }
    }
    for (let doc = 0; doc < size; doc++) {
      const gain = now[doc] ?? 0;
      if (gain === 0) continue;
      counts[doc] = (counts[doc] ?? 0) + 1;
      scores[doc] = (scores[doc] ?? 0) + gain;
    }
  }
  return { scores, counts };
}

interface Best {
  kind: SearchKind;
  /** Best first. */
  docs: number[];
  total: number;
}

/** The best few records of each kind, of those that have `most` of the words. */
function bestOf(index: SearchIndex, { scores, counts }: Tally, most: number, options: SearchOptions): Best[] {
  const wanted = options.kinds ?? SEARCH_KINDS;
  const keep = options.perKind ?? PER_KIND;
  const groups = SEARCH_KINDS.map((kind): Best => ({ kind, docs: [], total: 0 }));
  for (let doc = 0; doc < counts.length; doc++) {
    if (counts[doc] !== most) continue;
    const group = groups[index.kinds[doc] ?? 0];
    if (!group) continue;
    group.total++;
    const { docs } = group;
    // Records come in their order, and equals stay in it, so that an answer never shuffles.
    const score = scores[doc] ?? 0;
    if (docs.length >= keep && score <= (scores[docs[keep - 1] ?? 0] ?? 0)) continue;
    let at = docs.length;
    while (at > 0 && score > (scores[docs[at - 1] ?? 0] ?? 0)) at--;
    docs.splice(at, 0, doc);
    if (docs.length > keep) docs.pop();
  }
  return groups.filter((group) => group.total > 0 && wanted.includes(group.kind));
}

function hitOf(index: SearchIndex, doc: number, score: number, words: ReadonlySet<string>): SearchHit {
  const record = index.records[doc];
  if (!record) throw new RangeError(`the index has no record ${doc}`);
  const { kind, id, date } = record;
  return { kind, id, score, ...mark(record, words), ...(date === undefined ? {} : { date }) };
}
