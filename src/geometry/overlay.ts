/**
 * Measure polygons brought from elsewhere against the outline. Not part of the index: it brings Turf's clipper along, which
 * only the terminal and the import of files need. Zones of scenarios are never made this way; they are cut.
 */
import { bboxPolygon, featureCollection, intersect, multiPolygon, polygon, union } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { FrontageKm } from '../domain/atlas';
import type { Path, Position, Ring } from '../domain/types';
import { polygonsAreaKm2 } from './area';
import { anyContact } from './crossings';
import { distanceKm } from './distance';
import type { PreparedOutline } from './outline';
import { nearestParameter, nearSegment } from './plane';

export interface Overlay {
  /** The part of the polygons inside the outline. */
  polygons: Ring[][];
  km2: number;
  frontageKm: FrontageKm;
  /** Length of its boundary inside the outline: what divides. */
  lengthKm: number;
  /** Area of the polygons outside the outline, not counted. */
  outsideKm2: number;
}

/** Edges of the clipped polygons this close to an edge of the outline, in degrees, lie on it: far above the clipper's rounding. */
const ON_EDGE = 1e-9;

/** The part of polygons (overlaps counted once) inside the outline; null when there is none. */
export function overlay(prepared: PreparedOutline, polygons: Ring[][]): Overlay | null {
  const whole = merged(polygons);
  const inside = intersect(
    featureCollection<Polygon | MultiPolygon>([polygon([prepared.ring]), multiPolygon(whole)]),
  );
  if (!inside) return null;
  const parts = (
    inside.geometry.type === 'Polygon' ? [inside.geometry.coordinates] : inside.geometry.coordinates
  ) as Ring[][];
  const km2 = polygonsAreaKm2(parts);
  if (km2 === 0) return null;
  const frontageKm = { israel: 0, egypt: 0, coast: 0 };
  let lengthKm = 0;
  for (const ring of parts.flat()) lengthKm += splitBoundary(prepared, ring, frontageKm);
  return {
    polygons: parts,
    km2,
    frontageKm,
    lengthKm,
    outsideKm2: Math.max(0, polygonsAreaKm2(whole) - km2),
  };
}

/** Area in km² that two polygons (each an outer ring and its holes) both cover. */
export function overlapKm2(a: Ring[], b: Ring[]): number {
  const both = intersect(featureCollection([polygon(a), polygon(b)]));
  if (!both) return 0;
  return polygonsAreaKm2(
    (both.geometry.type === 'Polygon' ? [both.geometry.coordinates] : both.geometry.coordinates) as Ring[][],
  );
}

/** The ground that polygons cover, each part of it once. Where one alone meets itself its rings enclose no area that adds up. */
function merged(polygons: Ring[][]): Ring[][] {
  if (polygons.length === 1 && !anyContact(polygons.flat())) return polygons;
  const features = polygons.map((rings) => polygon(rings));
  const sum =
    features.length > 1
      ? union(featureCollection(features))
      : intersect(featureCollection([...features, bboxPolygon(around(polygons.flat(2)))]));
  if (!sum) return polygons;
  return (
    sum.geometry.type === 'Polygon' ? [sum.geometry.coordinates] : sum.geometry.coordinates
  ) as Ring[][];
}

/** A box with room around positions, which takes nothing from what is inside. */
function around(positions: Position[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions) {
    box[0] = Math.min(box[0], x - 1);
    box[1] = Math.min(box[1], y - 1);
    box[2] = Math.max(box[2], x + 1);
    box[3] = Math.max(box[3], y + 1);
  }
  return box;
}

/** Add the edges on the outline to their frontages; returns the length of the others in km. */
function splitBoundary(prepared: PreparedOutline, ring: Path, frontageKm: FrontageKm): number {
  let dividing = 0;
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1] as Position;
    const b = ring[i] as Position;
    const edge = sharedEdge(prepared, a, b);
    if (edge < 0) {
      dividing += distanceKm(a, b);
      continue;
    }
    const [c, d] = [prepared.ring[edge] as Position, prepared.ring[edge + 1] as Position];
    const part = Math.abs(nearestParameter(b, c, d) - nearestParameter(a, c, d));
    const frontage = prepared.frontages[edge];
    if (frontage) frontageKm[frontage] += part * (prepared.edgeKm[edge] as number);
  }
  return dividing;
}

/** The edge of the outline that a segment lies on, or -1. */
function sharedEdge(prepared: PreparedOutline, a: Position, b: Position): number {
  const { index, ring } = prepared;
  const found = index.search(a[0] - ON_EDGE, a[1] - ON_EDGE, a[0] + ON_EDGE, a[1] + ON_EDGE);
  const on = (i: number) => {
    const [c, d] = [ring[i] as Position, ring[i + 1] as Position];
    return nearSegment(a, c, d, ON_EDGE) && nearSegment(b, c, d, ON_EDGE);
  };
  return found.find(on) ?? -1;
}
