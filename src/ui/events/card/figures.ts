import type { Figure } from '../../../domain/types';
import { fill, whole } from '../../../text';
import { words } from '../events.en';

/** A number of people as its source gives it: exact, about, or bounded. */
export function numberText({ value, min, max, approximate, text }: Figure): string {
  if (value !== undefined) return approximate ? fill(words.about, { n: whole(value) }) : whole(value);
  if (min !== undefined && max !== undefined)
    return fill(words.between, { min: whole(min), max: whole(max) });
  if (min !== undefined) return fill(words.atLeast, { n: whole(min) });
  if (max !== undefined) return fill(words.atMost, { n: whole(max) });
  return text ?? '';
}
