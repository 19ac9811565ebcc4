import type { Place, Position } from '../../domain/types';

const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/**
 * A position from what a reader typed: `latitude, longitude` in degrees, or the name of a place in any of its languages.
 * Null where it is neither.
 */
export function findPosition(
  typed: string,
  places: readonly Place[],
): { lonLat: Position; place?: string } | null {
  const pair = /^\s*(-?\d+(?:\.\d+)?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(typed);
  if (pair) {
    const lat = Number(pair[1]);
    const lon = Number(pair[2]);
    return Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? { lonLat: [lon, lat] } : null;
  }
  const wanted = plain(typed);
  if (wanted === '') return null;
  const named = places.filter((place) => place.point);
  const forms = (place: Place): string[] =>
    [place.names.en.text, place.names.ar.text, place.names.he.text, ...place.aliases].map(plain);
  const found =
    named.find((place) => forms(place).includes(wanted)) ??
    named.find((place) => forms(place).some((form) => form.startsWith(wanted)));
  return found?.point ? { lonLat: found.point.lonLat, place: found.id } : null;
}
