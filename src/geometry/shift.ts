/** Parallel curves: a line moved sideways by its accuracy, for bands and drawn uncertainty. */
import Flatbush from 'flatbush';
import type { Path, Position } from '../domain/types';
import { distanceKm, kmPerDegree } from './distance';
import { inOutline } from './locate';
import type { PreparedOutline } from './outline';
import { along, crossing } from './plane';

/** Outer corners keep their point up to this multiple of the shift; sharper ones are cut off. */
const MITRE_LIMIT = 2;

/**
 * The parallel curve of a path, `metres` to the left of its direction (negative: right), in a plane scaled at each
 * segment's latitude. Loops that the shift makes at tight bends are cut off, so that a simple path stays simple;
 * bays narrower than twice the shift close.
 */
export function shiftPath(path: Path, metres: number): Path {
  const segments: [Position, Position][] = [];
  for (let i = 1; i < path.length; i++) {
    const moved = shiftSegment(path[i - 1] as Position, path[i] as Position, metres / 1000);
    if (moved) segments.push(moved);
  }
  const first = segments[0];
  if (!first || metres === 0) return path.slice();
  const out: Path = [first[0]];
  for (let i = 1; i < segments.length; i++) {
    out.push(...join(segments[i - 1] as [Position, Position], segments[i] as [Position, Position], metres));
  }
  out.push((segments[segments.length - 1] as [Position, Position])[1]);
  return withoutLoops(out);
}

function shiftSegment(a: Position, b: Position, km: number): [Position, Position] | null {
  const scale = kmPerDegree((a[1] + b[1]) / 2);
  const dx = (b[0] - a[0]) * scale.lon;
  const dy = (b[1] - a[1]) * scale.lat;
  const length = Math.hypot(dx, dy);
  if (length === 0) return null;
  const ox = ((-dy / length) * km) / scale.lon;
  const oy = ((dx / length) * km) / scale.lat;
  return [
    [a[0] + ox, a[1] + oy],
    [b[0] + ox, b[1] + oy],
  ];
}

/** The corner between two shifted segments: where they meet, or both ends where that is too far off. */
function join([a, b]: [Position, Position], [c, d]: [Position, Position], metres: number): Path {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = ux * vy - uy * vx;
  const t = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / cross;
  const s = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / cross;
  if (!Number.isFinite(t) || !Number.isFinite(s)) return [b];
  const meet = along(a, b, t);
  // Inside a bend the segments cross; where one is too short for that, the loop between their ends is removed later.
  if (t <= 1 && s >= 0) return t >= 0 && s <= 1 ? [meet] : [b, c];
  return distanceKm(meet, b) <= (MITRE_LIMIT * Math.abs(metres)) / 1000 ? [meet] : [b, c];
}

/** Cut off every loop: from a crossing, go on with the last segment that passes it. */
function withoutLoops(path: Path): Path {
  if (path.length < 4) return path;
  const index = new Flatbush(path.length - 1, 16, Float64Array);
  const box = (a: Position, b: Position) =>
    [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])] as const;
  for (let i = 1; i < path.length; i++) index.add(...box(path[i - 1] as Position, path[i] as Position));
  index.finish();
  const out: Path = [path[0] as Position];
  for (let i = 0; i + 1 < path.length;) {
    const a = out[out.length - 1] as Position;
    const b = path[i + 1] as Position;
    let last = -1;
    let at: Position = b;
    for (const j of index.search(...box(a, b), (k) => k > i + 1 && k > last)) {
      const t = crossing(path[j] as Position, path[j + 1] as Position, a, b);
      if (t === null || j < last) continue;
      last = j;
      at = along(a, b, t);
    }
    out.push(at);
    i = last < 0 ? i + 1 : last;
  }
  return out;
}

/**
 * Bring ends that lie inside the outline straight on to its edge, up to `withinKm`: a shifted line starts where the
 * line does, though the edge there may run slantwise. Ends that find no edge stay.
 */
export function reachEdge(prepared: PreparedOutline, path: Path, withinKm: number): Path {
  const start = straightOn(prepared, path[1], path[0], withinKm);
  const end = straightOn(prepared, path[path.length - 2], path[path.length - 1], withinKm);
  return [...(start ? [start] : []), ...path, ...(end ? [end] : [])];
}

function straightOn(
  prepared: PreparedOutline,
  before: Position | undefined,
  end: Position | undefined,
  withinKm: number,
): Position | null {
  if (!before || !end || !inOutline(prepared, end)) return null;
  const length = distanceKm(before, end);
  if (length === 0) return null;
  const far = along(before, end, 1 + withinKm / length);
  let nearest: Position | null = null;
  const [w, e] = end[0] < far[0] ? [end[0], far[0]] : [far[0], end[0]];
  const [s, n] = end[1] < far[1] ? [end[1], far[1]] : [far[1], end[1]];
  for (const i of prepared.index.search(w, s, e, n)) {
    const c = prepared.ring[i] as Position;
    const d = prepared.ring[i + 1] as Position;
    const t = crossing(end, far, c, d);
    if (t === null) continue;
    const at = along(c, d, t);
    if (!nearest || distanceKm(end, at) < distanceKm(end, nearest)) nearest = at;
  }
  return nearest;
}
