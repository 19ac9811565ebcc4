/** Dates of brought things in words. */
import { dateText } from '../../../text';
import { say } from './bring-words';
import { daysOf } from './use';

/** A date as a file writes it; in words where it can be read, and said to be missing where there is none. */
export function dateWords(date: string | null): string {
  const days = date === null ? null : daysOf(date);
  return days ? dateText(days) : (date ?? say('noDate'));
}
