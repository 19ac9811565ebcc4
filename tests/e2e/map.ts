/** Where things of the map lie on the screen. */
import type { APIRequestContext, Page } from '@playwright/test';
import type { FeatureCollection, Position as GeoPosition } from 'geojson';
import type { Position, Ring } from '../../src/domain/types';
import { layerOf } from './data';

declare global {
  interface Window {
    /** Exposed by the page when its address holds `?probe`. */
    atlasMap?: { project(lonLat: readonly [number, number]): { x: number; y: number } };
  }
}

export interface Spot {
  x: number;
  y: number;
}

/** Screen positions of coordinates, as the interactive map projects them, in pixels of the window. */
export function onScreen(page: Page, lonLats: readonly Position[]): Promise<Spot[]> {
  return page.evaluate((all) => {
    const { atlasMap } = window;
    const box = document.querySelector('.maplibregl-canvas')?.getBoundingClientRect();
    if (!atlasMap || !box) throw new Error('The map is not within reach: open the page with ?probe');
    return all.map((lonLat) => {
      const { x, y } = atlasMap.project(lonLat);
      return { x: x + box.left, y: y + box.top };
    });
  }, lonLats);
}

/** Whether a position lies within rings, by the even-odd rule. */
function within(rings: readonly Ring[], [lon, lat]: Position): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i += 1) {
      const [x0, y0] = ring[i - 1] as Position;
      const [x1, y1] = ring[i] as Position;
      if (y0 > lat !== y1 > lat && lon < x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
    }
  return inside;
}

function positions(layer: FeatureCollection): Position[] {
  const all: Position[] = [];
  const take = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    if (typeof coordinates[0] === 'number') all.push((coordinates as GeoPosition).slice(0, 2) as Position);
    else coordinates.forEach(take);
  };
  for (const { geometry } of layer.features) if ('coordinates' in geometry) take(geometry.coordinates);
  return all;
}

const GRID = 0.004;

/** Positions inside a zone on a grid, those furthest from anything else that answers a click first. */
async function clearSpots(request: APIRequestContext, scenario: string, piece: string): Promise<Position[]> {
  const zones = await layerOf(request, 'zones');
  const zone = zones.features.find(
    ({ properties }) => properties?.['scenario'] === scenario && properties['piece'] === piece,
  );
  if (!zone) throw new Error(`zones.geojson holds no ${piece} of ${scenario}`);
  const edge = positions({ type: 'FeatureCollection', features: [zone] });
  const rings =
    zone.geometry.type === 'MultiPolygon'
      ? zone.geometry.coordinates.flat()
      : zone.geometry.type === 'Polygon'
        ? zone.geometry.coordinates
        : [];
  const others = (
    await Promise.all(['places', 'towns', 'events', 'lines'].map((name) => layerOf(request, name)))
  ).flatMap(positions);
  const taken = [...others, ...edge];
  const lons = edge.map(([lon]) => lon);
  const lats = edge.map(([, lat]) => lat);
  const found: { at: Position; room: number }[] = [];
  for (let lon = Math.min(...lons); lon < Math.max(...lons); lon += GRID)
    for (let lat = Math.min(...lats); lat < Math.max(...lats); lat += GRID) {
      const at: Position = [lon, lat];
      if (!within(rings as Ring[], at)) continue;
      const room = Math.min(...taken.map(([x, y]) => Math.hypot((x - lon) * 0.85, y - lat)));
      found.push({ at, room });
    }
  return found.sort((a, b) => b.room - a.room).map(({ at }) => at);
}

/**
 * A point of the screen where the zone, and nothing else that answers a click, lies on the bare map.
 * @param piece name of the zone, such as `yellow-line:left`
 * @throws Error where legend, controls or panels cover the whole zone
 */
export async function spotIn(
  page: Page,
  request: APIRequestContext,
  scenario: string,
  piece: string,
): Promise<Spot> {
  const candidates = (await clearSpots(request, scenario, piece)).slice(0, 40);
  const spots = await onScreen(page, candidates);
  const free = await page.evaluate(
    (all) =>
      all.findIndex(
        ({ x, y }) => document.elementFromPoint(x, y)?.classList.contains('maplibregl-canvas') ?? false,
      ),
    spots,
  );
  const spot = spots[free];
  if (!spot) throw new Error(`Nothing of ${piece} lies bare on the screen`);
  return spot;
}
