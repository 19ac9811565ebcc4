/**
 * Well-known text (OGC 06-103r4, ch. 7) and its extended form with SRID: one shape after another, set apart by line ends
 * or semicolons. Heights and measures are dropped.
 */
import type { Path, Position } from '../../domain/types';
import {
  append,
  numberOf,
  position,
  rawFeature,
  type RawFeature,
  type Reader,
  type Reading,
  show,
} from './reading';
import { textOf } from './text';
import { LIMITS } from './types';

const TYPE = /^(?:MULTI)?(?:POINT|LINESTRING|POLYGON)$|^GEOMETRYCOLLECTION$|^LINEARRING$/;

export const readWkt: Reader = async (bytes, reading) => {
  const text = textOf(bytes, reading);
  const features: RawFeature[] = [];
  const scanner = new Scanner(text, reading);
  while (!scanner.atEnd()) {
    const place = `shape ${features.length + 1} (line ${scanner.line()})`;
    features.push(shape(scanner, rawFeature(place)));
    scanner.skip(';');
    await reading.breathe(scanner.at / text.length);
  }
  return features;
};

/** Add the shapes of one well-known text, such as a cell of a table, to a feature. @throws ReadError */
export function addWkt(text: string, raw: RawFeature, reading: Reading): void {
  const scanner = new Scanner(text, reading, raw.place);
  shape(scanner, raw);
  scanner.skip(';');
  if (!scanner.atEnd()) throw scanner.wrong('one shape');
}

class Scanner {
  at = 0;
  #counted = 0;
  #line = 1;
  readonly #token = /\s*([A-Za-z]+|[-+.\w]+|[(),;=]|\S)/y;

  constructor(
    readonly text: string,
    readonly reading: Reading,
    readonly where?: string,
  ) {}

  /** The next word, number or mark, upper-case; empty at the end. */
  next(): string {
    const token = this.peek();
    this.at = this.#token.lastIndex;
    return token;
  }

  peek(): string {
    this.#token.lastIndex = this.at;
    const found = this.#token.exec(this.text)?.[1];
    if (found === undefined) this.#token.lastIndex = this.text.length;
    return found?.toUpperCase() ?? '';
  }

  skip(token: string): boolean {
    if (this.peek() !== token) return false;
    this.next();
    return true;
  }

  expect(token: string): void {
    if (!this.skip(token)) throw this.wrong(`"${token}"`);
  }

  atEnd(): boolean {
    return this.peek() === '';
  }

  /** 1-based line of the next token; counted on from where it was asked last. */
  line(): number {
    const start = /\S|$/g;
    start.lastIndex = this.at;
    const to = start.exec(this.text)?.index ?? this.at;
    for (; this.#counted < to; this.#counted++) if (this.text[this.#counted] === '\n') this.#line++;
    return this.#line;
  }

  wrong(expected: string) {
    const found = this.peek();
    const place = this.where ?? `line ${this.line()}`;
    return this.reading.refuse(
      'damaged',
      place,
      `well-known text has ${expected} here`,
      found ? show(found) : 'the end',
    );
  }
}

function shape(scanner: Scanner, raw: RawFeature, depth = 0): RawFeature {
  if (depth > LIMITS.nesting)
    throw scanner.reading.refuse(
      'unsafe',
      raw.place,
      `collections are nested ${LIMITS.nesting} deep at most`,
      'more',
    );
  if (scanner.skip('SRID')) system(scanner, raw);
  const type = /^([A-Z]+?)(?:ZM|Z|M)?$/.exec(scanner.peek())?.[1] ?? '';
  if (!TYPE.test(type)) throw scanner.wrong('a type such as LINESTRING');
  scanner.next();
  if (/^(?:Z|M|ZM)$/.test(scanner.peek())) scanner.next();
  if (scanner.skip('EMPTY')) return raw;
  switch (type) {
    case 'POINT':
    case 'MULTIPOINT':
      append(raw.points, points(scanner, raw));
      break;
    case 'LINESTRING':
    case 'LINEARRING':
      raw.lines.push(points(scanner, raw));
      break;
    case 'MULTILINESTRING':
      append(
        raw.lines,
        list(scanner, () => points(scanner, raw)),
      );
      break;
    case 'POLYGON':
      raw.polygons.push(list(scanner, () => points(scanner, raw)));
      break;
    case 'MULTIPOLYGON':
      append(
        raw.polygons,
        list(scanner, () => list(scanner, () => points(scanner, raw))),
      );
      break;
    default:
      list(scanner, () => shape(scanner, raw, depth + 1));
  }
  return raw;
}

/** SRID=4326; other systems are named and refused, but for Web Mercator, which is found and mended by its numbers. */
function system(scanner: Scanner, raw: RawFeature): void {
  scanner.expect('=');
  const code = scanner.next();
  scanner.expect(';');
  if (['4326', '0', '3857', '900913'].includes(code)) return;
  throw scanner.reading.refuse(
    'other-system',
    raw.place,
    'coordinates are WGS 84 degrees (SRID 4326): convert the file',
    `SRID ${code}`,
  );
}

function list<T>(scanner: Scanner, one: () => T): T[] {
  if (scanner.skip('EMPTY')) return [];
  scanner.expect('(');
  const out = [one()];
  while (scanner.skip(',')) out.push(one());
  scanner.expect(')');
  return out;
}

/** `(x y, x y z)`, or with each position in brackets of its own, as in MULTIPOINT. */
function points(scanner: Scanner, raw: RawFeature): Path {
  const out: Path = [];
  for (const p of list(scanner, () => point(scanner, raw))) if (p) out.push(p);
  return out;
}

function point(scanner: Scanner, raw: RawFeature): Position | null {
  const bracket = scanner.skip('(');
  const values: string[] = [];
  while (!/^[(),;]?$/.test(scanner.peek()) && values.length < 5) values.push(scanner.next());
  if (bracket) scanner.expect(')');
  if (values.length < 2 || values.length > 4) throw scanner.wrong('two to four numbers');
  if (values.length > 2) raw.noticed.heights++;
  const [x, y] = [numberOf(values[0] as string), numberOf(values[1] as string)];
  const found = [Number.isNaN(x) ? values[0] : x, Number.isNaN(y) ? values[1] : y];
  return position(found[0], found[1], raw.noticed, () => `line ${scanner.line()}`);
}
