/** Bring the ends of a drawn line to the shore or the border. */
import type { Frontage } from '../../domain/constants';
import type { Path, Position } from '../../domain/types';
import { inOutline, nearestEdge } from '../locate';
import type { PreparedOutline } from '../outline';

export interface SnappedEnd {
  end: 'first' | 'last';
  from: Position;
  to: Position;
  km: number;
  /** The shore or the border it now lies on. */
  frontage: Frontage;
}

export interface Snapped {
  path: Path;
  snapped: SnappedEnd[];
}

/**
 * Put each end of a path that lies within `withinKm` of the outline's edge on the nearest point of it, whether it fell
 * short or went too far; ends further off stay. Ends already on the edge are not counted as snapped.
 */
export function snapEnds(prepared: PreparedOutline, path: Path, withinKm: number): Snapped {
  const out = path.slice();
  const snapped: SnappedEnd[] = [];
  for (const end of ['first', 'last'] as const) {
    const at = end === 'first' ? 0 : out.length - 1;
    const from = out[at];
    const found = from && nearestEdge(prepared, from, withinKm);
    if (!from || !found || found.km === 0) continue;
    out[at] = found.point;
    const frontage = prepared.frontages[found.edge] as Frontage;
    snapped.push({ end, from, to: found.point, km: found.km, frontage });
  }
  return { path: out, snapped };
}

export interface EndState {
  end: 'first' | 'last';
  at: Position;
  /** On the edge (within a metre), beyond it, or short of it by `km`. */
  state: 'on' | 'beyond' | 'short';
  km: number;
}

const ON_KM = 0.001;

/** How each end of a path lies to the edge of the outline; `km` is the distance to it. */
export function endStates(prepared: PreparedOutline, path: Path): EndState[] {
  const ends = [
    { end: 'first', at: path[0] },
    { end: 'last', at: path[path.length - 1] },
  ] as const;
  return ends.flatMap(({ end, at }): EndState[] => {
    if (!at) return [];
    let km = Number.NaN;
    for (let reach = 0.25; reach < 50_000; reach *= 8) {
      const found = nearestEdge(prepared, at, reach);
      if (found) {
        km = found.km;
        break;
      }
    }
    const state = km <= ON_KM ? 'on' : inOutline(prepared, at) ? 'short' : 'beyond';
    return [{ end, at, state, km }];
  });
}
