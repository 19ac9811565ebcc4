/** The transition matrix as it is laid out: rows of A, columns of B, totals in both directions. */
import type { Band } from '../../domain/atlas';
import type { Holder } from '../../domain/constants';
import { lookOf, type Look } from '../../palette/certainty';
import { withinRange, type ComparisonDone, type Part } from '../../scenario';
import type { Shown } from '../../state/comparison.svelte';

export interface MatrixCell {
  from: Holder;
  to: Holder;
  km2: number;
  share: number;
  /** Pattern of B, taken from the largest part; null where nothing passes. */
  look: Look | null;
  band: Band | null;
}

export interface MatrixTotal {
  holder: Holder;
  km2: number;
  share: number;
  band: Band | null;
}

export interface MatrixTable {
  rows: { total: MatrixTotal; cells: MatrixCell[] }[];
  /** Totals in B, one for each column. */
  columns: MatrixTotal[];
}

/** The pattern in which a holder's ground stands on one side: that of its largest part; that of the other side where it has none. */
export function lookIn(parts: readonly Part[], side: 'from' | 'to', holder: Holder): Look {
  const own = parts.filter((part) => part[side] === holder);
  if (own.length === 0 && parts.some(({ from, to }) => from === holder || to === holder))
    return lookIn(parts, side === 'from' ? 'to' : 'from', holder);
  const largest = own.reduce<Part | undefined>(
    (best, part) => (best && best.km2 >= part.km2 ? best : part),
    undefined,
  );
  return lookOf(holder, side === 'from' ? largest?.fromModality : largest?.toModality);
}

const sum = (items: readonly { km2: number }[]): number => items.reduce((total, { km2 }) => total + km2, 0);

/** Rows for the holders of A, columns for those of either side: the shape stays when a region is looked at. */
export function matrixOf(whole: ComparisonDone, shown: Shown): MatrixTable {
  const { transitions, parts, baseKm2, bands } = shown;
  const share = (km2: number): number => (baseKm2 > 0 ? km2 / baseKm2 : 0);
  const inA = whole.holders.filter((holder) => whole.parts.some(({ from }) => from === holder));
  const total = (holder: Holder, side: 'from' | 'to', range: Map<Holder, Band> | undefined): MatrixTotal => {
    const km2 = sum(transitions.filter((item) => item[side] === holder));
    return { holder, km2, share: share(km2), band: range?.get(holder) ?? null };
  };
  const cell = (from: Holder, to: Holder): MatrixCell => {
    const found = transitions.find((item) => item.from === from && item.to === to);
    const own = parts.filter((part) => part.from === from && part.to === to);
    return {
      from,
      to,
      km2: found?.km2 ?? 0,
      share: found?.share ?? 0,
      look: own.length > 0 ? lookIn(own, 'to', to) : null,
      band: bands?.transitions.get(`${from}>${to}`) ?? null,
    };
  };
  return {
    rows: inA.map((from) => ({
      total: total(from, 'from', bands?.a),
      cells: whole.holders.map((to) => cell(from, to)),
    })),
    columns: whole.holders.map((holder) => total(holder, 'to', bands?.b)),
  };
}

/** Whether a range says anything: lines without an accuracy have none, and what never moves has no width. */
export const ranged = (band: Band | null): band is Band =>
  band !== null && band.accuracyM > 0 && band.high - band.low > 1e-9;

/** Whether a difference is smaller than the width of its own range. */
export const unsure = (share: number, band: Band | null): boolean =>
  share > 0 && ranged(band) && withinRange(share, band);
