/** An outline with a strip of sea: made here, since published shares differ for whether they count one. */
import type { Outline } from '../../domain/atlas';
import type { Frontage } from '../../domain/constants';
import type { Path, Position, Ring } from '../../domain/types';
import { signedRingAreaKm2 } from '../area';
import { kmPerDegree } from '../distance';
import { inOutline, nearestEdge } from '../locate';
import { OutlineError, prepareOutline, type PreparedOutline } from '../outline';

export interface Sea {
  ok: true;
  prepared: PreparedOutline;
  /** Carry the ends of a line that lie on the shore, or just short of it, out through the strip of sea. */
  carry: (path: Path) => Path;
}
export type WithSea = Sea | { ok: false; message: string };

/** Ends this close to the shore end on it: what a cut extends, too. */
const AT_SHORE_KM = 0.25;
/** A carried line passes the sea's outer edge by this share of its width. */
const BEYOND = 1.2;

/**
 * The outline with its coast pushed out to sea by `km`, at right angles to the straight between the coast's two ends; the
 * sides of the strip of sea are straight and count as coast. No limit that any state, agreement or navy drew: it is made
 * here, to show how a share changes. Refused where the outline has no coast in one run, or where the pushed coast would
 * meet the land.
 * @param km 0 or more
 */
export function withSea(outline: Outline, km: number): WithSea {
  const { ring, frontages } = counterClockwise(outline);
  const run = coastRun(frontages);
  if (!run) return { ok: false, message: 'the outline has no coast, or more than one stretch of it' };
  if (!(km >= 0)) return { ok: false, message: 'a strip of sea is 0 km wide or more' };
  const land = prepareOutline(outline);
  // Turned so that the coast comes last: land from its end round to its beginning, then the coast.
  const edges = ring.length - 1;
  const at = (i: number) => ring[i % edges] as Position;
  const coast = Array.from({ length: run.count + 1 }, (_, i) => at(run.first + i));
  const inland = Array.from({ length: edges - run.count + 1 }, (_, i) => at(run.first + run.count + i));
  const out = seaward(coast, km);
  const pushed = coast.map(([lon, lat]): Position => [lon + out[0], lat + out[1]]);
  const whole: Ring = km === 0 ? inland.concat(coast.slice(1)) : inland.concat(pushed, inland.slice(0, 1));
  const kept = Array.from(
    { length: edges - run.count },
    (_, i) => frontages[(run.first + run.count + i) % edges] as Frontage,
  );
  const sides = whole.slice(1 + kept.length).map((): Frontage => 'coast');
  try {
    const prepared = prepareOutline({ ring: whole, frontages: [...kept, ...sides] });
    return { ok: true, prepared, carry: (path) => carried(land, path, km, out) };
  } catch (error) {
    if (!(error instanceof OutlineError)) throw error;
    return { ok: false, message: `pushed out by ${km} km, the coast meets the land: ${error.message}` };
  }
}

function counterClockwise({ ring, frontages }: Outline): Outline {
  if (signedRingAreaKm2(ring) >= 0) return { ring, frontages };
  return { ring: ring.slice().reverse(), frontages: frontages.slice().reverse() };
}

/** The one run of coast along the ring, or null. */
function coastRun(frontages: readonly Frontage[]): { first: number; count: number } | null {
  const before = (i: number) => frontages[(i + frontages.length - 1) % frontages.length];
  const starts = frontages.flatMap((f, i) => (f === 'coast' && before(i) !== 'coast' ? [i] : []));
  const first = starts[0];
  if (first === undefined || starts.length > 1) return null;
  return { first, count: frontages.filter((f) => f === 'coast').length };
}

/** What takes a point of the coast `km` out, in degrees: to the right of the coast, since the land is on its left. */
function seaward(coast: Path, km: number): Position {
  const [a, b] = [coast[0], coast[coast.length - 1]] as [Position, Position];
  const scale = kmPerDegree((a[1] + b[1]) / 2);
  const [ux, uy] = [(b[0] - a[0]) * scale.lon, (b[1] - a[1]) * scale.lat];
  const length = Math.hypot(ux, uy);
  return [(uy / length) * (km / scale.lon), (-ux / length) * (km / scale.lat)];
}

function carried(land: PreparedOutline, path: Path, km: number, out: Position): Path {
  if (km === 0) return path;
  // From an end outwards: the shore or the end itself, which a cut takes for one point, then a place beyond the sea's edge.
  const seawards = (end: Position | undefined): Path => {
    if (!end) return [];
    const near = nearestEdge(land, end, Math.max(AT_SHORE_KM, km * BEYOND));
    if (!near || land.frontages[near.edge] !== 'coast') return [];
    // Short of the shore by more than a cut would extend: the line ends inside, and the cut will say so.
    if (inOutline(land, end) && near.km > AT_SHORE_KM) return [];
    const begin = inOutline(land, end) ? near.point : end;
    return [begin, [begin[0] + out[0] * BEYOND, begin[1] + out[1] * BEYOND]];
  };
  const first = seawards(path[0]);
  const last = seawards(path[path.length - 1]);
  return [...first.reverse(), ...path, ...last];
}
