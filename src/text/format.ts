/** Numbers, dates, areas and their uncertainty as readers see them. Western digits in every language. */

export const UNITS = ['km', 'mi', 'dunam'] as const;
export type Units = (typeof UNITS)[number];

const THIN = '\u202f';
const KM_PER_MILE = 1.609344;
const KM2_PER_MI2 = KM_PER_MILE ** 2;
const DUNAM_PER_KM2 = 1000;

/** One format for each number of decimals: making one takes far longer than using it, and a drag writes many numbers. */
const formats = new Map<number, Intl.NumberFormat>();

function fixed(value: number, digits: number): string {
  let format = formats.get(digits);
  if (!format) {
    format = new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
    formats.set(digits, format);
  }
  return format.format(value).replace('-', '−');
}

/** A share of 0 to 1 as per cent with one decimal: `53.2 %` (thin space); `tight` for large figures. */
export function percent(share: number, options: { tight?: boolean; digits?: number } = {}): string {
  return `${fixed(share * 100, options.digits ?? 1)}${options.tight ? '' : THIN}%`;
}

/** An area given in km². Dunam is the metric dunam of 1,000 m². */
export function area(km2: number, units: Units = 'km'): string {
  if (units === 'mi') return `${fixed(km2 / KM2_PER_MI2, 1)} mi²`;
  if (units === 'dunam') return `${fixed(km2 * DUNAM_PER_KM2, 0)} dunam`;
  return `${fixed(km2, 1)} km²`;
}

/** A length given in km. There is no dunam of length, so those readers get km. */
export function length(km: number, units: Units = 'km'): string {
  return units === 'mi' ? `${fixed(km / KM_PER_MILE, 1)} mi` : `${fixed(km, 1)} km`;
}

export function whole(value: number): string {
  return fixed(value, 0);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An ISO day as `24 Nov 2025`. No time zone is involved: the day is what the record says. */
export function day(iso: string): string {
  const [year = '', month = '', date = ''] = iso.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${Number(year)}`;
}

/** One EDTF date as written, at the precision it was given: year, month or day; null for other forms. */
function asWritten(edtf: string): string | null {
  const about = /[~?%]/.test(edtf) ? 'about ' : '';
  const [year = '', month, date] = edtf.replace(/[~?%]/g, '').split('-');
  if (!/^\d{4}$/.test(year)) return null;
  if (month === undefined) return about + year;
  const name = MONTHS[Number(month) - 1];
  if (!name) return null;
  return about + (date === undefined ? `${name} ${year}` : `${Number(date)} ${name} ${year}`);
}

/**
 * A compiled date in words, never more exact than it was written: `20 Oct 2025`, `about Oct 2025`,
 * `Oct 2023 to Oct 2025`, `until 2000`, `from 17 Oct 2025`. Forms without plain words (a decade, a season) give their days.
 */
export function dateText(date: { edtf: string; min: string; max: string }): string {
  const [first = '', last] = date.edtf.split('/');
  const from = asWritten(first) ?? day(date.min);
  if (last === undefined) {
    const single = asWritten(first);
    if (single) return single;
    const about = /[~?%]/.test(first) ? 'about ' : '';
    return `${about}${day(date.min)} to ${day(date.max)}`;
  }
  const to = asWritten(last) ?? day(date.max);
  if (first === '..' || first === '') return `until ${to}`;
  if (last === '..' || last === '') return `from ${from}`;
  return `${from} to ${to}`;
}

/** Latitude, longitude with five decimals (about a metre), in the order people paste them. */
export function latLon(position: readonly [number, number]): string {
  return `${position[1].toFixed(5)}, ${position[0].toFixed(5)}`;
}
