/**
 * Reads, cuts, measures, checks and assembles the atlas. Pure but for reading: nothing is written here.
 * What is missing or broken is a fault, and the rest is compiled without it.
 */
import type { Atlas, Measure } from '../src/domain/atlas';
import type { Start } from '../src/domain/start';
import { OutlineError, prepareOutline } from '../src/geometry/index';
import type { PreparedOutline } from '../src/geometry/index';
import { checkAll } from './checks/index';
import type { Subject } from './checks/subject';
import { knownAreas } from './stages/areas';
import { assemble, startOf } from './stages/assemble';
import { cutScenarios } from './stages/cut-scenarios';
import type { CutScenario } from './stages/cut-scenarios';
import { governoratesOf } from './stages/governorates';
import { layersOf } from './stages/layers';
import type { Layer } from './stages/layers';
import { compileLines } from './stages/lines';
import { measuresOf } from './stages/measures';
import { rounded } from './stages/round';
import { readBase } from './read/base';
import type { Base } from './read/base';
import type { Governorate } from './features/governorates';
import { faultAt, sortFaults } from './read/fault';
import type { Fault } from './read/fault';
import { gather } from './read/files';
import type { AtlasFiles } from './read/files';
import { readLines } from './read/lines';
import { readRecord, RECORD_KINDS } from './read/record';
import type { ReadRecord } from './read/record';

export interface Compiled {
  atlas: Atlas;
  start: Start;
  /** Layers by the name of their file, without `.geojson`. */
  layers: Record<string, Layer>;
  /** Everything that is wrong, in the order of the files. An atlas with faults is never published. */
  faults: Fault[];
  /** How many there are of everything, for people. */
  counts: Record<string, number>;
}

function prepared(base: Base, faults: Fault[]): PreparedOutline | null {
  try {
    return base.outline && prepareOutline(base.outline);
  } catch (error) {
    if (!(error instanceof OutlineError)) throw error;
    faults.push(
      faultAt({ file: 'geo/base/outline.geojson', line: 1, column: 1 }, 'base-files', error.message),
    );
    return null;
  }
}

function governorates(base: Base, outline: PreparedOutline | null, faults: Fault[]): Governorate[] {
  if (!outline || base.governorateLines.length === 0) return [];
  const result = governoratesOf(outline, base.governorateLines);
  if (result.ok) return result.governorates;
  const where = { file: 'geo/features/governorate-lines.geojson', line: 1, column: 1 };
  faults.push(faultAt(where, 'governorates-are-cut', result.message));
  return [];
}

function known(read: ReadRecord, lines: Subject['lines'], measures: readonly Measure[]): Subject['known'] {
  const ids = (kind: string) =>
    new Set(read.ids.filter((written) => written.kind === kind).map(({ id }) => id));
  return {
    sources: ids('sources'),
    claims: ids('claims'),
    events: ids('events'),
    places: ids('places'),
    actors: ids('actors'),
    stances: ids('stances'),
    scenarios: ids('scenarios'),
    disagreements: ids('disagreements'),
    lines: new Set(lines.map(({ value }) => value.properties.id)),
    series: new Set(lines.map(({ value }) => value.properties.series)),
    measures: new Set(measures.map(({ id }) => id)),
  };
}

/** Ids of places that geo/features draws. */
function drawn(base: Base): Set<string> {
  const features = [...(base.corridors?.features ?? []), ...(base.roads?.features ?? [])];
  return new Set(
    features.flatMap(({ properties }) => (typeof properties?.['id'] === 'string' ? [properties['id']] : [])),
  );
}

/** Compile texts that have been read already: what tests and the watching server do. */
export function compileFiles(files: AtlasFiles): Compiled {
  const read = readRecord(files.record);
  const { lines: written, faults: lineFaults } = readLines(files.lines);
  const { base, faults: baseFaults } = readBase(files);
  const faults = [...read.faults, ...lineFaults, ...baseFaults];

  const outline = prepared(base, faults);
  const compiled = outline ? compileLines(written, outline) : { lines: [], faults: [] };
  faults.push(...compiled.faults);
  const { lines } = compiled;
  const areas = governorates(base, outline, faults);
  const { record } = read;
  const places = record.places.map(({ value }) => value);
  const cuts: Map<string, CutScenario> = outline
    ? cutScenarios(
        record.scenarios.map(({ value }) => value),
        lines,
        outline,
      )
    : new Map<string, CutScenario>();
  const measures = outline
    ? measuresOf({
        outline,
        base,
        lines,
        governorates: areas,
        points: new Map(places.flatMap(({ id, point }) => (point ? [[id, point.lonLat]] : []))),
        names: new Map(places.map(({ id, names }) => [id, names.en.text])),
      })
    : [];
  faults.push(
    ...checkAll({
      record,
      lines: written,
      written: read.ids,
      known: known(read, written, measures),
      areas: knownAreas(base, areas, places),
      drawn: drawn(base),
      cuts,
      outlineKm2: outline?.km2 ?? null,
    }),
  );

  const atlas = assemble({ record, outline, lines, cuts, measures });
  const layers = layersOf({
    base,
    outline,
    governorates: areas,
    lines: atlas.lines,
    cuts,
    places: atlas.places,
    events: atlas.events,
  });
  return {
    atlas: rounded(atlas),
    start: rounded(startOf(atlas, outline)),
    layers: rounded(layers),
    faults: sortFaults(faults),
    counts: counted(read, written.length, atlas),
  };
}

function counted(read: ReadRecord, lineVersions: number, atlas: Atlas): Record<string, number> {
  const kinds = RECORD_KINDS.map((kind) => [kind, read.record[kind].length] as const);
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    ...Object.fromEntries(kinds),
    figures: sum(atlas.claims.map(({ figures }) => figures.length)),
    'line versions': lineVersions,
    'cut zones': sum(atlas.scenarios.map(({ zones }) => zones.length)),
    measures: atlas.measures.length,
  };
}

/**
 * Compile the atlas of a checkout.
 * @param root the folder that holds `geo`.
 * @throws only where the disk fails; whatever is wrong with the files is among `faults`.
 */
export async function compile(root: string): Promise<Compiled> {
  return compileFiles(await gather(root));
}
