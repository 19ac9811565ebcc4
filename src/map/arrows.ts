import type { Feature, FeatureCollection } from 'geojson';
import type { Holder } from '../domain/constants';
import type { Path, Position, Ring } from '../domain/types';
import { distanceKm, inPolygons, kmPerDegree, lengthKm } from '../geometry';
import type { MapPart } from './changes';
import { collection } from './collection';
import { contactRuns } from './edges';

/** How far an arrow reaches beyond the line, in km: the longest that ends in the changed ground is drawn. */
const REACHES_KM = [1.9, 1.1, 0.6];
/** Its tail, as a share of its reach, on the side it comes from. */
const TAIL = 0.36;
/** The course of the line is taken over so much to either side, so that an arrow does not turn with every bend. */
const COURSE_KM = 0.8;
/** About one arrow for so many km, within bounds, and never closer than the last. */
const EVERY_KM = 9;
const LEAST = 3;
const MOST = 6;
const APART_KM = 1.5;

/**
 * Arrows across the stretch that parts the gaining holder's unchanged ground from what passes to it, square to it and into the
 * changed ground: which way control passes, not a route. None where the gaining holder has no ground beside it.
 * @param parts pieces of one cut, so that neighbours share their corners
 * @param passages which changes get arrows
 */
export function arrowFeatures(
  parts: readonly MapPart[],
  passages: readonly { from: Holder; to: Holder }[],
): FeatureCollection {
  return collection(
    passages.flatMap(({ from, to }) => {
      const groundOf = (before: Holder): Ring[][] =>
        parts.filter((part) => part.from === before && part.to === to).flatMap(({ polygons }) => polygons);
      const gained = groundOf(from);
      const held = groundOf(to);
      return evenly(contactRuns(gained, held)).flatMap(({ run, km }, i) => {
        const arrow = REACHES_KM.map((reach) => across(run, km, reach)).find(
          ({ tail, tip }) => inPolygons(tip, gained) && inPolygons(tail, held),
        );
        return arrow ? drawn(`${from}>${to}-${i}`, to, arrow) : [];
      });
    }),
  );
}

/** Places at even distances along runs taken as one. */
function evenly(runs: readonly Path[]): { run: Path; km: number }[] {
  const lengths = runs.map(lengthKm);
  const total = lengths.reduce((sum, km) => sum + km, 0);
  const wanted = Math.min(MOST, Math.max(LEAST, Math.round(total / EVERY_KM)));
  const count = Math.min(wanted, Math.ceil(total / APART_KM));
  return Array.from({ length: count }, (_, i) => {
    let km = ((i + 0.5) * total) / count;
    let at = 0;
    while (at < runs.length - 1 && km > (lengths[at] ?? 0)) km -= lengths[at++] ?? 0;
    return { run: runs[at] as Path, km };
  });
}

/** The position so many km along a path; its ends before 0 and beyond its length. */
function pointAt(path: Path, km: number): Position {
  let left = km;
  for (let i = 1; i < path.length; i++) {
    const a = path[i - 1] as Position;
    const b = path[i] as Position;
    const step = distanceKm(a, b);
    if (left < step) {
      const t = Math.max(0, left / step);
      return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
    }
    left -= step;
  }
  return path.at(-1) as Position;
}

interface Arrow {
  tail: Position;
  tip: Position;
  /** Degrees clockwise from north. */
  bearing: number;
}

/** The arrow that crosses a run to its left, where its ring has its inside. */
function across(run: Path, km: number, reach: number): Arrow {
  const at = pointAt(run, km);
  const before = pointAt(run, km - COURSE_KM);
  const after = pointAt(run, km + COURSE_KM);
  const scale = kmPerDegree(at[1]);
  const east = (after[0] - before[0]) * scale.lon;
  const north = (after[1] - before[1]) * scale.lat;
  const length = Math.hypot(east, north) || 1;
  const left = { east: -north / length, north: east / length };
  const moved = (by: number): Position => [
    at[0] + (left.east * by) / scale.lon,
    at[1] + (left.north * by) / scale.lat,
  ];
  return {
    tail: moved(-TAIL * reach),
    tip: moved(reach),
    bearing: (Math.atan2(left.east, left.north) * 180) / Math.PI,
  };
}

function drawn(id: string, holder: Holder, { tail, tip, bearing }: Arrow): Feature[] {
  return [
    {
      type: 'Feature',
      id: `${id}-shaft`,
      properties: { id: `${id}-shaft`, draw: 'shaft', holder },
      geometry: { type: 'LineString', coordinates: [tail, tip] },
    },
    {
      type: 'Feature',
      id: `${id}-head`,
      properties: { id: `${id}-head`, draw: 'head', holder, bearing },
      geometry: { type: 'Point', coordinates: tip },
    },
  ];
}
