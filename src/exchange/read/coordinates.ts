/**
 * Coordinates as people paste them: decimal degrees, degrees with minutes and seconds, grid references (MGRS). Without
 * letters or words a pair is taken latitude first, as maps for the public write it, unless only the other order falls near the place.
 */
import type { Position } from '../../domain/types';
import { fromMgrs, looksLikeMgrs } from './mgrs';
import { show } from './reading';
import type { Bbox } from './types';

/** A text that is no coordinate; the message says which rule it breaks. Returned, not thrown: half-typed text is the normal case. */
export class CoordinateError extends Error {
  override name = 'CoordinateError';
  readonly found: string;
  /** 1-based line of a text of several. */
  readonly line: number | undefined;

  constructor(rule: string, found: string, line?: number) {
    super(`${line === undefined ? '' : `line ${line}: `}${rule}; found ${show(found)}`);
    this.found = found;
    this.line = line;
  }
}

export interface Coordinates {
  positions: Position[];
  errors: CoordinateError[];
  /** How pairs without letters were taken; null where every line said so itself. */
  order: 'latitude-first' | 'longitude-first' | null;
}

/** Two angles in degrees and what is known of their order, or the rule that was broken. */
type Pair = { angles: [number, number]; order: 'latitude-first' | 'longitude-first' | null };

/**
 * One coordinate as [lon, lat].
 * @param near a box that positions are expected in or within a degree of: settles the order where nothing else does
 */
export function parseCoordinate(text: string, near?: Bbox): Position | CoordinateError {
  const { positions, errors } = parseLines([text], near);
  return positions[0] ?? new CoordinateError(errors[0]?.rule ?? EXPECTED, text);
}

/** One coordinate per line; empty lines and those that start with # are passed over. Pairs without letters are all taken the same way round. */
export function parseCoordinates(text: string, near?: Bbox): Coordinates {
  const { positions, errors, order } = parseLines(text.split(/\r\n|\r|\n/), near);
  return {
    positions,
    errors: errors.map(({ rule, found, line }) => new CoordinateError(rule, found, line)),
    order,
  };
}

const EXPECTED = 'a coordinate is written 31.52, 34.45 or 31°31\'12"N 34°27\'00"E or 36R XV 12345 67890';
const AROUND = 1;

/** As parseCoordinates, with plain faults: a long file of something else makes many. */
export function parseLines(lines: string[], near: Bbox | undefined) {
  const found: { line: number; text: string; pair: Pair | Position | string }[] = [];
  lines.forEach((text, i) => {
    const own = text.trim();
    if (own && !own.startsWith('#'))
      found.push({ line: i + 1, text: own, pair: looksLikeMgrs(own) ? fromMgrs(own) : pairOf(own) });
  });
  const unsaid = found.flatMap(({ pair }) => (isPair(pair) && pair.order === null ? [pair.angles] : []));
  const order = unsaid.length > 0 ? orderOf(unsaid, near) : null;
  const positions: Position[] = [];
  const errors: { rule: string; found: string; line: number }[] = [];
  for (const { line, text, pair } of found) {
    const at = isPair(pair) ? placed(pair.angles, pair.order ?? order) : pair;
    if (typeof at === 'string') errors.push({ rule: at, found: text, line });
    else positions.push(at);
  }
  return { positions, errors, order };
}

function isPair(value: Pair | Position | string): value is Pair {
  return typeof value === 'object' && !Array.isArray(value);
}

function placed([a, b]: [number, number], order: Pair['order']): Position | string {
  const [lon, lat] = order === 'longitude-first' ? [a, b] : [b, a];
  if (Math.abs(lat) > 90) return 'latitude runs from -90 to 90';
  if (Math.abs(lon) > 180) return 'longitude runs from -180 to 180';
  return [lon, lat];
}

/** The order in which more of the pairs fall near the place; latitude first where that does not tell and is possible. */
function orderOf(pairs: [number, number][], near: Bbox | undefined): 'latitude-first' | 'longitude-first' {
  const fits = (lon: number, lat: number) =>
    near
      ? lon >= near[0] - AROUND &&
        lon <= near[2] + AROUND &&
        lat >= near[1] - AROUND &&
        lat <= near[3] + AROUND
      : false;
  const latFirst = pairs.filter(([a, b]) => fits(b, a)).length;
  const lonFirst = pairs.filter(([a, b]) => fits(a, b)).length;
  if (latFirst !== lonFirst) return latFirst > lonFirst ? 'latitude-first' : 'longitude-first';
  return pairs.some(([a]) => Math.abs(a) > 90) ? 'longitude-first' : 'latitude-first';
}

/** Letters, words and typographic marks in one form: N, S, E, W, °, ', ". */
function plain(text: string): string {
  return text
    .replace(/\blat(?:itude)?\b\s*[:=]?/gi, ' N ')
    .replace(/\b(?:lon|lng|long|longitude)\b\s*[:=]?/gi, ' E ')
    .toUpperCase()
    .replace(/[º˚]|\bDEG\b/g, '°')
    .replace(/''|[″”“]/g, '"')
    .replace(/[′’‘´`]/g, "'")
    .replace(/\u2212/g, '-')
    .replace(/[()[\]]/g, ' ')
    .trim();
}

const TOKENS = /[NSEW]|[-+]?\d+(?:\.\d+)?|[°'"]|[,;]/g;

function pairOf(text: string): Pair | string {
  let own = plain(text);
  // Decimal commas, where the two numbers are set apart by something else.
  if (/^[^.,]*\d,\d+[^.,]*[\s;][^.,]*\d,\d+[^.,]*$/.test(own)) own = own.replace(/(\d),(\d)/g, '$1.$2');
  if (own.replace(TOKENS, '').trim() !== '') return EXPECTED;
  const tokens = own.match(TOKENS) ?? [];
  const letters = tokens.filter((token) => /[NSEW]/.test(token));
  if (letters.length > 0) return lettered(tokens, letters);
  const groups = split(tokens);
  if (!groups) return EXPECTED;
  // Three plain numbers are what KML writes: longitude, latitude, height.
  return pair(angle(groups[0]), angle(groups[1]), groups.length === 3 ? 'longitude-first' : null);
}

/** Numbers by comma or semicolon, else by half. */
function split(tokens: string[]): string[][] | null {
  if (tokens.some((token) => token === ',' || token === ';')) {
    const groups: string[][] = [[]];
    for (const token of tokens) {
      if (token === ',' || token === ';') groups.push([]);
      else groups[groups.length - 1]?.push(token);
    }
    const whole = groups.every((group) => group.length > 0);
    const numbers = groups.every((group) => group.length === 1);
    return whole && (groups.length === 2 || (groups.length === 3 && numbers)) ? groups : null;
  }
  const starts = tokens.flatMap((token, i) => (/\d/.test(token) ? [i] : []));
  const second = starts[starts.length / 2];
  return second === undefined ? null : [tokens.slice(0, second), tokens.slice(second)];
}

/** Numbers with their hemispheres before or after them. */
function lettered(tokens: string[], letters: string[]): Pair | string {
  const own = tokens.filter((token) => token !== ',' && token !== ';');
  const [first = '', second = ''] = letters;
  if (letters.length !== 2 || 'NS'.includes(first) === 'NS'.includes(second))
    return 'a coordinate has one of N or S and one of E or W';
  const before = own[0] === first;
  if (before ? own[own.length - 1] === second : own[own.length - 1] !== second) return EXPECTED;
  const at = own.indexOf(before ? second : first, before ? 1 : 0) + (before ? 0 : 1);
  const [a, b] = [own.slice(0, at), own.slice(at)].map((part) =>
    angle(part.filter((token) => !/[NSEW]/.test(token))),
  );
  const order = 'NS'.includes(first) ? 'latitude-first' : 'longitude-first';
  return pair(signed(a, first), signed(b, second), order);
}

function signed(value: number | undefined, letter: string): number | undefined {
  return value === undefined ? undefined : 'SW'.includes(letter) ? -value : value;
}

function pair(a: number | undefined, b: number | undefined, order: Pair['order']): Pair | string {
  if (a === undefined || b === undefined)
    return 'an angle is degrees, or whole degrees with minutes and seconds below 60';
  return { angles: [a, b], order };
}

/** Degrees, minutes and seconds to degrees; undefined where they are none. */
function angle(tokens: string[] | undefined): number | undefined {
  const numbers = (tokens ?? []).filter((token) => /\d/.test(token));
  const marks = (tokens ?? []).filter((token) => /[°'"]/.test(token)).join('');
  if (numbers.length < 1 || numbers.length > 3 || !`°'"`.startsWith(marks)) return undefined;
  const [d = 0, m = 0, s = 0] = numbers.map(Number);
  const whole = numbers.slice(0, -1).every((text) => /^[-+]?\d+$/.test(text));
  if (!whole || m < 0 || m >= 60 || s < 0 || s >= 60) return undefined;
  const size = Math.abs(d) + m / 60 + s / 3600;
  return numbers[0]?.startsWith('-') ? -size : size;
}
