import type { Feature, FeatureCollection, LineString, MultiPolygon, Point } from 'geojson';
import type { Frontage, Holder, Modality } from '../domain/constants';
import type { CompiledLine, Outline } from '../domain/atlas';
import type { Path, Position, Ring } from '../domain/types';
import { lookOf, patternOf } from '../palette/certainty';
import { collection } from './collection';

export { calloutFeatures, leaderFeatures, placeCallouts, type Callout } from './callouts';

/** A zone as the map needs it; `src/scenario` makes them. */
export interface MapZone {
  id: string;
  holder: Holder;
  modality?: Modality | undefined;
  share: number;
  km2: number;
  polygons: Ring[][];
  labelPoint: Position;
}

export interface MapDeployment {
  holder: Holder;
  modality: Modality;
  along: Frontage[];
}

export function zoneFeatures(zones: readonly MapZone[]): FeatureCollection {
  return collection(
    zones.map((zone): Feature<MultiPolygon> => ({
      type: 'Feature',
      id: zone.id,
      properties: {
        id: zone.id,
        holder: zone.holder,
        pattern: patternOf(zone.holder, zone.modality),
        look: lookOf(zone.holder, zone.modality),
      },
      geometry: { type: 'MultiPolygon', coordinates: zone.polygons },
    })),
  );
}

export function lineFeatures(lines: readonly CompiledLine[]): FeatureCollection {
  return collection(
    lines.map((line): Feature<LineString> => ({
      type: 'Feature',
      id: line.id,
      properties: {
        id: line.id,
        method: line.method,
        ...(line.accuracyM === null ? {} : { accuracyM: line.accuracyM }),
      },
      geometry: { type: 'LineString', coordinates: line.coordinates },
    })),
  );
}

/** The runs of the outline that belong to one frontage, each an open path. */
export function frontagePaths(outline: Outline, frontage: Frontage): Path[] {
  const runs: Path[] = [];
  const { ring, frontages } = outline;
  const n = frontages.length;
  // Start after an edge of another frontage, so that a run is not broken by where the ring happens to begin.
  const start = frontages.findIndex((f, i) => f === frontage && frontages[(i + n - 1) % n] !== frontage);
  if (start < 0) return frontages.includes(frontage) ? [ring] : [];
  for (let k = 0; k < n; k++) {
    const i = (start + k) % n;
    if (frontages[i] !== frontage) continue;
    const a = ring[i] as Position;
    const b = ring[(i + 1) % n] as Position;
    const run = runs.at(-1);
    if (run && run.at(-1) === a) run.push(b);
    else runs.push([a, b]);
  }
  return runs;
}

export function deploymentFeatures(
  outline: Outline,
  deployments: readonly MapDeployment[],
): FeatureCollection {
  const features: Feature<LineString>[] = [];
  for (const [i, d] of deployments.entries())
    for (const frontage of d.along)
      for (const coordinates of frontagePaths(outline, frontage))
        features.push({
          type: 'Feature',
          id: `${i}-${frontage}-${features.length}`,
          properties: {
            id: `${i}-${frontage}-${features.length}`,
            holder: d.holder,
            frontage,
            look: lookOf(d.holder, d.modality),
          },
          geometry: { type: 'LineString', coordinates },
        });
  return collection(features);
}

/** One mark per place, so that events at one place do not hide each other. */
export interface EventMark {
  id: string;
  lonLat: Position;
  lane: string;
  count: number;
  disputed: boolean;
}

export function eventFeatures(marks: readonly EventMark[]): FeatureCollection {
  return collection(
    marks.map((m): Feature<Point> => ({
      type: 'Feature',
      id: m.id,
      properties: { id: m.id, lane: m.lane, count: m.count, disputed: m.disputed },
      geometry: { type: 'Point', coordinates: m.lonLat },
    })),
  );
}

/** Where the sea is named: off the southern coast, clear of the figures. */
export const SEA_NAME: Position = [34.182, 31.362];
const names: [string, Position, Record<string, string>][] = [
  ['israel', [34.63, 31.4], { en: 'Israel', ar: 'إسرائيل', he: 'ישראל' }],
  ['egypt', [34.2, 31.262], { en: 'Egypt', ar: 'مصر', he: 'מצרים' }],
  ['west-bank', [35.05, 31.55], { en: 'West Bank', ar: 'الضفة الغربية', he: 'הגדה המערבית' }],
  ['jordan', [36.2, 31.3], { en: 'Jordan', ar: 'الأردن', he: 'ירדן' }],
];
/** Names of the neighbours, at hand-picked places near the Strip; forms are ours. */
export const COUNTRY_LABELS: FeatureCollection = collection(
  names.map(([id, coordinates, forms]): Feature<Point> => ({
    type: 'Feature',
    id,
    properties: { id, ...forms },
    geometry: { type: 'Point', coordinates },
  })),
);
export const WATER_LABELS = (lang: 'en' | 'ar' | 'he'): FeatureCollection =>
  collection([
    {
      type: 'Feature',
      id: 'mediterranean',
      properties: {
        name: { en: 'Mediterranean Sea', ar: 'البحر المتوسط', he: 'הים התיכון' }[lang],
        rotate: lang === 'en' ? -47 : 0,
      },
      geometry: { type: 'Point', coordinates: SEA_NAME },
    },
  ]);
