/** Small pure helpers on lon-lat rings. Coordinates are [longitude, latitude] in degrees, WGS 84. */

const AUTHALIC_RADIUS_M = 6_371_007.2;
const RAD = Math.PI / 180;

export const round = (value, digits = 6) => Number(value.toFixed(digits)) + 0;
export const roundPoint = ([x, y], digits = 6) => [round(x, digits), round(y, digits)];

/** The outer and inner rings of every polygon of a Polygon or MultiPolygon. */
export const polygonsOf = (geometry) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/**
 * Signed area of a closed ring in km2 (counter-clockwise is positive), on the sphere of equal area under
 * straight lon-lat edges: per edge, the step in longitude times the mean of sin(latitude) along the edge.
 */
export function ringKm2(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1];
    const [x1, y1] = ring[i];
    const half = ((y1 - y0) / 2) * RAD;
    const sinc = half === 0 ? 1 : Math.sin(half) / half;
    sum += (x1 - x0) * RAD * Math.sin(((y0 + y1) / 2) * RAD) * sinc;
  }
  return (-sum * AUTHALIC_RADIUS_M ** 2) / 1e6;
}

/** The ring turned so that it runs counter-clockwise (as RFC 7946 asks of outer rings). */
export const counterClockwise = (ring) => (ringKm2(ring) < 0 ? [...ring].reverse() : ring);

/** A ring without repeated neighbours, or null when fewer than three corners are left. */
export function tidyRing(ring, digits = 6) {
  const out = [];
  for (const p of ring.map((q) => roundPoint(q, digits))) {
    const last = out.at(-1);
    if (!last || last[0] !== p[0] || last[1] !== p[1]) out.push(p);
  }
  if (out.length > 1 && (out[0][0] !== out.at(-1)[0] || out[0][1] !== out.at(-1)[1])) out.push([...out[0]]);
  return out.length < 4 ? null : out;
}

/** A GeoJSON geometry of counter-clockwise rings without holes. */
export function geometryOf(rings) {
  const polygons = rings.map((ring) => [counterClockwise(ring)]);
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0] }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** Where the segment a-b meets `axis = value`; the same point whichever way the segment is walked. */
function crossing(a, b, axis, value) {
  const [p, q] = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a];
  const t = (value - p[axis]) / (q[axis] - p[axis]);
  const other = round(p[1 - axis] + t * (q[1 - axis] - p[1 - axis]));
  return axis === 0 ? [value, other] : [other, value];
}

/** Sutherland-Hodgman: a closed ring cut to one side of `axis = value`; `keep` is +1 for above, -1 for below. */
export function clipRing(ring, axis, value, keep) {
  const inside = (p) => (p[axis] - value) * keep >= 0;
  const out = [];
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1];
    const b = ring[i];
    if (inside(a)) out.push(a);
    if (inside(a) !== inside(b)) out.push(crossing(a, b, axis, value));
  }
  return out.length < 3 ? null : [...out, out[0]];
}

/** A closed ring cut to the box [west, south, east, north], or null when nothing is left. */
export function clipToBox(ring, [west, south, east, north]) {
  let out = ring;
  for (const side of [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ]) {
    out = out && clipRing(out, ...side);
  }
  return out;
}
