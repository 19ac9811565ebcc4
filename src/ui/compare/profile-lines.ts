/** Depth profiles of both sides on one scale. */
import type { ProfilePoint } from '../../scenario';
import type { ComparisonState } from '../../state/comparison.svelte';
import type { SideName } from './tray-sides';

export interface ProfileLine {
  side: SideName;
  series: string;
  lengthKm: number;
  points: ProfilePoint[];
  low: number;
  high: number;
}

/** The lines of both sides, A first; lines without a profile are left out. */
export function profilesOf({ measuresA, measuresB }: ComparisonState): ProfileLine[] {
  const sides = [
    ['a', measuresA],
    ['b', measuresB],
  ] as const;
  return sides.flatMap(([side, measures]) =>
    (measures?.lines ?? []).flatMap(({ series, lengthKm, profile }): ProfileLine[] => {
      const points = profile.filter(({ depthKm }) => Number.isFinite(depthKm));
      if (points.length < 2) return [];
      const depths = points.map(({ depthKm }) => depthKm);
      return [{ side, series, lengthKm, points, low: Math.min(...depths), high: Math.max(...depths) }];
    }),
  );
}

/** Depth at a distance along the line, between the two points around it; null beyond its end. */
export function depthAt({ points }: ProfileLine, km: number): number | null {
  const after = points.findIndex((point) => point.km >= km);
  const to = points[after];
  if (!to) return null;
  const from = points[after - 1] ?? to;
  const t = to.km > from.km ? (km - from.km) / (to.km - from.km) : 0;
  return from.depthKm + t * (to.depthKm - from.depthKm);
}

/** Round steps for an axis up to a length: at most `most` of them. */
export function ticksTo(end: number, most: number): number[] {
  const step = [0.5, 1, 2, 5, 10, 20, 50].find((size) => end / size <= most) ?? 100;
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, i) => i * step);
}
