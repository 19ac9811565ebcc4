/** Items as they cross from a worker: the coordinates of a lot of them in one flat array, which is handed over instead of copied. */
import type { Path } from '../domain/types';
import type { BroughtGeometry, BroughtItem } from '../exchange/read';

export interface PackedShape {
  kind: BroughtGeometry['kind'];
  /** Where its first number stands in the lot's. */
  start: number;
  /** Positions in each run: a line, a ring, or all the points. */
  runs: number[];
  /** Rings in each polygon; empty for lines and points. */
  rings: number[];
}

export type PackedItem = Omit<BroughtItem, 'geometry'> & { shape: PackedShape };

export interface Lot {
  items: PackedItem[];
  /** x and y in turn, run after run, item after item. */
  xy: Float64Array<ArrayBuffer>;
}

export function pack(items: BroughtItem[]): Lot {
  const xy = new Float64Array(2 * items.reduce((sum, { vertices }) => sum + vertices, 0));
  let at = 0;
  const packed = items.map(({ geometry, ...rest }): PackedItem => {
    const start = at;
    const runs = runsOf(geometry);
    for (const run of runs) {
      for (const [x, y] of run) {
        xy[at++] = x;
        xy[at++] = y;
      }
    }
    const rings = geometry.kind === 'area' ? geometry.polygons.map((polygon) => polygon.length) : [];
    return { ...rest, shape: { kind: geometry.kind, start, runs: runs.map((run) => run.length), rings } };
  });
  return { items: packed, xy };
}

function runsOf(geometry: BroughtGeometry): Path[] {
  if (geometry.kind === 'line') return geometry.lines;
  return geometry.kind === 'area' ? geometry.polygons.flat() : [geometry.points];
}

/** The items again. Their positions are made when they are first asked for: a list of items to choose from needs none. */
export function unpack({ items, xy }: Lot): BroughtItem[] {
  return items.map(({ shape, ...rest }) => {
    let made: BroughtGeometry | undefined;
    return {
      ...rest,
      get geometry() {
        return (made ??= geometryOf(shape, xy));
      },
    };
  });
}

function geometryOf({ kind, start, runs, rings }: PackedShape, xy: Float64Array): BroughtGeometry {
  let at = start;
  const made = runs.map((length) => {
    // A plain loop: twice as fast as Array.from, which counts where a line has a million positions.
    const path: Path = [];
    for (const end = at + 2 * length; at < end; at += 2) path.push([xy[at] as number, xy[at + 1] as number]);
    return path;
  });
  if (kind === 'line') return { kind, lines: made };
  if (kind === 'points') return { kind, points: made[0] ?? [] };
  let first = 0;
  return { kind, polygons: rings.map((count) => made.slice(first, (first += count))) };
}
