/** The facets of the page as the reader sees them, whatever kind of list they come from. */
import type { Archive } from '../../record/archive';
import type { EventFilter } from '../../record/event-filter';
import type { EventFacets } from '../../record/facets';
import { sourceTitle } from '../context/titles';
import type { Desk } from '../desk';
import { day, fill } from '../../text';
import { words } from './events.en';

export const FACETS = [
  'lanes',
  'placed',
  'certainties',
  'modalities',
  'sources',
  'actors',
  'places',
] as const;
export type Facet = (typeof FACETS)[number];
type ListFacet = Exclude<Facet, 'placed'>;

export interface Choice {
  value: string;
  name: string;
  count: number;
  chosen: boolean;
}

/** What an entry of a facet is called. */
export function nameOf(desk: Desk, archive: Archive, facet: Facet, value: string): string {
  switch (facet) {
    case 'lanes':
      return desk.t(`lane.${value as 'violence'}`);
    case 'modalities':
      return desk.t(`modality.${value as 'reported'}`);
    case 'certainties':
      return words[`certainty.${value as 'day'}`];
    case 'placed':
      return words[`placed.${value as 'with'}`];
    case 'sources': {
      const source = archive.sources.get(value);
      if (!source) return value;
      const publisher = source.csl['container-title'] ?? source.csl.publisher;
      return source.letter ? `${source.letter} · ${publisher ?? value}` : sourceTitle(desk, source);
    }
    case 'actors': {
      const actor = archive.actors.get(value);
      return actor ? desk.name(actor.names) : value;
    }
    case 'places': {
      const place = archive.places.get(value);
      return place ? desk.name(place.names) : value;
    }
  }
}

const chosenIn = (filter: Readonly<EventFilter>, facet: ListFacet): readonly string[] => filter[facet];

/** Entries of a facet with counts; what nothing would be left of is passed over, unless it is chosen. */
export function choicesOf(
  desk: Desk,
  archive: Archive,
  filter: Readonly<EventFilter>,
  counts: EventFacets,
  facet: Facet,
): Choice[] {
  if (facet === 'placed')
    return (['with', 'without'] as const).map((value) => ({
      value,
      name: nameOf(desk, archive, facet, value),
      count: counts.placed[value],
      chosen: filter.placed === (value === 'with'),
    }));
  const chosen = chosenIn(filter, facet);
  return counts[facet]
    .map(({ value, count }: { value: string; count: number }) => ({
      value,
      name: nameOf(desk, archive, facet, value),
      count,
      chosen: chosen.includes(value),
    }))
    .filter((choice) => choice.count > 0 || choice.chosen);
}

/** The filter with one entry of a facet put in or taken out. */
export function toggled(filter: Readonly<EventFilter>, facet: Facet, value: string): Partial<EventFilter> {
  if (facet === 'placed') {
    const wanted = value === 'with';
    return { placed: filter.placed === wanted ? null : wanted };
  }
  const chosen = chosenIn(filter, facet);
  const next = chosen.includes(value) ? chosen.filter((entry) => entry !== value) : [...chosen, value];
  return { [facet]: next };
}

export interface Chip {
  key: string;
  name: string;
  /** What takes it back. */
  without: Partial<EventFilter>;
}

/** Everything that is chosen, in words, with what takes it back. */
export function chipsOf(desk: Desk, archive: Archive, filter: Readonly<EventFilter>): Chip[] {
  const chips = FACETS.flatMap((facet): Chip[] => {
    const values: readonly string[] =
      facet === 'placed'
        ? filter.placed === null
          ? []
          : [filter.placed ? 'with' : 'without']
        : chosenIn(filter, facet);
    return values.map((value) => ({
      key: `${facet}:${value}`,
      name: `${words[`facet.${facet}`]}: ${nameOf(desk, archive, facet, value)}`,
      without: toggled(filter, facet, value),
    }));
  });
  if (filter.from)
    chips.push({
      key: 'from',
      name: fill(words.chipFrom, { day: day(filter.from) }),
      without: { from: null },
    });
  if (filter.to)
    chips.push({ key: 'to', name: fill(words.chipTo, { day: day(filter.to) }), without: { to: null } });
  if (filter.text)
    chips.push({ key: 'text', name: fill(words.chipText, { what: filter.text }), without: { text: '' } });
  return chips;
}
