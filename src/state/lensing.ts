/** The first view and the record as the chosen sources tell them. Comes with the first lens. */
import type { Start } from '../domain/start';
import type { Archive } from '../record/archive';
import { lensed } from '../record/lens';

/** Zones whose holder none of the sources names are `not-stated`; what the lens does to the rest, see src/record/lens.ts. */
export function lensing(
  given: Start,
  whole: Archive,
  sources: readonly string[],
): { start: Start; archive: Archive } {
  const archive = lensed(whole.atlas, sources);
  const scenarios = given.scenarios.map((scenario) => {
    const seen = archive.scenarios.get(scenario.id);
    if (!seen) return scenario;
    const { holders, zones, deployments } = seen;
    const sourceLetters = scenario.sourceLetters.filter(({ id }) => sources.includes(id));
    return { ...scenario, holders, zones, deployments, sourceLetters };
  });
  return { start: { ...given, scenarios }, archive };
}
