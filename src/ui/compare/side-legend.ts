import type { CompiledLine } from '../../domain/atlas';
import { lookOf, type Look } from '../../palette/certainty';
import type { Compared } from '../../state/compared';
import type { ComparisonState } from '../../state/comparison.svelte';
import { fill } from '../../text';
import type { Desk } from '../desk';
import { forcesOf } from '../explore/live';
import { overlaysOf, versionsIn, zonesIn } from './side-data';
import { words } from './stage.en';

export interface Entry {
  look: Look;
  text: string;
}

const each = (entries: Entry[]): Entry[] => [
  ...new Map(entries.map((entry) => [entry.look + entry.text, entry])).values(),
];

/** What is painted on one side: holders, forces in the ground of others, forces on borders. */
export function entriesOf(desk: Desk, compared: Compared): Entry[] {
  const said = (modality: string | undefined): string => (modality ? `, ${modality}` : '');
  const zones = zonesIn(compared, desk);
  const modality = (of: Parameters<typeof lookOf>[1]): string | undefined =>
    of && desk.t(`modality.${of}`).toLowerCase();
  return each([
    ...zones.map((zone) => ({
      look: lookOf(zone.holder, zone.modality),
      text: desk.holder(zone.holder) + said(modality(zone.modality)),
    })),
    ...overlaysOf(compared, zones).map((over) => ({
      look: lookOf(over.holder, over.modality),
      text: fill(words.legendStripes, {
        who: desk.holder(over.holder),
        modality: modality(over.modality) ?? '',
      }),
    })),
    ...bordersIn(desk, compared),
  ]);
}

/** Forces along borders on a side. */
export function bordersIn(desk: Desk, { scenario }: Compared): Entry[] {
  return (scenario ? forcesOf(scenario) : [])
    .filter(({ along }) => along.length > 0)
    .map(({ holder, modality }) => ({
      look: lookOf(holder, modality),
      text: desk.t('legend.deployment', {
        who: desk.holder(holder),
        modality: desk.t(`modality.${modality}`).toLowerCase(),
      }),
    }));
}

/** The looks of what changes hands, by holder in B. */
export function changesIn(desk: Desk, { shown }: ComparisonState): Entry[] {
  const changed = (shown?.parts ?? []).filter(({ from, to }) => from !== to);
  return each(
    changed.map(({ to, toModality }) => ({
      look: lookOf(to, toModality),
      text: fill(words.legendChange, { holder: desk.holder(to) }),
    })),
  );
}

/** The lines of either side, each once. */
export function linesIn(desk: Desk, { a, b }: ComparisonState): CompiledLine[] {
  const lines = [a, b].flatMap((side) => versionsIn(side, desk));
  return [...new Map(lines.map((line) => [line.id, line])).values()];
}
