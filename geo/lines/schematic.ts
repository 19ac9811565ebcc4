/**
 * Lines drawn to a stated share: the depth of an authored line, scaled until the share on its left is met.
 *
 * At each point of the Strip the field below is its depth as a multiple of the authored line's depth there: 0 on the land
 * border, 1 on the line, more beyond. The contour of one multiple is the line with its depths scaled by it, and contours
 * never cross. Schematic by nature: the share is an input, so measuring it again proves nothing and a band would mean nothing.
 */
import type { Path, Position, Ring } from '../../src/domain/types';
import { cut, inOutline, inRing, kmPerDegree, type PreparedOutline } from '../../src/geometry';
import { longestContour, sample, type Grid } from './contour';

export type Drawn =
  | { ok: true; path: Path; scale: number; share: number }
  | { ok: false; reason: 'out-of-reach' | 'no-cut'; message: string };

const TOLERANCE = 1e-6;
/** Multiples of the depth that are tried, and the cells of the grid in degrees (about 240 by 250 m). */
const SCALES = { least: 0.03, most: 3 };
const CELL = { lon: 0.0025, lat: 0.00225 };
const MARGIN = 0.02;
const OFFSHORE_KM = 15;

/**
 * @param from the authored line, from its northern to its southern end, [lon, lat] in degrees.
 * @param share the share of the outline to lie on its left (the side of the border with Israel), 0 to 1.
 * @returns the line, the multiple of the depth found and the share it cuts; `out-of-reach` when no multiple gives the share,
 * `no-cut` when a contour on the way does not divide the outline.
 */
export function drawToShare(outline: PreparedOutline, from: Path, share: number): Drawn {
  const grid = gridOf(outline, from);
  let [low, high] = [SCALES.least, SCALES.most];
  for (let turn = 0; turn < 50; turn++) {
    const scale = (low + high) / 2;
    const drawn = contourAt(outline, grid, scale);
    if (!drawn)
      return {
        ok: false,
        reason: 'no-cut',
        message: `at ${scale.toFixed(3)} times the depth the line does not divide the Strip`,
      };
    if (Math.abs(drawn.share - share) < TOLERANCE) return { ok: true, ...drawn, scale };
    if (drawn.share < share) low = scale;
    else high = scale;
  }
  const reach = `${SCALES.least} and ${SCALES.most}`;
  return {
    ok: false,
    reason: 'out-of-reach',
    message: `no multiple between ${reach} of the depth gives ${share}`,
  };
}

function contourAt(
  outline: PreparedOutline,
  grid: Grid,
  scale: number,
): { path: Path; share: number } | null {
  const contour = longestContour(grid, scale);
  if (!contour) return null;
  const path = trimmed(outline, fromNorth(contour).map(rounded));
  const result = cut(outline, [{ id: 'schematic', path }]);
  if (!result.ok) return null;
  const left = result.pieces.filter((piece) => piece.sides['schematic'] === 'left');
  return { path, share: left.reduce((sum, piece) => sum + piece.share, 0) };
}

/** The grid is the costly part and the same for every share of one line. */
const grids = new WeakMap<PreparedOutline, WeakMap<Path, Grid>>();

function gridOf(outline: PreparedOutline, from: Path): Grid {
  const known = grids.get(outline) ?? new WeakMap<Path, Grid>();
  grids.set(outline, known);
  const grid = known.get(from) ?? depthMultiples(outline, from);
  known.set(from, grid);
  return grid;
}

/** The field: distance to the land border over that distance plus the signed distance to the line (positive east of it). */
function depthMultiples(outline: PreparedOutline, from: Path): Grid {
  const border = landBorder(outline);
  const out = offshore(border);
  const line = [out(from[0]), ...from, out(from[from.length - 1])];
  const land: Ring = closed([...border, out(border[border.length - 1]), out(border[0])]);
  const [start, end] = [border[border.length - 1] as Position, border[0] as Position];
  const seaward: Ring = closed([...line, out(end), out(out(end)), out(out(start)), out(start)]);
  const toBorder = distanceTo(border);
  const toLine = distanceTo(line);
  const field = (point: Position): number => {
    if (!inRing(point, land)) return -toBorder(point);
    const depth = toBorder(point);
    const east = inRing(point, seaward) ? -1 : 1;
    const there = depth + east * toLine(point);
    return there > 0 ? Math.min(depth / there, 2 * SCALES.most) : 2 * SCALES.most;
  };
  const { minX, minY, maxX, maxY } = outline.index;
  const box: [number, number, number, number] = [minX - MARGIN, minY - MARGIN, maxX + MARGIN, maxY + MARGIN];
  return sample(box, CELL.lon, CELL.lat, field);
}

/** The borders with Egypt and Israel as one path, from the sea in the south-west to the sea in the north. */
function landBorder(outline: PreparedOutline): Path {
  const { ring, frontages, edges } = outline;
  const first = frontages.findIndex(
    (name, i) => name === 'egypt' && frontages[(i + edges - 1) % edges] === 'coast',
  );
  const count = frontages.filter((name) => name !== 'coast').length;
  return Array.from({ length: count + 1 }, (_, i) => ring[(first + i) % edges] as Position);
}

/** Moves a point out to sea, square to the coast as the two ends of the land border give it. */
function offshore(border: Path): (point: Position | undefined) => Position {
  const south = border[0] as Position;
  const north = border[border.length - 1] as Position;
  const scale = kmPerDegree((south[1] + north[1]) / 2);
  const x = (north[0] - south[0]) * scale.lon;
  const y = (north[1] - south[1]) * scale.lat;
  const km = OFFSHORE_KM / Math.hypot(x, y);
  return (point) => {
    if (!point) throw new Error('a line needs points');
    return [point[0] - (y * km) / scale.lon, point[1] + (x * km) / scale.lat];
  };
}

/** Shortest distance in km from a point to a path, in a plane scaled at the latitude of its first point: good to 0.1 % here. */
function distanceTo(path: Path): (point: Position) => number {
  const scale = kmPerDegree(path[0]?.[1] ?? 0);
  const flat = path.map(([lon, lat]): Position => [lon * scale.lon, lat * scale.lat]);
  return (point) => {
    const [px, py] = [point[0] * scale.lon, point[1] * scale.lat];
    let best = Infinity;
    for (let i = 1; i < flat.length; i++) {
      const [ax, ay] = flat[i - 1] as Position;
      const [bx, by] = flat[i] as Position;
      const [dx, dy] = [bx - ax, by - ay];
      const t = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)));
      best = Math.min(best, (ax + t * dx - px) ** 2 + (ay + t * dy - py) ** 2);
    }
    return Math.sqrt(best);
  };
}

const closed = (path: Path): Ring => [...path, path[0] as Position];
const rounded = ([lon, lat]: Position): Position => [Number(lon.toFixed(6)), Number(lat.toFixed(6))];

function fromNorth(path: Path): Path {
  const [first, last] = [path[0], path[path.length - 1]];
  return first && last && first[1] < last[1] ? [...path].reverse() : path;
}

/** Without the vertices off shore at either end, but for the last before land. */
function trimmed(outline: PreparedOutline, path: Path): Path {
  const inside = path.map((point) => inOutline(outline, point));
  const first = inside.indexOf(true);
  return first < 0 ? path : path.slice(Math.max(0, first - 1), inside.lastIndexOf(true) + 2);
}
