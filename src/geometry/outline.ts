/** The outline made ready for many cuts: an index of its edges and running sums of area and frontage. */
import Flatbush from 'flatbush';
import type { FrontageKm, Outline } from '../domain/atlas';
import { FRONTAGES } from '../domain/constants';
import type { Position, Ring } from '../domain/types';
import { edgeAreaKm2, RADIANS, signedRingAreaKm2 } from './area';
import { type BoxTree, boxTree } from './boxes';
import { distanceKm } from './distance';
import { crossing, nearSegment, turn } from './plane';

export interface PreparedOutline {
  /** Closed, counter-clockwise, no repeated positions. */
  ring: Ring;
  frontages: Outline['frontages'];
  /** Number of edges; edge `i` runs from `ring[i]` to `ring[i + 1]`. */
  edges: number;
  index: Flatbush;
  /** The boxes of its edges, for meeting whole lines. */
  tree: BoxTree;
  /** Sine of the latitude that areas are measured from; see area.ts. */
  sin0: number;
  /** `areaBefore[i]`: what edges 0 to i - 1 add to the area, km². */
  areaBefore: Float64Array;
  edgeKm: Float64Array;
  /** For each frontage, `kmBefore[f][i]`: its length along edges 0 to i - 1. */
  kmBefore: { [key in keyof FrontageKm]: Float64Array };
  km2: number;
  frontageKm: FrontageKm;
  /** The northernmost vertex: lines are walked from the end nearer to it. */
  north: Position;
}

/** The outline cannot be used: not a ring, without area, or crossing itself. */
export class OutlineError extends Error {
  override name = 'OutlineError';
}

/**
 * Prepare an outline for cutting; O(n log n), once per outline.
 * @param outline closed ring of [lon, lat] in degrees with the frontage of each edge; clockwise rings are turned.
 * @throws OutlineError when the ring is open, has fewer than three corners, crosses itself, or its frontages do not match.
 */
export function prepareOutline(outline: Outline): PreparedOutline {
  const { ring, frontages } = normalised(outline);
  const edges = ring.length - 1;
  const index = new Flatbush(edges, 16, Float64Array);
  const sin0 = Math.sin((ring[0] as Position)[1] * RADIANS);
  const areaBefore = new Float64Array(edges + 1);
  const edgeKm = new Float64Array(edges);
  const kmBefore = {
    israel: new Float64Array(edges + 1),
    egypt: new Float64Array(edges + 1),
    coast: new Float64Array(edges + 1),
  };
  let north = ring[0] as Position;
  for (let i = 0; i < edges; i++) {
    const a = ring[i] as Position;
    const b = ring[i + 1] as Position;
    if (a[1] > north[1]) north = a;
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
    areaBefore[i + 1] = (areaBefore[i] as number) + edgeAreaKm2(a, b, sin0);
    const km = distanceKm(a, b);
    edgeKm[i] = km;
    for (const f of FRONTAGES) {
      kmBefore[f][i + 1] = (kmBefore[f][i] as number) + (frontages[i] === f ? km : 0);
    }
  }
  index.finish();
  refuseCrossings(ring, index);
  const km2 = areaBefore[edges] as number;
  const frontageKm = {
    israel: kmBefore.israel[edges] as number,
    egypt: kmBefore.egypt[edges] as number,
    coast: kmBefore.coast[edges] as number,
  };
  const tree = boxTree(ring);
  return { ring, frontages, edges, index, tree, sin0, areaBefore, edgeKm, kmBefore, km2, frontageKm, north };
}

/** Drop repeated positions, check, and turn the ring counter-clockwise with its frontages. */
function normalised(outline: Outline): Outline {
  const first = outline.ring[0];
  const last = outline.ring[outline.ring.length - 1];
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) {
    throw new OutlineError('the outline is not closed: its first and last positions differ');
  }
  if (outline.frontages.length !== outline.ring.length - 1) {
    throw new OutlineError('the outline needs one frontage for each edge');
  }
  const ring: Ring = [first];
  const frontages: Outline['frontages'] = [];
  for (let i = 1; i < outline.ring.length; i++) {
    const before = ring[ring.length - 1] as Position;
    const point = outline.ring[i] as Position;
    if (!Number.isFinite(point[0]) || !Number.isFinite(point[1])) {
      throw new OutlineError('the outline has a position that is not a pair of numbers');
    }
    if (point[0] === before[0] && point[1] === before[1]) continue;
    ring.push(point);
    frontages.push(outline.frontages[i - 1] as Outline['frontages'][number]);
  }
  if (ring.length < 4) throw new OutlineError('the outline has fewer than three corners');
  const area = signedRingAreaKm2(ring);
  if (area === 0) throw new OutlineError('the outline encloses no area');
  return area > 0 ? { ring, frontages } : { ring: ring.reverse(), frontages: frontages.reverse() };
}

function refuseCrossings(ring: Ring, index: Flatbush): void {
  const edges = ring.length - 1;
  for (let i = 0; i < edges; i++) {
    const a = ring[i] as Position;
    const b = ring[i + 1] as Position;
    const [w, e] = a[0] < b[0] ? [a[0], b[0]] : [b[0], a[0]];
    const [s, n] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]];
    for (const j of index.search(w, s, e, n, (k) => k > i)) {
      const c = ring[j] as Position;
      const d = ring[j + 1] as Position;
      const next = j === i + 1;
      const closing = i === 0 && j === edges - 1;
      const touches = next
        ? nearSegment(d, a, b, 0) || nearSegment(a, c, d, 0)
        : closing
          ? nearSegment(c, a, b, 0) || nearSegment(b, c, d, 0)
          : crossing(a, b, c, d) !== null ||
            [c, d].some((p) => on(p, a, b)) ||
            [a, b].some((p) => on(p, c, d));
      if (touches) {
        throw new OutlineError(
          `the outline touches or crosses itself near ${c[0].toFixed(5)}, ${c[1].toFixed(5)}`,
        );
      }
    }
  }
}

/** Exactly on the segment: collinear by the exact predicate and within its box. */
function on(p: Position, a: Position, b: Position): boolean {
  const inBox = (p[0] - a[0]) * (p[0] - b[0]) <= 0 && (p[1] - a[1]) * (p[1] - b[1]) <= 0;
  return inBox && turn(a, b, p) === 0;
}
