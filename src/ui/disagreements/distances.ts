/** Claimed distances set against measured ones: where a figure of the record starts from, and what was measured of that way. */
import type { CompiledClaim, CompiledDisagreement } from '../../domain/atlas';
import type { Figure, Position } from '../../domain/types';
import { distanceKm, kmPerDegree, nearestEdge, type PreparedOutline } from '../../geometry';
import type { Archive } from '../../record/archive';

export type Start = 'gaza-city' | 'edge' | 'ashkelon';

/** How a stated distance is to be read: from where, and in which direction where one is given (degrees clockwise from north). */
interface Reading {
  figure: string;
  from: Start;
  measure: string;
  bearing?: number;
}

/** The place that a distance leads to, and the readings of each figure about it. One figure may be read in two ways. */
const READINGS: { readonly [place: string]: readonly Reading[] } = {
  'cmcc-site': [
    { figure: 'fg-006', from: 'gaza-city', measure: 'kiryat-gat-to-gaza-city-km' },
    { figure: 'fg-006', from: 'edge', measure: 'kiryat-gat-to-strip-km' },
    { figure: 'fg-007', from: 'ashkelon', measure: 'kiryat-gat-to-ashkelon-km', bearing: 90 },
  ],
};

const KM: Record<string, number> = { km: 1, m: 0.001, miles: 1.609344 };
/** Beyond any distance from the Strip that is drawn, in km. */
const REACH_KM = 200;

export interface DistanceCheck {
  id: string;
  from: Start;
  start: Position;
  end: Position;
  measuredKm: number;
  claimedKm: number;
  claim: CompiledClaim;
  figure: Figure;
  /** Where the claim, taken to the letter, would put the end; null where it gives no direction. */
  claimedEnd: Position | null;
  /** From there to the end. */
  gapKm: number | null;
  /** By how many degrees the way lies clockwise of the direction claimed. */
  offDegrees: number | null;
}

/** Position at a distance and bearing, on a plane scaled at the middle of the way; good to 1e-3 of it within 50 km. */
export function destination([lon, lat]: Position, km: number, bearing: number): Position {
  const angle = (bearing * Math.PI) / 180;
  const dLat = (Math.cos(angle) * km) / kmPerDegree(lat).lat;
  const scale = kmPerDegree(lat + dLat / 2);
  return [lon + (Math.sin(angle) * km) / scale.lon, lat + dLat];
}

/** Direction from one position to another in degrees clockwise from north, on the same plane. */
export function bearingOf(a: Position, b: Position): number {
  const scale = kmPerDegree((a[1] + b[1]) / 2);
  return (Math.atan2((b[0] - a[0]) * scale.lon, (b[1] - a[1]) * scale.lat) * 180) / Math.PI;
}

/** A circle of a radius round a position, as a closed path. */
export function circle(centre: Position, km: number, from = 0, to = 360, steps = 96): Position[] {
  return Array.from({ length: steps + 1 }, (_, i) =>
    destination(centre, km, from + ((to - from) * i) / steps),
  );
}

/** Every stated distance of a disagreement that can be set against a measured one; empty for most. */
export function distanceChecks(
  archive: Archive,
  prepared: PreparedOutline,
  item: CompiledDisagreement,
): DistanceCheck[] {
  const stated = item.sides
    .flat()
    .flatMap((id) => archive.claims.get(id) ?? [])
    .flatMap((claim) => claim.figures.map((figure) => ({ claim, figure })));
  return item.places.flatMap((place) => {
    const end = archive.places.get(place)?.point?.lonLat;
    if (!end) return [];
    return (READINGS[place] ?? []).flatMap((reading): DistanceCheck[] => {
      const found = stated.find(({ figure }) => figure.id === reading.figure);
      const measure = archive.atlas.measures.find(({ id }) => id === reading.measure);
      const start =
        reading.from === 'edge'
          ? nearestEdge(prepared, end, REACH_KM)?.point
          : archive.places.get(reading.from)?.point?.lonLat;
      const factor = found && KM[found.figure.unit];
      if (!found || !measure || !start || found.figure.value === undefined || factor === undefined) return [];
      const claimedKm = found.figure.value * factor;
      const { bearing } = reading;
      const claimedEnd = bearing === undefined ? null : destination(start, claimedKm, bearing);
      return [
        {
          id: `${reading.figure}-${reading.from}`,
          from: reading.from,
          start,
          end,
          measuredKm: measure.value,
          claimedKm,
          ...found,
          claimedEnd,
          gapKm: claimedEnd && distanceKm(claimedEnd, end),
          offDegrees: bearing === undefined ? null : bearingOf(start, end) - bearing,
        },
      ];
    });
  });
}
