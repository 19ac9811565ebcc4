/** What lies near a line, and on which side of it. */
import type { Path, Position } from '../domain/types';
import { nearestOnPath, type NearPath } from '../geometry';

export interface NearThing extends NearPath {
  id: string;
}

/** Localities, camps, crossings, events within `km` of a path, nearest first. */
export function nearLine(
  path: Path,
  km: number,
  things: readonly { id: string; lonLat: Position }[],
): NearThing[] {
  return things
    .flatMap(({ id, lonLat }): NearThing[] => {
      const near = nearestOnPath(path, lonLat);
      return near && near.km <= km ? [{ id, ...near }] : [];
    })
    .sort((a, b) => a.km - b.km);
}
