import type { Side } from '../../domain/constants';
import type { Path, Position } from '../../domain/types';
import { distanceKm, kmPerDegree } from '../../geometry';
import { fill } from '../../text';
import { words, type Word } from './draw.en';

/** A word of this page with its slots filled. */
export const say = (word: Word, slots: Record<string, string | number> = {}): string =>
  fill(words[word], slots);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const COMPASS = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const;

/** Which way `to` lies from `from`, as one of eight directions. */
export function directionOf(from: Position, to: Position): string {
  const scale = kmPerDegree((from[1] + to[1]) / 2);
  const angle = Math.atan2((to[0] - from[0]) * scale.lon, (to[1] - from[1]) * scale.lat);
  const eighth = (Math.round(angle / (Math.PI / 4)) + 8) % 8;
  return say(`direction.${COMPASS[eighth] ?? 'north'}`);
}

/**
 * Which way a side of a line lies, as one of four directions: square to the way between its ends. The cut walks a line from the
 * end nearer to the northernmost point of the outline, and left and right are those of that walk.
 */
export function sideOf(path: Path, side: Side, north: Position): string {
  const [first, last] = [path[0], path.at(-1)];
  if (!first || !last) return say(side === 'left' ? 'direction.east' : 'direction.west');
  const turned = distanceKm(last, north) < distanceKm(first, north);
  const scale = kmPerDegree((first[1] + last[1]) / 2);
  const along = turned === (side === 'left') ? -1 : 1;
  const east = -(last[1] - first[1]) * scale.lat * along;
  const northward = (last[0] - first[0]) * scale.lon * along;
  if (Math.abs(east) >= Math.abs(northward)) return say(east > 0 ? 'direction.east' : 'direction.west');
  return say(northward > 0 ? 'direction.north' : 'direction.south');
}

/** `34.3770 E, 31.4262 N`: four decimals are about ten metres. */
export function lonLatText([lon, lat]: Position): string {
  const part = (value: number, plus: string, minus: string): string =>
    `${Math.abs(value).toFixed(4)} ${value < 0 ? minus : plus}`;
  return `${part(lon, 'E', 'W')}, ${part(lat, 'N', 'S')}`;
}

/** A signed number with one decimal: `+3.4`, `−3.4`, `0`. */
export function signed(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return '0';
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** `x`, `x and y`, `x, y and z`. */
export const joined = (items: readonly string[]): string =>
  items.reduce(
    (text, item, i) =>
      i === 0 ? item : `${text}${i === items.length - 1 ? words['say.and'] : words['say.comma']}${item}`,
    '',
  );

/** The point of a list that lies nearest to a position; null of an empty list. */
export function nearestOf<T extends { lonLat: Position }>(all: readonly T[], to: Position): T | null {
  let best: { item: T; km: number } | null = null;
  for (const item of all) {
    const km = distanceKm(item.lonLat, to);
    if (!best || km < best.km) best = { item, km };
  }
  return best?.item ?? null;
}
