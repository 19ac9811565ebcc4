/** Walk the faces of arcs: every arc is walked once in each direction, so the areas of all faces cancel to zero. */
import type { FrontageKm } from '../domain/atlas';
import type { Path, Position, Ring } from '../domain/types';
import type { Arc } from './arcs';
import { compareDirections } from './plane';

export interface Face {
  /** Arc ids, doubled; odd when walked backwards. The face lies on the left. */
  halves: number[];
  km2: number;
}

export interface Faces {
  inner: Face[];
  /** Face to the left of each half-arc; the outside is -1. */
  faceOf: Int32Array;
}

/** Faces inside the outline; null when the walk contradicts itself (nodes too close to tell apart). */
export function walkFaces(arcs: Arc[]): Faces | null {
  const before = turnTable(arcs);
  const faceOf = new Int32Array(arcs.length * 2).fill(-2);
  const inner: Face[] = [];
  let outside = 0;
  for (let start = 0; start < faceOf.length; start++) {
    if (faceOf[start] !== -2) continue;
    const halves: number[] = [];
    let km2 = 0;
    let half = start;
    do {
      if (faceOf[half] !== -2) return null;
      halves.push(half);
      const arc = arcs[half >> 1] as Arc;
      km2 += half & 1 ? -arc.areaKm2 : arc.areaKm2;
      faceOf[half] = inner.length;
      half = before[half ^ 1] as number;
    } while (half !== start);
    const isOutside = halves.every((h) => h & 1 && (arcs[h >> 1] as Arc).frontageKm !== null);
    if (isOutside) {
      outside++;
      for (const h of halves) faceOf[h] = -1;
    } else {
      if (!(km2 > 0)) return null;
      inner.push({ halves, km2 });
    }
  }
  const nodes = new Set(arcs.flatMap((arc) => [arc.from.id, arc.to.id])).size;
  // Euler's formula for a connected plane graph, the outside counted as a face.
  const sound = outside === 1 && nodes - arcs.length + inner.length + 1 === 2;
  return sound ? { inner, faceOf } : null;
}

/** For each half-arc, the one that leaves the same node next in clockwise order. */
function turnTable(arcs: Arc[]): Int32Array {
  const leaving = new Map<number, number[]>();
  arcs.forEach((arc, i) => {
    for (const [node, half] of [
      [arc.from, 2 * i],
      [arc.to, 2 * i + 1],
    ] as const) {
      const list = leaving.get(node.id);
      if (list) list.push(half);
      else leaving.set(node.id, [half]);
    }
  });
  const before = new Int32Array(arcs.length * 2);
  for (const halves of leaving.values()) {
    const { at } = origin(arcs, halves[0] as number);
    halves.sort((p, q) => compareDirections(at, towards(arcs, p), towards(arcs, q)));
    halves.forEach((half, i) => (before[half] = halves[(i + halves.length - 1) % halves.length] as number));
  }
  return before;
}

function origin(arcs: Arc[], half: number) {
  const arc = arcs[half >> 1] as Arc;
  return half & 1 ? arc.to : arc.from;
}

function towards(arcs: Arc[], half: number): Position {
  const { points } = arcs[half >> 1] as Arc;
  return points[half & 1 ? points.length - 2 : 1] as Position;
}

/** The closed ring round a face, counter-clockwise. Positions are shared with neighbouring faces. */
export function faceRing(arcs: Arc[], face: Face): Ring {
  return joined(
    face.halves.map((half) => {
      const { points } = arcs[half >> 1] as Arc;
      return half & 1 ? points.slice().reverse() : points;
    }),
  );
}

/** Runs handed to one call at most: a call takes only so many arguments. */
const BATCH = 10_000;

/** One closed ring of runs that each begin where the one before ends. */
export function joined(runs: Path[]): Ring {
  let ring = runs[0] ?? [];
  // Joined by the engine: this is where the time of a cut of a large outline goes.
  for (let from = 1; from < runs.length; from += BATCH) {
    ring = ring.concat(...runs.slice(from, from + BATCH).map((run) => run.slice(1)));
  }
  return ring;
}

/** How much of each frontage a face touches, in km. */
export function faceFrontage(arcs: Arc[], face: Face, sum: FrontageKm): void {
  for (const half of face.halves) {
    const km = (arcs[half >> 1] as Arc).frontageKm;
    if (!km || half & 1) continue;
    sum.israel += km.israel;
    sum.egypt += km.egypt;
    sum.coast += km.coast;
  }
}
