import type { Camera } from './contract';
import { mercator } from './camera';

const TILE = 512;
/** Between two ticks, in seconds of arc: five minutes where the whole Strip is in view. */
const STEPS = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18_000, 36_000, 54_000, 108_000,
] as const;
/** At most so many ticks on an edge. */
const MOST = 12;
/** Room of a label along its edge, in px. */
const ROOM = { lon: 62, lat: 26 } as const;
/** Web Mercator ends here. */
const LAST_LATITUDE = 85.05;

export interface Tick {
  /** From the left edge of the map, or from its top, in px. */
  px: number;
  /** What the tick stands for; null where labels would run into each other. */
  label: string | null;
}

export interface Graticule {
  /** Meridians, west to east. */
  lon: Tick[];
  /** Parallels, south to north. */
  lat: Tick[];
}

/**
 * A meridian or parallel in words, such as 34°25'E; minutes and seconds only where the step has them.
 * @param seconds of arc, positive to the east and north
 */
export function degreesText(seconds: number, axis: keyof Graticule, step: number): string {
  const whole = Math.abs(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const letter = seconds === 0 ? '' : axis === 'lon' ? (seconds > 0 ? 'E' : 'W') : seconds > 0 ? 'N' : 'S';
  const minutes = step % 3600 === 0 ? '' : `${two(Math.floor(whole / 60) % 60)}'`;
  const rest = step % 60 === 0 ? '' : `${two(whole % 60)}"`;
  return `${Math.floor(whole / 3600)}°${minutes}${rest}${letter}`;
}

/** Meridians and parallels that meet the edges of a map of so many px, which looks straight down with north up. */
export function graticuleOf({ lon, lat, zoom }: Camera, width: number, height: number): Graticule {
  const world = TILE * 2 ** zoom;
  const [x0, y0] = mercator([lon, lat]);
  const xOf = (seconds: number): number => (mercator([seconds / 3600, 0])[0] - x0) * world + width / 2;
  const yOf = (seconds: number): number => (mercator([0, seconds / 3600])[1] - y0) * world + height / 2;
  const latAt = (py: number): number => {
    const v = y0 + (py - height / 2) / world;
    return (Math.atan(Math.sinh((0.5 - v) * 2 * Math.PI)) * 180) / Math.PI;
  };
  const half = (width / world) * 180;
  const edges = {
    lon: [Math.max(-180, lon - half), Math.min(180, lon + half)],
    lat: [Math.max(-LAST_LATITUDE, latAt(height)), Math.min(LAST_LATITUDE, latAt(0))],
  } as const;
  const span = (axis: keyof Graticule): number => (edges[axis][1] - edges[axis][0]) * 3600;
  const longest = Math.max(span('lon'), span('lat'));
  // One fewer than the most that fit between: both ends of an edge may carry a tick.
  const step = STEPS.find((each) => longest / each <= MOST - 1) ?? STEPS[STEPS.length - 1] ?? 1;

  const ticks = (axis: keyof Graticule, place: (seconds: number) => number): Tick[] => {
    const [from, to] = edges[axis];
    const perSecond = (axis === 'lon' ? width : height) / span(axis);
    const labelled = STEPS.find((each) => each % step === 0 && each * perSecond >= ROOM[axis]) ?? Infinity;
    const found: Tick[] = [];
    for (let n = Math.ceil((from * 3600) / step); n * step <= to * 3600; n += 1)
      found.push({
        px: place(n * step),
        label: (n * step) % labelled === 0 ? degreesText(n * step, axis, step) : null,
      });
    return found;
  };
  return { lon: ticks('lon', xOf), lat: ticks('lat', yOf) };
}
