/** The GeoJSON layers of /data/: each a FeatureCollection with its licence and credit as foreign members. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { CompiledEvent, CompiledLine } from '../../src/domain/atlas';
import type { Place, Ring } from '../../src/domain/types';
import type { PreparedOutline } from '../../src/geometry/index';
import type { Base } from '../read/base';
import type { CutScenario } from './cut-scenarios';
import type { Governorate } from '../features/governorates';
import { GEONAMES, ODBL } from './licences';
import { nodedOutline, withNodes } from './noded-outline';

/** A layer as it is written. */
export type Layer = FeatureCollection & { licence: string; credit: string };

type Terms = { readonly licence: string; readonly credit: string };

function layer(features: Feature[], terms: Terms): Layer {
  return { type: 'FeatureCollection', licence: terms.licence, credit: terms.credit, features };
}

/** A file of geo/base or geo/features, under its own terms where it states any. */
function asItIs(collection: FeatureCollection | null, terms: Terms): Layer {
  const said: Partial<Terms> = (collection ?? {}) as Partial<Terms>;
  return layer(collection?.features ?? [], {
    licence: said.licence ?? terms.licence,
    credit: said.credit ?? terms.credit,
  });
}

/** `id` stands in the properties too: MapLibre passes on ids of features only where they are numbers. */
function feature(id: string, geometry: Geometry, properties: Record<string, unknown>): Feature {
  return { type: 'Feature', id, properties: { id, ...properties }, geometry };
}

function area(polygons: Ring[][]): Geometry {
  const [only, ...others] = polygons;
  return only && others.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

export interface Layered {
  base: Base;
  outline: PreparedOutline | null;
  governorates: readonly Governorate[];
  lines: readonly CompiledLine[];
  cuts: ReadonlyMap<string, CutScenario>;
  places: readonly Place[];
  events: readonly CompiledEvent[];
}

/** The outline with the points of every cut. */
function allNodes(outline: PreparedOutline, cuts: Layered['cuts']): Ring {
  const noded = [...cuts.values()].flatMap((cut) => (cut.outline ? [cut.outline] : []));
  return nodedOutline(outline.ring, noded);
}

function outlineLayer({ base, outline, cuts }: Layered): Layer {
  const { outlineFeature } = base;
  if (!outlineFeature || !outline) return layer([], ODBL);
  const coordinates = [allNodes(outline, cuts)];
  return layer([{ ...outlineFeature, id: 'gaza-strip', geometry: { type: 'Polygon', coordinates } }], ODBL);
}

function governorateLayer({ governorates, places }: Layered): Layer {
  const names = new Map(places.map(({ id, names: own }) => [id, own]));
  return layer(
    governorates.map(({ id, km2, polygons }) =>
      feature(id, area(polygons), { ...texts(names.get(id)), km2, approximate: true }),
    ),
    ODBL,
  );
}

function texts(names: Place['names'] | undefined): Record<string, string> {
  return names ? { en: names.en.text, ar: names.ar.text, he: names.he.text } : {};
}

function lineLayer({ lines }: Layered): Layer {
  return layer(
    lines.map((line) =>
      feature(
        line.id,
        { type: 'LineString', coordinates: line.coordinates },
        {
          series: line.series,
          name: line.name,
          issuer: line.issuer,
          method: line.method,
          madeFrom: line.madeFrom,
          accuracyM: line.accuracyM,
          validFrom: line.validFrom.min,
          validTo: line.validTo?.max ?? null,
          lengthKm: line.lengthKm,
        },
      ),
    ),
    ODBL,
  );
}

function zoneLayer({ outline, cuts }: Layered): Layer {
  const full = outline ? allNodes(outline, cuts) : [];
  const noded = (polygons: Ring[][], own: Ring | null) =>
    own ? polygons.map((rings) => rings.map((ring) => withNodes(ring, own, full))) : polygons;
  return layer(
    [...cuts.values()].flatMap(({ id: scenario, day, zones, outline: own }) =>
      zones.map((zone) =>
        feature(`${scenario}-${zone.id.replace(/[^a-z0-9]+/g, '-')}`, area(noded(zone.polygons, own)), {
          scenario,
          day,
          piece: zone.id,
          holder: zone.holder,
          modality: zone.modality ?? null,
          km2: zone.km2,
          share: zone.share,
          labelLon: zone.labelPoint[0],
          labelLat: zone.labelPoint[1],
        }),
      ),
    ),
    ODBL,
  );
}

/** Kinds that have no population to rank by, in the order in which they are named as one zooms in. */
const KIND_RANKS: Readonly<Partial<Record<Place['kind'], number>>> = {
  country: 0,
  region: 0,
  seat: 1,
  city: 2,
  site: 3,
  town: 4,
  crossing: 5,
  camp: 6,
  corridor: 7,
};

/** After every ranked locality. */
const AFTER = 1000;

/** Ranks by population, 1 the largest: a lower rank is named first. */
function ranks(base: Base): Map<string, number> {
  const sorted = [...base.localities].sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
  return new Map(sorted.map(({ id }, index) => [id, index + 1]));
}

function placeLayer({ places, base }: Layered): Layer {
  const ranked = ranks(base);
  return layer(
    places.flatMap(({ id, kind, names, point }) =>
      point
        ? [
            feature(
              id,
              { type: 'Point', coordinates: point.lonLat },
              {
                kind,
                ...texts(names),
                precision: point.precision,
                rank: ranked.get(id) ?? AFTER + (KIND_RANKS[kind] ?? 8),
              },
            ),
          ]
        : [],
    ),
    GEONAMES,
  );
}

/** Localities for orientation that the record does not speak of; their names are known in English alone. */
function townLayer({ places, base }: Layered): Layer {
  const ranked = ranks(base);
  const taken = new Set(places.map(({ id }) => id));
  return layer(
    base.localities
      .filter(({ id, kind }) => kind !== 'capital' && !taken.has(id))
      .map(({ id, name, lonLat, population, country }) =>
        feature(
          id,
          { type: 'Point', coordinates: lonLat },
          {
            kind: 'town',
            name,
            en: name,
            country,
            population,
            rank: ranked.get(id) ?? AFTER,
          },
        ),
      ),
    GEONAMES,
  );
}

function eventLayer({ events, places }: Layered): Layer {
  const points = new Map(places.flatMap(({ id, point }) => (point ? [[id, point]] : [])));
  return layer(
    events.flatMap((event) => {
      const place = event.places.find((id) => points.has(id));
      const point = place === undefined ? undefined : points.get(place);
      if (!point || place === undefined) return [];
      return [
        feature(
          event.id,
          { type: 'Point', coordinates: point.lonLat },
          {
            title: event.title,
            lane: event.lane,
            background: event.background,
            min: event.date.min,
            max: event.date.max,
            place,
            precision: point.precision,
          },
        ),
      ];
    }),
    GEONAMES,
  );
}

/** The lines that divide the governorates: whoever cuts by them gets the same five. */
function governorateLineLayer({ base }: Layered): Layer {
  return layer(
    base.governorateLines.map(({ id, north, south, path }) =>
      feature(id, { type: 'LineString', coordinates: path }, { north, south, approximate: true }),
    ),
    ODBL,
  );
}

/** Every layer by the name of its file, without `.geojson`. */
export function layersOf(layered: Layered): Record<string, Layer> {
  const { base } = layered;
  return {
    outline: outlineLayer(layered),
    frontages: asItIs(base.frontages, ODBL),
    governorates: governorateLayer(layered),
    'governorate-lines': governorateLineLayer(layered),
    neighbours: asItIs(base.neighbours, ODBL),
    world: asItIs(base.world, { licence: 'public domain', credit: 'Natural Earth' }),
    lines: lineLayer(layered),
    zones: zoneLayer(layered),
    places: placeLayer(layered),
    towns: townLayer(layered),
    corridors: asItIs(base.corridors, ODBL),
    roads: asItIs(base.roads, ODBL),
    events: eventLayer(layered),
  };
}
