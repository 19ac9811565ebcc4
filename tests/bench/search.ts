/**
 * Time the search over 100,000 made-up records, key by key: `npx tsx tests/bench/search.ts`.
 * Prints the median and the worst time of a key, the search alone without the way to the worker and back; exits 1 when any key in any
 * round takes 30 ms or more.
 */
import { availableParallelism, loadavg } from 'node:os';
import { buildSearch, search, SEARCH_KINDS, warmUp, type SearchRecord } from '../../src/record/search';

const RECORDS = 100_000;
const WORDS = 50_000;
const ROUNDS = 5;
const LIMIT_MS = 30;

/** Random numbers from 0 to 1 that are the same in every run (mulberry32, by T. Ettinger, public domain). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const random = randomFrom(5);
const below = (n: number): number => Math.floor(random() * n);
const one = (list: readonly string[]): string => list[below(list.length)] ?? '';

const ONSETS = 'b d f g h j k kh l m n q r s sh t th y z tr br pl st c p w'.split(' ');
const VOWELS = 'a e i o u ei ou aa'.split(' ');
const CODAS = ['', ...'n r l m t s h d k'.split(' ')];
const word = (): string =>
  Array.from({ length: 1 + below(4) }, () => one(ONSETS) + one(VOWELS) + one(CODAS)).join('');

const made = new Set<string>();
while (made.size < WORDS) made.add(word());
const vocabulary = [...made];
/** Common words are common: the rank falls off as in natural language (Zipf). */
const draw = (): string => vocabulary[Math.floor(WORDS ** random()) - 1] ?? '';
const phrase = (least: number, most: number): string =>
  Array.from({ length: least + below(most - least + 1) }, draw).join(' ');

const records = Array.from({ length: RECORDS }, (_, i): SearchRecord => ({
  kind: SEARCH_KINDS[i % SEARCH_KINDS.length] ?? 'claim',
  id: `r-${i}`,
  title: phrase(2, 8),
  text: phrase(8, 28),
  names: i % 9 === 0 ? [phrase(1, 2)] : [],
}));

const began = performance.now();
const index = buildSearch(records);
warmUp(index);
const buildMs = performance.now() - began;

/** What a reader types, key by key from the second letter: common and rare words, two words, and words with a slip. */
function queries(): string[] {
  const ranks = [0, 3, 40, 400, 4_000, 15_000].map((rank) => vocabulary[rank] ?? '');
  const slips = ranks.map((text) => text.slice(0, text.length >> 1) + text.slice((text.length >> 1) + 1));
  const texts = [...ranks, ...slips, `${ranks[0]} ${ranks[3]}`, `${ranks[4]} ${ranks[1]}`, 'xylophonequartz'];
  const two = [...new Set(vocabulary.map((text) => text.slice(0, 2)))];
  return [...two, ...texts.flatMap((text) => Array.from(text, (_, i) => text.slice(0, i + 1)).slice(1))];
}

interface Timed {
  query: string;
  /** By the clock, in ms. */
  ms: number;
}

function timed(query: string): Timed {
  const start = performance.now();
  search(index, query);
  return { query, ms: performance.now() - start };
}

const times = Array.from({ length: ROUNDS }, () => queries().map(timed)).flat();
const sorted = [...times].sort((a, b) => a.ms - b.ms);
const median = sorted[sorted.length >> 1];
const worst = sorted[sorted.length - 1];
if (!median || !worst) throw new Error('nothing was timed');

const missed = worst.ms >= LIMIT_MS;
console.log(
  `${RECORDS.toLocaleString('en-GB')} records, ${index.words.length.toLocaleString('en-GB')} words, ` +
    `${index.docs.length.toLocaleString('en-GB')} postings: built in ${Math.round(buildMs)} ms (off the main thread)\n` +
    `${times.length} keys: median ${median.ms.toFixed(2)} ms, worst ${worst.ms.toFixed(1)} ms ("${worst.query}"; ` +
    `limit ${LIMIT_MS})${missed ? '  MISSED' : ''}\n` +
    `by the clock, with a load of ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores`,
);
process.exitCode = missed ? 1 : 0;
