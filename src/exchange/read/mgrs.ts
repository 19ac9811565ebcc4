/** Grid references of the Military Grid Reference System (NGA.SIG.0012, 2014) to WGS 84. */
import type { Position } from '../../domain/types';

const A_M = 6378137;
const F = 1 / 298.257223563;
const N = F / (2 - F);
const K0 = 0.9996;

/** Krüger's series to the fourth order, good to well below a millimetre (C. Karney, Journal of Geodesy 85, 2011, eqs. 11 and 35). */
const RECTIFYING_M = (A_M / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const BETA = [
  N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3 - N ** 4 / 360,
  N ** 2 / 48 + N ** 3 / 15 - (437 / 1440) * N ** 4,
  (17 / 480) * N ** 3 - (37 / 840) * N ** 4,
  (4397 / 161280) * N ** 4,
];
const DELTA = [
  2 * N - (2 / 3) * N ** 2 - 2 * N ** 3 + (116 / 45) * N ** 4,
  (7 / 3) * N ** 2 - (8 / 5) * N ** 3 - (227 / 45) * N ** 4,
  (56 / 15) * N ** 3 - (136 / 35) * N ** 4,
  (4279 / 630) * N ** 4,
];

/** Universal Transverse Mercator to [lon, lat]; northing counted from the equator, negative south of it. */
export function fromUtm(zone: number, eastingM: number, northingM: number): Position {
  const xi0 = northingM / (K0 * RECTIFYING_M);
  const eta0 = (eastingM - 500_000) / (K0 * RECTIFYING_M);
  let [xi, eta] = [xi0, eta0];
  BETA.forEach((beta, i) => {
    const j = 2 * (i + 1);
    xi -= beta * Math.sin(j * xi0) * Math.cosh(j * eta0);
    eta -= beta * Math.cos(j * xi0) * Math.sinh(j * eta0);
  });
  const chi = Math.asin(Math.sin(xi) / Math.cosh(eta));
  const lat = DELTA.reduce((sum, delta, i) => sum + delta * Math.sin(2 * (i + 1) * chi), chi);
  const lon = Math.atan2(Math.sinh(eta), Math.cos(xi));
  return [zone * 6 - 183 + (lon * 180) / Math.PI, (lat * 180) / Math.PI];
}

const BANDS = 'CDEFGHJKLMNPQRSTUVWX';
const COLUMNS = ['ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ'];
const ROWS = 'ABCDEFGHJKLMNPQRSTUV';
const PATTERN = /^(\d{1,2})([C-HJ-NP-X])([A-HJ-NP-Z])([A-HJ-NP-V])(\d*)$/;

/** Whether a text looks like a grid reference, right or wrong: zone, band and two letters. */
export function looksLikeMgrs(text: string): boolean {
  return /^\s*\d{1,2}\s*[A-Z]\s*[A-Z]{2}(?:\s*\d+){0,2}\s*$/i.test(text);
}

/** The middle of the square that a reference names, or in words what is wrong with it. */
export function fromMgrs(text: string): Position | string {
  const found = PATTERN.exec(text.replace(/\s+/g, '').toUpperCase());
  if (!found) return 'a grid reference is a zone, a band and a square, such as 36R XV 12345 67890';
  const [, zoneText = '', band = '', column = '', row = '', digits = ''] = found;
  const zone = Number(zoneText);
  if (zone < 1 || zone > 60) return 'zones run from 1 to 60';
  if (digits.length % 2 === 1 || digits.length > 10)
    return 'easting and northing have the same number of digits, five at most';
  const square = 10 ** (5 - digits.length / 2);
  const half = digits.length / 2;
  const across = COLUMNS[(zone - 1) % 3]?.indexOf(column) ?? -1;
  if (across < 0) return `zone ${zone} has no square column ${column}`;
  const up = (ROWS.indexOf(row) + (zone % 2 === 0 ? 15 : 0)) % 20;
  const easting = (across + 1) * 100_000 + Number(digits.slice(0, half)) * square + square / 2;
  const northing = up * 100_000 + Number(digits.slice(half)) * square + square / 2;
  return inBand(zone, band, easting, northing) ?? `band ${band} has no square ${column}${row}`;
}

/** Row letters repeat every 2,000 km: the band says which is meant. Squares may reach over its edge. */
function inBand(zone: number, band: string, easting: number, northing: number): Position | null {
  const south = BANDS.indexOf(band) * 8 - 80;
  const north = band === 'X' ? 84 : south + 8;
  const middle = (south + north) / 2;
  for (let turn = -5; turn < 5; turn++) {
    const at = fromUtm(zone, easting, northing + turn * 2_000_000);
    if (Math.abs(at[1] - middle) <= (north - south) / 2 + 1) return at;
  }
  return null;
}
