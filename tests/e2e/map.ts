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

/** Every vertex of a layer, and points along the stretches between them, so that no long line is missed. */
function positions(layer: FeatureCollection): Position[] {
  const all: Position[] = [];
  const take = (coordinates: GeoPosition | GeoPosition[] | GeoPosition[][] | GeoPosition[][][]): void => {
    let last: Position | undefined;
    for (const part of coordinates) {
      if (typeof part === 'number')
        return void all.push((coordinates as GeoPosition).slice(0, 2) as Position);
      if (typeof part[0] !== 'number') take(part);
      else {
        const here = (part as GeoPosition).slice(0, 2) as Position;
        const steps = last ? Math.ceil(Math.hypot(here[0] - last[0], here[1] - last[1]) / GRID) : 1;
        const [x, y] = last ?? here;
        for (let i = 1; i <= steps; i += 1)
          all.push([x + ((here[0] - x) * i) / steps, y + ((here[1] - y) * i) / steps]);
        last = here;
      }
    }
  };
  for (const { geometry } of layer.features) if ('coordinates' in geometry) take(geometry.coordinates);
  return all;
}

/** Degrees between the positions tried. */
const GRID = 0.004;

/** Layers whose features, or the labels and marks made from them, answer a click before a zone does. */
const CLICKABLE = ['places', 'towns', 'events', 'lines', 'corridors', 'roads'];

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
  const others = (await Promise.all(CLICKABLE.map((name) => layerOf(request, name)))).flatMap(positions);
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

/** The first position that no legend, control or panel covers, on the screen. */
async function bareSpot(page: Page, candidates: readonly Position[], what: string): Promise<Spot> {
  const spots = await onScreen(page, candidates.slice(0, 40));
  const free = await page.evaluate(
    (all) =>
      all.findIndex(
        ({ x, y }) => document.elementFromPoint(x, y)?.classList.contains('maplibregl-canvas') ?? false,
      ),
    spots,
  );
  const spot = spots[free];
  if (!spot) throw new Error(`Nothing of ${what} lies bare on the screen`);
  return spot;
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
  return bareSpot(page, await clearSpots(request, scenario, piece), piece);
}

/** A point of the screen on a line, on the bare map and as far as may be from other things that answer a click. */
export async function spotOn(page: Page, request: APIRequestContext, line: string): Promise<Spot> {
  const layers = await Promise.all(CLICKABLE.map((name) => layerOf(request, name)));
  const isLine = (properties: { id?: unknown } | null): boolean => properties?.id === line;
  const all = layers.flatMap(({ features }) => features);
  const along = positions({
    type: 'FeatureCollection',
    features: all.filter(({ properties }) => isLine(properties)),
  });
  const others = positions({
    type: 'FeatureCollection',
    features: all.filter(({ properties, geometry }) => !isLine(properties) && geometry.type === 'Point'),
  });
  const room = ([lon, lat]: Position): number =>
    Math.min(...others.map(([x, y]) => Math.hypot((x - lon) * 0.85, y - lat)));
  return bareSpot(
    page,
    along.sort((a, b) => room(b) - room(a)),
    line,
  );
}
