import type { FeatureCollection } from 'geojson';
import { arrowFeatures } from '../../map/arrows';
import { changeCallouts } from '../../map/change-callouts';
import type { Callout } from '../../map/callouts';
import { passagesOf } from '../../map/changes';
import type { ComparisonState } from '../../state/comparison.svelte';
import { fill, percent } from '../../text';
import type { Desk } from '../desk';
import { outerCallouts } from './side-callouts';
import { NOTHING } from './side-data';
import { words } from './stage.en';
import { words as said } from './tray.en';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether B is a scenario in which its holder takes ground by force, and something changes hands. */
export const comesByForce = ({ b, shown }: ComparisonState): boolean =>
  b.scenario?.family === 'israeli-force' && (shown?.changedKm2 ?? 0) > 0;

/** Arrows for what Israel takes by force in B; none where control passes another way or no source says how. */
export function directions(comparison: ComparisonState): FeatureCollection {
  const { shown } = comparison;
  if (!shown || !comesByForce(comparison)) return NOTHING;
  const taken = shown.transitions.filter(({ from, to, km2 }) => to === 'israel' && from !== to && km2 > 0);
  return arrowFeatures(shown.parts, taken);
}

/** Words beside what changes hands on a narrow map: short, and in the corner that the Strip leaves free. */
export function narrowDiffCallouts(desk: Desk, { shown }: ComparisonState, perPixel: number): Callout[] {
  const changed = passagesOf(shown?.parts ?? []).filter(({ from, to }) => from !== to);
  const room = { edge: 'west', where: 'narrow', perPixel } as const;
  return outerCallouts(changed, desk.start.outline, room, ({ from, to, km2 }) => ({
    figure: desk.area(km2),
    title: fill(words.againstPass, { from: capital(said[`say.in.${from}`]), to: said[`say.in.${to}`] }),
    detail: shareOf(shown, km2),
  }));
}

const shareOf = (shown: ComparisonState['shown'], km2: number): string =>
  percent(shown && shown.baseKm2 > 0 ? km2 / shown.baseKm2 : 0);

/** Words beside what changes hands, large, and beside what does not, small. */
export function diffCallouts(desk: Desk, comparison: ComparisonState): Callout[] {
  const { shown } = comparison;
  if (!shown) return [];
  const force = comesByForce(comparison);
  return changeCallouts(shown.parts, desk.start.outline, ({ from, to, toModality, km2 }) => {
    const area = desk.area(km2);
    if (from === to)
      return { figure: '', title: fill(words.calloutSame, { holder: said[`say.in.${to}`] }), detail: area };
    const passage = { from: capital(said[`say.in.${from}`]), to: said[`say.in.${to}`] };
    const share = shareOf(shown, km2);
    const modality = toModality
      ? desk.t(`modality.${toModality}`).toLowerCase()
      : desk.view.current.lens.length > 0
        ? words.calloutUnsaidHere
        : words.calloutUnsaid;
    return {
      figure: area,
      title: fill(words.calloutPass, { ...passage, share }),
      detail: force && to === 'israel' ? fill(words.calloutForce, { modality }) : modality,
    };
  });
}
