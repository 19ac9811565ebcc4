import { fill } from '../../../text';
import { words, type Word } from './bring.en';

/** A word of these panels with its slots filled. */
export const say = (word: Word, slots: Record<string, string | number> = {}): string =>
  fill(words[word], slots);
