/** Read an outline and the frontages of its edges from GeoJSON. */
import { type Frontage, FRONTAGES } from '../domain/constants';
import type { Path, Position, Ring } from '../domain/types';
import { nearSegment } from '../geometry';
import { GeoJsonError, readGeoJson } from './geojson';

export interface FrontageLine {
  frontage: Frontage;
  path: Path;
}

/** An edge lies on a frontage when both its ends and its middle are this close to it, in degrees (about 1 cm). */
const ON = 1e-7;

/**
 * The ring of the one polygon in a GeoJSON text.
 * @throws GeoJsonError when there is none, more than one, or one with holes.
 */
export function readOutlineRing(text: string): Ring {
  const { polygons } = readGeoJson(text);
  const rings = polygons[0];
  if (!rings) throw new GeoJsonError('the file holds no polygon to use as an outline');
  if (polygons.length > 1)
    throw new GeoJsonError(`an outline is one polygon, the file holds ${polygons.length}`);
  if (rings.length > 1) throw new GeoJsonError('an outline has no holes, the polygon in the file has');
  return rings[0] as Ring;
}

/** Frontage lines from GeoJSON: line features with a property `frontage`; others are left aside. */
export function readFrontages(text: string): FrontageLine[] {
  const { lines, lineProperties } = readGeoJson(text);
  return lines.flatMap((path, i) => {
    const named = lineProperties[i]?.['frontage'];
    const frontage = FRONTAGES.find((f) => f === named);
    return frontage ? [{ frontage, path }] : [];
  });
}

/** The frontage of each edge of a ring, or null when some edge lies on none: then nothing is known of its neighbours. */
export function frontagesOf(ring: Ring, lines: FrontageLine[]): Frontage[] | null {
  const out: Frontage[] = [];
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1] as Position;
    const b = ring[i] as Position;
    const found = lines.find(({ path }) => follows(a, b, path));
    if (!found) return null;
    out.push(found.frontage);
  }
  return out;
}

function follows(a: Position, b: Position, path: Path): boolean {
  const middle: Position = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const on = (p: Position) => path.some((q, i) => i > 0 && nearSegment(p, path[i - 1] as Position, q, ON));
  return on(middle) && on(a) && on(b);
}
