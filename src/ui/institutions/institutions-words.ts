import { fill } from '../../text';
import { words, type Word } from './institutions.en';

/** A word of the page with its slots filled. */
export const say = (word: Word, slots: Record<string, string | number> = {}): string =>
  fill(words[word], slots);

/** A text in lines of at most `most` letters, broken between words. */
export function linesOf(text: string, most: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > most) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
