import type { Position } from '../domain/types';

/** The box of the opening view, in degrees: the Strip with room for words on both sides. */
export const HOME = { west: 34.12, south: 31.2, east: 34.68, north: 31.615 } as const;

const TILE = 512;

/** Web Mercator on a square of one: x grows east, y grows south. */
export function mercator([lon, lat]: Position): [number, number] {
  const phi = (lat * Math.PI) / 180;
  return [lon / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}

function inverse(x: number, y: number): Position {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}

const [left, top] = mercator([HOME.west, HOME.north]);
const [right, bottom] = mercator([HOME.east, HOME.south]);
/** Width and height of the home box on the unit square. */
export const HOME_BOX = { left, top, width: right - left, height: bottom - top } as const;
export const HOME_CENTRE: Position = inverse((left + right) / 2, (top + bottom) / 2);

/**
 * Zoom at which the home box just fits a map of so many pixels. The still map scales its viewBox by the same rule,
 * so that one can replace the other without a jump.
 */
export function homeZoom(width: number, height: number): number {
  return Math.log2(Math.min(width / HOME_BOX.width, height / HOME_BOX.height) / TILE);
}
