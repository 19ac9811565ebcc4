/** What must hold of every cut, whatever was cut. */
import { expect } from 'vitest';
import type { Path, Position, Ring } from '../../../src/domain/types';
import {
  type CutDone,
  inRing,
  polygonsAreaKm2,
  type PreparedOutline,
  ringAreaKm2,
} from '../../../src/geometry';

/** Areas and frontages add up, and every edge is walked once each way: pieces tile the outline without gap or overlap. */
export function expectTiling(prepared: PreparedOutline, result: CutDone): void {
  const sum = result.pieces.reduce((s, p) => s + p.km2, 0);
  expect(Math.abs(sum - prepared.km2)).toBeLessThan(1e-9 * prepared.km2);
  expect(Math.abs(ringAreaKm2(result.outline) - prepared.km2)).toBeLessThan(1e-9 * prepared.km2);
  for (const f of ['israel', 'egypt', 'coast'] as const) {
    expect(result.pieces.reduce((s, p) => s + p.frontageKm[f], 0)).toBeCloseTo(prepared.frontageKm[f], 9);
  }
  for (const piece of result.pieces) {
    expect(Math.abs(polygonsAreaKm2(piece.polygons) - piece.km2)).toBeLessThan(1e-9 * prepared.km2);
    for (const ring of piece.polygons.flat()) expect(ring[0]).toEqual(ring[ring.length - 1]);
  }
  const edges = new Map<string, number>();
  const walk = (ring: Ring, sign: number) => {
    for (let i = 1; i < ring.length; i++) {
      const [p, q] = [String(ring[i - 1]), String(ring[i])];
      const [key, way] = p < q ? [`${p} ${q}`, 1] : [`${q} ${p}`, -1];
      edges.set(key, (edges.get(key) ?? 0) + way * sign);
    }
  };
  for (const piece of result.pieces) for (const ring of piece.polygons.flat()) walk(ring, 1);
  walk(result.outline, -1);
  expect([...edges].filter(([, n]) => n !== 0)).toEqual([]);
}

/** Left of a line that comes from far north and goes far south, told without the kernel: inside it closed far in the east. */
export function leftOf(path: Path, p: Position): boolean {
  const first = path[0] as Position;
  const last = path[path.length - 1] as Position;
  return inRing(p, [...path, [99, last[1]], [99, first[1]], first]);
}
