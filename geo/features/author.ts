/**
 * Writes the authored features of the Strip: governorate lines, corridors, roads.
 *
 *   npx tsx geo/features/author.ts
 *
 * The points stand in points.ts; this file only carries their ends to the outline and the border with Egypt into its corridor.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Frontage } from '../../src/domain/constants';
import type { Path, Position } from '../../src/domain/types';
import { distanceKm, inOutline, nearestEdge, prepareOutline, type PreparedOutline } from '../../src/geometry';
import { readOutline } from '../base/read';
import { CORRIDORS, GOVERNORATE_LINES, ROADS } from './points';

export interface LineOf {
  type: 'Feature';
  properties: Record<string, string | number | boolean>;
  geometry: { type: 'LineString'; coordinates: Path };
}

/** How far past the outline an end is carried, so that it divides and does not merely touch. */
const BEYOND_KM = 0.03;
/** No end is carried further than this: it would be another line. A corridor starts from its midpoint alone. */
const REACH_KM = { governorate: 1, corridor: 10 };

const rounded = ([lon, lat]: Position): Position => [Number(lon.toFixed(5)), Number(lat.toFixed(5))];

/** The point past the outline that an end is carried to, or null when it lies outside already. */
function past(outline: PreparedOutline, end: Position, frontage: Frontage, reachKm: number): Position | null {
  if (!inOutline(outline, end)) return null;
  const found = nearestEdge(outline, end, reachKm, frontage);
  if (!found) throw new Error(`no ${frontage} within ${reachKm} km of ${end.join(', ')}`);
  const stretch = (found.km + BEYOND_KM) / Math.max(distanceKm(end, found.point), 1e-9);
  return rounded([
    end[0] + (found.point[0] - end[0]) * stretch,
    end[1] + (found.point[1] - end[1]) * stretch,
  ]);
}

/** A path from the coast to the border with Israel whose ends are carried just past the outline. */
export function toOutline(outline: PreparedOutline, path: Path, reachKm: number): Path {
  const [first, last] = [path[0], path[path.length - 1]];
  if (!first || !last) throw new Error('a line needs points');
  const start = past(outline, first, 'coast', reachKm);
  const end = past(outline, last, 'israel', reachKm);
  return [...(start ? [start] : []), ...path, ...(end ? [end] : [])];
}

/** The border with Egypt as a path from the sea to the border with Israel. */
export function borderWithEgypt(outline: PreparedOutline): Path {
  const first = outline.frontages.indexOf('egypt');
  const last = outline.frontages.lastIndexOf('egypt');
  return outline.ring.slice(first, last + 2);
}

const line = (properties: LineOf['properties'], coordinates: Path): LineOf => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates },
});

export function features(outline: PreparedOutline): Record<string, LineOf[]> {
  return {
    'governorate-lines': GOVERNORATE_LINES.map(({ path, ...properties }) =>
      line(
        { ...properties, approximate: true, accuracyM: 150 },
        toOutline(outline, path, REACH_KM.governorate),
      ),
    ),
    corridors: CORRIDORS.map(({ path, ...properties }) =>
      line(
        { ...properties, approximate: true },
        path ? toOutline(outline, path, REACH_KM.corridor) : borderWithEgypt(outline),
      ),
    ),
    roads: ROADS.map(({ path, ...properties }) => line({ ...properties, schematic: true }, path)),
  };
}

const CREDIT: Record<string, { licence: string; credit: string }> = {
  'governorate-lines': {
    licence: 'CC-BY-3.0-IGO',
    credit: 'Points read off OCHA COD-AB, State of Palestine administrative boundaries (OCHA, CC BY-IGO)',
  },
  corridors: {
    licence: 'ODbL-1.0',
    credit: '© OpenStreetMap contributors (ends on the outline; border with Egypt)',
  },
  roads: { licence: 'CC-BY-4.0', credit: 'This project; schematic' },
};

const here = fileURLToPath(import.meta.url);
if (process.argv[1] === here) {
  const outline = prepareOutline(readOutline(fileURLToPath(new URL('../..', import.meta.url))));
  for (const [name, list] of Object.entries(features(outline))) {
    const head = JSON.stringify({ type: 'FeatureCollection', ...CREDIT[name] }).slice(0, -1);
    const rows = list.map((feature) => JSON.stringify(feature)).join(',\n');
    writeFileSync(new URL(`${name}.geojson`, import.meta.url), `${head},"features":[\n${rows}\n]}\n`);
    console.log(`${name}: ${list.length} lines`);
  }
}
