/** Where the entries of a series stand in its chart. */
import type { Series } from '../../../scenario/series';

const timeOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

/** Part of the way from the first day of a series to its last, 0 to 1, for each entry. */
export function partsOf({ entries }: Series): number[] {
  const times = entries.map(({ item }) => timeOf(item.date.min));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return times.map((time) => (last > first ? (time - first) / (last - first) : 0.5));
}

/** Lowest and highest share of the axis, whole steps of 5 or 10 per cent around what was measured. */
export function axisOf({ entries }: Series): { low: number; high: number; ticks: number[] } {
  const shares = entries.flatMap((entry) => (entry.ok ? [entry.share * 100] : []));
  if (shares.length === 0) return { low: 0, high: 100, ticks: [0, 50, 100] };
  const [min, max] = [Math.min(...shares), Math.max(...shares)];
  const step = max - min > 25 ? 10 : max - min > 8 ? 5 : 2;
  const low = Math.max(0, Math.floor((min - step / 2) / step) * step);
  const high = Math.min(100, Math.ceil((max + step / 2) / step) * step);
  const ticks: number[] = [];
  for (let tick = low; tick <= high; tick += step) ticks.push(tick);
  return { low, high, ticks };
}

/** Runs of measured entries that may be joined: a gap breaks a run, and what is mixed is never joined. */
export function runsOf({ entries, mixed }: Series): number[][] {
  if (mixed) return [];
  const runs: number[][] = [[]];
  entries.forEach((entry, i) => {
    if (entry.ok) runs.at(-1)?.push(i);
    else runs.push([]);
  });
  return runs.filter((run) => run.length > 1);
}
