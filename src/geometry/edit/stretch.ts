/** What of a line was moved, and what ground it passes over: an edit is measured where it is, not along the whole line. */
import type { Side } from '../../domain/constants';
import type { Path, Position, Ring } from '../../domain/types';
import { cut } from '../cut';
import { distanceKm } from '../distance';
import { readyPath } from '../ends';
import { OutlineError, prepareOutline, type PreparedOutline } from '../outline';
import type { Box } from './window';

/** Repeated positions of a line, in degrees: that of the cut. */
const SAME = 1e-10;

/** A path as the cut walks it: from its northern end, ends that stop short brought to the edge. Null where it cannot be. */
export function walked(prepared: PreparedOutline, path: Path): Path | null {
  const ready = readyPath(prepared, path, SAME);
  return ready.ok ? ready.path : null;
}

/**
 * The stretch of `next` from the last vertex that both paths have in common at their beginning to the first they have in
 * common up to their end, those two included; empty when the paths are equal.
 */
export function stretchApart(before: Path, next: Path): Path {
  const shorter = Math.min(before.length, next.length);
  let head = 0;
  while (head < shorter && same(before[head], next[head])) head++;
  if (head === before.length && head === next.length) return [];
  let tail = 0;
  while (tail < shorter - head && same(before[before.length - 1 - tail], next[next.length - 1 - tail]))
    tail++;
  return next.slice(Math.max(0, head - 1), next.length - Math.max(0, tail - 1));
}

const same = (p: Position | undefined, q: Position | undefined): boolean =>
  p === q || (!!p && !!q && p[0] === q[0] && p[1] === q[1]);

/** West, south, east, north of positions, in degrees. */
export function boxOf(positions: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of positions) {
    const lon = position[0];
    const lat = position[1];
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
}

export const boxesMeet = (a: Box, b: Box): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** A polygon of a cut, made ready to be cut itself when something first passes over it. */
export interface Ground {
  ring: Ring;
  box: Box;
  /** Null for a ring that touches itself at a corner: it cannot be cut alone. */
  prepared: () => PreparedOutline | null;
}

/** @param ring one outer ring, counter-clockwise, as a cut gives it */
export function groundOf(ring: Ring): Ground {
  let made: PreparedOutline | null | undefined;
  const make = () => {
    try {
      return prepareOutline({ ring, frontages: ring.slice(1).map(() => 'coast') });
    } catch (error) {
      if (error instanceof OutlineError) return null;
      throw error;
    }
  };
  return { ring, box: boxOf(ring), prepared: () => (made === undefined ? (made = make()) : made) };
}

export interface SplitGround {
  left: { polygons: Ring[][]; km2: number };
  right: { polygons: Ring[][]; km2: number };
}

/**
 * Split a ground by a stretch whose ends lie on its edge or outside it, into what lies left and right of the stretch as it
 * is walked. Null when the stretch does not divide it; `'unclear'` when the cut gives no plain answer.
 */
export function splitGround(ground: Ground, stretch: Path, box: Box): SplitGround | 'unclear' | null {
  if (!boxesMeet(ground.box, box)) return null;
  const prepared = ground.prepared();
  if (!prepared) return 'unclear';
  const result = cut(prepared, [{ id: 's', path: stretch }]);
  if (!result.ok) {
    const passes = result.reason === 'outside' || result.reason === 'does-not-divide';
    return passes ? null : 'unclear';
  }
  if (result.warnings.length > 0) return 'unclear';
  // The cut walks from the end nearer to the ground's own north, which need not be the stretch's first.
  const [first, last] = [stretch[0], stretch[stretch.length - 1]] as [Position, Position];
  const turned = distanceKm(last, prepared.north) < distanceKm(first, prepared.north);
  const of = (side: Side) => {
    const cutSide = turned ? (side === 'left' ? 'right' : 'left') : side;
    const piece = result.pieces.find(({ sides }) => sides['s'] === cutSide);
    return { polygons: piece?.polygons ?? [], km2: piece?.km2 ?? 0 };
  };
  return { left: of('left'), right: of('right') };
}
