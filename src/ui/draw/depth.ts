/** What stands beside the depths of a line: what is published of it, and the places it passes. */
import type { Position } from '../../domain/types';
import { distanceKm, nearestEdge, type PreparedOutline } from '../../geometry';
import type { Archive } from '../../record/archive';
import type { ProfilePoint } from '../../scenario';
import type { Desk } from '../desk';
import { say } from './draw-words';
import { namedPoints } from './figures';

/** What axes take of the chart, in px. */
export const PLOT = { left: 40, right: 26 } as const;

export interface PublishedDepth {
  /** In km. */
  min: number;
  max: number;
  /** Whose statement it is. */
  who: string;
  source: string | null;
}

/** A range of depths that a claim of the record states for a line; null where none does. */
export function bandOf(archive: Archive | null, series: string | undefined): PublishedDepth | null {
  if (!archive || !series) return null;
  for (const claim of archive.atlas.claims)
    for (const { quantity, line, unit, min, max } of claim.figures)
      if (
        quantity === 'distance' &&
        line === series &&
        unit === 'km' &&
        min !== undefined &&
        max !== undefined
      )
        return { min, max, who: claim.voice.who, source: claim.cites[0]?.source ?? null };
  return null;
}

/** Depth at a distance along a line, between the two points around it; null beyond its end. */
export function depthIn(points: readonly ProfilePoint[], km: number): number | null {
  const after = points.findIndex((point) => point.km >= km);
  const to = points[after];
  if (!to) return null;
  const from = points[after - 1] ?? to;
  const t = to.km > from.km ? (km - from.km) / (to.km - from.km) : 0;
  return from.depthKm + t * (to.depthKm - from.depthKm);
}

export interface AlongLabel {
  km: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
}

/** A line passes a town that is no further from it than this. */
const PASSES_KM = 4;
/** Larger places are named first. */
const RANK = ['city', 'town', 'camp'];

/** The ends of a line and, between them, the towns it passes: at most so many names, none upon another. */
export function labelsAlong(
  desk: Desk,
  prepared: PreparedOutline | null,
  points: readonly ProfilePoint[],
  most: number,
): AlongLabel[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!prepared || !first || !last || first === last) return [];
  const end = (at: Position, word: 'end.first' | 'end.last'): string => {
    const found = nearestEdge(prepared, at, 2);
    const frontage = (found && prepared.frontages[found.edge]) ?? 'coast';
    return say(word, { where: say(`end.${frontage}`) });
  };
  const labels: AlongLabel[] = [
    { km: first.km, text: end(first.at, 'end.first'), anchor: 'start' },
    { km: last.km, text: end(last.at, 'end.last'), anchor: 'end' },
  ];
  const apart = last.km / most;
  for (const kind of RANK)
    for (const { name, lonLat } of namedPoints(desk, [kind])) {
      const near = nearestAlong(points, lonLat);
      const free = labels.every(({ km }) => Math.abs(km - near.km) > apart);
      if (near.far < PASSES_KM && free) labels.push({ km: near.km, text: name, anchor: 'middle' });
    }
  return labels;
}

function nearestAlong(points: readonly ProfilePoint[], to: Position): { km: number; far: number } {
  let best = { km: 0, far: Infinity };
  for (const { km, at } of points) {
    const far = distanceKm(at, to);
    if (far < best.far) best = { km, far };
  }
  return best;
}
