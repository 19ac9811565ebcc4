import type { Feature, FeatureCollection, LineString, MultiPolygon, Point } from 'geojson';
import type { Frontage, Holder, Modality } from '../domain/constants';
import type { CompiledLine, Outline } from '../domain/atlas';
import type { Path, Position, Ring } from '../domain/types';
import { lookOf, patternOf } from '../palette/certainty';

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

const collection = <T extends Feature>(features: T[]): FeatureCollection<T['geometry']> =>
  ({ type: 'FeatureCollection', features }) as FeatureCollection<T['geometry']>;

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

export function deploymentFeatures(outline: Outline, deployments: readonly MapDeployment[]): FeatureCollection {
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

/** Words beside a zone: the figure and what it is of. */
export interface Callout {
  id: string;
  figure: string;
  title: string;
  detail: string;
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
  const taken: Record<string, number[]> = { east: [], west: [] };
  return zones.map((zone) => {
    const [lon, lat] = zone.labelPoint;
    const east = zone.id.includes(':left') && !zone.id.includes(':right');
    const used = taken[east ? 'east' : 'west'] as number[];
    let standLat = lat;
    while (used.some((other) => Math.abs(other - standLat) < 0.05)) standLat += 0.05;
    used.push(standLat);
    const lons = outline.ring.filter((p) => Math.abs(p[1] - standLat) < 0.02).map((p) => p[0]);
    const edge = lons.length ? (east ? Math.max(...lons) : Math.min(...lons)) : lon;
    const stand: Position = [edge + (east ? 0.035 : -0.045), standLat];
    return { id: zone.id, ...words(zone), at: [lon, lat], stand, anchor: east ? 'bottom-left' : 'bottom-right' };
  });
}

export function calloutFeatures(callouts: readonly Callout[], halo: { sea: string; land: string }): FeatureCollection {
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
      },
      geometry: { type: 'Point', coordinates: c.stand },
    })),
  );
}

export function leaderFeatures(callouts: readonly Callout[]): FeatureCollection {
  return collection(
    callouts.map((c): Feature<LineString> => ({
      type: 'Feature',
      id: c.id,
      properties: { id: c.id },
      geometry: {
        type: 'LineString',
        coordinates: [c.at, [c.stand[0] + (c.anchor === 'bottom-left' ? -0.006 : 0.006), c.stand[1]]],
      },
    })),
  );
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

const names: [string, Position, Record<string, string>][] = [
  ['israel', [34.63, 31.4], { en: 'Israel', ar: 'إسرائيل', he: 'ישראל' }],
  ['egypt', [34.17, 31.2], { en: 'Egypt', ar: 'مصر', he: 'מצרים' }],
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
      geometry: { type: 'Point', coordinates: [34.262, 31.44] },
    },
  ]);
