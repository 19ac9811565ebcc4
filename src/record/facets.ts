/** Events by kind, actor, modality, source, place and certainty: how many there are, and which pass a filter. */
import type { CompiledDate, CompiledEvent } from '../domain/atlas';
import { EVENT_LANES, MODALITIES, type EventLane, type Modality } from '../domain/constants';
import type { Archive } from './archive';
import { OPEN_END, OPEN_START } from './days';
import { CERTAINTIES, NO_FILTER, type Certainty, type EventFilter } from './event-filter';
import { byDate, claimsOf } from './query';
import { wordsOf } from './search/fold';

/** How well the day of a compiled date is known. */
export function certaintyOf(date: Pick<CompiledDate, 'min' | 'max' | 'approximate'>): Certainty {
  if (date.min === OPEN_START || date.max === OPEN_END) return 'open';
  if (date.min !== date.max) return 'range';
  return date.approximate ? 'approximate' : 'day';
}

/** Whether any of its places has a point. */
export const isPlaced = (archive: Archive, event: CompiledEvent): boolean =>
  event.places.some((id) => archive.places.get(id)?.point !== undefined);

export const modalitiesOf = (archive: Archive, event: CompiledEvent): Modality[] => [
  ...new Set(claimsOf(archive, event.claims).map((claim) => claim.modality)),
];

export const sourcesOf = (archive: Archive, event: CompiledEvent): string[] => [
  ...new Set(claimsOf(archive, event.claims).flatMap((claim) => claim.cites.map(({ source }) => source))),
];

/** Everything an event says, in folded words with a space before each: ready for a search by beginnings. */
function folded(archive: Archive, event: CompiledEvent): string {
  const names = [
    ...event.places.map((id) => archive.places.get(id)?.names),
    ...event.actors.map((id) => archive.actors.get(id)?.names),
  ].flatMap((names) => (names ? [names.en.text, names.ar.text, names.he.text] : []));
  const claims = claimsOf(archive, event.claims).map(({ statement, voice }) => `${statement} ${voice.who}`);
  const text = [event.title, event.note ?? '', ...names, ...claims].join(' ');
  return ` ${wordsOf(text)
    .map((word) => word.text)
    .join(' ')}`;
}

/** Texts are folded once per record, not once per key. */
const foldedTexts = new WeakMap<Archive, Map<string, string>>();

function textOf(archive: Archive, event: CompiledEvent): string {
  let texts = foldedTexts.get(archive);
  if (!texts) foldedTexts.set(archive, (texts = new Map<string, string>()));
  let text = texts.get(event.id);
  if (text === undefined) texts.set(event.id, (text = folded(archive, event)));
  return text;
}

type Field = Exclude<keyof EventFilter, 'from' | 'to'> | 'time';
type Test = (archive: Archive, event: CompiledEvent, filter: Readonly<EventFilter>) => boolean;

const meets = <T>(wanted: readonly T[], has: readonly T[]): boolean =>
  wanted.length === 0 || has.some((item) => wanted.includes(item));

const TESTS: { [field in Field]: Test } = {
  lanes: (_, event, { lanes }) => meets(lanes, [event.lane]),
  actors: (_, event, { actors }) => meets(actors, event.actors),
  modalities: (archive, event, { modalities }) => meets(modalities, modalitiesOf(archive, event)),
  sources: (archive, event, { sources }) => meets(sources, sourcesOf(archive, event)),
  places: (_, event, { places }) => meets(places, event.places),
  certainties: (_, event, { certainties }) => meets(certainties, [certaintyOf(event.date)]),
  placed: (archive, event, { placed }) => placed === null || isPlaced(archive, event) === placed,
  time: (_, { date }, { from, to }) => (from === null || date.max >= from) && (to === null || date.min <= to),
  text: (archive, event, { text }) => {
    const has = textOf(archive, event);
    return wordsOf(text).every((word) => has.includes(` ${word.text}`));
  },
};

const FIELDS = Object.keys(TESTS) as Field[];

function passes(
  archive: Archive,
  event: CompiledEvent,
  filter: Readonly<EventFilter>,
  except?: Field,
): boolean {
  return FIELDS.every((field) => field === except || TESTS[field](archive, event, filter));
}

/** The events that pass, earliest first. */
export function filterEvents(archive: Archive, filter: Readonly<EventFilter>): CompiledEvent[] {
  return archive.atlas.events.filter((event) => passes(archive, event, filter)).sort(byDate);
}

/** An entry of a facet and how many events it would leave. */
export interface FacetCount<T extends string = string> {
  value: T;
  count: number;
}

export interface EventFacets {
  /** In the order of the closed lists, entries with no event included. */
  lanes: FacetCount<EventLane>[];
  modalities: FacetCount<Modality>[];
  certainties: FacetCount<Certainty>[];
  /** Most events first. */
  actors: FacetCount[];
  sources: FacetCount[];
  places: FacetCount[];
  placed: { with: number; without: number };
}

/**
 * Counts for each facet over the events that pass everything else that is chosen: a count says what a click on it would leave,
 * as if nothing were chosen in its own facet. Entries chosen in an open list stay, with 0, so that they can be taken back.
 */
export function facets(
  events: readonly CompiledEvent[],
  archive: Archive,
  filter: Readonly<EventFilter> = NO_FILTER,
): EventFacets {
  const without = (field: Field): CompiledEvent[] =>
    events.filter((event) => passes(archive, event, filter, field));
  const placeless = without('placed');
  const placed = placeless.filter((event) => isPlaced(archive, event)).length;
  return {
    lanes: closed(EVENT_LANES, without('lanes'), (event) => [event.lane]),
    modalities: closed(MODALITIES, without('modalities'), (event) => modalitiesOf(archive, event)),
    certainties: closed(CERTAINTIES, without('certainties'), (event) => [certaintyOf(event.date)]),
    actors: open(filter.actors, without('actors'), (event) => event.actors),
    sources: open(filter.sources, without('sources'), (event) => sourcesOf(archive, event)),
    places: open(filter.places, without('places'), (event) => event.places),
    placed: { with: placed, without: placeless.length - placed },
  };
}

function count<T extends string>(
  entries: readonly T[],
  events: readonly CompiledEvent[],
  has: (event: CompiledEvent) => readonly T[],
): FacetCount<T>[] {
  const counts = new Map<T, number>(entries.map((value) => [value, 0]));
  for (const event of events)
    for (const value of new Set(has(event))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

const closed = count;

function open(
  chosen: readonly string[],
  events: readonly CompiledEvent[],
  has: (event: CompiledEvent) => readonly string[],
): FacetCount[] {
  return count(chosen, events, has).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
