import { fill } from '../../text';
import { words } from './sources.en';

/** A word of this page with its slots filled. */
export const say = (word: keyof typeof words, slots: Record<string, string | number> = {}): string =>
  fill(words[word], slots);

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });
/** A language by its English name. @param tag BCP 47, as sources carry it */
export const languageName = (tag: string): string => LANGUAGES.of(tag) ?? tag;
