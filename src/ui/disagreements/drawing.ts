/** What of a disagreement can be drawn: the places, grounds and borders that each side names, and claimed distances. */
import type { CompiledDisagreement } from '../../domain/atlas';
import type { Frontage } from '../../domain/constants';
import type { Path, Position, Ring } from '../../domain/types';
import { labelPoint, type PreparedOutline } from '../../geometry';
import { frontagePaths } from '../../map/features';
import type { Archive } from '../../record/archive';
import { lineInForce, zonesOf } from '../../scenario';
import type { Start } from '../../domain/start';
import { distanceChecks, type DistanceCheck } from './distances';

export interface Mark {
  place: string;
  lonLat: Position;
  /** Sides (from 0) whose claims name it; empty where only the disagreement as a whole does. */
  sides: number[];
  /** A point; ground or a border, whose words stand on it; or words alone where no source names a site. */
  kind: 'point' | 'ground' | 'vague';
  /** On which side its words stand, where that is not left to the room there is. */
  words?: 'east' | 'west';
}
export interface GroundMark {
  place: string;
  sides: number[];
  polygons: Ring[][];
  paths: Path[];
}
/** A place that is named and cannot be drawn, with the reason the record gives. */
export interface Undrawn {
  place: string;
  sides: number[];
  why: string;
}
export interface Drawing {
  marks: Mark[];
  grounds: GroundMark[];
  distances: DistanceCheck[];
  undrawn: Undrawn[];
}

/** The record's grounds that the dividing line cuts, and its borders. */
const GROUND: Record<string, 'left' | 'right'> = { 'israel-held-part': 'left', 'hamas-held-part': 'right' };
const BORDER: Record<string, Frontage> = { 'border-israel': 'israel', 'border-egypt': 'egypt' };
/** Names of the record for several of its places at once. */
const SEVERAL: Record<string, readonly string[]> = { 'gaza-borders': Object.keys(BORDER) };
/** Words of a border or ground run out of the Strip. */
const BESIDE: Record<string, 'east' | 'west'> = {
  'border-israel': 'east',
  'border-egypt': 'west',
  'israel-held-part': 'east',
  'hamas-held-part': 'west',
};
/** Ground that a source names without any site: words are put there, and no mark. */
const VAGUE: Record<string, Position> = { 'israeli-territory': [34.47, 31.31] };
/** The country round the Strip that the map can show at once, in degrees. */
const WINDOW = { west: 33.9, south: 30.9, east: 35.4, north: 32.2 };

/** Kinds of place that nearly every statement names, and that say nothing of where. */
const EVERYWHERE: ReadonlySet<string> = new Set(['strip', 'country']);

export const inWindow = ([lon, lat]: Position): boolean =>
  lon > WINDOW.west && lon < WINDOW.east && lat > WINDOW.south && lat < WINDOW.north;

/** Places that each side names, by its claims; then those of the disagreement and its events. */
function namedPlaces(archive: Archive, item: CompiledDisagreement): Map<string, number[]> {
  const named = new Map<string, number[]>();
  const add = (name: string, side?: number): void => {
    for (const place of SEVERAL[name] ?? [name]) {
      const sides = named.get(place) ?? [];
      if (side !== undefined && !sides.includes(side)) sides.push(side);
      named.set(place, sides);
    }
  };
  item.sides.forEach((claims, side) => {
    for (const id of claims) for (const place of archive.claims.get(id)?.places ?? []) add(place, side);
  });
  for (const place of item.places) add(place);
  for (const id of item.events) for (const place of archive.events.get(id)?.places ?? []) add(place);
  return named;
}

/** The line that divides the Strip, and the ground on either side of it, on a day. */
export function dividedBy(start: Start, prepared: PreparedOutline, isoDay: string, scenario: string) {
  const division = start.scenarios.find(({ id }) => id === scenario);
  if (!division) return { zones: [], lines: [] };
  const result = zonesOf(division, start.lines, prepared, isoDay);
  return {
    zones: result.ok ? result.zones : [],
    lines: division.lines.flatMap((series) => lineInForce(start.lines, series, isoDay) ?? []),
  };
}

export type DividedGround = ReturnType<typeof dividedBy>;

/** Where the words of a ground or border stand: well inside it, or half way along. */
function middleOf(polygons: Ring[][], paths: Path[]): Position | undefined {
  if (polygons.length > 0) return labelPoint(polygons);
  const [longest] = paths.toSorted((a, b) => b.length - a.length);
  return longest?.[Math.floor(longest.length / 2)];
}

export function drawingOf(
  archive: Archive,
  { outline }: Pick<Start, 'outline'>,
  prepared: PreparedOutline,
  zones: DividedGround['zones'],
  item: CompiledDisagreement,
): Drawing {
  const marks = new Map<string, Mark>();
  const grounds: GroundMark[] = [];
  const undrawn: Undrawn[] = [];
  for (const [place, sides] of namedPlaces(archive, item)) {
    const known = archive.places.get(place);
    const point = known?.point;
    const lonLat = point && point.precision !== 'country' ? point.lonLat : VAGUE[place];
    const side = GROUND[place];
    const border = BORDER[place];
    if (lonLat && inWindow(lonLat)) {
      // Two places on one point, as a site and its town, are one mark.
      const there = marks.get(lonLat.join());
      if (there) there.sides = [...new Set([...there.sides, ...sides])].sort((a, b) => a - b);
      else marks.set(lonLat.join(), { place, lonLat, sides: [...sides], kind: point ? 'point' : 'vague' });
    }
    if (side) {
      const polygons = zones
        .filter(({ id }) => id === `yellow-line:${side}`)
        .flatMap((zone) => zone.polygons);
      if (polygons.length > 0) grounds.push({ place, sides, polygons, paths: [] });
    }
    if (border) grounds.push({ place, sides, polygons: [], paths: frontagePaths(outline, border) });
    if (!lonLat && !side && !border && known?.unplaced && !EVERYWHERE.has(known.kind))
      undrawn.push({ place, sides, why: known.unplaced });
  }
  for (const { place, sides, polygons, paths } of grounds) {
    const lonLat = middleOf(polygons, paths);
    const words = BESIDE[place];
    if (lonLat) marks.set(place, { place, lonLat, sides, kind: 'ground', ...(words ? { words } : {}) });
  }
  return {
    marks: [...marks.values()],
    grounds,
    distances: distanceChecks(archive, prepared, item),
    undrawn,
  };
}

export const isDrawn = ({ marks, grounds, distances }: Drawing): boolean =>
  marks.length + grounds.length + distances.length > 0;
