/** Troops spread over ground: what a force would have per km² and per km. */
import { FRONTAGES, type Frontage } from '../../domain/constants';
import type { FrontageKm } from '../../domain/atlas';
import type { ForceOffer } from '../../record/forces';
import type { SideMeasures } from '../../scenario';
import type { Compared } from '../../state/compared';

export interface ForceGround {
  km2: number;
  /** Whether that is what the force holds; else it is the whole Strip. */
  held: boolean;
  borderKm: number;
  /** Where the border length comes from: named stretches, what it holds, or all of the land border. */
  border: 'along' | 'held' | 'all';
  along: Frontage[];
  /** Length between different holders; 0 where there is none. */
  lineKm: number;
}

/** Whether a side places a force or gives it ground. */
export const hasForce = ({ scenario }: Compared, measures: SideMeasures | null): boolean =>
  (scenario?.deployments.length ?? 0) > 0 ||
  (measures?.holders.some(({ holder, km2 }) => holder === 'isf' && km2 > 0) ?? false);

/** The ground that the force of a side is spread over. */
export function forceGround(
  { scenario }: Compared,
  measures: SideMeasures | null,
  outline: { km2: number; frontageKm: FrontageKm },
): ForceGround {
  const isf = measures?.holders.find(({ holder, km2 }) => holder === 'isf' && km2 > 0);
  const placed = new Set((scenario?.deployments ?? []).flatMap(({ along }) => along));
  const along = FRONTAGES.filter((frontage) => placed.has(frontage) && frontage !== 'coast');
  const land = (km: FrontageKm): number => km.israel + km.egypt;
  const borderKm =
    along.length > 0
      ? along.reduce((sum, frontage) => sum + outline.frontageKm[frontage], 0)
      : land(isf?.frontageKm ?? outline.frontageKm);
  return {
    km2: isf?.km2 ?? outline.km2,
    held: isf !== undefined,
    borderKm,
    border: along.length > 0 ? 'along' : isf ? 'held' : 'all',
    along,
    lineKm: measures?.contactKm ?? 0,
  };
}

/** People per unit; null where there is nothing to divide by. */
export const per = (people: number, units: number): number | null => (units > 0 ? people / units : null);

/** People as a reader typed them: digits with commas, spaces or points between thousands; null for anything else. */
export function readTroops(typed: string): number | null {
  const text = typed.trim();
  if (!/^\d{1,3}([,.  ]?\d{3})*$|^\d+$/.test(text)) return null;
  const number = Number(text.replace(/[^\d]/g, ''));
  return Number.isSafeInteger(number) && number > 0 && number <= 10_000_000 ? number : null;
}

/** The ends of a stated number: one for an exact one or a bound, two for a range. */
export function boundsOf({ value, min, max }: ForceOffer): number[] {
  if (value !== null) return [value];
  return [min, max].filter((bound) => bound !== null);
}
