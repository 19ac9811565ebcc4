/**
 * `npm run --silent measure -- FILE… [--only NAME] [--outline FILE] [--mend] [--simplify METRES] [--json | --csv]`: shares of an
 * outline on either side of a line, or inside and outside polygons, from files in any format that the atlas reads. Several files, a
 * folder, or a file with several dates give a series. Exits 2 with the reasons on stderr where something gives no honest answer.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { GeoJsonError, readFrontages } from '../../src/exchange';
import { type Bbox, type BroughtItem, mend, readFiles } from '../../src/exchange/read';
import { OutlineError } from '../../src/geometry';
import { type MeasuringOutline, measuringOutline, NoAnswer } from '../measure';
import { groupsOf, measureGroup } from '../measure-brought';
import { asCsv, asRow, asSeries, asText, type Entry } from './print-measured';

const USAGE =
  'usage: npm run --silent measure -- FILE or FOLDER … [--only NAME] [--outline FILE] [--mend] [--simplify METRES] [--json | --csv]';
/** In a folder; a file that is named itself may have any ending. */
const READ = /\.(?:geojson|geojsonl|json|topojson|kml|kmz|gpx|csv|tsv|txt|wkt|zip|shp|fgb)$/i;

const OPTIONS = {
  outline: { type: 'string' },
  /** Of the items in a file, those with this name. */
  only: { type: 'string' },
  mend: { type: 'boolean' },
  simplify: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  if (positionals.length === 0 || (values.json && values.csv)) throw new NoAnswer(USAGE);
  const simplifyM = values.simplify === undefined ? undefined : Number(values.simplify);
  if (simplifyM !== undefined && !(simplifyM > 0))
    throw new NoAnswer(`--simplify takes a number of metres\n${USAGE}`);
  const outline = await outlineFrom(values.outline);
  const entries: Entry[] = [];
  const problems: { file: string; message: string }[] = [];
  for (const file of positionals.flatMap(filesAt)) {
    try {
      const all = await itemsIn(file, boxOf(outline), simplifyM);
      const items = values.only === undefined ? all : named(all, values.only);
      for (const { items: own, ...head } of groupsOf(items)) {
        attempt(file, problems, () =>
          entries.push({ ...head, measured: measureGroup({ ...head, items: own }, outline, !!values.mend) }),
        );
      }
    } catch (error) {
      report(file, problems, error);
    }
  }
  entries.sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9') || a.file.localeCompare(b.file));
  const [only] = positionals;
  const single =
    positionals.length === 1 && entries.length + problems.length === 1 && !isFolder(only as string);
  for (const { message } of problems) console.error(message);
  if (problems.length > 0) process.exitCode = 2;
  if (single && entries.length === 0) return;
  const outlineName = values.outline ?? 'geo/base/outline.geojson';
  if (values.csv) console.log(asCsv(entries));
  else if (single && entries[0])
    console.log(values.json ? JSON.stringify(entries[0].measured) : asText(entries[0].measured, outlineName));
  else if (values.json)
    console.log(JSON.stringify({ outlineKm2: outline.prepared.km2, series: entries.map(asRow), problems }));
  else if (entries.length > 0) console.log(asSeries(entries, outlineName));
}

function named(items: BroughtItem[], name: string): BroughtItem[] {
  const found = items.filter((item) => item.name === name);
  if (found.length > 0) return found;
  const names = [...new Set(items.map((item) => item.name))].slice(0, 10).join(', ');
  throw new NoAnswer(`nothing in it is called ${name}; it holds ${names}`);
}

function attempt(file: string, problems: { file: string; message: string }[], measure: () => void): void {
  try {
    measure();
  } catch (error) {
    report(file, problems, error);
  }
}

/** Note what has an expected reason, with the file's name before it; anything else is a fault of this program. */
function report(file: string, problems: { file: string; message: string }[], error: unknown): void {
  if (!(error instanceof NoAnswer)) throw error;
  problems.push({
    file,
    message: error.message.startsWith(file) ? error.message : `${file}: ${error.message}`,
  });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A file, or the files of a folder and the folders in it that may be read, by name. */
function filesAt(path: string): string[] {
  if (!isFolder(path)) return [path];
  const found = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(
    (name) => READ.test(name) && !/(?:^|[/\\])(?:\.|__MACOSX)/.test(name),
  );
  if (found.length === 0) throw new NoAnswer(`${path}: the folder holds no file that is read`);
  return found.sort().map((name) => join(path, name));
}

/** @throws NoAnswer when the file, or part of it, is refused */
async function itemsIn(file: string, outline: Bbox | undefined, simplifyM?: number): Promise<BroughtItem[]> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new NoAnswer(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
  const { items, problems } = await readFiles([{ name: file, bytes }], { outline, simplifyM });
  if (problems.length > 0) throw new NoAnswer(problems.map(({ message }) => message).join('\n'));
  return items;
}

/** The outline to measure against: the shipped one, or the one polygon of a file. */
async function outlineFrom(file: string | undefined): Promise<MeasuringOutline> {
  const base = (name: string) =>
    readFileSync(fileURLToPath(new URL(`../base/${name}`, import.meta.url)), 'utf8');
  const frontages = readFrontages(base('frontages.geojson'));
  if (file === undefined) return measuringOutline(base('outline.geojson'), frontages);
  const items = (await itemsIn(file, undefined)).map((item) => mend(item, ['winding']));
  const polygons = items.flatMap(({ geometry }) => (geometry.kind === 'area' ? geometry.polygons : []));
  const [first] = polygons;
  if (!first || polygons.length > 1)
    throw new NoAnswer(`${file}: an outline is one polygon, the file holds ${polygons.length}`);
  if (first.length > 1) throw new NoAnswer(`${file}: an outline has no holes, the polygon in the file has`);
  try {
    return measuringOutline(first[0] ?? [], frontages);
  } catch (error) {
    if (error instanceof OutlineError) throw new NoAnswer(`${file}: ${error.message}`);
    throw error;
  }
}

function boxOf({ prepared: { index } }: MeasuringOutline): Bbox {
  return [index.minX, index.minY, index.maxX, index.maxY];
}

try {
  await main();
} catch (error) {
  const expected =
    error instanceof NoAnswer ||
    error instanceof GeoJsonError ||
    (error instanceof TypeError && 'code' in error);
  if (!expected) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
