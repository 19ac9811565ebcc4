/**
 * Shapefiles (ESRI Shapefile Technical Description, 1998), in a zip or the .shp alone. Lengths and counts are checked before the
 * parser, which trusts them, sees the bytes.
 */
import { parseDbf, parseShp } from 'shpjs';
import { geometry } from './geojson';
import { flatProperties } from './properties';
import { rawFeature, type RawFeature, type Reader, type Reading } from './reading';
import { utf8 } from './text';
import type { Finding } from './types';

/** Kinds of shape: points, lines, polygons, groups of points, plain or with heights or measures. */
const KINDS = [1, 3, 5, 8, 11, 13, 15, 18, 21, 23, 25, 28];

// A file by itself is named by the reading.
export const readShp: Reader = (bytes, reading) => layer('', { shp: bytes }, reading);

interface Parts {
  shp?: Uint8Array;
  dbf?: Uint8Array;
  prj?: Uint8Array;
  cpg?: Uint8Array;
}

/** All shapefiles among the files of an archive, each a folder if there are several. */
export async function shapefiles(files: Map<string, Uint8Array>, reading: Reading): Promise<RawFeature[]> {
  const layers = new Map<string, Parts>();
  for (const [name, bytes] of files) {
    const [, base, part] = /^(.*)\.(shp|dbf|prj|cpg)$/i.exec(name) ?? [];
    if (base === undefined || part === undefined) continue;
    const parts = layers.get(base.toLowerCase()) ?? {};
    parts[part.toLowerCase() as keyof Parts] = bytes;
    layers.set(base.toLowerCase(), parts);
  }
  const out: RawFeature[] = [];
  const whole = [...layers].filter(([, { shp }]) => shp);
  if (whole.length === 0) {
    const found = [...layers].flatMap(([name, parts]) => Object.keys(parts).map((part) => `${name}.${part}`));
    throw reading.refuse(
      'no-geometry',
      '',
      'a shapefile has a .shp with the shapes',
      `${found.slice(0, 5).join(', ')} without it`,
    );
  }
  for (const [name, parts] of whole) {
    for (const raw of await layer(`${name}.shp`, parts, reading))
      out.push(whole.length > 1 ? { ...raw, folder: name } : raw);
  }
  return out;
}

async function layer(name: string, { shp, dbf, prj, cpg }: Parts, reading: Reading): Promise<RawFeature[]> {
  if (!shp) return [];
  const records = checkShp(shp, name, reading);
  const system = systemIn(prj, name, reading);
  const shapes = reading.guard(name, 'the shapes are whole', () => parseShp(shp, system.prj));
  const rows = dbf ? table(dbf, cpg, records, name.replace(/shp$/i, 'dbf'), reading) : [];
  const out: RawFeature[] = [];
  for (const [i, shape] of shapes.entries()) {
    if (shape) {
      const raw = rawFeature(`record ${i + 1}`, flatProperties(rows[i]));
      geometry(shape, raw, reading, 0);
      // Every position is converted alike; the first item stands for all.
      if (out.length === 0 && system.finding) raw.findings = [system.finding];
      out.push(raw);
    }
    await reading.breathe(0.3 + (0.7 * i) / shapes.length);
  }
  return out;
}

/** Walk the records; their number. */
function checkShp(shp: Uint8Array, name: string, reading: Reading): number {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  const wrong = (place: string, rule: string, found: string) =>
    reading.refuse('damaged', [name, place].filter(Boolean).join(', '), rule, found);
  if (view.byteLength < 100 || view.getInt32(0) !== 9994)
    throw wrong('', 'a .shp starts with a header of 100 bytes', `${view.byteLength} bytes`);
  const kind = view.getInt32(32, true);
  if (!KINDS.includes(kind)) throw wrong('', 'shapes are points, lines or polygons', `kind ${kind}`);
  let at = 100;
  let count = 0;
  while (at + 8 <= view.byteLength) {
    const place = `record ${count + 1}`;
    const length = view.getInt32(at + 4) * 2;
    if (length < 4 || at + 8 + length > view.byteLength)
      throw wrong(place, 'a record is as long as it says and ends within the file', `${length} bytes`);
    const own = new DataView(shp.buffer, shp.byteOffset + at + 8, length);
    const type = own.getInt32(0, true);
    if (type !== 0 && type !== kind)
      throw wrong(place, 'all shapes of a file are of one kind', `kind ${type} among ${kind}`);
    if (type !== 0 && !holdsItsCounts(own, type % 10))
      throw wrong(place, 'a record holds the points it counts', 'fewer');
    at += 8 + length;
    count++;
  }
  if (at !== view.byteLength)
    throw wrong(`after record ${count}`, 'the file ends with a record', `${view.byteLength - at} bytes more`);
  return count;
}

/** Whether counts of parts and points are possible in a record this long. */
function holdsItsCounts(record: DataView, family: number): boolean {
  if (family === 1) return record.byteLength >= 20;
  const lines = family === 3 || family === 5;
  const head = lines ? 44 : 40;
  if (record.byteLength < head) return false;
  const points = record.getInt32(head - 4, true);
  const parts = lines ? record.getInt32(36, true) : 0;
  if (points < 0 || parts < 0 || head + 4 * parts + 16 * points > record.byteLength) return false;
  let before = 0;
  for (let i = 0; i < parts; i++) {
    const start = record.getInt32(head + 4 * i, true);
    if (start < before || start > points) return false;
    before = start;
  }
  return true;
}

/** The system that a .prj names: none to convert from where it is WGS 84 already. */
function systemIn(
  prj: Uint8Array | undefined,
  name: string,
  reading: Reading,
): { prj?: string; finding?: Finding } {
  const text = prj && utf8(prj)?.trim();
  const [, kind, system] = /^(PROJC[SR]S?|GEOGC[SR]S?|GEODCRS)\s*\[\s*"([^"]*)"/i.exec(text ?? '') ?? [];
  if (!text || !kind || system === undefined) return {};
  if (!/^PROJ/i.test(kind) && /WGS[_ ]?(?:19)?84/i.test(text)) return {};
  const message = `${reading.file}, ${name}: coordinates are WGS 84 degrees; found ${system} in the .prj and converted from it. Where its datum differs and the .prj gives no shift, positions can be some tens of metres off`;
  return { prj: text, finding: { kind: 'converted', message } };
}

function table(dbf: Uint8Array, cpg: Uint8Array | undefined, shapes: number, name: string, reading: Reading) {
  const view = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength);
  const wrong = (found: string) =>
    reading.refuse('damaged', name, 'the table is as long as its header says', found);
  if (view.byteLength < 33) throw wrong(`${view.byteLength} bytes`);
  const [records, header, width] = [
    view.getUint32(4, true),
    view.getUint16(8, true),
    view.getUint16(10, true),
  ];
  if (
    header < 33 ||
    header > view.byteLength ||
    width === 0 ||
    header + records * width > view.byteLength + 1
  )
    throw wrong(`${records} rows of ${width} bytes after ${header} in ${view.byteLength}`);
  if (records !== shapes)
    throw reading.refuse('damaged', name, 'the table has a row for each shape', `${records} for ${shapes}`);
  const encoding =
    (cpg && utf8(cpg)?.trim()) || (utf8(dbf.subarray(header)) === null ? 'windows-1252' : 'utf-8');
  if (!cpg && encoding === 'windows-1252') {
    const message = `${reading.file}, ${name}: a .cpg names the encoding of the text; found none, and bytes that are not UTF-8, which were read as Windows-1252, so names may be wrong`;
    reading.findings.push({ kind: 'encoding', message });
  }
  return reading.guard(name, 'the table is whole', () => parseDbf(dbf, encoding));
}
