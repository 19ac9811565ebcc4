/** Which format a file is in: by what it holds first, by its name where that leaves a choice. */
import { parseCoordinate } from './coordinates';
import type { Reader, Reading } from './reading';
import { LOOKS_LIKE_WKT, markOf } from './text';

export type Format =
  'json' | 'kml' | 'gpx' | 'csv' | 'wkt' | 'coordinates' | 'zip' | 'shapefile' | 'flatgeobuf';

/** Readers, each with what it needs, come when their format does. */
export const READERS: Record<Format, () => Promise<Reader>> = {
  json: async () => (await import('./geojson')).readJson,
  kml: async () => (await import('./kml')).readKml,
  gpx: async () => (await import('./gpx')).readGpx,
  csv: async () => (await import('./csv')).readCsv,
  coordinates: async () => (await import('./csv')).readCoordinates,
  wkt: async () => (await import('./wkt')).readWkt,
  zip: async () => (await import('./archive')).readArchive,
  shapefile: async () => (await import('./shapefile')).readShp,
  flatgeobuf: async () => (await import('./flatgeobuf')).readFlatGeobuf,
};

const READ =
  'GeoJSON, KML, KMZ, GPX, CSV, zipped shapefile, TopoJSON, FlatGeobuf, WKT and lists of coordinates are read';
const HEAD = 4096;
/** Starts each record of a GeoJSON text sequence (RFC 8142). */
const RECORD = '\u001e';

/** @throws ReadError when the file is empty or in no format that is read */
export function formatOf(bytes: Uint8Array, reading: Reading): Format {
  const starts = (...expected: number[]) => expected.every((byte, i) => bytes[i] === byte);
  if (bytes.length === 0) throw reading.refuse('empty', '', 'a file holds something', 'an empty file');
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6)) return 'zip';
  if (starts(0x66, 0x67, 0x62)) return 'flatgeobuf';
  if (starts(0, 0, 0x27, 0x0a)) return 'shapefile';
  if (starts(0x1f, 0x8b)) throw unknown(reading, 'a gzip archive: unpack it first');
  const mark = markOf(bytes);
  const head = new TextDecoder(mark ?? 'utf-8').decode(bytes.subarray(0, HEAD)).replace(/^\uFEFF/, '');
  // eslint-disable-next-line no-control-regex -- these are what tells binary files from text
  if (/[\u0000-\u0008\u000e-\u001a]/.test(head)) throw unknown(reading, 'binary data of an unknown kind');
  const text = head.trimStart();
  if (text === '') throw reading.refuse('empty', '', 'a file holds something', 'only white space');
  if (/^[{[]/.test(text) || text.startsWith(RECORD)) return 'json';
  if (text.startsWith('<')) return xmlFormat(text, reading);
  if (LOOKS_LIKE_WKT.test(text)) return 'wkt';
  return /\.(?:csv|tsv)$/i.test(reading.file) ? 'csv' : listOrTable(text, reading);
}

function xmlFormat(text: string, reading: Reading): Format {
  const body = text
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>/gi, '')
    .trimStart();
  const root = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(body)?.[1]?.toLowerCase();
  if (root === 'kml' || root === 'gpx') return root;
  // Without a root element in reach the name decides; the reader will say what is wrong.
  if (root === undefined && /\.kml$/i.test(reading.file)) return 'kml';
  if (root === undefined && /\.gpx$/i.test(reading.file)) return 'gpx';
  const page = root === 'html' || /^<!doctype html/i.test(text);
  throw unknown(
    reading,
    page ? 'a web page (HTML): download the file itself' : `XML of another kind (${root ?? 'no element'})`,
  );
}

function listOrTable(text: string, reading: Reading): Format {
  const line = text.split(/\r?\n|\r/).find((own) => own.trim() && !own.trimStart().startsWith('#')) ?? '';
  if (!(parseCoordinate(line) instanceof Error)) return 'coordinates';
  // A first line of several cells is a header.
  if (/[,;\t|]/.test(line) || /\.(?:txt|dat)$/i.test(reading.file)) return 'csv';
  throw unknown(reading, JSON.stringify(line.slice(0, 60)));
}

function unknown(reading: Reading, found: string) {
  return reading.refuse('unknown-format', '', READ, found);
}
