/** Files that readers bring, in every format: `readFiles` in a worker or a terminal, `mend` once they agree. */
import { formatOf, READERS } from './decide';
import { itemsOf, settle } from './items';
import { append, type Budget, Reading } from './reading';
import {
  type Brought,
  type BroughtFile,
  type BroughtItem,
  LIMITS,
  type Problem,
  ReadError,
  type ReadOptions,
} from './types';

export { CoordinateError, type Coordinates, parseCoordinate, parseCoordinates } from './coordinates';
export { mend } from './mend';
export {
  type Bbox,
  type Brought,
  type BroughtFile,
  type BroughtGeometry,
  type BroughtItem,
  type Finding,
  type FindingKind,
  LIMITS,
  type Mend,
  type Problem,
  type Progress,
  ReadError,
  type ReadOptions,
  type Refusal,
} from './types';

/**
 * Read files in any of the formats: GeoJSON, KML, KMZ, GPX, CSV, zipped shapefile, TopoJSON, FlatGeobuf, WKT, lists of
 * coordinates. Coordinates come back as [lon, lat] as they stand in the file; what looks wrong is a finding of its item. A file that
 * cannot be read is a problem and does not keep the others from being read. Nothing is fetched.
 * @throws the signal's reason, by rejection, when cancelled
 */
export async function readFiles(files: BroughtFile[], options: ReadOptions = {}): Promise<Brought> {
  const items: BroughtItem[] = [];
  const problems: Problem[] = [];
  const budget: Budget = { vertices: LIMITS.vertices };
  for (const [i, file] of files.entries()) {
    options.signal?.throwIfAborted();
    const reading = new Reading(file.name, options, budget);
    try {
      append(items, await readOne(file, `${i + 1}`, reading));
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      problems.push(error.problem());
    }
    problems.push(...reading.problems);
    options.onProgress?.({ file: file.name, part: 1 });
  }
  return { items, problems };
}

async function readOne({ bytes }: BroughtFile, id: string, reading: Reading): Promise<BroughtItem[]> {
  if (bytes.length > LIMITS.fileBytes) {
    throw reading.refuse(
      'too-big',
      '',
      `a file has at most ${LIMITS.fileBytes / 1e6} MB`,
      `${(bytes.length / 1e6).toFixed(0)} MB`,
    );
  }
  const read = await READERS[formatOf(bytes, reading)]();
  const items: BroughtItem[] = [];
  const found = await read(bytes, reading);
  for (const raw of found) {
    settle(raw, reading);
    append(items, itemsOf(raw, `${id}-${items.length + 1}`, reading, found.length === 1));
    await reading.breathe(1);
  }
  const { lost } = reading;
  const first = items[0];
  // Where the reader has said what it refused, that is why nothing is left.
  if (!first && reading.problems.length === 0)
    throw reading.refuse(
      'no-geometry',
      '',
      'a file holds a line, a polygon or a point',
      lost.count > 0 ? `none that can be used (${lost.first})` : 'none that can be used',
    );
  if (lost.count > 0)
    reading.findings.push({
      kind: 'too-short',
      message: `${reading.file}: ${lost.count} of ${found.length} features hold nothing that can be used and are left out, the first of them ${lost.first}`,
    });
  // What concerns the file is said once.
  first?.findings.unshift(...reading.findings);
  return items;
}
