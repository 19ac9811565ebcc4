/** Where to put the label of a zone: the middle of its widest place. */
import type { Position, Ring } from '../domain/types';
import { ringAreaKm2 } from './area';
import { kmPerDegree } from './distance';
import { inRing } from './locate';

interface Cell {
  x: number;
  y: number;
  /** Half the side, in km. */
  half: number;
  /** Distance in km from the centre to the nearest edge, negative outside. */
  depth: number;
}

/**
 * The point of the largest polygon that lies farthest from its edges, to within 2 % of the widest place. Always inside.
 * Best-first halving of squares: a square can hold nothing deeper than its centre's depth and half its diagonal.
 * @throws RangeError when there is no polygon.
 */
export function labelPoint(polygons: Ring[][]): Position {
  const rings = polygons.reduce<Ring[] | null>(
    (best, own) => (!best || ringAreaKm2(own[0] ?? []) > ringAreaKm2(best[0] ?? []) ? own : best),
    null,
  );
  const outer = rings?.[0];
  if (!rings || !outer?.[0]) throw new RangeError('no polygon to label');
  const scale = kmPerDegree(outer[0][1]);
  const plane = rings.map((ring) => ring.map((p): Position => [p[0] * scale.lon, p[1] * scale.lat]));
  const [west, south, east, north] = bounds(plane[0] as Ring);
  const cell = (x: number, y: number, half: number): Cell => ({ x, y, half, depth: depth([x, y], plane) });
  const size = Math.min(east - west, north - south);
  let best = cell((west + east) / 2, (south + north) / 2, 0);
  const open: Cell[] = [];
  for (let x = west; x < east; x += size) {
    for (let y = south; y < north; y += size) open.push(cell(x + size / 2, y + size / 2, size / 2));
  }
  for (let rounds = 0; open.length > 0 && rounds < 500; rounds++) {
    open.sort((a, b) => reach(a) - reach(b));
    const next = open.pop() as Cell;
    if (next.depth > best.depth) best = next;
    if (best.depth > 0 && reach(next) - best.depth < best.depth * 0.02) break;
    const h = next.half / 2;
    for (const [sx, sy] of [
      [-h, -h],
      [h, -h],
      [-h, h],
      [h, h],
    ] as const)
      open.push(cell(next.x + sx, next.y + sy, h));
  }
  return best.depth > 0 ? [best.x / scale.lon, best.y / scale.lat] : outer[0];
}

function reach(cell: Cell): number {
  return cell.depth + cell.half * Math.SQRT2;
}

function bounds(ring: Ring): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

function depth(p: Position, rings: Ring[]): number {
  let nearest2 = Infinity;
  let inside = false;
  for (const ring of rings) {
    if (inRing(p, ring)) inside = !inside;
    for (let i = 1; i < ring.length; i++) {
      const a = ring[i - 1] as Position;
      const b = ring[i] as Position;
      const [ux, uy] = [b[0] - a[0], b[1] - a[1]];
      const t = Math.max(
        0,
        Math.min(1, ((p[0] - a[0]) * ux + (p[1] - a[1]) * uy) / (ux * ux + uy * uy || 1)),
      );
      const [dx, dy] = [a[0] + ux * t - p[0], a[1] + uy * t - p[1]];
      nearest2 = Math.min(nearest2, dx * dx + dy * dy);
    }
  }
  return inside ? Math.sqrt(nearest2) : -Math.sqrt(nearest2);
}
