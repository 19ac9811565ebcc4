/** What the map draws of a line in hand. */
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Path, Position } from '../domain/types';
import type { EditWindow } from '../geometry';
import type { Selection } from './contract';
import { midpointsOf, stretchOf } from './handles';

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Lines; those with fewer than two positions are left out. */
export function linesOf(paths: readonly Path[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: paths
      .filter((path) => path.length > 1)
      .map((path): Feature<LineString> => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'LineString', coordinates: path },
      })),
  };
}

/** A path without the vertices that lie within so many degrees of the last one kept: what a picture of that grain shows of it. */
export function thinned(path: Path, degrees: number): Path {
  const kept: Path = [];
  let last: Position | undefined;
  for (const at of path) {
    if (last && Math.abs(at[0] - last[0]) < degrees && Math.abs(at[1] - last[1]) < degrees) continue;
    kept.push(at);
    last = at;
  }
  const end = path.at(-1);
  if (end && last !== end) kept.push(end);
  return kept;
}

/** Every position of a course that it began as: what lies elsewhere was moved. */
export type Places = ReadonlySet<string>;
const key = (position: Position): string => position.join();
export const placesOf = (path: Path): Places => new Set(path.map(key));

/**
 * @param began null where the line began as nothing: then no vertex counts as moved
 * @param hovered vertex under the pointer
 */
export function handleFeatures(
  path: Path,
  window: EditWindow,
  began: Places | null,
  chosen: Selection | null,
  hovered: number | null,
): FeatureCollection {
  const [first, last] = chosen ? stretchOf(chosen) : [-1, -1];
  const point = (at: Position, properties: Feature['properties']): Feature<Point> => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: at },
  });
  const midpoints = midpointsOf(path, window).map(({ at }) => point(at, { draw: 'midpoint', active: false }));
  const vertices = window.indices.flatMap((vertex) => {
    const at = path[vertex];
    if (!at) return [];
    const end = vertex === 0 || vertex === path.length - 1;
    return point(at, {
      draw: end ? 'end' : 'vertex',
      moved: began !== null && !began.has(key(at)),
      active: (vertex >= first && vertex <= last) || vertex === hovered,
    });
  });
  return { type: 'FeatureCollection', features: [...midpoints, ...vertices] };
}
