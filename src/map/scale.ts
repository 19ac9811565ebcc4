import type { Camera } from './contract';

/** Metres of a mile and of a foot, both by their definition. */
const MILE = 1609.344;
const FOOT = 0.3048;
/** Circumference of the sphere that Web Mercator is drawn on, in metres. */
const EQUATOR_M = 40_075_016.686;
const TILE = 512;

/** Marks of a scale bar from the left: where they stand, in px, and their number; the last carries the unit. */
export type ScaleMarks = readonly { px: number; text: string }[];

export const metresPerPx = ({ zoom, lat }: Camera): number =>
  (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (TILE * 2 ** zoom);

/** The longest bar of 1, 2 or 5 times a power of ten that is no longer than so many. */
function round(most: number): { first: 1 | 2 | 5; length: number } {
  const power = 10 ** Math.floor(Math.log10(most));
  const first = most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1;
  return { first, length: first * power };
}

/** Shorter bars have no number at a quarter, or at the half. */
const QUARTER_PX = 108;
const HALF_PX = 66;

/**
 * The marks of a bar no longer than `most` px: 0, a quarter, the half and the whole as far as there is room for their numbers.
 * Lengths under a kilometre are in metres, under a mile in feet.
 */
export function scaleMarks(metres: number, most: number, units: 'km' | 'mi'): ScaleMarks {
  const reach = metres * most;
  const large = units === 'mi' ? MILE : 1000;
  const small = units === 'mi' ? FOOT : 1;
  const [unit, name] = reach >= large ? [large, units] : [small, units === 'mi' ? 'ft' : 'm'];
  const { first, length } = round(reach / unit);
  const whole = (length * unit) / metres;
  // A quarter of five is no number to read at a glance.
  const parts = [
    0,
    ...(whole >= QUARTER_PX && first !== 5 ? [0.25] : []),
    ...(whole >= HALF_PX ? [0.5] : []),
    1,
  ];
  return parts.map((part) => ({
    px: part * whole,
    text: `${Number((part * length).toPrecision(3))}${part === 1 ? ` ${name}` : ''}`,
  }));
}
