/** Compare scenarios, line versions and brought lines: what `npm run compare` prints. Pure: texts in, an answer out. */
import type { CompiledLine } from '../src/domain/atlas';
import { HOLDERS, type Holder, OPENING_DATE, SIDES } from '../src/domain/constants';
import type { Holding, LineFeature, Scenario } from '../src/domain/types';
import { joinLines, readGeoJson } from '../src/exchange';
import { type PreparedOutline, prepareOutline } from '../src/geometry';
import { lineInForce, scenarioOfLine, type Side, sideOf } from '../src/scenario';
import { formatFault } from './read/fault';
import type { AtlasFiles } from './read/files';
import { readBase } from './read/base';
import { readLines } from './read/lines';
import { type Entry, readRecord } from './read/record';
import { compileLines } from './stages/lines';

/** No honest comparison can be given; the message says why. */
export class NoComparison extends Error {
  override name = 'NoComparison';
}

/** What a comparison can be asked of. */
export interface Known {
  scenarios: Scenario[];
  versions: { id: string; series: string }[];
  prepared: PreparedOutline;
  /** All versions of some series. Made when asked for: drawing a schematic line takes a second. */
  linesOf: (series: readonly string[]) => CompiledLine[];
}

/**
 * Scenarios, lines and outline of a checkout; the rest of the record is not read.
 * @throws NoComparison where what is read has a fault: `npm run check` tells of all of them
 */
export function readKnown(files: AtlasFiles): Known {
  const { record, faults } = readRecord(files.record.filter(({ path }) => /\/scenarios(?:\/|\.)/.test(path)));
  const { lines, faults: lineFaults } = readLines(files.lines);
  const { base, faults: baseFaults } = readBase(files);
  const [fault] = [...faults, ...lineFaults, ...baseFaults];
  if (fault) throw new NoComparison(formatFault(fault));
  if (!base.outline) throw new NoComparison('geo/base holds no outline');
  const prepared = prepareOutline(base.outline);
  return {
    scenarios: record.scenarios.map(({ value }) => value),
    versions: lines.map(({ value: { properties } }) => ({ id: properties.id, series: properties.series })),
    prepared,
    linesOf: (series) => {
      const compiled = compileLines(withSources(lines, series), prepared);
      const [wrong] = compiled.faults;
      if (wrong) throw new NoComparison(formatFault(wrong));
      return compiled.lines;
    },
  };
}

/** The versions of some series, and those that they are drawn from. */
function withSources(all: readonly Entry<LineFeature>[], series: readonly string[]): Entry<LineFeature>[] {
  const wanted = all.filter(({ value }) => series.includes(value.properties.series));
  const drawnFrom = wanted.flatMap(({ value }) => value.properties.drawnFrom?.line ?? []);
  const sources = all.filter(
    (entry) => !wanted.includes(entry) && drawnFrom.includes(entry.value.properties.id),
  );
  return [...wanted, ...sources];
}

/** One side as it is asked for. */
export interface Asked {
  /** A scenario id, the id of a line version, or a file. */
  what: string;
  /** YYYY-MM-DD. */
  on?: string | undefined;
  /** `left=isf,right=hamas`, for a line. */
  holders?: string | undefined;
}

/** One side as it is found. */
export interface Found {
  name: string;
  /** Null for a file. */
  on: string | null;
  side: Side;
  /** What a reader must know of how it was found. */
  notes: string[];
}

/**
 * Find what is asked for: a scenario, else a line version, else a file.
 * @param read the text of a file, or null where there is none
 * @throws NoComparison, GeoJsonError
 */
export function find(asked: Asked, known: Known, read: (file: string) => string | null): Found {
  const { what } = asked;
  if (asked.on !== undefined && !isDay(asked.on)) {
    throw new NoComparison(`${asked.on} is not a day; write it as YYYY-MM-DD`);
  }
  const scenario = known.scenarios.find(({ id }) => id === what);
  if (scenario) return ofScenario(scenario, asked, known);
  const version = known.versions.find(({ id }) => id === what);
  if (version) return ofVersion(version, asked, known);
  const text = read(what);
  if (text !== null) return ofFile(what, text, asked);
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join(' ');
  throw new NoComparison(
    `unknown: "${what}" is no scenario, no line version and no file.\n` +
      `scenarios: ${ids(known.scenarios)}\nline versions: ${ids(known.versions)}`,
  );
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function ofScenario(scenario: Scenario, asked: Asked, known: Known): Found {
  const { id, name } = scenario;
  if (asked.holders) throw new NoComparison(`${id} says itself who holds what: holders are for lines`);
  const notes: string[] = [];
  let ground = scenario;
  if (scenario.lines.length === 0 && scenario.holders.length === 0) {
    const base = known.scenarios.find((candidate) => candidate.id === scenario.base);
    if (!base)
      throw new NoComparison(`${id} (${name}) has no territory of its own: it is of kind ${scenario.kind}`);
    notes.push(`${id} lies on ${base.id} (${base.name}) and has its ground`);
    ground = base;
  }
  const lines = known.linesOf(ground.lines);
  const days = asked.on ? [asked.on] : [OPENING_DATE, ...lines.map(({ validFrom }) => validFrom.min).sort()];
  const day = days.find((own) => sideOf(ground, lines, own).ok) ?? days[0] ?? OPENING_DATE;
  const result = sideOf(ground, lines, day);
  if (!result.ok) throw new NoComparison(`${id}: ${result.message}`);
  if (!asked.on && day !== OPENING_DATE) {
    notes.push(
      `not all lines of ${id} hold on ${OPENING_DATE}: it is judged on ${day}, the first day they do`,
    );
  }
  return { name, on: day, side: result.side, notes };
}

function ofVersion({ id, series }: Known['versions'][number], asked: Asked, known: Known): Found {
  const lines = known.linesOf([series]);
  const line = lines.find((own) => own.id === id);
  if (!line) throw new NoComparison(`${id} cannot be read`);
  const asksFor = asked.on ?? OPENING_DATE;
  const day = lineInForce(lines, series, asksFor)?.id === id ? asksFor : line.validFrom.min;
  const notes =
    day === asksFor ? [] : [`${id} is not in force on ${asksFor}: it is judged on ${day}, its first day`];
  const speaker = asked.holders ? null : scenarioOfLine({ series }, known.scenarios);
  if (speaker) {
    const told = ofScenario(speaker, { what: speaker.id, on: day }, known);
    const says = `${id} is taken as ${speaker.id} (${speaker.name}), the scenario that speaks of it, on ${day}`;
    return { name: line.name, on: day, side: told.side, notes: [says, ...told.notes] };
  }
  const { holders, note } = holdersOf(asked.holders, series, id);
  return { name: line.name, on: day, side: { lines: [line], holders }, notes: [...notes, note] };
}

/** What pieces of a brought line are named by. */
const BROUGHT = 'line';

function ofFile(file: string, text: string, asked: Asked): Found {
  const { lines, polygons, warnings } = readGeoJson(text);
  if (lines.length === 0 || polygons.length > 0) {
    throw new NoComparison(`${file}: a comparison needs a file with one dividing line and no polygons`);
  }
  const joined = joinLines(lines);
  if (!joined.ok) throw new NoComparison(`${file}: ${joined.message}`);
  const { holders, note } = holdersOf(asked.holders, BROUGHT, file);
  const line = { id: file, series: BROUGHT, coordinates: joined.path, accuracyM: null };
  return {
    name: file,
    on: asked.on ?? null,
    side: { lines: [line], holders },
    notes: [...[...warnings, ...joined.warnings].map((warning) => `${file}: ${warning}`), note],
  };
}

/** Who holds the sides of a line that says nothing of it itself: as in the scenario that the atlas opens on. */
const BASELINE: Record<(typeof SIDES)[number], Holder> = { left: 'israel', right: 'hamas' };

function holdersOf(
  text: string | undefined,
  series: string,
  name: string,
): { holders: Holding[]; note: string } {
  const held = { ...BASELINE };
  for (const part of text?.split(',') ?? []) {
    const [side, holder] = part.split('=').map((word) => word.trim());
    const [onSide, by] = [SIDES.find((own) => own === side), HOLDERS.find((own) => own === holder)];
    if (!onSide || !by) {
      throw new NoComparison(
        `"${part}" names no holder of a side: write left=isf,right=hamas; holders are ${HOLDERS.join(' ')}`,
      );
    }
    held[onSide] = by;
  }
  const by = text === undefined ? 'as in the baseline' : 'as given';
  return {
    holders: SIDES.map((side) => ({ piece: `${series}:${side}`, holder: held[side], claims: [] })),
    note: `${name} divides only: its left (east) is ${held.left}, its right (west) ${held.right}, ${by}`,
  };
}
