/** Where to put the label of a zone: the middle of its widest place. */
import type { Position, Ring } from '../domain/types';
import { ringAreaKm2 } from './area';
import { kmPerDegree } from './distance';

interface Cell {
  x: number;
  y: number;
  /** Half the side, in km. */
  half: number;
  /** Distance in km from the centre to the nearest edge, negative outside. */
  depth: number;
}

/**
 * The point of the largest polygon that lies farthest from its edges, to within 4 % of the widest place. Always inside.
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
  const edges = edgesOf(rings, scale.lon, scale.lat);
  const [west, south, east, north] = bounds(edges);
  const cell = (x: number, y: number, half: number): Cell => ({ x, y, half, depth: depth(x, y, edges) });
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
    if (best.depth > 0 && reach(next) - best.depth < best.depth * 0.04) break;
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

function bounds(edges: Float64Array): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < edges.length; i += 2) {
    const x = edges[i] as number;
    const y = edges[i + 1] as number;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}

/** Edges as x1, y1, x2, y2 in km, one after the other: the search below visits them all for each square. */
function edgesOf(rings: Ring[], lonKm: number, latKm: number): Float64Array {
  const flat: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const a = ring[i - 1] as Position;
      const b = ring[i] as Position;
      flat.push(a[0] * lonKm, a[1] * latKm, b[0] * lonKm, b[1] * latKm);
    }
  }
  return Float64Array.from(flat);
}

function depth(x: number, y: number, edges: Float64Array): number {
  let nearest2 = Infinity;
  let inside = false;
  for (let i = 0; i < edges.length; i += 4) {
    const ax = edges[i] as number;
    const ay = edges[i + 1] as number;
    const ux = (edges[i + 2] as number) - ax;
    const uy = (edges[i + 3] as number) - ay;
    const px = x - ax;
    const py = y - ay;
    if (ay > y !== ay + uy > y && px < (ux * py) / uy) inside = !inside;
    const t = (px * ux + py * uy) / (ux * ux + uy * uy || 1);
    const dx = t <= 0 ? px : t >= 1 ? px - ux : px - ux * t;
    const dy = t <= 0 ? py : t >= 1 ? py - uy : py - uy * t;
    const d2 = dx * dx + dy * dy;
    if (d2 < nearest2) nearest2 = d2;
  }
  return inside ? Math.sqrt(nearest2) : -Math.sqrt(nearest2);
}
