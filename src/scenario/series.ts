/** A line over time: many dated lines or polygons of one kind, each cut by itself. */
import type { CompiledDate } from '../domain/atlas';
import type { Path, Ring } from '../domain/types';
import { cut, type PreparedOutline } from '../geometry';

/** Lines are joined before they come here: one path each. Polygons are one side's holding, overlaps counted once. */
export interface SeriesItem {
  id: string;
  name: string;
  date: Pick<CompiledDate, 'edtf' | 'min' | 'max'>;
  path?: Path;
  polygons?: Ring[][];
}

/** What polygons inside the outline cover: src/geometry/overlay.ts, loaded by who needs it. */
export type OverlayOf = (prepared: PreparedOutline, polygons: Ring[][]) => { km2: number } | null;

export interface SeriesPoint {
  item: SeriesItem;
  ok: true;
  /** `left` of a line walked from north to south (the east); `inside` polygons. */
  side: 'left' | 'inside';
  km2: number;
  share: number;
}

export interface SeriesGap {
  item: SeriesItem;
  ok: false;
  message: string;
}

export interface Series {
  /** By date; of one day in the order given. What could not be measured stands in its place. */
  entries: (SeriesPoint | SeriesGap)[];
  /** Lines and polygons measure different things: no line may be drawn between them. */
  mixed: boolean;
}

/**
 * The share of an outline over time.
 * @param overlayOf needed where an item has polygons; without it they are gaps
 */
export function seriesOf(
  items: readonly SeriesItem[],
  prepared: PreparedOutline,
  overlayOf?: OverlayOf,
): Series {
  const entries = items
    .map((item) => entryOf(item, prepared, overlayOf))
    .sort(
      (a, b) =>
        compareText(a.item.date.min, b.item.date.min) || compareText(a.item.date.max, b.item.date.max),
    );
  const sides = new Set(entries.flatMap((entry) => (entry.ok ? [entry.side] : [])));
  return { entries, mixed: sides.size > 1 };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function entryOf(
  item: SeriesItem,
  prepared: PreparedOutline,
  overlayOf?: OverlayOf,
): SeriesPoint | SeriesGap {
  if (item.path) {
    const result = cut(prepared, [{ id: 'line', path: item.path }]);
    if (!result.ok) return { item, ok: false, message: `the ${result.message}` };
    const left = result.pieces.find(({ sides }) => sides['line'] === 'left');
    return { item, ok: true, side: 'left', km2: left?.km2 ?? 0, share: left?.share ?? 0 };
  }
  if (!item.polygons || !overlayOf) return { item, ok: false, message: 'neither a line nor polygons' };
  const found = overlayOf(prepared, item.polygons);
  if (!found) return { item, ok: false, message: 'the polygons lie outside the outline' };
  return { item, ok: true, side: 'inside', km2: found.km2, share: found.km2 / prepared.km2 };
}

export interface SeriesChange {
  from: SeriesPoint;
  to: SeriesPoint;
  /** From the earlier to the later, whichever way they were asked for. */
  km2: number;
  share: number;
}

/** What changed between any two measured entries; null where one is a gap or they measure different things. */
export function changeBetween(series: Series, a: string, b: string): SeriesChange | null {
  const points = series.entries.flatMap((entry) =>
    entry.ok && (entry.item.id === a || entry.item.id === b) ? [entry] : [],
  );
  const [from, to] = points;
  if (!from || !to || from.side !== to.side) return null;
  return { from, to, km2: to.km2 - from.km2, share: to.share - from.share };
}
