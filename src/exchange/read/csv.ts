/**
 * Tables: a column of well-known text, or columns of latitude and longitude. Rows without names of their own are the
 * vertices of a line, in the order of the file or of a column that numbers them; named rows are points. Where nothing says that
 * the rows follow each other, the line is marked as one whose rows may as well be places.
 */
import Papa from 'papaparse';
import type { Position } from '../../domain/types';
import { parseLines } from './coordinates';
import { bare, put } from './properties';
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
import { LOOKS_LIKE_WKT, textOf } from './text';
import { addWkt } from './wkt';

const COLUMNS = {
  lat: /^(?:lat|latitude|y|lat_?dd|y_?coord(?:inate)?|point_?y|northing)$/i,
  lon: /^(?:lon|lng|long|longitude|x|lon_?dd|x_?coord(?:inate)?|point_?x|easting)$/i,
  wkt: /^(?:wkt|ewkt|geom|geometry|the_geom|wkt_geom|shape)$/i,
  line: /^(?:line|line_?(?:id|name)|track|path|route|segment|part|series|version|valid_?from|date|as_?of)$/i,
  order: /^(?:seq(?:uence)?|order|index|vertex(?:_?(?:id|index))?|n|no|nr|point_?(?:no|order))$/i,
  name: /^(?:name|title|label|place|location|event|description|note)$/i,
} as const;

/** More rows than this are a line: places are listed one by one. */
const MOST_PLACES = 1000;

type Columns = { [key in keyof typeof COLUMNS]: number };

export const readCsv: Reader = async (bytes, reading) => {
  const text = textOf(bytes, reading);
  const { rows, delimiter } = table(text, reading);
  const header = (rows[0] ?? []).map((cell) => cell.trim());
  const columns = Object.fromEntries(
    Object.entries(COLUMNS).map(([key, pattern]) => [key, header.findIndex((name) => pattern.test(name))]),
  ) as Columns;
  if (columns.wkt >= 0) return shapes(rows, header, columns, reading);
  if (columns.lat >= 0 && columns.lon >= 0) return vertices(rows, header, columns, delimiter, reading);
  const lines = linesOf(text);
  // A table without a header: its first line tells, so that long files of something else are not gone through.
  if (parseLines(lines.slice(0, 1), reading.outline).positions.length > 0) return [listed(lines, reading)];
  throw reading.refuse(
    'no-geometry',
    'line 1',
    'a table has columns named lat and lon, or one named wkt',
    header.length > 0 ? header.slice(0, 12).join(', ').slice(0, 200) : 'no column',
  );
};

/** Coordinates pasted one per line. */
export const readCoordinates: Reader = (bytes, reading) =>
  Promise.resolve([listed(linesOf(textOf(bytes, reading)), reading)]);

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

function listed(lines: string[], reading: Reading): RawFeature {
  const { positions, errors } = parseLines(lines, reading.outline);
  const first = errors[0];
  if (!first) return asRun(positions, 'the list');
  const place = `line ${first.line}`;
  throw reading.refuse(
    'damaged',
    place,
    first.rule,
    `${show(first.found)}${errors.length > 1 ? ` and ${errors.length - 1} more` : ''}`,
  );
}

function asRun(positions: Position[], place: string): RawFeature {
  const raw = rawFeature(place);
  if (positions.length > 1) raw.lines.push(positions);
  else append(raw.points, positions);
  raw.rows = rowNames(positions.map((_, i) => `row ${i + 1}`));
  return raw;
}

const rowNames = (names: string[]): string[] | undefined =>
  names.length > 1 && names.length <= MOST_PLACES ? names : undefined;

function table(text: string, reading: Reading): { rows: string[][]; delimiter: string } {
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', '\t', ';', '|'],
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken)
    throw reading.refuse('damaged', `line ${(broken.row ?? 0) + 1}`, 'quotes are closed', broken.message);
  return { rows: data, delimiter: meta.delimiter };
}

function propertiesOf(row: string[], header: string[], skip: number[]): Record<string, string> {
  const out = bare();
  header.forEach((key, i) => {
    if (!skip.includes(i)) put(out, key || `column ${i + 1}`, (row[i] ?? '').trim());
  });
  return out;
}

async function shapes(
  rows: string[][],
  header: string[],
  { wkt, name }: Columns,
  reading: Reading,
): Promise<RawFeature[]> {
  const out: RawFeature[] = [];
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] as string[];
    const cell = row[wkt]?.trim() ?? '';
    if (!cell) continue;
    const raw = rawFeature(`row ${i + 1}`, propertiesOf(row, header, [wkt]));
    raw.name = row[name];
    if (!LOOKS_LIKE_WKT.test(cell))
      throw reading.refuse(
        'damaged',
        raw.place,
        `column ${header[wkt]} holds well-known text`,
        JSON.stringify(cell.slice(0, 60)),
      );
    addWkt(cell, raw, reading);
    out.push(raw);
    await reading.breathe(i / rows.length);
  }
  return out;
}

async function vertices(
  rows: string[][],
  header: string[],
  columns: Columns,
  delimiter: string,
  reading: Reading,
): Promise<RawFeature[]> {
  const { lat, lon, name, line, order } = columns;
  const decimalComma = delimiter !== ',';
  const number = (text: string | undefined) => {
    const own = (text ?? '').trim();
    const value = numberOf(decimalComma ? own.replace(/^([-+]?\d+),(\d+)$/, '$1.$2') : own);
    return Number.isNaN(value) ? own : value;
  };
  const body = rows.slice(1);
  const label = [name, line].find((at) => at >= 0 && distinct(body, at));
  const runs = new Map<string, { raw: RawFeature; found: { at: Position; order: number; name: string }[] }>();
  const points: RawFeature[] = [];
  const loose = line < 0 && order < 0;
  // What differs from row to row is said of each, not of the line through them.
  const own = header.flatMap((_, at) =>
    loose && at !== lat && at !== lon && distinct(body, at) ? [at] : [],
  );
  const [naming = -1] = own;
  for (const [i, row] of body.entries()) {
    await reading.breathe(i / body.length);
    const place = `row ${i + 2}`;
    if (label !== undefined) {
      const raw = rawFeature(place, propertiesOf(row, header, [lat, lon]));
      raw.name = row[label];
      const at = position(number(row[lon]), number(row[lat]), raw.noticed, () => place);
      if (at) raw.points.push(at);
      points.push(raw);
      continue;
    }
    const key = line >= 0 ? (row[line] ?? '').trim() : '';
    let run = runs.get(key);
    if (!run) {
      // What the first row of a line says is taken to be said of all of it.
      run = {
        raw: rawFeature(key ? place : 'the table', propertiesOf(row, header, [lat, lon, order, ...own])),
        found: [],
      };
      if (key) run.raw.name = name >= 0 ? row[name] : `${header[line]} ${key}`;
      runs.set(key, run);
    }
    const at = position(number(row[lon]), number(row[lat]), run.raw.noticed, () => place);
    const rank = order >= 0 ? numberOf(row[order] ?? '') : i;
    const called = row[naming]?.trim() || place;
    if (at) run.found.push({ at, order: Number.isNaN(rank) ? i : rank, name: called });
  }
  if (label !== undefined) return points;
  return [...runs.values()].map(({ raw, found }) => {
    const positions = found.sort((a, b) => a.order - b.order).map(({ at }) => at);
    if (positions.length > 1) raw.lines.push(positions);
    else append(raw.points, positions);
    if (loose) raw.rows = rowNames(found.map(({ name: called }) => called));
    return raw;
  });
}

/** Whether a column tells rows apart rather than saying which line they belong to. */
function distinct(rows: string[][], column: number): boolean {
  return new Set(rows.map((row) => row[column])).size > Math.max(1, rows.length / 2);
}
