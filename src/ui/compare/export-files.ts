/** The comparison as CSV and JSON, with its method and the sources that both sides rest on. */
import { comparisonCsv, comparisonJson, type ComparedSide, type ComparisonFile } from '../../exchange';
import type { SideMeasures } from '../../scenario';
import type { Compared } from '../../state/compared';
import type { ComparisonState } from '../../state/comparison.svelte';
import { sourceTitle } from '../context/titles';
import type { Desk } from '../desk';
import { methodOf, sourcesOf } from './export-words';
import { holderName, say, whereText } from './tray-words';

const sideOf = ({ id, name, day }: Compared, measures: SideMeasures | null): ComparedSide => ({
  id,
  name,
  day,
  measures,
});

/** @throws Error where the two sides were not cut together */
export function comparisonFile(desk: Desk, comparison: ComparisonState): ComparisonFile {
  const { a, b, measuresA, measuresB, result, shown } = comparison;
  if (!result.ok || !shown) throw new Error(say('tray.failed'));
  return {
    a: sideOf(a, measuresA),
    b: sideOf(b, measuresB),
    outline: { name: say('export.outlineName'), km2: result.outlineKm2 },
    base: { name: whereText(desk, comparison), km2: shown.baseKm2 },
    transitions: shown.transitions,
    bands: shown.bands,
    method: methodOf(desk),
    sources: sourcesOf(desk, comparison).map((source) => ({
      id: source.id,
      title: sourceTitle(desk, source),
      publisher: source.csl['container-title'] ?? source.csl.publisher ?? '',
      url: source.csl.URL ?? null,
    })),
  };
}

export const csvOf = (desk: Desk, comparison: ComparisonState): string =>
  comparisonCsv(comparisonFile(desk, comparison), holderName);

export const jsonOf = (desk: Desk, comparison: ComparisonState): string =>
  comparisonJson(comparisonFile(desk, comparison));
