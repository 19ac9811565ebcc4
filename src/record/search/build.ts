/**
 * The index: every word in order, and for each the records that have it.
 *
 * Our own, after measuring three libraries on 100,000 records (`npx tsx tests/bench/search.ts` makes them) for the two letters that
 * take longest: MiniSearch 7.2 225 ms, uFuzzy 1.0 117 ms, each over the 30 ms that a key may take; FlexSearch 0.8 keeps
 * it with 16 ms, but forgives no slips, gives no scores, and takes 15 s to build.
 */
import { letterBits } from './distance';
import { termsOf, type Term } from './fold';
import { SEARCH_KINDS, type SearchRecord } from './types';

export interface SearchIndex {
  records: readonly SearchRecord[];
  /** Kind of each record: an index into SEARCH_KINDS. */
  kinds: Uint8Array;
  /** All words, in the order of their UTF-16 code units. */
  words: readonly string[];
  /** `letterBits` of each word. */
  bits: Int32Array;
  /** The postings of word `w` are `starts[w]` to `starts[w + 1]`. */
  starts: Uint32Array;
  /** Record of each posting: an index into `records`. */
  docs: Uint32Array;
  /** What finding the record by this word is worth: 1 to 255. */
  weights: Uint8Array;
  /** Room for a question's sums, one entry for each record; used again for every key, as to ask for it anew costs more than to sum. */
  scratch: { scores: Float32Array; counts: Uint8Array; now: Float32Array };
}

const IN_TEXT = 20;
const IN_TITLE = 60;
/** Shared out among the words of a name: "Rafah" by itself is worth more than Rafah in a sentence. */
const WHOLE_NAME = 180;

/** A list of whole numbers that grows. */
class Numbers {
  private held = new Uint32Array(1 << 16);
  length = 0;

  push(value: number): void {
    if (this.length === this.held.length) {
      const more = new Uint32Array(this.held.length * 2);
      more.set(this.held);
      this.held = more;
    }
    this.held[this.length++] = value;
  }

  at(i: number): number {
    return this.held[i] ?? 0;
  }
}

/** Index records for `search`. About 4 s for 100,000: off the main thread, see src/workers/search.ts. */
export function buildSearch(records: readonly SearchRecord[]): SearchIndex {
  const ids = new Map<string, number>();
  const [wordOf, docOf, weightOf] = [new Numbers(), new Numbers(), new Numbers()];
  records.forEach((record, doc) => {
    for (const [word, weight] of wordsWithWeights(record)) {
      let id = ids.get(word);
      if (id === undefined) ids.set(word, (id = ids.size));
      wordOf.push(id);
      docOf.push(doc);
      weightOf.push(weight);
    }
  });

  const words = [...ids.keys()].sort();
  const rank = new Uint32Array(words.length);
  words.forEach((word, place) => (rank[ids.get(word) ?? 0] = place));

  const starts = new Uint32Array(words.length + 1);
  for (let i = 0; i < wordOf.length; i++) {
    const after = (rank[wordOf.at(i)] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let w = 1; w <= words.length; w++) starts[w] = (starts[w] ?? 0) + (starts[w - 1] ?? 0);

  const next = starts.slice();
  const docs = new Uint32Array(wordOf.length);
  const weights = new Uint8Array(wordOf.length);
  for (let i = 0; i < wordOf.length; i++) {
    const place = rank[wordOf.at(i)] ?? 0;
    const at = next[place] ?? 0;
    next[place] = at + 1;
    docs[at] = docOf.at(i);
    weights[at] = weightOf.at(i);
  }
  const kinds = Uint8Array.from(records, ({ kind }) => SEARCH_KINDS.indexOf(kind));
  const size = records.length;
  const scratch = {
    scores: new Float32Array(size),
    counts: new Uint8Array(size),
    now: new Float32Array(size),
  };
  return { records, kinds, words, bits: Int32Array.from(words, letterBits), starts, docs, weights, scratch };
}

/** Each word of a record once, with the most it is worth there. */
function wordsWithWeights(record: SearchRecord): Map<string, number> {
  const found = new Map<string, number>();
  const note = (word: string, weight: number) => {
    if (weight > (found.get(word) ?? 0)) found.set(word, weight);
  };
  const noteAll = (terms: Term[], weight: number) => {
    for (const term of terms) {
      note(term.text, weight);
      for (const other of term.also) note(other, weight);
    }
  };
  for (const name of [record.title, ...record.names]) {
    const terms = termsOf(name);
    noteAll(terms, Math.round(IN_TITLE + WHOLE_NAME / Math.max(1, terms.length)));
  }
  noteAll(termsOf(record.text), IN_TEXT);
  return found;
}
