/** What lies in the parts of a comparison: places by their point, corridors by their run. */
import type { FeatureCollection } from 'geojson';
import type { Path, Place, Position } from '../../domain/types';
import {
  distanceKm,
  inPolygons,
  kmPerDegree,
  nearestEdge,
  pieceAt,
  type PreparedOutline,
} from '../../geometry';
import type { Archive } from '../../record/archive';
import type { Part } from '../../scenario';

/** Precisions at which a point says where a place is; a country's or a road's middle does not. */
const PLACED = new Set<string>(['site', 'town', 'city', 'nearby']);
/** Crossings are mapped on either side of the border: within this distance of the edge one belongs to the Strip. */
const CROSSING_KM = 2;
/** A step off the edge, to see which part lies behind it. */
const STEP_KM = 0.03;
/** Corridors are measured in steps of this length. */
const SAMPLE_KM = 0.05;

export const LOCALITY_KINDS = ['city', 'town', 'neighbourhood'];

/** The part that each placed place lies in, by its id. Places outside the Strip are absent. */
export function partsOfPlaces(
  archive: Archive,
  prepared: PreparedOutline,
  parts: readonly Part[],
): Map<string, Part> {
  const found = new Map<string, Part>();
  for (const place of archive.atlas.places) {
    if (!place.point || !PLACED.has(place.point.precision)) continue;
    const at = place.point.lonLat;
    const part =
      pieceAt([...parts], at) ?? (place.kind === 'crossing' ? partBehindEdge(prepared, parts, at) : null);
    if (part) found.set(place.id, part);
  }
  return found;
}

/** The part that meets the edge of the Strip nearest to a crossing. */
function partBehindEdge(prepared: PreparedOutline, parts: readonly Part[], at: Position): Part | null {
  const edge = nearestEdge(prepared, at, CROSSING_KM);
  if (!edge) return null;
  const scale = kmPerDegree(at[1]);
  for (let turn = 0; turn < 8; turn++) {
    const angle = (turn * Math.PI) / 4;
    const inside: Position = [
      edge.point[0] + (Math.cos(angle) * STEP_KM) / scale.lon,
      edge.point[1] + (Math.sin(angle) * STEP_KM) / scale.lat,
    ];
    const part = pieceAt([...parts], inside);
    if (part) return part;
  }
  return null;
}

export interface CorridorRun {
  id: string;
  name: string;
  part: Part;
  km: number;
}

/** How far each corridor runs through each part, km, sampled along its centre line. */
export function corridorRuns(layer: FeatureCollection, parts: readonly Part[]): CorridorRun[] {
  return layer.features.flatMap(({ geometry, properties }) => {
    const { id, name } = properties ?? {};
    if (geometry.type !== 'LineString' || typeof id !== 'string' || typeof name !== 'string') return [];
    const steps = stepsOf(geometry.coordinates as Path);
    return parts.flatMap((part) => {
      const km = steps.reduce((sum, step) => (inPolygons(step.at, part.polygons) ? sum + step.km : sum), 0);
      return km > 0 ? [{ id, name, part, km }] : [];
    });
  });
}

/** Middles of short steps along a path, with the length each stands for. */
function stepsOf(path: Path): { at: Position; km: number }[] {
  return path.slice(1).flatMap((to, i) => {
    const from = path[i] as Position;
    const km = distanceKm(from, to);
    const count = Math.max(1, Math.ceil(km / SAMPLE_KM));
    return Array.from({ length: count }, (_, n) => {
      const t = (n + 0.5) / count;
      const at: Position = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
      return { at, km: km / count };
    });
  });
}

export type CellKind = 'localities' | 'camps' | 'crossings' | 'corridors' | 'sites';

/** Which list a place of the record stands in. */
export function kindOf({ kind }: Place): Exclude<CellKind, 'corridors'> {
  if (LOCALITY_KINDS.includes(kind)) return 'localities';
  if (kind === 'camp') return 'camps';
  return kind === 'crossing' ? 'crossings' : 'sites';
}
