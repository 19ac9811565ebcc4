/** Events on the map: marks of those in view, gathered where they overlap, and the ground that a chosen one may lie in. */
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import type { CompiledEvent } from '../../domain/atlas';
import type { Position, Ring } from '../../domain/types';
import { kmPerDegree } from '../../geometry';
import { eventFeatures, type EventMark } from '../../map/features';
import type { Archive } from '../../record/archive';
import { PLACE_RADIUS_KM } from '../../record/line-at';
import type { Selection, View } from '../../url/view';
import { eventMarks } from '../explore/live';
import { clustered } from './clusters';
import { eventsInView } from './in-view';

/** Features of the `events` source. @param zoom of the map, at which overlaps are judged */
export function marksInView(
  archive: Archive,
  view: Pick<View, 'filter' | 'from' | 't'>,
  zoom: number,
): FeatureCollection {
  const shown = new Set(eventsInView(archive, view));
  const marks = eventMarks(archive, view.t, shown);
  return eventFeatures(clustered(marks, zoom, (mark) => idsAt(archive, mark, shown)));
}

function idsAt(archive: Archive, { id, lonLat }: EventMark, shown: ReadonlySet<CompiledEvent>): string[] {
  if (id.startsWith('event:')) return [id.slice('event:'.length)];
  const here = [...archive.eventsByPlace].filter(
    ([place]) => archive.places.get(place)?.point?.lonLat.join() === lonLat.join(),
  );
  return here.flatMap(([, events]) => events.filter((event) => shown.has(event)).map((event) => event.id));
}

const CORNERS = 64;

/** A circle on the ground as a closed ring, counter-clockwise; in a local plane, good to a metre for radii of a few km. */
export function circleRing([lon, lat]: Position, radiusKm: number): Ring {
  const scale = kmPerDegree(lat);
  const ring = Array.from({ length: CORNERS }, (_, i): Position => {
    const turn = (i / CORNERS) * 2 * Math.PI;
    return [lon + (Math.cos(turn) * radiusKm) / scale.lon, lat + (Math.sin(turn) * radiusKm) / scale.lat];
  });
  return [...ring, ring[0] as Position];
}

/** Where the chosen event may have happened: for each of its places the circle that the precision of its point leaves. */
export function areasOf(archive: Archive | null, sel: Selection | null): FeatureCollection {
  const event = sel?.kind === 'event' ? archive?.events.get(sel.id) : undefined;
  const features = (event?.places ?? []).flatMap((id): Feature<Polygon>[] => {
    const point = archive?.places.get(id)?.point;
    const radius = point && PLACE_RADIUS_KM[point.precision];
    if (!point || !radius) return [];
    const geometry: Polygon = { type: 'Polygon', coordinates: [circleRing(point.lonLat, radius)] };
    return [{ type: 'Feature', id, properties: { id, radiusKm: radius }, geometry }];
  });
  return { type: 'FeatureCollection', features };
}
