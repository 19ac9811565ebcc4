/** All core scenarios against A. */
import type { Band } from '../../domain/atlas';
import type { Holder } from '../../domain/constants';
import { compare, comparisonBands, hasTerritory, measureSide } from '../../scenario';
import { comparedOf, type Compared } from '../../state/compared';
import { hamasLast } from './tray-sides';
import { sideIn, type ComparisonState } from '../../state/comparison.svelte';

export interface CoreRow {
  compared: Compared;
  /** `A`, `B` or both, where the row is one of the pair. */
  marks: string[];
  shares: { holder: Holder; share: number; band: Band | null }[];
  /** Null where the two cannot be cut together. */
  changed: { km2: number; share: number; band: Band | null } | null;
  contactKm: number | null;
}

/** The core scenarios on a day, with A and B before them where they are none of these. */
export function coreRows(comparison: ComparisonState, isoDay: string): CoreRow[] {
  const { a, b, desk } = comparison;
  const core = desk.start.scenarios
    .filter((scenario) => scenario.core)
    .flatMap(({ id }) => comparedOf(desk.start, desk.own, id, isoDay) ?? []);
  const isIn = (one: Compared): boolean => core.some(({ id, day }) => id === one.id && day === one.day);
  const pair = [a, b].filter(
    (one, i, all) => !isIn(one) && all.findIndex(({ id, day }) => id === one.id && day === one.day) === i,
  );
  return [...pair, ...core].map((compared) => rowOf(comparison, compared));
}

function rowOf({ a, b, desk }: ComparisonState, compared: Compared): CoreRow {
  const same = (one: Compared): boolean => one.id === compared.id && one.day === compared.day;
  const marks = [...(same(a) ? ['A'] : []), ...(same(b) ? ['B'] : [])];
  const [own, against] = [sideIn(compared), sideIn(a)];
  if (!own || !hasTerritory(own)) return { compared, marks, shares: [], changed: null, contactKm: null };
  const measures = measureSide(own, desk.prepared);
  const result = against ? compare(against, own, desk.prepared) : null;
  const bands = against && result?.ok ? comparisonBands(against, own, desk.prepared) : null;
  return {
    compared,
    marks,
    shares: hamasLast(
      (measures?.holders ?? []).map(({ holder, share }) => ({
        holder,
        share,
        band: bands?.b.get(holder) ?? null,
      })),
    ),
    changed: result?.ok
      ? { km2: result.changedKm2, share: result.changedShare, band: bands?.changed ?? null }
      : null,
    contactKm: measures?.contactKm ?? null,
  };
}
