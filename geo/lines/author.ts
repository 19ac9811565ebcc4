/**
 * Makes the coordinates of the Yellow Line of 10 October 2025 from its depths, and writes them into its file:
 *
 *   npx tsx geo/lines/author.ts
 *
 * Nothing here knows a share or an area. A measured share would prove nothing if the line were fitted to it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LineFeature, Path, Position } from '../../src/domain/types';
import { prepareOutline, type PreparedOutline } from '../../src/geometry';
import { readOutline } from '../base/read';
import { depthAt, pointAtDepth, type Depth } from './profile';

/** Between listed latitudes, a vertex about every 300 m on the ground north to south. */
const STEP_LAT = 0.0028;

/** North-west of the northernmost depth the line runs to the sea, which it meets at about 31.571 N; the first point lies just off shore. */
const NORTH_END: Path = [
  [34.4698, 31.5722],
  [34.4752, 31.5696],
];

/** South of the southernmost depth: along about 31.314 N from 34.29 to 34.255 E, then north-west to the sea at about 31.333 N. */
const SOUTH_RUN: Path = [
  [34.2914, 31.3161],
  [34.2876, 31.3143],
  [34.281, 31.3138],
  [34.273, 31.3139],
  [34.264, 31.3137],
  [34.2555, 31.3147],
  [34.249, 31.3185],
  [34.2425, 31.3235],
  [34.236, 31.3284],
  [34.2289, 31.3336],
];

const rounded = ([lon, lat]: Position): Position => [Number(lon.toFixed(5)), Number(lat.toFixed(5))];

/**
 * The line from its northern end on the coast to its southern end on the coast, [lon, lat] in degrees.
 * @param depths [latitude, km from the border with Israel], from north to south.
 * @throws RangeError when the Strip is not that deep at one of them.
 */
export function yellowLine(outline: PreparedOutline, depths: Depth[]): Path {
  const latitudes = depths.flatMap(([lat], i) => {
    const next = depths[i + 1];
    if (!next) return [lat];
    const steps = Math.max(1, Math.round((lat - next[0]) / STEP_LAT));
    return Array.from({ length: steps }, (_, n) => lat + ((next[0] - lat) * n) / steps);
  });
  const middle = latitudes.map((lat) => {
    const km = depthAt(depths, lat);
    const point = pointAtDepth(outline, lat, km);
    if (!point) throw new RangeError(`the Strip is less than ${km} km deep at latitude ${lat}`);
    return point;
  });
  return [...NORTH_END, ...middle, ...SOUTH_RUN].map(rounded);
}

/** The file of a line, one position a line, so that a moved vertex shows in a diff. */
export function lineText(feature: LineFeature): string {
  const { geometry, ...rest } = feature;
  const depthRow = /\[\s+([\d.-]+),\s+([\d.-]+)\s+\]/g;
  const head = JSON.stringify(rest, null, 2).replace(depthRow, '[$1, $2]').slice(0, -2);
  if (!geometry) return `${head},\n  "geometry": null\n}\n`;
  const rows = geometry.coordinates.map((point) => `      [${point.join(', ')}]`).join(',\n');
  return `${head},\n  "geometry": {\n    "type": "LineString",\n    "coordinates": [\n${rows}\n    ]\n  }\n}\n`;
}

const here = fileURLToPath(import.meta.url);
if (process.argv[1] === here) {
  const file = fileURLToPath(new URL('yellow-line-2025-10-10.geojson', import.meta.url));
  const feature = JSON.parse(readFileSync(file, 'utf8')) as LineFeature;
  const outline = prepareOutline(readOutline(fileURLToPath(new URL('../..', import.meta.url))));
  const coordinates = yellowLine(outline, feature.properties.depths ?? []);
  writeFileSync(file, lineText({ ...feature, geometry: { type: 'LineString', coordinates } }));
  console.log(`${feature.properties.id}: ${coordinates.length} vertices`);
}
