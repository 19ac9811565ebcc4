/** Small maps: the whole Strip in the frame, true areas, and pieces that stay together. */
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../src/domain/types';
import { MINI_SIZE, miniLine, miniPath, miniPoint } from '../../../src/map/mini';
import { stillPoint } from '../../../src/map/still';
import { outline, yellow, zones } from './strip';

type Point = [number, number];
/** Rings of an SVG path of M, L and Z. */
const ringsOf = (d: string): Point[][] =>
  d
    .split('Z')
    .filter(Boolean)
    .map((ring) =>
      ring
        .slice(1)
        .split('L')
        .map((p) => p.split(' ').map(Number) as Point),
    );
const area = (ring: Point[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nx, ny] = ring[(i + 1) % ring.length] as Point;
      return sum + (x * ny - nx * y) / 2;
    }, 0),
  );
const areaOf = (d: string): number => ringsOf(d).reduce((sum, ring) => sum + area(ring), 0);

describe('a small map', () => {
  it.each([MINI_SIZE, { width: 300, height: 100 }, { width: 60, height: 200 }])(
    'shows the whole Strip in $width by $height, and fills one way of it',
    (size) => {
      const points = ringsOf(miniPath([[outline.ring]], size)).flat();
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...xs)).toBeLessThanOrEqual(size.width);
      expect(Math.max(...ys)).toBeLessThanOrEqual(size.height);
      const filled = Math.max(
        (Math.max(...xs) - Math.min(...xs)) / size.width,
        (Math.max(...ys) - Math.min(...ys)) / size.height,
      );
      expect(filled).toBeGreaterThan(0.85);
    },
  );

  it('keeps the shares of its pieces, and leaves nothing between them', () => {
    const whole = areaOf(miniPath([[outline.ring]]));
    const pieces = zones.map((zone) => areaOf(miniPath(zone.polygons)));
    // Where the line meets the outline, a corner between two of its own is rounded to a tenth.
    expect(pieces.reduce((sum, one) => sum + one, 0) / whole).toBeCloseTo(1, 3);
    const [one, other] = zones.map((zone) => new Set(miniPath(zone.polygons).split(/[MLZ]/)));
    const inner = miniLine(yellow.coordinates.slice(1, -1)).split(/[ML]/);
    expect(inner.filter((corner) => one?.has(corner)).length).toBeGreaterThan(20);
    expect(inner.filter((corner) => one?.has(corner) !== other?.has(corner))).toEqual([]);
    for (const [i, zone] of zones.entries()) expect((pieces[i] ?? 0) / whole).toBeCloseTo(zone.share, 2);
  });

  it('has the projection of the still map', () => {
    const three: Position[] = [
      [34.22, 31.25],
      [34.4, 31.3],
      [34.5, 31.55],
    ];
    const [m0, m1, m2] = three.map((p) => miniPoint(p)) as [Point, Point, Point];
    const [s0, s1, s2] = three.map(stillPoint) as [
      { x: number; y: number },
      { x: number; y: number },
      { x: number; y: number },
    ];
    const scale = (m1[0] - m0[0]) / (s1.x - s0.x);
    expect(m2[0] - m0[0]).toBeCloseTo((s2.x - s0.x) * scale, 9);
    expect(m2[1] - m0[1]).toBeCloseTo((s2.y - s0.y) * scale, 9);
  });

  it('draws a line open and no corner twice in a row', () => {
    const d = miniLine(yellow.coordinates);
    expect(d).toMatch(/^M[^Z]*$/);
    const corners = d.slice(1).split('L');
    expect(corners.filter((corner, i) => corner === corners[i - 1])).toEqual([]);
    expect(corners.length).toBeGreaterThan(20);
  });
});
