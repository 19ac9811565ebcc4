/**
 * FlatGeobuf 3 (flatgeobuf.org; tables header.fbs and feature.fbs). Read here rather than by its own library, which trusts every
 * length in the file: a wrong one would keep it busy for minutes.
 */
import type { Path } from '../../domain/types';
import { Table } from './flatbuffer';
import { bare, put } from './properties';
import { append, position, rawFeature, type RawFeature, type Reader, type Reading } from './reading';
import { LIMITS } from './types';

/** Fields by their place in the tables. */
const HEADER = { type: 2, columns: 7, count: 8, node: 9, crs: 10 };
const COLUMN = { name: 0, type: 1 };
const FEATURE = { geometry: 0, properties: 1, columns: 2 };
const GEOMETRY = { ends: 0, xy: 1, z: 2, type: 6, parts: 7 };
const CRS_CODE = 1;
const POINT = 1;
const LINE = 2;
const POLYGON = 3;
const POINTS = 4;
const LINES = 5;
const NODE_BYTES = 40;

interface Column {
  name: string;
  type: number;
}

export const readFlatGeobuf: Reader = async (bytes, reading) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { header, columns, start } = reading.guard('header', 'the file is whole', () => open(view, reading));
  const out: RawFeature[] = [];
  // No file has more positions than bytes for them: parts that are pointed to over and over end here.
  const left = { positions: view.byteLength / 16 };
  for (let at = start; at < view.byteLength;) {
    const place = `feature ${out.length + 1}`;
    const begin = at;
    out.push(
      reading.guard(place, 'the file is whole', () => {
        const size = view.getUint32(begin, true);
        if (begin + 4 + size > view.byteLength) throw new RangeError('a feature that ends beyond the file');
        at = begin + 4 + size;
        return feature(Table.sized(view, begin), header.uint8(HEADER.type), columns, place, reading, left);
      }),
    );
    await reading.breathe(at / view.byteLength);
  }
  const said = header.uint64(HEADER.count);
  if (said > 0 && said !== out.length)
    throw reading.refuse(
      'damaged',
      'header',
      `the file holds the ${said} features it counts`,
      `${out.length}`,
    );
  return out;
};

function open(view: DataView, reading: Reading) {
  const version = view.getUint8(3);
  if (version !== 3)
    throw reading.refuse('unknown-format', 'header', 'FlatGeobuf is of version 3', `version ${version}`);
  const size = view.getUint32(8, true);
  if (12 + size > view.byteLength) throw new RangeError('a header that ends beyond the file');
  const header = Table.sized(view, 8);
  const code = header.table(HEADER.crs)?.int32(CRS_CODE) ?? 0;
  if (![0, 4326, 3857].includes(code))
    throw reading.refuse(
      'other-system',
      'header',
      'coordinates are WGS 84 degrees (EPSG:4326): convert the file',
      `EPSG:${code}`,
    );
  const columns = columnsOf(header.tables(HEADER.columns));
  const start = 12 + size + indexBytes(header.uint64(HEADER.count), header.uint16(HEADER.node, 16));
  return { header, columns, start };
}

function columnsOf(tables: Table[]): Column[] {
  return tables.map((table) => ({ name: table.text(COLUMN.name), type: table.uint8(COLUMN.type) }));
}

/** Of the packed R-tree before the features: its nodes, level by level. */
function indexBytes(count: number, node: number): number {
  if (node === 0 || count === 0) return 0;
  let nodes = count;
  for (let level = count; level > 1;) nodes += level = Math.ceil(level / Math.max(2, node));
  return (count === 1 ? 2 : nodes) * NODE_BYTES;
}

function feature(
  table: Table,
  type: number,
  columns: Column[],
  place: string,
  reading: Reading,
  left: { positions: number },
): RawFeature {
  const own = table.tables(FEATURE.columns);
  const raw = rawFeature(place, propertiesOf(table, own.length > 0 ? columnsOf(own) : columns));
  const shape = table.table(FEATURE.geometry);
  if (shape) addShape(shape, type, raw, reading, left, 0);
  return raw;
}

function addShape(
  shape: Table,
  known: number,
  raw: RawFeature,
  reading: Reading,
  left: { positions: number },
  depth: number,
): void {
  if (depth > LIMITS.nesting)
    throw reading.refuse(
      'unsafe',
      raw.place,
      `collections are nested ${LIMITS.nesting} deep at most`,
      'more',
    );
  const type = known || shape.uint8(GEOMETRY.type);
  if (type >= 6) {
    // The parts of a multipolygon are polygons; those of a collection say themselves what they are.
    for (const part of shape.tables(GEOMETRY.parts))
      addShape(part, type === 6 ? POLYGON : 0, raw, reading, left, depth + 1);
    return;
  }
  const { at, length } = shape.vector(GEOMETRY.xy, 8);
  left.positions -= length / 2;
  if (left.positions < 0) throw new RangeError('more positions than the file has bytes for');
  if (shape.vector(GEOMETRY.z, 8).length > 0) raw.noticed.heights += length / 2;
  const run = (from: number, to: number): Path => {
    const out: Path = [];
    for (let i = from; i < Math.min(to, length >> 1); i++) {
      const x = shape.view.getFloat64(at + 16 * i, true);
      const p = position(
        x,
        shape.view.getFloat64(at + 16 * i + 8, true),
        raw.noticed,
        () => `position ${i + 1}`,
      );
      if (p) out.push(p);
    }
    return out;
  };
  const runs = () => endsOf(shape, length >> 1).map((to, i, ends) => run(ends[i - 1] ?? 0, to));
  if (type === POINT || type === POINTS) append(raw.points, run(0, Infinity));
  else if (type === LINE) raw.lines.push(run(0, Infinity));
  else if (type === LINES) append(raw.lines, runs());
  else if (type === POLYGON) raw.polygons.push(runs());
  else throw reading.refuse('damaged', raw.place, 'shapes are points, lines or polygons', `kind ${type}`);
}

/** Where runs end; without the list, there is one. */
function endsOf(shape: Table, positions: number): number[] {
  const { at, length } = shape.vector(GEOMETRY.ends, 4);
  if (length === 0) return [positions];
  const ends = Array.from({ length }, (_, i) => shape.view.getUint32(at + 4 * i, true));
  if (ends.some((end, i) => end < (ends[i - 1] ?? 0) || end > positions))
    throw new RangeError('runs that end beyond their positions');
  return ends;
}

/** Kinds of column by number, with the reader of each fixed size. */
const FIXED: Record<number, [size: number, read: (view: DataView, at: number) => string]> = {
  0: [1, (v, at) => String(v.getInt8(at))],
  1: [1, (v, at) => String(v.getUint8(at))],
  2: [1, (v, at) => String(v.getUint8(at) !== 0)],
  3: [2, (v, at) => String(v.getInt16(at, true))],
  4: [2, (v, at) => String(v.getUint16(at, true))],
  5: [4, (v, at) => String(v.getInt32(at, true))],
  6: [4, (v, at) => String(v.getUint32(at, true))],
  7: [8, (v, at) => String(v.getBigInt64(at, true))],
  8: [8, (v, at) => String(v.getBigUint64(at, true))],
  9: [4, (v, at) => String(v.getFloat32(at, true))],
  10: [8, (v, at) => String(v.getFloat64(at, true))],
};
const BINARY = 14;

function propertiesOf(table: Table, columns: Column[]): Record<string, string> {
  const { view } = table;
  const out = bare();
  const { at: start, length } = table.vector(FEATURE.properties, 1);
  for (let at = start; at < start + length;) {
    const column = columns[view.getUint16(at, true)];
    if (!column) throw new RangeError('a property without a column');
    at += 2;
    const fixed = FIXED[column.type];
    if (fixed) {
      put(out, column.name, fixed[1](view, at));
      at += fixed[0];
      continue;
    }
    if (column.type > BINARY) throw new RangeError(`a column of kind ${column.type}`);
    const size = view.getUint32(at, true);
    if (at + 4 + size > start + length) throw new RangeError('a text that ends beyond its feature');
    const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 4, size);
    if (column.type !== BINARY) put(out, column.name, new TextDecoder().decode(bytes));
    at += 4 + size;
  }
  return out;
}
