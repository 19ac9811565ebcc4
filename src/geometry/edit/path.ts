/**
 * Edits of a path: pure, each returns a new path and leaves the given one as it was. Positions that do not move are the
 * same objects in both, so that what was measured of them can be kept.
 */
import type { Path, Position } from '../../domain/types';
import { kmPerDegree } from '../distance';

/** An edit names a vertex that the path does not have, or would leave fewer than two. */
export class EditError extends RangeError {
  override name = 'EditError';
}

/**
 * Put vertex `at` in another place.
 * @throws EditError when there is no such vertex.
 */
export function moveVertex(path: Path, at: number, to: Position): Path {
  need(path, at);
  return path.with(at, to);
}

/**
 * Put a vertex before vertex `at`; `path.length` puts it at the end.
 * @throws EditError when `at` lies beyond the end.
 */
export function insertVertex(path: Path, at: number, position: Position): Path {
  if (at !== path.length) need(path, at);
  return path.toSpliced(at, 0, position);
}

/**
 * Take vertex `at` out.
 * @throws EditError when there is no such vertex, or when only two are left.
 */
export function deleteVertex(path: Path, at: number): Path {
  need(path, at);
  if (path.length < 3) throw new EditError('a line keeps at least two vertices');
  return path.toSpliced(at, 1);
}

/**
 * Move vertices `from` to `to`, both included, by a difference in degrees [lon, lat]; the others stay.
 * @throws EditError when the stretch is not part of the path.
 */
export function moveStretch(path: Path, from: number, to: number, delta: Position): Path {
  needStretch(path, from, to);
  return path.map((p, i): Position => (i < from || i > to ? p : [p[0] + delta[0], p[1] + delta[1]]));
}

/**
 * Put other vertices in place of `from` to `to`, both included: a stretch drawn anew.
 * @throws EditError when the stretch is not part of the path, or when fewer than two vertices would be left.
 */
export function replaceStretch(path: Path, from: number, to: number, vertices: Path): Path {
  needStretch(path, from, to);
  const next = path.slice(0, from).concat(vertices, path.slice(to + 1));
  if (next.length < 2) throw new EditError('a line keeps at least two vertices');
  return next;
}

/** The path walked from its other end. */
export function reversePath(path: Path): Path {
  return path.slice().reverse();
}

/** One path after the other; a position that ends the first and begins the second stands once. */
export function joinPaths(first: Path, second: Path): Path {
  const [end, begin] = [first[first.length - 1], second[0]];
  const meet = end && begin && end[0] === begin[0] && end[1] === begin[1];
  return first.concat(meet ? second.slice(1) : second);
}

/** A position moved by metres to the east and to the north, along the ellipsoid at its latitude: what arrow keys do. */
export function nudge(position: Position, metresEast: number, metresNorth: number): Position {
  const scale = kmPerDegree(position[1]);
  return [position[0] + metresEast / 1000 / scale.lon, position[1] + metresNorth / 1000 / scale.lat];
}

function need(path: Path, at: number): void {
  if (!Number.isInteger(at) || at < 0 || at >= path.length)
    throw new EditError(`vertex ${at} is not one of the ${path.length} of the line`);
}

function needStretch(path: Path, from: number, to: number): void {
  need(path, from);
  need(path, to);
  if (from > to) throw new EditError(`a stretch runs forward: ${from} to ${to} does not`);
}
