import { fill } from '../../text';
import type { Desk } from '../desk';
import { words } from './lens.en';

/** A word of the lens with its slots filled. */
export const say = (word: keyof typeof words, slots: Record<string, string | number> = {}): string =>
  fill(words[word], slots);

/** What a source is called in a sentence: its letter, where it has one, and its publisher. */
export function callOf(desk: Desk, id: string): string {
  const source = desk.whole?.sources.get(id);
  if (!source) return id;
  const publisher = source.csl['container-title'] ?? source.csl.publisher ?? say('noPublisher');
  return source.letter ? `${source.letter} ${publisher}` : publisher;
}

/** The chosen sources in a few words: the first two by name. */
export function lensName(desk: Desk): string {
  const names = desk.view.current.lens.map((id) => callOf(desk, id));
  if (names.length <= 2) return names.join(' and ');
  return say('more', { first: names.slice(0, 2).join(', '), n: names.length - 2 });
}
