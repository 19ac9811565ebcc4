import type { StartScenario } from '../../domain/start';
import type { MapDeployment } from '../../map/features';
import { compare, type ComparisonResult } from '../../scenario';
import { comparedOf, type Compared } from '../../state/compared';
import { fill } from '../../text';
import type { Desk } from '../desk';
import { forcesOf } from '../explore/live';
import { words } from './stage.en';
import { words as said } from './tray.en';

/** What a core scenario would change from A on a day. */
export interface Against {
  scenario: StartScenario;
  compared: Compared;
  result: ComparisonResult;
  borders: MapDeployment[];
}

export function againstA(desk: Desk, a: Compared, scenario: StartScenario, isoDay: string): Against | null {
  const compared = comparedOf(desk.start, [], scenario.id, isoDay);
  if (!compared) return null;
  const borders = forcesOf(scenario).filter(({ along }) => along.length > 0);
  const failed = [a, compared].find(({ side }) => !side.ok)?.side;
  if (failed && !failed.ok) return { scenario, compared, borders, result: { ...failed, side: 'b' } };
  if (!a.side.ok || !compared.side.ok) return null;
  return { scenario, compared, borders, result: compare(a.side.side, compared.side.side, desk.prepared) };
}

/** Figure and words for each thing it would change: ground by passage, borders that a force would stand on. */
export function againstWords(desk: Desk, { result, borders }: Against): { figure: string; text: string }[] {
  if (!result.ok) return [{ figure: '', text: words.againstNot }];
  const changed = result.transitions.filter(({ from, to, km2 }) => from !== to && km2 > 0);
  const lines: { figure: string; text: string }[] = [];
  const [first] = changed;
  if (first) {
    const passes =
      changed.length === 1
        ? fill(words.againstPass, {
            from: desk.t(`holder.short.${first.from}`),
            to: said[`say.in.${first.to}`],
          })
        : changed.every(({ to }) => to === first.to)
          ? fill(words.againstTo, { to: said[`say.in.${first.to}`] })
          : fill(words.againstMixed, { n: changed.length });
    lines.push({ figure: desk.area(result.changedKm2), text: passes });
  }
  for (const { holder, along } of borders) {
    const km = result.parts.reduce(
      (sum, { frontageKm }) => sum + along.reduce((own, frontage) => own + frontageKm[frontage], 0),
      0,
    );
    lines.push({
      figure: desk.length(km),
      text: fill(words.againstBorder, { who: said[`say.in.${holder}`] }),
    });
  }
  return lines.length > 0 ? lines : [{ figure: '', text: words.againstNone }];
}
