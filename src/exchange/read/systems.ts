/** Which way round, and in what units, coordinates are: told from where they fall. */
import type { Position } from '../../domain/types';
import { meets } from './shape';
import type { Bbox } from './types';

/** Half the circumference of the sphere of Web Mercator (EPSG:3857), in metres. */
const HALF = Math.PI * 6378137;

/** Web Mercator metres to degrees: the inverse spherical Mercator (Snyder, Map Projections, 1987, p. 44). */
export function unproject([x, y]: Position): Position {
  return [(x / HALF) * 180, (Math.atan(Math.sinh((y / HALF) * Math.PI)) * 180) / Math.PI];
}

export function swap([x, y]: Position): Position {
  return [y, x];
}

export type System =
  'degrees' | 'swapped' | 'web-mercator' | 'swapped-web-mercator' | 'projected' | 'out-of-range';

/**
 * What the coordinates in a box are. Degrees that are possible and lie anywhere near the outline are taken as they
 * are; otherwise the first reading that fits it. Without an outline only what is impossible is questioned.
 * @param shared how many of the positions are possible degrees, 0 to 1
 */
export function systemOf(box: Bbox, outline: Bbox | undefined, shared: number): System {
  const turned: Bbox = [box[1], box[0], box[3], box[2]];
  const fits = (b: Bbox) => inRange(b) && (!outline || meets(b, outline));
  if (fits(box)) return 'degrees';
  if (fits(turned)) return 'swapped';
  const degrees = inRange(box);
  // A plain box around the Gulf of Guinea is also one of metres there: only numbers past degrees are taken for metres.
  if (!degrees && inMetres(box) && shared < 0.5) {
    if (fits(flat(box))) return 'web-mercator';
    if (outline && inMetres(turned) && fits(flat(turned))) return 'swapped-web-mercator';
  }
  if (degrees) return 'degrees';
  return shared < 0.5 ? 'projected' : 'out-of-range';
}

function flat([w, s, e, n]: Bbox): Bbox {
  return [...unproject([w, s]), ...unproject([e, n])] as Bbox;
}

function inRange([w, s, e, n]: Bbox): boolean {
  return w >= -180 && e <= 180 && s >= -90 && n <= 90;
}

function inMetres([w, s, e, n]: Bbox): boolean {
  return w >= -HALF && e <= HALF && s >= -HALF * 1.01 && n <= HALF * 1.01;
}
