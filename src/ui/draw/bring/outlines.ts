/** One line on several outlines, each percentage with the outline that it is of. */
import type { Path, Ring } from '../../../domain/types';
import { type BroughtItem, mend, type Problem } from '../../../exchange/read';
import { onOutline, type OnOutlineResult, onRing, onSea } from '../../../scenario/on-outline';
import { readInWorker } from '../../../workers/reading';
import type { Desk } from '../../desk';
import { say } from './bring-words';
import { bytesOf, type PickedFile } from './files';
import { barsOf, mendable } from './use';

export interface OutlineRow {
  /** As it stands in a sentence: `of this atlas`. */
  name: string;
  result: OnOutlineResult;
}

/** The shipped outline first: what the others are compared with. */
export function outlineRows(
  desk: Desk,
  path: Path,
  seaKm: number | null,
  own: { name: string; ring: Ring } | null,
): OutlineRow[] {
  const rows: OutlineRow[] = [{ name: say('outlineShipped'), result: onOutline(path, desk.prepared) }];
  if (seaKm !== null)
    rows.push({
      name: say('outlineSea', { km: desk.length(seaKm) }),
      result: onSea(path, desk.start.outline, seaKm),
    });
  if (own) rows.push({ name: say('outlineOwn', { name: own.name }), result: onRing(path, own.ring) });
  return rows;
}

export interface OutlineChoice {
  id: string;
  name: string;
  ring: Ring;
  holes: boolean;
  /** What has to be put right first; empty where nothing. */
  why: string;
  /** With all that can be mended put right; null where something would be left. */
  mended: Ring | null;
}

/** Outer rings of an item, its largest first by vertices. */
function choicesOf(item: BroughtItem): OutlineChoice[] {
  if (item.geometry.kind !== 'area') return [];
  const whole = mend(item, mendable(item));
  const bars = barsOf(item);
  return item.geometry.polygons.flatMap(([ring, ...holes], i): OutlineChoice[] => {
    const put = whole.geometry.kind === 'area' ? whole.geometry.polygons[i]?.[0] : undefined;
    if (!ring) return [];
    return [
      {
        id: `${item.id}-${i}`,
        name: item.name,
        ring,
        holes: holes.length > 0,
        why: bars.map(({ message }) => message).join('. '),
        mended: put && barsOf(whole).length === 0 ? put : null,
      },
    ];
  });
}

/**
 * Polygons of files that could be an outline, the longest ring first.
 * @throws ReadingError when the worker breaks down, by rejection
 */
export async function readOutlines(
  files: readonly PickedFile[],
  box: [number, number, number, number],
): Promise<{ choices: OutlineChoice[]; problems: Problem[] }> {
  const { ready, problems: unread } = await bytesOf(files);
  const { items, problems } = await readInWorker(ready, { outline: box });
  const choices = items.flatMap(choicesOf).toSorted((a, b) => b.ring.length - a.ring.length);
  return { choices, problems: [...unread, ...problems] };
}
