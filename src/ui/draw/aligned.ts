/** Two depth profiles on one axis. */
import type { Path, Position } from '../../domain/types';
import { distanceKm } from '../../geometry';
import type { ProfilePoint } from '../../scenario';
import { keyOf } from './moved';

/** One place of both lines: its distance along the line before and along the line as it is. */
interface Pair {
  old: number;
  now: number;
}

/**
 * Depths of the course a line began as, at distances along the line as it is now: what both have in common stands at one
 * distance, and what lies between is spread evenly. Both profiles run from their northern ends.
 */
export function alignedTo(
  profile: readonly ProfilePoint[],
  path: Path,
  before: readonly ProfilePoint[],
  from: Path,
): ProfilePoint[] {
  const pairs = pairsOf(profile, path, before, from);
  let k = 1;
  return before.map((point) => {
    while (k < pairs.length - 1 && (pairs[k]?.old ?? 0) < point.km) k += 1;
    const [a, b] = [pairs[k - 1], pairs[k]];
    if (!a || !b) return point;
    const t = Math.min(1, Math.max(0, (point.km - a.old) / (b.old - a.old)));
    return { ...point, km: a.now + t * (b.now - a.now) };
  });
}

/** Distances along the courses that lines began as: they stay while a line is drawn. */
const starts = new WeakMap<Path, Map<number, number>>();

function pairsOf(
  profile: readonly ProfilePoint[],
  path: Path,
  before: readonly ProfilePoint[],
  from: Path,
): Pair[] {
  const [north, oldNorth] = [profile[0], before[0]];
  const [south, oldSouth] = [profile.at(-1), before.at(-1)];
  if (!north || !oldNorth || !south || !oldSouth) return [];
  let known = starts.get(from);
  if (!known) {
    known = new Map();
    const fresh = known;
    walk(from, oldNorth.at, (key, km) => fresh.set(key, km));
    starts.set(from, known);
  }
  const distances = known;
  const pairs: Pair[] = [{ old: 0, now: 0 }];
  let last: Pair = { old: 0, now: 0 };
  walk(path, north.at, (key, now) => {
    const old = distances.get(key);
    // A vertex that was moved past its neighbours would fold the axis back.
    if (old === undefined || old <= last.old || now <= last.now) return;
    last = { old, now };
    pairs.push(last);
  });
  if (oldSouth.km > last.old && south.km > last.now) pairs.push({ old: oldSouth.km, now: south.km });
  return pairs;
}

/** Each vertex as a key with its distance in km from the end that a profile begins at. */
function walk(path: Path, begins: Position, visit: (key: number, km: number) => void): void {
  const [first, last] = [path[0], path.at(-1)];
  const turned = first && last && distanceKm(last, begins) < distanceKm(first, begins);
  let km = 0;
  let before: Position | null = null;
  for (const position of turned ? path.toReversed() : path) {
    if (before) km += distanceKm(before, position);
    visit(keyOf(position), km);
    before = position;
  }
}
