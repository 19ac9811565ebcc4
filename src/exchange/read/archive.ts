/** KMZ and other zips: unpacked within limits, then read by what they hold. */
import { Unzip, UnzipInflate, UnzipPassThrough, type UnzipFile } from 'fflate';
import { type RawFeature, type Reader, type Reading } from './reading';
import { LIMITS } from './types';

const WANTED = /\.(?:shp|dbf|prj|cpg|kml|gpx|geojson|geojsonl|json|topojson|csv|tsv|txt|wkt|fgb)$/i;
/** What the Finder adds beside every file. */
const SHADOW = /(?:^|\/)(?:__MACOSX\/|\._)/;
const CHUNK = 1 << 16;

export const readArchive: Reader = async (bytes, reading) => {
  const { files, names } = await unpack(bytes, reading);
  if ([...files.keys()].some((name) => /\.(?:shp|dbf|prj)$/i.test(name))) {
    const { shapefiles } = await import('./shapefile');
    return shapefiles(files, reading);
  }
  const { formatOf, READERS } = await import('./decide');
  const out: RawFeature[] = [];
  for (const [name, content] of files) {
    if (files.size > 1) reading.entry = name;
    const format = formatOf(content, reading);
    if (format === 'zip') throw reading.refuse('unsafe', name, 'an archive holds no other archive', 'one');
    const read = await READERS[format]();
    for (const raw of await read(content, reading)) {
      // A KMZ has one main file, by whatever name; others are worth telling apart.
      const folder = files.size > 1 ? [name, raw.folder].filter(Boolean).join(' / ') : raw.folder;
      out.push({ ...raw, folder });
    }
  }
  reading.entry = '';
  if (files.size === 0)
    throw reading.refuse(
      'no-geometry',
      '',
      'an archive holds a KML, a shapefile or another file that is read',
      holds(names),
    );
  return out;
};

function holds(names: string[]): string {
  return names.length === 0 ? 'nothing' : names.slice(0, 5).join(', ').slice(0, 200);
}

/** The files of an archive that are read, by name. @throws ReadError past any limit, or where it is damaged */
async function unpack(
  bytes: Uint8Array,
  reading: Reading,
): Promise<{ files: Map<string, Uint8Array>; names: string[] }> {
  const files = new Map<string, Uint8Array>();
  const names: string[] = [];
  let [total, open] = [0, 0];
  const unzip = new Unzip((file) => {
    names.push(file.name);
    if (names.length > LIMITS.zipEntries)
      throw reading.refuse(
        'unsafe',
        '',
        `an archive has at most ${LIMITS.zipEntries.toLocaleString('en-GB')} entries`,
        'more',
      );
    if (!WANTED.test(file.name) || SHADOW.test(file.name)) return;
    open++;
    collect(
      file,
      bytes.length,
      reading,
      (size) => (total += size),
      (content) => {
        files.set(file.name, content);
        open--;
      },
    );
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const end = Math.min(at + CHUNK, bytes.length);
    reading.guard('', 'the archive is whole', () =>
      unzip.push(bytes.subarray(at, end), end === bytes.length),
    );
    await reading.breathe((0.3 * end) / bytes.length);
  }
  if (open > 0) throw reading.refuse('damaged', '', 'the archive is whole', 'an entry that breaks off');
  return { files, names };
}

function collect(
  file: UnzipFile,
  packed: number,
  reading: Reading,
  add: (size: number) => number,
  done: (content: Uint8Array) => void,
): void {
  const parts: Uint8Array[] = [];
  let size = 0;
  file.ondata = (error, data, final) => {
    if (error) throw error;
    size += data.length;
    const total = add(data.length);
    if (total > LIMITS.unzippedBytes)
      throw reading.refuse(
        'unsafe',
        file.name,
        `an archive unpacks to at most ${LIMITS.unzippedBytes / 1e6} MB`,
        'more',
      );
    if (size > LIMITS.zipRatioFrom && size > (file.size ?? packed) * LIMITS.zipRatio)
      throw reading.refuse(
        'unsafe',
        file.name,
        `an entry grows at most ${LIMITS.zipRatio} times when unpacked`,
        'one that grows further',
      );
    parts.push(data);
    if (final) done(joined(parts, size));
  };
  file.start();
}

function joined(parts: Uint8Array[], size: number): Uint8Array {
  const out = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
