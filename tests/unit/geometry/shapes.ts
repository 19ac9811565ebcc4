/** Outlines and lines for geometry tests, made here so that expected answers can be worked out by hand. */
import type { Outline } from '../../../src/domain/atlas';
import type { Frontage } from '../../../src/domain/constants';
import type { Path, Position, Ring } from '../../../src/domain/types';

/** A lon-lat rectangle, counter-clockwise from its south-western corner: south is Egypt, east and north Israel, west coast. */
export function box(west = 34, south = 31, east = 34.2, north = 31.4): Outline {
  return {
    ring: [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
    frontages: ['egypt', 'israel', 'israel', 'coast'],
  };
}

/** Small random generator (mulberry32): the same outline in every run. */
export function randomFrom(origin: number): () => number {
  let a = origin >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A rough strip of about 40 x 10 km, leaning like the real one, with `corners` vertices and wiggly edges. */
export function strip(corners: number, origin = 1): Outline {
  const random = randomFrom(origin);
  const ring: Ring = [];
  const frontages: Frontage[] = [];
  for (let i = 0; i < corners; i++) {
    const turn = (i / corners) * 2 * Math.PI;
    // A superellipse: long flat sides, simple for any radius that stays positive.
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    const radius =
      (Math.abs(c) ** 4 + Math.abs(s) ** 4) ** -0.25 * (1 + ((random() - 0.5) * 0.2) / Math.sqrt(corners));
    ring.push(lean(radius * c, radius * s));
    frontages.push(c > 0.7 ? 'israel' : s > 0.7 ? 'israel' : c < -0.7 ? 'coast' : 'egypt');
  }
  ring.push(ring[0] as Position);
  return { ring, frontages };
}

/** From across (-1 west to 1 east) and along (-1 south to 1 north) the strip to [lon, lat]. */
export function lean(across: number, along: number): Position {
  return [34.38 + 0.05 * across + 0.12 * along, 31.4 + 0.17 * along - 0.035 * across];
}

/** A wavy line down the strip, from beyond its northern edge to beyond its southern, with `points` points. */
export function wave(points: number, offset = 0, swing = 0.3): Path {
  return Array.from({ length: points }, (_, i) => {
    const along = 1.2 - (2.4 * i) / (points - 1);
    return lean(offset + swing * Math.sin(along * 7), along);
  });
}
