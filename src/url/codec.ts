import { HOLDERS } from '../domain/constants';
import {
  DEFAULT_VIEW,
  MODES,
  PAGES,
  SELECTION_KINDS,
  SWITCHABLE,
  type Camera,
  type Cell,
  type Selection,
  type View,
} from './view';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PIECE = /^(?:strip|[a-z0-9-]+:(?:left|right)(?:,[a-z0-9-]+:(?:left|right))*)$/;
const LANGUAGES = ['en', 'ar', 'he'] as const;
const UNIT_NAMES = ['km', 'mi', 'dunam'] as const;

/** Why a parameter was dropped, ready to be shown. */
export interface Dropped {
  name: string;
  value: string;
  why: string;
}

type Parse<T> = (value: string) => T | null;
interface Parameter<K extends keyof View> {
  name: string;
  why: string;
  parse: Parse<View[K]>;
  write: (value: View[K]) => string;
}

const oneOf =
  <T extends string>(list: readonly T[]): Parse<T> =>
  (value) =>
    list.find((item) => item === value) ?? null;

function parseCamera(value: string): Camera | null {
  const parts = value.split('/');
  // Number('') is 0: an empty part must not open the view at the equator.
  if (parts.some((part) => part.trim() === '')) return null;
  const [zoom, lat, lon, ...rest] = parts.map(Number);
  if (zoom === undefined || lat === undefined || lon === undefined || rest.length > 0) return null;
  const sound =
    Number.isFinite(zoom + lat + lon) &&
    zoom >= 0 &&
    zoom <= 24 &&
    Math.abs(lat) <= 85 &&
    Math.abs(lon) <= 180;
  return sound ? { zoom, lat, lon } : null;
}

/** Precision grows with the zoom, so that a link is as short as it may be and never jumps. */
function writeCamera(camera: Camera | null): string {
  if (!camera) return '';
  const digits = Math.max(2, Math.ceil((camera.zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10));
  return [camera.zoom.toFixed(2), camera.lat.toFixed(digits), camera.lon.toFixed(digits)].join('/');
}

function parseSelection(value: string): Selection | null {
  const at = value.indexOf(':');
  const kind = SELECTION_KINDS.find((item) => item === value.slice(0, at));
  const id = value.slice(at + 1);
  if (!kind) return null;
  return (kind === 'zone' ? PIECE : ID).test(id) ? { kind, id } : null;
}

function parseDay(value: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const time = Date.parse(`${value}T00:00:00Z`);
  // Date.parse rolls 31 February over; only a day that reads back the same exists.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) ? value : null;
}

function parseHidden(value: string): View['hidden'] | null {
  const parts = value.split(',');
  const known = SWITCHABLE.filter((layer) => parts.includes(layer));
  return known.length === parts.length ? known : null;
}

/** What packing gives: letters and digits, nothing that an address escapes. What it holds is judged by who unpacks it. */
const parsePacked: Parse<string> = (value) => (/^[\w.~-]+$/.test(value) ? value : null);

/** Named parts, the last of which may be free text. What they ask for is judged by who filters. */
const parseFilter: Parse<string> = (value) => (/^[a-z]{1,2}:\P{Cs}+$/su.test(value) ? value : null);

/** Free text is escaped, the marks between the parts stay readable. */
const writeFilter = (value: string): string =>
  encodeURIComponent(value).replace(/%3A|%3B|%2C/g, decodeURIComponent);

const parseId: Parse<string> = (value) => (ID.test(value) ? value : null);

function parseIds(value: string): string[] | null {
  const ids = value.split(',');
  return ids.every((id) => ID.test(id)) && new Set(ids).size === ids.length ? ids : null;
}

const parseParagraph: Parse<number> = (value) => (/^[1-9]\d{0,3}$/.test(value) ? Number(value) : null);

function parseDivider(value: string): number | null {
  return /^\d{1,3}$/.test(value) && Number(value) <= 100 ? Number(value) : null;
}

function parseCell(value: string): Cell | null {
  const [from, to, ...rest] = value.split('.').map((name) => HOLDERS.find((holder) => holder === name));
  return from && to && rest.length === 0 ? { from, to } : null;
}

/** One entry per field of the view, so that a new field cannot be forgotten in the link. */
const GRAMMAR: { [K in keyof View]: Parameter<K> } = {
  camera: { name: 'map', why: 'not zoom/latitude/longitude', parse: parseCamera, write: writeCamera },
  page: { name: 'view', why: 'no such view', parse: oneOf(PAGES), write: String },
  a: { name: 'a', why: 'not an id', parse: parseId, write: String },
  b: { name: 'b', why: 'not an id', parse: parseId, write: String },
  t: { name: 't', why: 'not a day as YYYY-MM-DD', parse: parseDay, write: String },
  tb: { name: 'tb', why: 'not a day as YYYY-MM-DD', parse: parseDay, write: (v) => v ?? '' },
  from: { name: 'from', why: 'not a day as YYYY-MM-DD', parse: parseDay, write: (v) => v ?? '' },
  filter: { name: 'f', why: 'not a filter of events', parse: parseFilter, write: writeFilter },
  mode: { name: 'mode', why: 'not swipe, side or diff', parse: oneOf(MODES), write: String },
  divider: { name: 'at', why: 'not a per cent from 0 to 100', parse: parseDivider, write: String },
  region: { name: 'in', why: 'not an id', parse: parseId, write: (v) => v ?? '' },
  cell: {
    name: 'cell',
    why: 'not holder.holder',
    parse: parseCell,
    write: (v) => (v ? `${v.from}.${v.to}` : ''),
  },
  sel: {
    name: 'sel',
    why: 'not kind:id',
    parse: parseSelection,
    write: (v) => (v ? `${v.kind}:${v.id}` : ''),
  },
  paragraph: {
    name: 'par',
    why: 'not the number of a paragraph',
    parse: parseParagraph,
    write: (v) => (v ? String(v) : ''),
  },
  lens: { name: 'lens', why: 'not ids', parse: parseIds, write: (v) => v.join(',') },
  lang: { name: 'lang', why: 'not en, ar or he', parse: oneOf(LANGUAGES), write: String },
  units: { name: 'units', why: 'not km, mi or dunam', parse: oneOf(UNIT_NAMES), write: String },
  hidden: { name: 'off', why: 'no such layer', parse: parseHidden, write: (v) => v.join(',') },
  kind: { name: 'kind', why: 'no such kind', parse: oneOf(SELECTION_KINDS), write: String },
  draft: { name: 'draft', why: 'not a packed drawing', parse: parsePacked, write: (v) => v ?? '' },
};

const FIELDS = Object.keys(GRAMMAR) as (keyof View)[];

function readField<K extends keyof View>(field: K, value: string, into: View): boolean {
  const parsed = GRAMMAR[field].parse(value);
  if (parsed === null) return false;
  into[field] = parsed;
  return true;
}

function writeField<K extends keyof View>(field: K, view: View): string {
  const written = GRAMMAR[field].write(view[field]);
  return written === GRAMMAR[field].write(DEFAULT_VIEW[field]) ? '' : `${GRAMMAR[field].name}=${written}`;
}

/** The hash of a view, without defaults; empty for the opening view. Safe characters stay readable. */
export function encode(view: View): string {
  const parts = FIELDS.map((field) => writeField(field, view)).filter((part) => part !== '');
  return parts.length ? `#${parts.join('&')}` : '';
}

/**
 * The view of a hash. Never throws: what cannot be used falls back to its default and is reported.
 * @param hash with or without the leading `#`
 */
export function decode(hash: string): { view: View; dropped: Dropped[] } {
  const view: View = { ...DEFAULT_VIEW };
  const dropped: Dropped[] = [];
  const seen = new Set<string>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const name = at < 0 ? part : part.slice(0, at);
    const raw = at < 0 ? '' : part.slice(at + 1);
    const field = FIELDS.find((key) => GRAMMAR[key].name === name);
    let value: string;
    try {
      value = decodeURIComponent(raw);
    } catch (cause) {
      dropped.push({ name, value: raw, why: cause instanceof Error ? cause.message : 'not readable' });
      continue;
    }
    if (!field) dropped.push({ name, value, why: 'unknown parameter' });
    else if (seen.has(name)) dropped.push({ name, value, why: 'given twice' });
    else if (seen.add(name) && !readField(field, value, view))
      dropped.push({ name, value, why: GRAMMAR[field].why });
  }
  return { view, dropped };
}
