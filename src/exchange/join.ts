/** Join the stretches of a line that a file holds in parts. */
import type { Path, Position } from '../domain/types';
import { distanceKm } from '../geometry';

/** Ends closer than this, in degrees, are the same point: 0.1 m, the last digit of most files. */
const SAME = 1e-6;

export type Joined = { ok: true; path: Path; warnings: string[] } | { ok: false; message: string };

/** One path out of stretches that meet end to end, in whichever order and direction they come. */
export function joinLines(lines: Path[]): Joined {
  const distinct = lines.filter((line, i) => !lines.slice(0, i).some((other) => equal(line, other)));
  const dropped = lines.length - distinct.length;
  const warnings =
    dropped > 0 ? [`${dropped} of ${lines.length} lines in the file repeat another and were left out`] : [];
  let path = distinct[0]?.slice();
  if (!path) return { ok: false, message: 'the file holds no line' };
  const fork = forkOf(distinct);
  if (fork) {
    const place = `${fork[0].toFixed(5)}, ${fork[1].toFixed(5)}`;
    return { ok: false, message: `the lines in the file fork: more than two of them meet at ${place}` };
  }
  const rest = distinct.slice(1);
  while (rest.length > 0) {
    let longer: Path | null = null;
    for (let i = 0; i < rest.length && !longer; i++) {
      longer = attach(path, rest[i] as Path);
      if (longer) rest.splice(i, 1);
    }
    if (!longer) return { ok: false, message: loose(path, rest, distinct.length) };
    path = longer;
  }
  return { ok: true, path, warnings };
}

/** A point where more than two ends meet, or null. */
function forkOf(lines: Path[]): Position | null {
  const ends = lines.flatMap((line) => [line[0] as Position, line[line.length - 1] as Position]);
  return ends.find((p) => ends.filter((q) => same(p, q)).length > 2) ?? null;
}

function same(a: Position | undefined, b: Position | undefined): boolean {
  return !!a && !!b && Math.abs(a[0] - b[0]) <= SAME && Math.abs(a[1] - b[1]) <= SAME;
}

function equal(a: Path, b: Path): boolean {
  if (a.length !== b.length) return false;
  const n = a.length - 1;
  return a.every((p, i) => same(p, b[i])) || a.every((p, i) => same(p, b[n - i]));
}

/** The path made longer by a line at either of its ends, or null where they do not meet. */
function attach(path: Path, line: Path): Path | null {
  const [start, end] = [path[0], path[path.length - 1]];
  const [first, last] = [line[0], line[line.length - 1]];
  if (same(end, first)) return [...path, ...line.slice(1)];
  if (same(end, last)) return [...path, ...line.slice(0, -1).reverse()];
  if (same(start, last)) return [...line.slice(0, -1), ...path];
  if (same(start, first)) return [...line.slice(1).reverse(), ...path];
  return null;
}

function loose(path: Path, rest: Path[], count: number): string {
  let gap = Infinity;
  for (const p of [path[0], path[path.length - 1]]) {
    for (const q of rest.flatMap((line) => [line[0], line[line.length - 1]])) {
      if (p && q) gap = Math.min(gap, distanceKm(p, q));
    }
  }
  const metres = gap < 1 ? `${Math.round(gap * 1000)} m` : `${gap.toFixed(1)} km`;
  return `the ${count} lines in the file do not join end to end: the smallest gap is ${metres}. Join them into one line, or measure one file for each`;
}
