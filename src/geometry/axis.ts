/** The long axis of an outline, and a plane that lies along it. */
import type { Position } from '../domain/types';
import { kmPerDegree } from './distance';
import type { PreparedOutline } from './outline';

/** Kilometres along the axis (`u`) and across it (`v`), from [lon, lat] and back. Good to 0.3 % within a degree of latitude. */
export interface AxisPlane {
  /** `u = uLon * lon + uLat * lat`, and so for `v`. */
  uLon: number;
  uLat: number;
  vLon: number;
  vLat: number;
  back: (u: number, v: number) => Position;
}

const known = new WeakMap<PreparedOutline, AxisPlane>();

/** The plane along the principal axis of the outline's area: the line through its middle that the area lies closest to. */
export function axisPlane(prepared: PreparedOutline): AxisPlane {
  const found = known.get(prepared) ?? make(prepared);
  known.set(prepared, found);
  return found;
}

function make({ ring, index }: PreparedOutline): AxisPlane {
  const scale = kmPerDegree((index.minY + index.maxY) / 2);
  const angle = principalAngle(
    ring.map(([lon, lat]) => [(lon - index.minX) * scale.lon, (lat - index.minY) * scale.lat]),
  );
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return {
    uLon: c * scale.lon,
    uLat: s * scale.lat,
    vLon: -s * scale.lon,
    vLat: c * scale.lat,
    back: (u, v) => [(c * u - s * v) / scale.lon, (s * u + c * v) / scale.lat],
  };
}

/**
 * The direction of the larger second moment of area of a polygon, from its edges by Green's theorem (any text on mechanics).
 * Of the area, not the vertices: points added to an edge change nothing.
 */
function principalAngle(ring: readonly [number, number][]): number {
  let [area, mx, my, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1] as [number, number];
    const [x1, y1] = ring[i] as [number, number];
    const cross = x0 * y1 - x1 * y0;
    area += cross / 2;
    mx += ((x0 + x1) * cross) / 6;
    my += ((y0 + y1) * cross) / 6;
    xx += ((x0 * x0 + x0 * x1 + x1 * x1) * cross) / 12;
    yy += ((y0 * y0 + y0 * y1 + y1 * y1) * cross) / 12;
    xy += ((x0 * y1 + 2 * x0 * y0 + 2 * x1 * y1 + x1 * y0) * cross) / 24;
  }
  const sxx = xx - (mx * mx) / area;
  const syy = yy - (my * my) / area;
  const sxy = xy - (mx * my) / area;
  return Math.atan2(2 * sxy, sxx - syy) / 2;
}
