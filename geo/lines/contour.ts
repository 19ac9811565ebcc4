/** Contours of a field sampled on a grid: marching squares (W. Lorensen and H. Cline, SIGGRAPH 1987, in two dimensions). */
import type { Path, Position } from '../../src/domain/types';

export interface Grid {
  west: number;
  south: number;
  /** Steps in degrees. */
  dLon: number;
  dLat: number;
  columns: number;
  rows: number;
  /** Row by row from the south-west corner. */
  values: Float64Array;
}

/** Sample a field over a box. */
export function sample(
  [west, south, east, north]: [number, number, number, number],
  dLon: number,
  dLat: number,
  field: (point: Position) => number,
): Grid {
  const columns = Math.ceil((east - west) / dLon) + 1;
  const rows = Math.ceil((north - south) / dLat) + 1;
  const values = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = field([west + column * dLon, south + row * dLat]);
    }
  }
  return { west, south, dLon, dLat, columns, rows, values };
}

/** The edges of a cell by the pair of corners they join; corners counter-clockwise from the south-west. */
const EDGES = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 0],
] as const;

/** The contour of one level with the most vertices, as an open path; null when no cell is crossed. */
export function longestContour(grid: Grid, level: number): Path | null {
  const points = new Map<string, Position>();
  const links = new Map<string, string[]>();
  for (let row = 0; row < grid.rows - 1; row++) {
    for (let column = 0; column < grid.columns - 1; column++) {
      for (const [from, to] of cellSegments(grid, column, row, level, points)) {
        links.set(from, [...(links.get(from) ?? []), to]);
        links.set(to, [...(links.get(to) ?? []), from]);
      }
    }
  }
  let longest: string[] = [];
  const seen = new Set<string>();
  // Open contours first: they start where only one segment meets.
  for (const start of [...links.keys()].sort(
    (a, b) => (links.get(a)?.length ?? 0) - (links.get(b)?.length ?? 0),
  )) {
    const chain: string[] = [];
    for (let at: string | undefined = start; at && !seen.has(at);) {
      seen.add(at);
      chain.push(at);
      at = links.get(at)?.find((next) => !seen.has(next));
    }
    if (chain.length > longest.length) longest = chain;
  }
  return longest.length > 1 ? longest.map((key) => points.get(key) as Position) : null;
}

function cellSegments(
  grid: Grid,
  column: number,
  row: number,
  level: number,
  points: Map<string, Position>,
): [string, string][] {
  const at = row * grid.columns + column;
  const above = (i: number): boolean => (grid.values[i] as number) > level;
  const first = above(at);
  // Nearly every cell lies on one side.
  if (above(at + 1) === first && above(at + grid.columns) === first && above(at + grid.columns + 1) === first)
    return [];
  const corners = [
    [column, row],
    [column + 1, row],
    [column + 1, row + 1],
    [column, row + 1],
  ] as const;
  const value = (i: number): number => {
    const [x, y] = corners[i] as readonly [number, number];
    return (grid.values[y * grid.columns + x] as number) - level;
  };
  const crossed: string[] = [];
  for (const [i, j] of EDGES) {
    const [a, b] = [value(i), value(j)];
    if (a > 0 === b > 0) continue;
    const [xa, ya] = corners[i];
    const [xb, yb] = corners[j];
    const key = `${xa + xb},${ya + yb}`;
    const t = a / (a - b);
    const lon = grid.west + (xa + (xb - xa) * t) * grid.dLon;
    const lat = grid.south + (ya + (yb - ya) * t) * grid.dLat;
    if (!points.has(key)) points.set(key, [lon, lat]);
    crossed.push(key);
  }
  const [p, q, r, s] = crossed;
  if (p && q && r && s) {
    // A saddle: the mean says which corners belong together.
    const middle = (value(0) + value(1) + value(2) + value(3)) / 4;
    return middle > 0 === value(0) > 0
      ? [
          [p, q],
          [r, s],
        ]
      : [
          [p, s],
          [q, r],
        ];
  }
  return p && q ? [[p, q]] : [];
}
