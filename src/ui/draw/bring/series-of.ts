/** Dated items measured one after the other, without holding up the page. */
import type { Outline } from '../../../domain/atlas';
import type { Path, Ring } from '../../../domain/types';
import { joinLines } from '../../../exchange';
import type { BroughtItem } from '../../../exchange/read';
import type { PreparedOutline } from '../../../geometry';
import {
  type Series,
  type SeriesGap,
  type SeriesItem,
  type SeriesPoint,
  seriesOf,
} from '../../../scenario/series';
import { holdInWorker, ReadingError } from '../../../workers/reading';
import { barsOf, daysOf } from './use';

export interface Measuring {
  prepared: PreparedOutline;
  outline: Outline;
  signal: AbortSignal;
  /** 0 to 1. */
  onPart: (part: number) => void;
}

/** Items of one file and date are one entry: stretches of a line, or polygons of one side. */
export function entriesOf(items: readonly BroughtItem[]): (SeriesItem | SeriesGap)[] {
  const groups = new Map<string, BroughtItem[]>();
  for (const item of items) {
    if (!item.date || item.geometry.kind === 'points') continue;
    const key = `${item.file}\n${item.date}\n${item.geometry.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].flatMap((group) => entryOf(group));
}

function entryOf(group: BroughtItem[]): (SeriesItem | SeriesGap)[] {
  const [first] = group;
  const date = first?.date ? daysOf(first.date) : null;
  if (!first || !date) return [];
  const item = { id: first.id, name: group.length === 1 ? first.name : first.file, date };
  const bars = group.flatMap(barsOf);
  if (bars.length > 0) return [{ item, ok: false, message: bars.map(({ message }) => message).join('. ') }];
  if (first.geometry.kind === 'area') {
    const polygons = group.flatMap(({ geometry }): Ring[][] =>
      geometry.kind === 'area' ? geometry.polygons : [],
    );
    return [{ ...item, polygons }];
  }
  const lines = group.flatMap(({ geometry }): Path[] => (geometry.kind === 'line' ? geometry.lines : []));
  const joined = joinLines(lines);
  return [joined.ok ? { ...item, path: joined.path } : { item, ok: false, message: joined.message }];
}

const isGap = (entry: SeriesItem | SeriesGap): entry is SeriesGap => 'ok' in entry;

/**
 * The series of dated items.
 * @throws the signal's reason when cancelled, by rejection
 */
export async function measureSeries(
  items: readonly BroughtItem[],
  { prepared, outline, signal, onPart }: Measuring,
): Promise<Series> {
  const entries = entriesOf(items);
  const done: (SeriesPoint | SeriesGap)[] = [];
  for (const [i, entry] of entries.entries()) {
    // One cut at a time: the page answers in between.
    await new Promise((next) => setTimeout(next, 0));
    signal.throwIfAborted();
    onPart(i / entries.length);
    if (isGap(entry)) done.push(entry);
    else if (entry.polygons) {
      try {
        const holding = await holdInWorker(entry.polygons, outline, signal);
        done.push(...seriesOf([entry], prepared, () => holding).entries);
      } catch (cause) {
        // What cannot be added up is a gap at its date; the others stand.
        if (!(cause instanceof ReadingError)) throw cause;
        done.push({ item: entry, ok: false, message: cause.message });
      }
    } else done.push(...seriesOf([entry], prepared).entries);
  }
  const sides = new Set(done.flatMap((entry) => (entry.ok ? [entry.side] : [])));
  const order = (a: SeriesPoint | SeriesGap, b: SeriesPoint | SeriesGap): number =>
    a.item.date.min.localeCompare(b.item.date.min) || a.item.date.max.localeCompare(b.item.date.max);
  return { entries: done.toSorted(order), mixed: sides.size > 1 };
}
