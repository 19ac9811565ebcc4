/** Items as they cross from a worker: coordinates in one flat array, which is handed over instead of copied. */
import type { Position } from '../domain/types';
import type { BroughtGeometry, BroughtItem } from '../exchange/read';

export interface PackedShape {
  kind: BroughtGeometry['kind'];
  /** x and y in turn. */
  xy: Float64Array<ArrayBuffer>;
  /** Positions in each run: a line, a ring, or all the points. */
  runs: number[];
  /** Rings in each polygon; empty for lines and points. */
  rings: number[];
}

export type PackedItem = Omit<BroughtItem, 'geometry'> & { shape: PackedShape };

export function pack({ geometry, ...rest }: BroughtItem): PackedItem {
  const runs =
    geometry.kind === 'line'
      ? geometry.lines
      : geometry.kind === 'area'
        ? geometry.polygons.flat()
        : [geometry.points];
  const xy = new Float64Array(2 * runs.reduce((sum, run) => sum + run.length, 0));
  let at = 0;
  for (const run of runs) {
    for (const [x, y] of run) {
      xy[at++] = x;
      xy[at++] = y;
    }
  }
  const rings = geometry.kind === 'area' ? geometry.polygons.map((polygon) => polygon.length) : [];
  return { ...rest, shape: { kind: geometry.kind, xy, runs: runs.map((run) => run.length), rings } };
}

/** The item again. Its positions are made when they are first asked for: a list of items to choose from needs none. */
export function unpack({ shape, ...rest }: PackedItem): BroughtItem {
  let made: BroughtGeometry | undefined;
  return {
    ...rest,
    get geometry() {
      return (made ??= geometryOf(shape));
    },
  };
}

function geometryOf({ kind, xy, runs, rings }: PackedShape): BroughtGeometry {
  let at = 0;
  const made = runs.map((length) =>
    Array.from({ length }, (): Position => [xy[at++] as number, xy[at++] as number]),
  );
  if (kind === 'line') return { kind, lines: made };
  if (kind === 'points') return { kind, points: made[0] ?? [] };
  let first = 0;
  return { kind, polygons: rings.map((count) => made.slice(first, (first += count))) };
}
