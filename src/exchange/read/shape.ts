/** Walks over the positions of a shape. */
import type { Position } from '../../domain/types';
import type { Bbox, BroughtGeometry } from './types';

/** Its runs of positions: lines, rings, or all points as one. */
export function runsOf(geometry: BroughtGeometry): Position[][] {
  if (geometry.kind === 'line') return geometry.lines;
  return geometry.kind === 'area' ? geometry.polygons.flat() : [geometry.points];
}

/** The same shape with every run changed; rings whose run comes back empty are left out. */
export function mapRuns(
  geometry: BroughtGeometry,
  change: (run: Position[], at: number) => Position[],
): BroughtGeometry {
  if (geometry.kind === 'line') return { kind: 'line', lines: geometry.lines.map((run) => change(run, 0)) };
  if (geometry.kind === 'points') return { kind: 'points', points: change(geometry.points, 0) };
  return { kind: 'area', polygons: geometry.polygons.map((rings) => rings.map(change)) };
}

export function mapPositions(geometry: BroughtGeometry, change: (p: Position) => Position): BroughtGeometry {
  return mapRuns(geometry, (run) => run.map(change));
}

export function verticesOf(geometry: BroughtGeometry): number {
  return runsOf(geometry).reduce((sum, run) => sum + run.length, 0);
}

export function bboxOf(geometry: BroughtGeometry): Bbox {
  const box: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const run of runsOf(geometry)) {
    for (const [x, y] of run) {
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
  }
  return box;
}

export function meets(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Which way a ring runs, open or closed, by the shoelace sum: in degrees and in metres alike. */
export function clockwise(ring: Position[]): boolean {
  const origin = ring[0];
  if (!origin) return false;
  let sum = 0;
  let before = origin;
  for (const p of ring) {
    sum += (before[0] - origin[0]) * (p[1] - origin[1]) - (p[0] - origin[0]) * (before[1] - origin[1]);
    before = p;
  }
  return sum < 0;
}
