/** Marks that would lie on each other at a zoom become one, with a number on it. */
import type { EventMark } from '../../map/features';
import type { Position } from '../../domain/types';

/** A mark is about 18 px wide: nearer than this, two cannot be told apart. */
const APART_PX = 18;
const TILE_PX = 512;

/** Web Mercator position in px of the world at a zoom. */
function pixels([lon, lat]: Position, zoom: number): [x: number, y: number] {
  const world = TILE_PX * 2 ** zoom;
  const sin = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
  return [(lon / 360 + 0.5) * world, y * world];
}

/** Marks of a cluster, and where it stands in px; the busiest mark lends it place and shape. */
interface Gathered {
  at: [number, number];
  marks: EventMark[];
}

/**
 * Marks with those that overlap at a zoom put together. The busiest comes first and takes in what lies within reach; a mark
 * that stands alone is left as it is. A cluster is called `cluster:` and the ids it holds, joined by `|`.
 * @param eventsOf ids of the events of a mark: one that happened at two places of a cluster counts once
 */
export function clustered(
  marks: readonly EventMark[],
  zoom: number,
  eventsOf: (mark: EventMark) => readonly string[],
): EventMark[] {
  const groups: Gathered[] = [];
  for (const mark of [...marks].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))) {
    const [x, y] = pixels(mark.lonLat, zoom);
    const near = groups.find(({ at }) => Math.hypot(at[0] - x, at[1] - y) < APART_PX);
    if (near) near.marks.push(mark);
    else groups.push({ at: [x, y], marks: [mark] });
  }
  return groups.map(({ marks: held }) => {
    const [first] = held as [EventMark];
    if (held.length === 1) return first;
    return {
      ...first,
      id: `cluster:${held.map(({ id }) => id).join('|')}`,
      count: new Set(held.flatMap(eventsOf)).size,
      disputed: held.some(({ disputed }) => disputed),
    };
  });
}
