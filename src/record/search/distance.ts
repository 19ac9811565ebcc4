/** Slips of the finger: how many edits part a typed word from the beginning of a word that exists. */

/** How many slips a word of a length is forgiven. */
export function forgiven(length: number): 0 | 1 | 2 {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** Words longer than this are compared by their beginnings. */
const LONGEST = 62;
/** Three rows of the table, used again and again: tens of thousands of words are compared for one key. */
const rows = [new Uint8Array(LONGEST + 2), new Uint8Array(LONGEST + 2), new Uint8Array(LONGEST + 2)] as const;

/**
 * The least number of edits (a letter put in, left out, changed, or two neighbours swapped) from `typed` to any beginning of
 * `word`; `limit + 1` where it is more than `limit`. Optimal string alignment over three rows (as in any text on
 * approximate matching; P. H. Sellers, Journal of Algorithms 1, 1980, for the beginning being free to end anywhere).
 */
export function prefixDistance(typed: string, word: string, limit: number): number {
  const height = Math.min(typed.length, LONGEST);
  const width = Math.min(word.length, height + limit, LONGEST);
  if (width < height - limit) return limit + 1;
  let [before, previous, row] = rows as readonly [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= width; j++) previous[j] = j;
  for (let i = 1; i <= height; i++) {
    row[0] = i;
    let least = i;
    const letter = typed.charCodeAt(i - 1);
    for (let j = 1; j <= width; j++) {
      const other = word.charCodeAt(j - 1);
      let cost = (previous[j - 1] ?? 0) + (letter === other ? 0 : 1);
      const without = Math.min(previous[j] ?? 0, row[j - 1] ?? 0) + 1;
      if (without < cost) cost = without;
      if (i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && other === typed.charCodeAt(i - 2)) {
        const swapped = (before[j - 2] ?? 0) + 1;
        if (swapped < cost) cost = swapped;
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, previous, row] = [previous, row, before];
  }
  let best = limit + 1;
  for (let j = 0; j <= width; j++) best = Math.min(best, previous[j] ?? best);
  return best;
}

/** Which letters a word has, as bits: words that differ in more letters than there may be slips need no closer look. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** Number of bits set. */
export function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
