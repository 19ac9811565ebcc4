import { fill } from '../../../text';
import { words as beside } from './beside.en';
import { words as bring } from './bring.en';

const words = { ...bring, ...beside };

/** A word of these panels with its slots filled. */
export const say = (word: keyof typeof words, slots: Record<string, string | number> = {}): string =>
  fill(words[word], slots);
