/** What a file says of where a comparison comes from. */
import type { CompiledSource } from '../../domain/atlas';
import { lookOf } from '../../palette/certainty';
import { claimsOfScenario } from '../../record/archive';
import { claimsOf } from '../../record/query';
import type { Compared } from '../../state/compared';
import type { ComparisonState } from '../../state/comparison.svelte';
import { dateText, day } from '../../text';
import { sourceTitle } from '../context/titles';
import type { Desk } from '../desk';
import { plain } from './sentence';
import type { SheetWords } from './export-picture';
import { sentenceFor } from './tray-sentence';
import { holderName, say, whereText } from './tray-words';

/** Sources of the claims that both sides rest on, founding letters first, each once. */
export function sourcesOf(desk: Desk, { a, b }: ComparisonState): CompiledSource[] {
  const { archive } = desk;
  if (!archive) return [];
  const claims = [a, b].flatMap(({ scenario }) => {
    const full = scenario && archive.scenarios.get(scenario.id);
    return full ? claimsOf(archive, claimsOfScenario(full)) : [];
  });
  const ids = new Set(claims.flatMap((claim) => claim.cites.map(({ source }) => source)));
  const sources = [...ids].flatMap((id) => archive.sources.get(id) ?? []);
  const rank = ({ letter, id }: CompiledSource): string => `${letter ?? 'Z'} ${id}`;
  return sources.sort((one, other) => rank(one).localeCompare(rank(other)));
}

/** A source in one line: letter, title, publisher, date as far as known. */
export function sourceLine(desk: Desk, source: CompiledSource): string {
  const publisher = source.csl['container-title'] ?? source.csl.publisher;
  const title = source.csl.title && sourceTitle(desk, source);
  return [source.letter, publisher, title, source.issued && dateText(source.issued)]
    .filter(Boolean)
    .join(', ');
}

/** `gaza-control-atlas_sc-01_sc-03_2025-11-24.csv`; with both days where they differ. */
export function fileName({ a, b }: ComparisonState, ending: string): string {
  const days = [...new Set([a.day, b.day])].join('_');
  return `gaza-control-atlas_${a.id}_${b.id}_${days}.${ending}`;
}

export const methodOf = (desk: Desk): string => say('export.method', { km2: desk.prepared.km2.toFixed(6) });

const sideLine = ({ name, day: isoDay }: Compared): string =>
  `${name}, ${say('tray.asOf', { day: day(isoDay) })}`;

/** All words on the picture. */
export function sheetWords(desk: Desk, comparison: ComparisonState): SheetWords {
  const { a, b, result, shown } = comparison;
  const { mode, divider } = desk.view.current;
  const parts = shown?.parts ?? [];
  // What stands in A first, then what B adds.
  const legend = new Map(
    [
      ...parts.map(({ from, fromModality }) => ({ holder: from, modality: fromModality })),
      ...parts.map(({ to, toModality }) => ({ holder: to, modality: toModality })),
    ].map(({ holder, modality }) => {
      const sure = modality && desk.t(`modality.${modality}`).toLowerCase();
      const label = [holderName(holder), sure].filter(Boolean).join(', ');
      return [label, { look: lookOf(holder, modality), label }] as const;
    }),
  );
  const sources = sourcesOf(desk, comparison).map((source) => sourceLine(desk, source));
  const km2 = desk.area(result.ok && shown ? shown.baseKm2 : desk.prepared.km2);
  return {
    title: `${desk.t('app.name')}: A and B`,
    sentence: plain(sentenceFor(desk, comparison)),
    sides: [`A: ${sideLine(a)}`, `B: ${sideLine(b)}`],
    letters: {
      a: mode === 'side' || (mode === 'swipe' && divider > 0),
      b: mode === 'side' || (mode === 'swipe' && divider < 100),
    },
    legend: [...legend.values()],
    small: [
      say('export.sources', { list: sources.join('; ') }),
      `${say('export.outline', { where: whereText(desk, comparison), km2 })}. ${desk.t('date.recordEnds', { date: day(desk.start.recordEnds) })}.`,
      desk.t('disclaimer'),
      desk.t('attribution'),
    ],
  };
}
