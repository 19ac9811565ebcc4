/** What stands on a side of a comparison: a scenario on a day, a line version, or a line of the reader's own. */
import type { CompiledLine } from '../domain/atlas';
import type { Start, StartScenario } from '../domain/start';
import { scenarioOfLine, sideOf, type Side, type ZonesFailed } from '../scenario';

/** A dividing line that the reader brought or drew; it lives in this browser only. */
export interface OwnScenario {
  /** `own-…`: never an id of the record. */
  id: string;
  name: string;
  side: Side;
}

export interface Compared {
  id: string;
  kind: 'scenario' | 'line' | 'own';
  /** What it is called; the line version's own name where it is one. */
  name: string;
  short: string;
  /** ISO day it is judged on. */
  day: string;
  /** The scenario of the record it comes from; null for the reader's own. */
  scenario: StartScenario | null;
  /** The scenario whose ground it has: an overlay without lines lies on its base. */
  ground: StartScenario | null;
  side: { ok: true; side: Side } | ZonesFailed;
}

/** The scenario whose lines and holders are drawn: an overlay without lines of its own lies on its base. */
export function groundOf(scenario: StartScenario, all: readonly StartScenario[]): StartScenario {
  const base = all.find((candidate) => candidate.id === scenario.base);
  return base && scenario.lines.length === 0 ? base : scenario;
}

/** What an id of a link means on a day; null where nothing has that id. */
export function comparedOf(
  start: Pick<Start, 'scenarios' | 'lines'>,
  own: readonly OwnScenario[],
  id: string,
  isoDay: string,
): Compared | null {
  const mine = own.find((candidate) => candidate.id === id);
  if (mine)
    return {
      id,
      kind: 'own',
      name: mine.name,
      short: mine.name,
      day: isoDay,
      scenario: null,
      ground: null,
      side: { ok: true, side: mine.side },
    };
  const scenario = start.scenarios.find((candidate) => candidate.id === id);
  if (scenario) return ofScenario(start, scenario, isoDay);
  const line = start.lines.find((candidate) => candidate.id === id);
  return line ? ofLine(start, line) : null;
}

function ofScenario(
  { scenarios, lines }: Pick<Start, 'scenarios' | 'lines'>,
  scenario: StartScenario,
  isoDay: string,
): Compared {
  const ground = groundOf(scenario, scenarios);
  const { id, name, short } = scenario;
  return {
    id,
    kind: 'scenario',
    name,
    short,
    day: isoDay,
    scenario,
    ground,
    side: sideOf(ground, lines, isoDay),
  };
}

/** A line version is the scenario it speaks for, on the version's first day. */
function ofLine(start: Pick<Start, 'scenarios' | 'lines'>, line: CompiledLine): Compared | null {
  const scenario = scenarioOfLine(line, start.scenarios);
  if (!scenario) return null;
  const compared = ofScenario(start, scenario, line.validFrom.min);
  return { ...compared, id: line.id, kind: 'line', name: line.name, short: line.name };
}
