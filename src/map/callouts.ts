import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Outline } from '../domain/atlas';
import type { Holder } from '../domain/constants';
import type { Position, Ring } from '../domain/types';
import { collection } from './collection';
import type { MapZone } from './features';

/** Words beside a zone: the figure and what it is of. */
export interface Callout {
  id: string;
  figure: string;
  title: string;
  detail: string;
  /** Whose colour the words have; without it they are in the ink of the map. */
  holder?: Holder;
  /** Where a line of the words breaks, in em; 14 without it. */
  ems?: number;
  /** Where the leader touches the zone. */
  at: Position;
  /** Where the words stand, outside the Strip. */
  stand: Position;
  anchor: 'bottom-left' | 'bottom-right';
}

/**
 * Places for the words of each zone: zones whose label point lies east of the Strip's axis get them over land
 * to the east, others over the sea. Words on one side keep a distance from each other.
 */
export function placeCallouts<T extends MapZone>(
  zones: readonly T[],
  outline: Outline,
  words: (zone: T) => { figure: string; title: string; detail: string },
): Callout[] {
  const taken = { east: 0, west: 0 };
  return zones.map((zone) => {
    const side = zone.id.includes(':left') && !zone.id.includes(':right') ? 'east' : 'west';
    const lat = CALLOUT_LATITUDES[side][taken[side]++] ?? zone.labelPoint[1];
    const run = widestRun(zone.polygons, lat);
    const at: Position = run ? [(run[0] + run[1]) / 2, lat] : zone.labelPoint;
    return { id: zone.id, ...words(zone), at, ...standBeside(outline, side, at) };
  });
}

/** Where words stand that are led to a point: beside the Strip, at the height of the point. */
export function standBeside(
  outline: Outline,
  side: 'east' | 'west',
  [lon, lat]: Position,
): Pick<Callout, 'stand' | 'anchor'> {
  const [west, east] = widestRun([[outline.ring]], lat) ?? [lon, lon];
  return side === 'east'
    ? { stand: [east + 0.035, lat], anchor: 'bottom-left' }
    : { stand: [west - 0.04, lat], anchor: 'bottom-right' };
}

/** Where words stand best: mid-Strip, clear of the larger towns, and apart from each other. */
export const CALLOUT_LATITUDES = { east: [31.452, 31.3], west: [31.437, 31.372, 31.49] } as const;

/** The longest stretch of a parallel inside polygons, as [west, east]; null where the parallel misses them. */
export function widestRun(polygons: readonly Ring[][], lat: number): [number, number] | null {
  let best: [number, number] | null = null;
  for (const rings of polygons) {
    const xs: number[] = [];
    for (const ring of rings)
      for (let i = 1; i < ring.length; i++) {
        const a = ring[i - 1] as Position;
        const b = ring[i] as Position;
        if (a[1] <= lat !== b[1] <= lat) xs.push(a[0] + ((lat - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
      }
    xs.sort((a, b) => a - b);
    for (let i = 1; i < xs.length; i += 2) {
      const run: [number, number] = [xs[i - 1] as number, xs[i] as number];
      if (!best || run[1] - run[0] > best[1] - best[0]) best = run;
    }
  }
  return best;
}

export function calloutFeatures(
  callouts: readonly Callout[],
  halo: { sea: string; land: string },
): FeatureCollection {
  return collection(
    callouts.map((c): Feature<Point> => ({
      type: 'Feature',
      id: c.id,
      properties: {
        id: c.id,
        figure: c.figure,
        title: c.title,
        detail: c.detail,
        anchor: c.anchor,
        halo: c.anchor === 'bottom-left' ? halo.land : halo.sea,
        ...(c.holder ? { holder: c.holder } : {}),
        ...(c.ems ? { ems: c.ems } : {}),
      },
      geometry: { type: 'Point', coordinates: c.stand },
    })),
  );
}

/** A line to each callout's words, and a point where it touches the ground. */
export function leaderFeatures(callouts: readonly Callout[]): FeatureCollection {
  return collection([
    ...callouts.map((c): Feature<LineString> => ({
      type: 'Feature',
      id: c.id,
      properties: { id: c.id },
      geometry: {
        type: 'LineString',
        coordinates: [c.at, [c.stand[0] + (c.anchor === 'bottom-left' ? -0.006 : 0.006), c.stand[1]]],
      },
    })),
    ...callouts.map((c): Feature<Point> => ({
      type: 'Feature',
      properties: { id: c.id },
      geometry: { type: 'Point', coordinates: c.at },
    })),
  ]);
}
