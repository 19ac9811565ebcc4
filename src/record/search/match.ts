/** Which words of the index a typed word means: itself, words that begin with it, and near misses. */
import type { SearchIndex } from './build';
import { countBits, forgiven, letterBits, prefixDistance } from './distance';
import type { Term } from './fold';

/** A word of the index and how well it meets what was typed: 1 for itself, less for what begins with it, least for a slip. */
export interface Match {
  word: number;
  quality: number;
}

/** A word that finds fewer records than this is looked up with slips forgiven. */
const FEW = 8;

/** First place in the sorted words that is not below `word`. */
function lowerBound(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Matches of a typed word, best first. @param whole the word is done: a space follows it */
export function matchesOf(index: SearchIndex, term: Term, whole: boolean): Match[] {
  const found = new Map<number, number>();
  let records = 0;
  for (const form of [term.text, ...term.also])
    for (let w = lowerBound(index.words, form); (index.words[w] ?? '').startsWith(form); w++) {
      const quality = qualityOf(form, index.words[w] ?? '', whole);
      if (quality > (found.get(w) ?? 0)) {
        if (!found.has(w)) records += (index.starts[w + 1] ?? 0) - (index.starts[w] ?? 0);
        found.set(w, quality);
      }
    }
  if (records < FEW) addSlips(index, term.text, found);
  return [...found].map(([word, quality]) => ({ word, quality })).sort((a, b) => b.quality - a.quality);
}

function qualityOf(typed: string, word: string, whole: boolean): number {
  if (typed === word) return 1;
  return (whole ? 0.3 : 0.5) + 0.3 * (typed.length / word.length);
}

function addSlips(index: SearchIndex, typed: string, found: Map<number, number>): void {
  const limit = forgiven(typed.length);
  if (limit === 0) return;
  const bits = letterBits(typed);
  for (let w = 0; w < index.words.length; w++) {
    // A letter of the typed word that the other lacks costs an edit at least; a swap lacks none.
    if (countBits(bits & ~(index.bits[w] ?? 0)) > limit || found.has(w)) continue;
    const word = index.words[w] ?? '';
    const slips = prefixDistance(typed, word, limit);
    if (slips > limit) continue;
    // A word of nearly the typed length is likelier meant than one that only begins alike.
    found.set(w, (0.4 / slips) * Math.min(1, typed.length / word.length));
  }
}
