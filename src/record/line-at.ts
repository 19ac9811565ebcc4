/** How far an event was from the cease-fire line of its day, and on which side: no closer than its place is known. */
import type { CompiledEvent, CompiledLine } from '../domain/atlas';
import type { Side } from '../domain/constants';
import type { Place, Position } from '../domain/types';
import { cut, inOutline, nearestEdge, nearestOnPath, pieceAt, type PreparedOutline } from '../geometry';
import { lineInForce } from '../scenario';
import type { Archive } from './archive';
import { addDays, OPEN_END, OPEN_START } from './days';

/**
 * How far a named place may lie from its point, in km, by the precision of the point. Assumptions of ours: about the
 * half-width of a neighbourhood or camp, of a town, and of Gaza City; nothing can be said of a country.
 */
export const PLACE_RADIUS_KM: { readonly [precision in Precision]: number | null } = {
  site: 0.25,
  nearby: 1.5,
  town: 1.5,
  midpoint: 2.5,
  city: 3,
  country: null,
};
type Precision = NonNullable<Place['point']>['precision'];

/** A place this far outside the Strip (a crossing, an army post beside it) is still measured. */
const BESIDE_KM = 2;

export interface PlaceAtLine {
  place: Place;
  point: Position;
  /** Distance from the point to the line, and the range that the place's own extent and the line's accuracy leave. */
  km: number;
  minKm: number;
  maxKm: number;
  /** Nearest point of the line. */
  nearest: Position;
  /** Side of the line that the point is on, walking it north to south (`left` is the eastern); null outside the Strip. */
  side: Side | null;
  /** False where the place or the line is known less closely than the distance between them. */
  sideCertain: boolean;
}

export interface LineAt {
  /** The version in force on the event's day, or null where none was yet. */
  line: CompiledLine | null;
  /** The days of the event on which it was in force, first and last. */
  from: string;
  to: string;
  places: PlaceAtLine[];
}

/**
 * The versions of a line that were in force in the span of days an event may have happened on, oldest first, and how the
 * event's places lie to each. More than one entry: its date does not tell which. An event that may have
 * happened at any time before a day is held to that day. Places without a point, or far from the Strip, are left out.
 * @param series id of a line series
 */
export function lineAt(
  archive: Archive,
  prepared: PreparedOutline,
  event: CompiledEvent,
  series = 'yellow-line',
): LineAt[] {
  const { lines } = archive.atlas;
  const last = event.date.max === OPEN_END ? archive.atlas.recordEnds : event.date.max;
  const first = event.date.min === OPEN_START ? last : event.date.min;
  const starts = lines
    .filter((line) => line.series === series && line.validFrom.min > first && line.validFrom.min <= last)
    .map((line) => line.validFrom.min);
  const days = [...new Set([first, ...starts.sort()])];
  return days.map((from, i) => {
    const line = lineInForce(lines, series, from);
    const next = days[i + 1];
    return {
      line,
      from,
      to: next === undefined ? last : addDays(next, -1),
      places: line ? placesAt(archive, prepared, event, line) : [],
    };
  });
}

function placesAt(
  archive: Archive,
  prepared: PreparedOutline,
  event: CompiledEvent,
  line: CompiledLine,
): PlaceAtLine[] {
  const result = cut(prepared, [{ id: line.series, path: line.coordinates }]);
  if (!result.ok) throw new Error(`${line.id} does not divide the Strip: ${result.message}`);
  return event.places.flatMap((id): PlaceAtLine[] => {
    const place = archive.places.get(id);
    const point = place?.point?.lonLat;
    const radius = place?.point && PLACE_RADIUS_KM[place.point.precision];
    if (!place || !point || radius === null || radius === undefined) return [];
    if (!inOutline(prepared, point) && !nearestEdge(prepared, point, BESIDE_KM)) return [];
    const near = nearestOnPath(line.coordinates, point);
    if (!near) return [];
    const { km, at: nearest } = near;
    const slack = radius + (line.accuracyM ?? 0) / 1000;
    const piece = pieceAt(result.pieces, point)?.name;
    const side = piece === `${line.series}:left` ? 'left' : piece === `${line.series}:right` ? 'right' : null;
    return [
      {
        place,
        point,
        km,
        minKm: Math.max(0, km - slack),
        maxKm: km + slack,
        nearest,
        side,
        // A line drawn to a share has no course of its own that a side could be told from.
        sideCertain: side !== null && line.accuracyM !== null && km > slack,
      },
    ];
  });
}
