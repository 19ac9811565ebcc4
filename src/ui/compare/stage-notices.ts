import type { CompiledLine } from '../../domain/atlas';
import { hasTerritory, sideOf, type ComparisonFailed } from '../../scenario';
import type { Compared } from '../../state/compared';
import type { ComparisonState } from '../../state/comparison.svelte';
import { day, fill } from '../../text';
import type { Desk } from '../desk';
import { words } from './stage.en';

export interface Notice {
  text: string;
  /** Why A and B cannot be compared, as against what their comparison leaves out. */
  failed: boolean;
  /** A day on which the line of a side is in force. */
  offer: { side: 'a' | 'b'; iso: string } | null;
}

/** The day nearest to the one asked for on which every line of a side is in force; null where there is none. */
export function nearestDay({ ground, day: asked }: Compared, lines: readonly CompiledLine[]): string | null {
  if (!ground) return null;
  // Whether a line holds changes only on the first and the last days of its versions.
  const days = lines.flatMap(({ validFrom, validTo }) => [validFrom.min, ...(validTo ? [validTo.max] : [])]);
  const away = (iso: string): number => Math.abs(Date.parse(iso) - Date.parse(asked));
  const able = [...new Set(days)].filter((iso) => sideOf(ground, lines, iso).ok);
  return able.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}

const divides = ({ side }: Compared): boolean => side.ok && hasTerritory(side.side);

/** Which side the map still shows where the two cannot be compared; null where neither can be shown. */
export function sideShown({ a, b, result }: ComparisonState): 'a' | 'b' | null {
  if (!result.ok && result.side === 'b') return divides(a) ? 'a' : null;
  return divides(b) ? 'b' : divides(a) ? 'a' : null;
}

function failure(
  desk: Desk,
  comparison: ComparisonState,
  { side, reason, message }: ComparisonFailed,
): Notice {
  const { a, b } = comparison;
  const both = side === 'both';
  const compared = side === 'b' ? b : a;
  const slots = {
    side: side === 'b' ? 'B' : 'A',
    name: compared.short,
    a: a.short,
    b: b.short,
    day: day(compared.day),
    why: message,
  };
  if (reason === 'no-territory') {
    const template = both
      ? 'why.no-territory.both'
      : compared.scenario?.kind === 'composition'
        ? 'why.composition'
        : 'why.no-territory';
    return { text: fill(words[template], slots), failed: true, offer: null };
  }
  if (reason === 'no-line-in-force') {
    const iso = nearestDay(compared, desk.start.lines);
    return {
      text: fill(words['why.no-line-in-force'], slots),
      failed: true,
      offer: iso ? { side: side === 'b' ? 'b' : 'a', iso } : null,
    };
  }
  return { text: fill(words[both ? 'why.cut.both' : 'why.cut'], slots), failed: true, offer: null };
}

/** An overlay has the ground of its base. */
function ofSide(desk: Desk, compared: Compared, letter: string): Notice[] {
  const { scenario, ground, short } = compared;
  if (!scenario || !ground || ground.id === scenario.id) return [];
  const laid = fill(words.onBase, { side: letter, name: short, base: ground.short });
  const placed = scenario.deployments.some(({ along, piece }) => along.length > 0 || piece);
  return [{ text: placed ? laid : `${laid} ${words.onBaseUnplaced}`, failed: false, offer: null }];
}

/** What a reader of the maps must know: why a side is missing, on whose ground it lies, and that no ground differs. */
export function stageNotices(desk: Desk, comparison: ComparisonState): Notice[] {
  const { a, b, result } = comparison;
  const notices = [...ofSide(desk, a, 'A'), ...ofSide(desk, b, 'B')];
  if (!result.ok) {
    const shown = sideShown(comparison);
    const failed = failure(desk, comparison, result);
    const stands = shown ? ` ${fill(words.otherStands, { side: shown.toUpperCase() })}` : '';
    return [{ ...failed, text: failed.text + stands }, ...notices];
  }
  if (result.changedKm2 > 0) return notices;
  const forces = ({ scenario }: Compared): string => JSON.stringify(scenario?.deployments ?? []);
  const text = forces(a) === forces(b) ? words.sameGround : words.onlyForces;
  return [{ text, failed: false, offer: null }, ...notices];
}
