/** From the record as written to the atlas as served: dates compiled, lists sorted by id, nothing rewritten. */
import type {
  Atlas,
  CompiledClaim,
  CompiledDate,
  CompiledEvent,
  CompiledLine,
  CompiledScenario,
  CompiledSource,
  CompiledStance,
  Measure,
} from '../../src/domain/atlas';
import type { Start, StartScenario } from '../../src/domain/start';
import { ATLAS_VERSION, OPENING_DATE } from '../../src/domain/constants';
import type { AtlasRecord, RecordDate, Scenario } from '../../src/domain/types';
import { compileDate } from '../read/edtf';
import type { Entry, LocatedRecord } from '../read/record';
import type { CutScenario } from './cut-scenarios';
import { ODBL } from './licences';
import type { PreparedOutline } from '../../src/geometry/index';

/** In the order of their ids, numbers by value: `ev-9` before `ev-10`. */
export function byId<T extends { id: string }>(items: readonly T[]): T[] {
  const order = new Intl.Collator('en', { numeric: true });
  return [...items].sort((a, b) => order.compare(a.id, b.id));
}

function values<T extends { id: string }>(entries: readonly Entry<T>[]): T[] {
  return byId(entries.map(({ value }) => value));
}

/** Items whose date cannot be read are left out; dates-are-edtf tells of them. */
function dated<T extends { date: RecordDate }>(
  items: readonly T[],
): (Omit<T, 'date'> & { date: CompiledDate })[] {
  return items.flatMap((item) => {
    const compiled = compileDate(item.date);
    return compiled.ok ? [{ ...item, date: compiled.date }] : [];
  });
}

function compiledSource({ issued, ...rest }: AtlasRecord['sources'][number]): CompiledSource {
  const compiled = issued && compileDate(issued);
  return { ...rest, ...(compiled?.ok ? { issued: compiled.date } : {}) };
}

/** The last day that a claim, event or stance speaks of by itself: a whole year counts from its first day. */
function recordEnds(dates: readonly RecordDate[]): string {
  return dates.reduce((last, date) => {
    const compiled = compileDate(date);
    return compiled.ok && compiled.latest > last ? compiled.latest : last;
  }, OPENING_DATE as string);
}

export interface Parts {
  record: LocatedRecord;
  outline: PreparedOutline | null;
  lines: readonly CompiledLine[];
  cuts: ReadonlyMap<string, CutScenario>;
  measures: readonly Measure[];
}

/** Measures of a zone without its polygons, which are cut anew wherever they are drawn. */
function zonesOf(cut: CutScenario | undefined): CompiledScenario['zones'] {
  return (cut?.zones ?? []).map(({ polygons: _polygons, labelPoint: _labelPoint, ...measure }) => measure);
}

/** The atlas as it stands in /data/atlas.json, numbers not yet rounded. */
export function assemble({ record, outline, lines, cuts, measures }: Parts): Atlas {
  const claims: CompiledClaim[] = dated(values(record.claims));
  const events: CompiledEvent[] = dated(values(record.events));
  const stances: CompiledStance[] = dated(values(record.stances));
  return {
    version: ATLAS_VERSION,
    opensOn: OPENING_DATE,
    recordEnds: recordEnds([...claims, ...events, ...stances].map(({ date }) => date)),
    outline: {
      km2: outline?.km2 ?? 0,
      vertices: outline?.edges ?? 0,
      frontageKm: outline?.frontageKm ?? { israel: 0, egypt: 0, coast: 0 },
      licence: `${ODBL.licence} ${ODBL.credit}`,
    },
    measures: [...measures],
    sources: values(record.sources).map(compiledSource),
    claims,
    events,
    places: values(record.places),
    actors: values(record.actors),
    stances,
    lines: byId(lines),
    scenarios: values(record.scenarios).map((scenario) => ({
      ...scenario,
      zones: zonesOf(cuts.get(scenario.id)),
    })),
    disagreements: values(record.disagreements).flatMap((item) => {
      const compiled = compileDate(item.readingDate);
      return compiled.ok ? [{ ...item, readingDate: compiled.date }] : [];
    }),
  };
}

/** Ids of all claims that a scenario rests on, each once. */
export function claimsOf(scenario: Scenario): string[] {
  const grounds = [
    ...(scenario.likelihood ? [scenario.likelihood] : []),
    ...scenario.proposedBy,
    ...scenario.opposedBy,
    ...scenario.preconditions,
    ...scenario.consequences,
    ...scenario.holders,
    ...scenario.deployments,
  ];
  return [...new Set([...scenario.claims, ...grounds.flatMap(({ claims }) => claims)])];
}

function startScenario(
  scenario: CompiledScenario,
  sourceLetters: StartScenario['sourceLetters'],
): StartScenario {
  const { id, name, short, summary, kind, family, core, base, lines, holders, deployments, zones } = scenario;
  return {
    id,
    name,
    short,
    summary,
    kind,
    family,
    core,
    ...(base === undefined ? {} : { base }),
    lines,
    holders,
    deployments,
    zones,
    sourceLetters,
  };
}

/** What the first view needs, and no more. */
export function startOf(atlas: Atlas, outline: PreparedOutline | null): Start {
  const sourcesOfClaim = new Map(
    atlas.claims.map(({ id, cites }) => [id, cites.map(({ source }) => source)]),
  );
  const letters = new Map(atlas.sources.map(({ id, letter }) => [id, letter]));
  const cited = (scenario: CompiledScenario) => {
    const ids = [...new Set(claimsOf(scenario).flatMap((claim) => sourcesOfClaim.get(claim) ?? []))];
    const listed = ids.map((id) => {
      const letter = letters.get(id);
      return letter === undefined ? { id } : { id, letter };
    });
    return listed.sort((a, b) =>
      (a.letter ?? 'Z') < (b.letter ?? 'Z') ? -1 : (a.letter ?? 'Z') > (b.letter ?? 'Z') ? 1 : 0,
    );
  };
  return {
    version: atlas.version,
    opensOn: atlas.opensOn,
    recordEnds: atlas.recordEnds,
    outline: { ring: outline?.ring ?? [], frontages: outline?.frontages ?? [] },
    lines: atlas.lines,
    scenarios: atlas.scenarios.map((scenario) => startScenario(scenario, cited(scenario))),
  };
}
