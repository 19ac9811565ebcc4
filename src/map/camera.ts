import type { Map as MapLibre } from 'maplibre-gl';
import type { Position } from '../domain/types';
import type { Camera } from './contract';

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

/** Where a map looks from. */
export function cameraOf(map: Pick<MapLibre, 'getCenter' | 'getZoom'>): Camera {
  const { lng, lat } = map.getCenter();
  return { zoom: map.getZoom(), lat, lon: lng };
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

/** A box in degrees and pixels kept free around it for what lies over the map. */
export interface Fit {
  west: number;
  south: number;
  east: number;
  north: number;
  padding: { top: number; right: number; bottom: number; left: number };
}

/** The camera at which a box just fits what the padding leaves of a map of so many pixels. */
export function fitCamera({ padding, ...box }: Fit, width: number, height: number): Camera {
  const [x0, y0] = mercator([box.west, box.north]);
  const [x1, y1] = mercator([box.east, box.south]);
  const inner = {
    width: Math.max(1, width - padding.left - padding.right),
    height: Math.max(1, height - padding.top - padding.bottom),
  };
  const scale = Math.min(inner.width / (x1 - x0), inner.height / (y1 - y0));
  const [lon, lat] = inverse(
    (x0 + x1) / 2 + (padding.right - padding.left) / 2 / scale,
    (y0 + y1) / 2 + (padding.bottom - padding.top) / 2 / scale,
  );
  return { zoom: Math.log2(scale / TILE), lat, lon };
}
