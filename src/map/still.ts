import type { Outline } from '../domain/atlas';
import type { Path, Position, Ring } from '../domain/types';
import { HOME_BOX, mercator } from './camera';

/** Width of the still map's viewBox in its own units; the height follows from the home box. */
export const STILL_WIDTH = 1000;
const SCALE = STILL_WIDTH / HOME_BOX.width;
export const STILL_HEIGHT = Math.round(HOME_BOX.height * SCALE);

/** A position in the units of the still map's viewBox. */
export function stillPoint(position: Position): { x: number; y: number } {
  const [x, y] = mercator(position);
  return { x: (x - HOME_BOX.left) * SCALE, y: (y - HOME_BOX.top) * SCALE };
}

const digits = (value: number): string => value.toFixed(2).replace(/\.?0+$/, '');

/** SVG path of an open run of positions. */
export function stillPath(path: Path): string {
  return path
    .map((p, i) => {
      const { x, y } = stillPoint(p);
      return `${i === 0 ? 'M' : 'L'}${digits(x)} ${digits(y)}`;
    })
    .join('');
}

/** SVG path of polygons (rings closed); holes are cut by the even-odd rule. */
export function stillArea(polygons: readonly Ring[][]): string {
  return polygons
    .flat()
    .map((ring) => `${stillPath(ring.slice(0, -1))}Z`)
    .join('');
}

export const outlineArea = (outline: Outline): string => stillArea([[outline.ring]]);
