/** Events as CSV and GeoJSON: what was filtered, with every claim, its source and paragraph. */
import type { Feature, FeatureCollection, MultiPoint, Point } from 'geojson';
import type { Atlas, CompiledClaim, CompiledEvent } from '../domain/atlas';
import { writeCsv, type Cell } from './csv-out';

/** Columns of the CSV: one row for each place of an event, or one without a place. Documented for readers of the file. */
export const EVENT_COLUMNS = [
  'id',
  'title',
  'lane',
  'date_edtf',
  'date_first',
  'date_last',
  'date_basis',
  'place',
  'place_name',
  'longitude',
  'latitude',
  'position_precision',
  'actors',
  'modalities',
  'claims',
  'sources',
  'graphic',
  'background',
  'note',
] as const;

/** `wsj (10, 17)`: a source with the paragraphs that were read, where they are counted. */
function citesOf(claims: readonly CompiledClaim[]): string[] {
  const paragraphs = new Map<string, Set<number>>();
  for (const { source, paragraphs: own } of claims.flatMap((claim) => claim.cites)) {
    const all = paragraphs.get(source) ?? new Set();
    own.forEach((paragraph) => all.add(paragraph));
    paragraphs.set(source, all);
  }
  return [...paragraphs].map(([source, all]) =>
    all.size > 0 ? `${source} (${[...all].sort((a, b) => a - b).join(', ')})` : source,
  );
}

/** Ids of an event turned into what they stand for; ids that the atlas does not have are left out. */
function resolve(atlas: Atlas) {
  const claims = new Map(atlas.claims.map((claim) => [claim.id, claim]));
  const places = new Map(atlas.places.map((place) => [place.id, place]));
  return (event: CompiledEvent) => ({
    claims: event.claims.flatMap((id) => claims.get(id) ?? []),
    places: event.places.flatMap((id) => places.get(id) ?? []),
  });
}

/** The events as CSV, in the order given. Events without a place, or whose place has no point, have their rows too. */
export function eventsToCsv(atlas: Atlas, events: readonly CompiledEvent[]): string {
  const resolved = resolve(atlas);
  const rows = events.flatMap((event): Cell[][] => {
    const { claims, places } = resolved(event);
    const { edtf, min, max, basis } = event.date;
    const before = [event.id, event.title, event.lane, edtf, min, max, basis];
    const after = [
      event.actors.join('; '),
      [...new Set(claims.map((claim) => claim.modality))].join('; '),
      event.claims.join('; '),
      citesOf(claims).join('; '),
      event.graphic,
      event.background,
      event.note,
    ];
    if (places.length === 0) return [[...before, null, null, null, null, null, ...after]];
    return places.map(({ id, names, point }) => {
      const [lon, lat] = point?.lonLat ?? [null, null];
      return [...before, id, names.en.text, lon, lat, point?.precision, ...after];
    });
  });
  return writeCsv(EVENT_COLUMNS, rows);
}

/**
 * The events as GeoJSON (RFC 7946): one feature for each, with a point, several points, or a null geometry where no place of
 * it has a point. Claims stand in the properties with voice, modality and sources.
 */
export function eventsToGeoJson(
  atlas: Atlas,
  events: readonly CompiledEvent[],
): FeatureCollection<Point | MultiPoint | null> {
  const resolved = resolve(atlas);
  const features = events.map((event): Feature<Point | MultiPoint | null> => {
    const { claims, places } = resolved(event);
    const points = places.flatMap((place) => (place.point ? [place.point.lonLat] : []));
    const [first] = points;
    const { edtf, min, max, approximate } = event.date;
    return {
      type: 'Feature',
      id: event.id,
      geometry: !first
        ? null
        : points.length === 1
          ? { type: 'Point', coordinates: first }
          : { type: 'MultiPoint', coordinates: points },
      properties: {
        title: event.title,
        lane: event.lane,
        date: { edtf, first: min, last: max, approximate },
        places: places.map(({ id, names, point }) => ({
          id,
          name: names.en.text,
          precision: point?.precision ?? null,
        })),
        actors: event.actors,
        graphic: event.graphic,
        background: event.background,
        note: event.note ?? null,
        claims: claims.map(({ id, statement, voice, modality, cites }) => ({
          id,
          statement,
          voice: voice.who,
          modality,
          sources: cites,
        })),
      },
    };
  });
  return { type: 'FeatureCollection', features };
}
