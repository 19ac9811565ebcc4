/**
 * Polygons taken as what one side holds: unioned, held against the outline, their overlaps named. Import it when it is needed: it
 * brings Turf's clipper along, which no other part of reading does.
 */
import Flatbush from 'flatbush';
import type { Position, Ring } from '../../domain/types';
import { ringAreaKm2, type PreparedOutline } from '../../geometry';
import { countCrossings } from '../../geometry/crossings';
import { overlapKm2, overlay, type Overlay } from '../../geometry/overlay';
import { bboxOf } from './shape';
import type { Finding } from './types';

export interface Overlap {
  /** Places of the two in the list given. */
  a: number;
  b: number;
  km2: number;
}

export interface Holding extends Overlay {
  /** 0 to 1, of the outline. */
  share: number;
  /** Counted once in the area. Largest first. */
  overlaps: Overlap[];
  /** Parts inside the outline below the size of a sliver: counted, but hardly meant. */
  slivers: number;
  findings: Finding[];
}

/** Polygons that no union could be made of; the message says what to do. */
export class HoldingError extends Error {
  override name = 'HoldingError';
}

/**
 * The clipper can lose its way where many edges meet in one point or lie on each other; with the vertices a hair aside it finds
 * it. In degrees, tried in turn: the last is a centimetre.
 */
const ASIDE = [0, 4e-10, 1e-8, 1e-7] as const;

/** The clipper takes some 0.2 to 0.45 ms for each crossing: with more it would be some ten seconds and over. */
const MOST_CROSSINGS = 20_000;
/** A try that took longer, in ms, and failed is the last one. */
const LAST_TRY_MS = 4000;

/** 0.001 km² is 1,000 m²: below what any such map is drawn to, above what clipping leaves by rounding. */
const SLIVER_KM2 = 0.001;
/** 1 m²: less is rounding along a shared edge. */
const SAME_KM2 = 1e-6;

/**
 * The union of polygons (each an outer ring and its holes, [lon, lat] in degrees) inside the outline; null when there is
 * none. Rings may run either way and cross themselves; what two polygons both cover counts once and is named.
 * @throws HoldingError where no union can be made, or none in about ten seconds
 */
export function areasToHolding(polygons: Ring[][], prepared: PreparedOutline): Holding | null {
  if (countCrossings(polygons.flat(), MOST_CROSSINGS) > MOST_CROSSINGS)
    throw new HoldingError(
      `the edges of the polygons cross themselves and each other more than ${MOST_CROSSINGS.toLocaleString('en-GB')} times, too often to be added up: take fewer polygons, or simplify them by some metres`,
    );
  const since = performance.now();
  let fault: unknown;
  for (const degrees of ASIDE) {
    try {
      return held(degrees > 0 ? aside(polygons, degrees) : polygons, prepared);
    } catch (error) {
      fault = error;
      if (performance.now() - since > LAST_TRY_MS) break;
    }
  }
  throw new HoldingError(
    'the polygons cross themselves and each other in a way that cannot be added up: simplify them by some metres, or mend them in another program',
    { cause: fault },
  );
}

/** Every vertex moved by no more than so many degrees, and the same vertex always to the same place. */
function aside(polygons: Ring[][], degrees: number): Ring[][] {
  return polygons.map((rings) =>
    rings.map((ring) =>
      ring.map(([x, y]): Position => [
        x + degrees * Math.sin(1e7 * x + 3e7 * y),
        y + degrees * Math.cos(2e7 * x + 1e7 * y),
      ]),
    ),
  );
}

function held(polygons: Ring[][], prepared: PreparedOutline): Holding | null {
  const inside = polygons.length > 0 ? overlay(prepared, polygons) : null;
  if (!inside) return null;
  const overlaps = overlapsOf(polygons);
  return {
    ...inside,
    share: inside.km2 / prepared.km2,
    overlaps,
    slivers: inside.polygons.filter(([outer]) => outer && ringAreaKm2(outer) < SLIVER_KM2).length,
    findings: overlaps.length > 0 ? [finding(overlaps)] : [],
  };
}

function overlapsOf(polygons: Ring[][]): Overlap[] {
  const index = new Flatbush(polygons.length, 16, Float64Array);
  const boxes = polygons.map((rings) => bboxOf({ kind: 'area', polygons: [rings] }));
  for (const box of boxes) index.add(...box);
  index.finish();
  const out: Overlap[] = [];
  for (const [a, box] of boxes.entries()) {
    for (const b of index.search(...box, (other) => other > a)) {
      const km2 = overlapKm2(polygons[a] as Ring[], polygons[b] as Ring[]);
      if (km2 > SAME_KM2) out.push({ a, b, km2 });
    }
  }
  return out.sort((one, other) => other.km2 - one.km2);
}

function finding(overlaps: Overlap[]): Finding {
  const [most] = overlaps;
  const where = most ? `, most of it between polygons ${most.a + 1} and ${most.b + 1}` : '';
  const sum = overlaps.reduce((all, { km2 }) => all + km2, 0);
  return {
    kind: 'overlaps',
    message: `polygons of one side do not overlap; ${overlaps.length} ${overlaps.length === 1 ? 'pair does' : 'pairs do'} (${sum.toFixed(2)} km²${where}), and what they share is counted once`,
  };
}
