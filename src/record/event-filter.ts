/** Which events a reader wants to see, as a plain object and as a short string for a link. */
import { EVENT_LANES, MODALITIES, type EventLane, type Modality } from '../domain/constants';

/** How well the day is known: to the day, to the day but hedged, within two days, or with one bound only. */
export const CERTAINTIES = ['day', 'approximate', 'range', 'open'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Empty lists and nulls ask for nothing. Within a list any entry will do; all fields must be met. */
export interface EventFilter {
  lanes: EventLane[];
  /** Ids of actors. */
  actors: string[];
  /** An event passes when one of its claims has one of these. */
  modalities: Modality[];
  /** Ids of sources. */
  sources: string[];
  /** Ids of places. */
  places: string[];
  certainties: Certainty[];
  /** True: with a place that has a point; false: without one. */
  placed: boolean | null;
  /** ISO days, both included; an event passes when it may have happened within. */
  from: string | null;
  to: string | null;
  text: string;
}

export const NO_FILTER: Readonly<EventFilter> = {
  lanes: [],
  actors: [],
  modalities: [],
  sources: [],
  places: [],
  certainties: [],
  placed: null,
  from: null,
  to: null,
  text: '',
};

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const among =
  <T extends string>(list: readonly T[]) =>
  (value: string): value is T =>
    (list as readonly string[]).includes(value);
const isId = (value: string): value is string => ID.test(value);

/** The day exists: 31 February reads back as another. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function listOf<T extends string>(value: string, is: (entry: string) => entry is T): T[] | null {
  const entries = value.split(',');
  const known = entries.filter(is);
  return known.length === entries.length && new Set(known).size === known.length ? known : null;
}

/** One letter or two per field. The text comes last, as it may hold any character. */
const LISTS = {
  l: { field: 'lanes', read: (value: string) => listOf(value, among(EVENT_LANES)) },
  a: { field: 'actors', read: (value: string) => listOf(value, isId) },
  m: { field: 'modalities', read: (value: string) => listOf(value, among(MODALITIES)) },
  s: { field: 'sources', read: (value: string) => listOf(value, isId) },
  p: { field: 'places', read: (value: string) => listOf(value, isId) },
  c: { field: 'certainties', read: (value: string) => listOf(value, among(CERTAINTIES)) },
} as const;

/**
 * A filter as a short string fit for a link: `l:violence,forces;a:hamas;pl:1;f:2025-10-10;q:tunnels`. Empty for no filter.
 * Only the text is escaped (by `encodeURIComponent`, which half a surrogate pair would make throw); all else is safe as it stands.
 */
export function encodeFilter(filter: Readonly<EventFilter>): string {
  const parts = Object.entries(LISTS)
    .filter(([, { field }]) => filter[field].length > 0)
    .map(([letter, { field }]) => `${letter}:${filter[field].join(',')}`);
  if (filter.placed !== null) parts.push(`pl:${filter.placed ? 1 : 0}`);
  if (filter.from !== null) parts.push(`f:${filter.from}`);
  if (filter.to !== null) parts.push(`t:${filter.to}`);
  if (filter.text !== '') parts.push(`q:${encodeURIComponent(filter.text.replace(/\p{Cs}/gu, '\ufffd'))}`);
  return parts.join(';');
}

/**
 * The filter of a string, or null when any part of it cannot be used.
 * @param value as the link codec hands it over, its percent signs resolved
 */
export function decodeFilter(value: string): EventFilter | null {
  const filter: EventFilter = { ...NO_FILTER };
  const seen = new Set<string>();
  for (let rest = value; rest !== '';) {
    const colon = rest.indexOf(':');
    const name = rest.slice(0, colon);
    const end = name === 'q' || !rest.includes(';') ? rest.length : rest.indexOf(';');
    const given = rest.slice(colon + 1, end);
    if (colon < 0 || given === '' || seen.has(name) || !readPart(name, given, filter)) return null;
    seen.add(name);
    rest = rest.slice(end + 1);
  }
  return filter;
}

function readPart(name: string, given: string, filter: EventFilter): boolean {
  if (name in LISTS) {
    const { field, read } = LISTS[name as keyof typeof LISTS];
    const list = read(given);
    if (list) Object.assign(filter, { [field]: list });
    return list !== null;
  }
  switch (name) {
    case 'pl':
      filter.placed = given === '1';
      return given === '1' || given === '0';
    case 'f':
      filter.from = given;
      return isDay(given);
    case 't':
      filter.to = given;
      return isDay(given);
    case 'q':
      filter.text = given;
      return true;
    default:
      return false;
  }
}
