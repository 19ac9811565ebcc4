import type { Path, Position, Ring } from '../domain/types';
import { mercator } from './camera';

/** Size of a small map in its own units. */
export interface MiniSize {
  width: number;
  height: number;
}

/** The size of the design's small multiples, in px. */
export const MINI_SIZE: MiniSize = { width: 152, height: 122 };

/** What a small map shows at least, in degrees: the Strip with a little room. */
const SHOWN = { west: 34.205, south: 31.205, east: 34.58, north: 31.61 } as const;
const [left, top] = mercator([SHOWN.west, SHOWN.north]);
const [right, bottom] = mercator([SHOWN.east, SHOWN.south]);

/** A position in the units of a small map: Web Mercator, as the still map, with the Strip in the middle at one scale for both axes. */
export function miniPoint(position: Position, { width, height }: MiniSize = MINI_SIZE): [number, number] {
  const scale = Math.min(width / (right - left), height / (bottom - top));
  const [x, y] = mercator(position);
  return [width / 2 + (x - (left + right) / 2) * scale, height / 2 + (y - (top + bottom) / 2) * scale];
}

/** Corners to a tenth of a unit, each once: rounded one by one, so that pieces which share corners stay together. */
function corners(path: Path, size: MiniSize): string[] {
  const all = path.map((position) =>
    miniPoint(position, size)
      .map((v) => Math.round(v * 10) / 10)
      .join(' '),
  );
  return all.filter((corner, i) => corner !== all[i - 1]);
}

/** SVG path of an open run of positions in a small map. */
export function miniLine(path: Path, size: MiniSize = MINI_SIZE): string {
  return `M${corners(path, size).join('L')}`;
}

/** SVG path of polygons (closed rings) in a small map; holes are cut by the even-odd rule. */
export function miniPath(polygons: readonly Ring[][], size: MiniSize = MINI_SIZE): string {
  return polygons
    .flat()
    .map((ring) => `${miniLine(ring.slice(0, -1), size)}Z`)
    .join('');
}
