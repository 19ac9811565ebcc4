import type { Holder } from '../../domain/constants';
import type { ComparisonState } from '../../state/comparison.svelte';
import { fill } from '../../text';
import type { Desk } from '../desk';
import { words, type Word } from './tray.en';

export const isWord = (key: string): key is Word => Object.hasOwn(words, key);

/** A word of the tray with its slots filled. */
export const say = (word: Word, slots: Record<string, string | number> = {}): string =>
  fill(words[word], slots);

export const holderName = (holder: Holder): string => words[`holder.${holder}`];

/** The number of an area in the reader's units, without the unit. */
export const bareArea = (desk: Desk, km2: number): string => desk.area(km2).split(' ')[0] ?? '';

/** The number of a share in per cent, one decimal. */
export const barePercent = (share: number): string => (share * 100).toFixed(1);

/** A place of the record in the reader's language; its id where the record has not come yet. */
export function placeName(desk: Desk, id: string): string {
  const place = desk.archive?.places.get(id);
  return place ? desk.name(place.names) : id;
}

/** What the shares of the comparison are of, in words. */
export function whereText(desk: Desk, { region }: ComparisonState): string {
  return region ? placeName(desk, region) : say('tray.strip');
}

/** `x`, `x and y`, `x, y and z`. */
export const joinedWords = (items: readonly string[]): string =>
  items.reduce(
    (text, item, i) =>
      i === 0 ? item : `${text}${i === items.length - 1 ? words['say.and'] : words['say.comma']}${item}`,
    '',
  );
