/** Scenarios cut into zones, on the opening date or, where their lines came later, on the first day that has them all. */
import type { CompiledLine } from '../../src/domain/atlas';
import { OPENING_DATE } from '../../src/domain/constants';
import type { Ring, Scenario } from '../../src/domain/types';
import type { PreparedOutline } from '../../src/geometry/index';
import { zonesOf } from '../../src/scenario/index';
import type { Zone } from '../../src/scenario/index';

export interface CutScenario {
  id: string;
  /** The day on which it is cut, YYYY-MM-DD. */
  day: string;
  zones: Zone[];
  pieces: string[];
  /** The outline with the cut points in it. */
  outline: Ring | null;
  /** Why there are no zones, where the lines could not be cut. */
  failure: string | null;
}

/** The first day from the opening date on which each line of a scenario may have a version; null when one has none at all. */
function firstDay(scenario: Scenario, lines: readonly CompiledLine[]): string | null {
  let day: string = OPENING_DATE;
  for (const series of scenario.lines) {
    const starts = lines.filter((line) => line.series === series).map((line) => line.validFrom.min);
    const [earliest] = starts.sort();
    if (earliest === undefined) return null;
    if (earliest > day) day = earliest;
  }
  return day;
}

/** Splits and overlays with lines or holders of their own; others have no territory. */
export function hasTerritory(scenario: Scenario): boolean {
  if (scenario.kind === 'composition' || scenario.kind === 'political') return false;
  return scenario.lines.length > 0 || scenario.holders.length > 0;
}

/**
 * Cut every scenario that has a territory. An overlay without lines lies on the pieces of its base.
 * Scenarios with a line that no file holds are left out: ids-resolve tells of them.
 */
export function cutScenarios(
  scenarios: readonly Scenario[],
  lines: readonly CompiledLine[],
  outline: PreparedOutline,
): Map<string, CutScenario> {
  const cuts = new Map<string, CutScenario>();
  for (const scenario of scenarios) {
    if (!hasTerritory(scenario)) continue;
    const day = firstDay(scenario, lines);
    if (day === null) continue;
    const result = zonesOf(scenario, lines, outline, day);
    const { id } = scenario;
    const zones = result.ok ? result.zones : [];
    cuts.set(id, {
      id,
      day,
      zones,
      pieces: zones.map((zone) => zone.id),
      outline: result.ok ? result.outline : null,
      failure: result.ok ? null : result.message,
    });
  }
  return cuts;
}
