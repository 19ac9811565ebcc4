import type { ComparisonState } from '../../state/comparison.svelte';
import { day, percent } from '../../text';
import type { Desk } from '../desk';
import { refusalOf, sentenceOf, type Phrase } from './sentence';
import { placedIn } from './tray-forces';
import { placeName } from './tray-words';

/** The sentence of the pair on the page. */
export function sentenceFor(desk: Desk, comparison: ComparisonState): Phrase[] {
  const { a, b, result, shown, region } = comparison;
  if (!result.ok)
    return refusalOf({
      ...result,
      nameA: a.short,
      nameB: b.short,
      day: day(result.side === 'b' ? b.day : a.day),
    });
  return sentenceOf({
    a: { id: a.id, day: a.day, forces: placedIn(desk, a) },
    b: { id: b.id, day: b.day, forces: placedIn(desk, b) },
    transitions: shown?.transitions ?? [],
    baseKm2: shown?.baseKm2 ?? 0,
    region: region && placeName(desk, region),
    area: desk.area,
    percent: (share) => percent(share),
    day,
  });
}
