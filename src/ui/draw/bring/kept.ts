/** Brought items that are shown for reference beside the drawing: their places on the map. */
import type { Feature, FeatureCollection } from 'geojson';
import type { Path, Position } from '../../../domain/types';
import type { BroughtGeometry } from '../../../exchange/read';
import { kmPerDegree } from '../../../geometry';

export interface KeptThing {
  id: string;
  name: string;
  geometry: BroughtGeometry;
  /** Why it gives no percentage; absent where that was not asked of it. */
  why?: string;
  /** What the reader keeps as an event, with its date as the file writes it (year, month, day, or two with a slash). */
  event?: { date: string | null };
}

/** A point is a ring of this size, as the layer of reference shapes draws lines: open, not a dot, with the whole Strip on a wide map. */
const DOT_KM = 0.25;

function dot([lon, lat]: Position): Path {
  const scale = kmPerDegree(lat);
  return Array.from({ length: 13 }, (_, i): Position => {
    const turn = (i / 12) * 2 * Math.PI;
    return [lon + (Math.cos(turn) * DOT_KM) / scale.lon, lat + (Math.sin(turn) * DOT_KM) / scale.lat];
  });
}

const pathsOf = (geometry: BroughtGeometry): Path[] =>
  geometry.kind === 'line'
    ? geometry.lines
    : geometry.kind === 'area'
      ? geometry.polygons.flat()
      : geometry.points.map(dot);

const onEarth = ([lon, lat]: Position): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

/** Features for the source `arrows`, whose shafts are plain lines: nobody holds what is only for reference. */
export function keptFeatures(things: readonly Pick<KeptThing, 'geometry'>[]): FeatureCollection {
  const features = things.flatMap(({ geometry }) =>
    pathsOf(geometry)
      .filter((path) => path.every(onEarth))
      .map((coordinates): Feature => ({
        type: 'Feature',
        properties: { draw: 'shaft', holder: 'not-stated' },
        geometry: { type: 'LineString', coordinates },
      })),
  );
  return { type: 'FeatureCollection', features };
}
