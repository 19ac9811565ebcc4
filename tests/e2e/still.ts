/** Reads the still map as a browser drew it. */
import type { Page } from '@playwright/test';
import type { Position, Ring } from '../../src/domain/types';
import { ringAreaKm2 } from '../../src/geometry';
import { HOME_BOX } from '../../src/map/camera';
import { STILL_WIDTH } from '../../src/map/still';
import type { Spot } from './map';

export interface StillZone {
  piece: string;
  /** Area as the markup states it. */
  statedKm2: number;
  /** Area computed anew from the path. */
  pathKm2: number;
  /** Vertices of the path in the order drawn, in degrees. */
  lonLats: Position[];
  /** The same vertices in pixels of the window. */
  spots: Spot[];
}

const UNITS_PER_WORLD = STILL_WIDTH / HOME_BOX.width;

/** Undoes the map projection (Web Mercator on a square of one): units of the viewBox to degrees. */
function toLonLat(x: number, y: number): Position {
  const north = 0.5 - (HOME_BOX.top + y / UNITS_PER_WORLD);
  return [
    (HOME_BOX.left + x / UNITS_PER_WORLD - 0.5) * 360,
    (Math.atan(Math.sinh(north * 2 * Math.PI)) * 180) / Math.PI,
  ];
}

/** The rings of a path made of M, L and Z alone. */
function ringsOf(d: string): [number, number][][] {
  return d
    .split('Z')
    .filter((part) => part !== '')
    .map((part) =>
      part
        .split(/[ML]/)
        .filter((pair) => pair !== '')
        .map((pair) => {
          const [x, y, ...rest] = pair.trim().split(/[ ,]+/).map(Number);
          if (x === undefined || y === undefined || rest.length > 0 || !Number.isFinite(x + y))
            throw new Error(`Not a pair of coordinates: ${pair}`);
          return [x, y];
        }),
    );
}

/** The zones of the still map, with what their paths amount to and where they lie on the screen. */
export async function stillZones(page: Page): Promise<StillZone[]> {
  const drawn = await page.evaluate(() => {
    const svg = document.querySelector<SVGSVGElement>('[data-testid="still-map"]');
    const m = svg?.getScreenCTM();
    if (!svg || !m) throw new Error('There is no still map');
    return [...svg.querySelectorAll<SVGPathElement>('path[data-zone]')].map((path) => ({
      piece: path.dataset['zone'] ?? '',
      km2: Number(path.dataset['km2']),
      d: path.getAttribute('d') ?? '',
      matrix: { a: m.a, d: m.d, e: m.e, f: m.f },
    }));
  });
  return drawn.map(({ piece, km2, d, matrix }) => {
    const rings = ringsOf(d);
    const closed: Ring[] = rings.map((ring) =>
      [...ring, ring[0] as [number, number]].map(([x, y]) => toLonLat(x, y)),
    );
    const points = rings.flat();
    return {
      piece,
      statedKm2: km2,
      pathKm2: Math.abs(closed.reduce((sum, ring) => sum + ringAreaKm2(ring), 0)),
      lonLats: points.map(([x, y]) => toLonLat(x, y)),
      spots: points.map(([x, y]) => ({ x: matrix.a * x + matrix.e, y: matrix.d * y + matrix.f })),
    };
  });
}

export const boxOf = (
  spots: readonly Spot[],
): { left: number; top: number; right: number; bottom: number } => ({
  left: Math.min(...spots.map(({ x }) => x)),
  top: Math.min(...spots.map(({ y }) => y)),
  right: Math.max(...spots.map(({ x }) => x)),
  bottom: Math.max(...spots.map(({ y }) => y)),
});
