import type { CompiledStance } from '../../domain/atlas';
import { day, fill, term, whole } from '../../text';
import type { Spoken, Step, Troops } from '../../record/stances';
import { words, type Word } from './contributors.en';

/** A word of the page with its slots filled. */
export const say = (word: Word, slots: Record<string, string | number> = {}): string =>
  fill(words[word], slots);

/** A number of people with its bounds as given: `20,000`, `20,000+`, `≤ 5,000`, `1,000–8,000`, `none`. */
export function troopsText({ min, max }: { min: number; max?: number | null | undefined }): string {
  if (max === 0) return say('troops.none');
  if (max === undefined || max === null) return say('troops.from', { n: whole(min) });
  if (min === max) return whole(max);
  return min === 0
    ? say('troops.upTo', { n: whole(max) })
    : say('troops.between', { low: whole(min), high: whole(max) });
}

/** The few words under a glyph. What is refused is named: troops, or combat. */
export function wordOf({ category, troops, wouldFightHamas }: CompiledStance): string {
  if (category === 'suspended') return say('word.onHold');
  if (category === 'refuses') {
    if (troops?.max === 0) return say('word.noTroops');
    if (wouldFightHamas === 'no') return say('word.noCombat');
  }
  if (category === 'conditional' && wouldFightHamas === 'no') return say('word.noFighting');
  if (troops && troops.max !== 0) return troopsText(troops);
  return term('stance', category);
}

/** A "no" that others tell, expect or infer: not a refusal of the actor's own. */
export const isTold = ({ category, modality }: CompiledStance): boolean =>
  category === 'refuses' && modality !== 'refused';

/** Who said it: every voice once, in the order of the claims. */
export const voicesOf = ({ claims }: Spoken): string =>
  [...new Set(claims.map(({ voice }) => voice.who))].join(', ');

/** A voice with its standing: the state's own word, or someone's account of it. */
export const byText = (spoken: Spoken): string =>
  say(spoken.own ? 'view.said' : 'view.account', { who: voicesOf(spoken) });

const MONTH = /^(\d+) (\w+ \d+)$/;

/** A step of time as a column heading. */
export function stepText({ min, max }: Step, next: Step | undefined): string {
  if (min === null) return say('table.before', { day: day(next?.min ?? max) });
  return min === max ? day(min) : day(min).replace(MONTH, '$2');
}

export const numberOf = (troops: Troops): number => troops.max ?? troops.min;
