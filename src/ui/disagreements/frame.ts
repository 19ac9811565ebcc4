import type { Path, Position, Ring } from '../../domain/types';
import { mercator } from '../../map/camera';

/** A Web Mercator window on a box of so many pixels. */
export interface Frame {
  width: number;
  height: number;
  point: (position: Position) => [number, number];
  /** SVG path of an open run of positions. */
  run: (path: Path) => string;
  /** SVG path of closed rings. */
  rings: (rings: readonly Ring[]) => string;
  /** Pixels of a kilometre at a position, along a parallel. */
  pxPerKm: number;
}

export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The window that just shows all positions inside the padding; `null` where there are none or no room. */
export function frameOn(
  positions: readonly Position[],
  width: number,
  height: number,
  padding: Padding,
): Frame | null {
  const room = { x: width - padding.left - padding.right, y: height - padding.top - padding.bottom };
  if (positions.length === 0 || room.x <= 0 || room.y <= 0) return null;
  const all = positions.map(mercator);
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  // A single point gets a window of a tenth of a degree.
  const scale = Math.min(room.x / Math.max(right - left, 1e-4), room.y / Math.max(bottom - top, 1e-4));
  const dx = padding.left + (room.x - (right - left) * scale) / 2;
  const dy = padding.top + (room.y - (bottom - top) * scale) / 2;
  const point = (position: Position): [number, number] => {
    const [x, y] = mercator(position);
    return [(x - left) * scale + dx, (y - top) * scale + dy];
  };
  const run = (path: Path): string =>
    `M${path
      .map((p) =>
        point(p)
          .map((n) => n.toFixed(1))
          .join(' '),
      )
      .join('L')}`;
  const [, lat = 31.4] = positions[0] ?? [];
  const KM_OF_EQUATOR = 40_075.017;
  return {
    width,
    height,
    point,
    run,
    rings: (rings) => rings.map((ring) => `${run(ring)}Z`).join(''),
    pxPerKm: scale / (KM_OF_EQUATOR * Math.cos((lat * Math.PI) / 180)),
  };
}

export interface LabelBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const overlaps = (a: LabelBox, b: LabelBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** A round length for a scale bar of at most `maxPx`: 1, 2 or 5 times a power of ten, in units of so many km. */
export function scaleLength(pxPerKm: number, kmPerUnit: number, maxPx: number): { n: number; px: number } {
  const most = maxPx / (pxPerKm * kmPerUnit);
  const power = 10 ** Math.floor(Math.log10(most));
  const n = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { n, px: n * kmPerUnit * pxPerKm };
}
