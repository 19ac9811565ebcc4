/** Countries of the world for the contributors' map, cut at the antimeridian. Natural Earth, public domain. */
import { feature } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import { clipRing, geometryOf, polygonsOf, ringKm2, tidyRing } from './geometry.mjs';

const DIGITS = 2;
const MIN_WEIGHT_KM2 = 250;
const MIN_RING_KM2 = 2000;
const STERADIANS_PER_KM2 = 1 / 6371.0072 ** 2;

/** Left out: Antarctica, whose ring runs round the pole and which sends no one anywhere. */
const LEFT_OUT = new Set(['010']);
/** Areas without an ISO number in the source. */
const OWN_IDS = { Kosovo: 'kosovo', Somaliland: 'somaliland', 'N. Cyprus': 'northern-cyprus' };
const PLAIN = {
  'N. Cyprus': 'Northern Cyprus',
  'Bosnia and Herz.': 'Bosnia and Herzegovina',
  'Central African Rep.': 'Central African Republic',
  'Dem. Rep. Congo': 'Democratic Republic of the Congo',
  'Dominican Rep.': 'Dominican Republic',
  'Eq. Guinea': 'Equatorial Guinea',
  'S. Sudan': 'South Sudan',
  'Solomon Is.': 'Solomon Islands',
  'W. Sahara': 'Western Sahara',
  'Marshall Is.': 'Marshall Islands',
  'Falkland Is.': 'Falkland Islands',
  'Fr. Polynesia': 'French Polynesia',
  'Fr. S. Antarctic Lands': 'French Southern and Antarctic Lands',
  eSwatini: 'Eswatini',
  'Antigua and Barb.': 'Antigua and Barbuda',
  'Br. Indian Ocean Ter.': 'British Indian Ocean Territory',
  'British Virgin Is.': 'British Virgin Islands',
  'Cayman Is.': 'Cayman Islands',
  'Cook Is.': 'Cook Islands',
  'Faeroe Is.': 'Faroe Islands',
  'S. Geo. and the Is.': 'South Georgia and the South Sandwich Islands',
  'Heard I. and McDonald Is.': 'Heard Island and McDonald Islands',
  'N. Mariana Is.': 'Northern Mariana Islands',
  'Pitcairn Is.': 'Pitcairn Islands',
  'St. Kitts and Nevis': 'Saint Kitts and Nevis',
  'St. Pierre and Miquelon': 'Saint Pierre and Miquelon',
  'St. Vin. and Gren.': 'Saint Vincent and the Grenadines',
  'Turks and Caicos Is.': 'Turks and Caicos Islands',
  'U.S. Virgin Is.': 'United States Virgin Islands',
  'Wallis and Futuna Is.': 'Wallis and Futuna',
  Macedonia: 'North Macedonia',
};

/** A ring without jumps: each longitude within 180 degrees of the one before. */
function unwrap(ring) {
  const out = [ring[0]];
  for (const [x, y] of ring.slice(1)) {
    const before = out.at(-1)[0];
    out.push([x + 360 * Math.round((before - x) / 360), y]);
  }
  return out;
}

/** The parts of a ring on either side of the antimeridian, each within -180 to 180. */
export function cutAtAntimeridian(ring) {
  const whole = unwrap(ring);
  const parts = [];
  for (const turn of [-1, 0, 1]) {
    const shifted = whole.map(([x, y]) => [x + 360 * turn, y]);
    const right = clipRing(shifted, 0, -180, 1);
    const part = right && clipRing(right, 0, 180, -1);
    if (part && Math.abs(ringKm2(part)) > 1e-6) parts.push(part);
  }
  return parts;
}

const ringsOf = (geometry) => polygonsOf(geometry).flatMap((polygon) => cutAtAntimeridian(polygon[0]));

/** @param atlas the TopoJSON of world-atlas countries-50m. */
export function worldFeatures(atlas) {
  const small = simplify(presimplify(atlas, sphericalTriangleArea), MIN_WEIGHT_KM2 * STERADIANS_PER_KM2);
  const found = new Map();
  atlas.objects.countries.geometries.forEach((country, i) => {
    const id = country.id ?? OWN_IDS[country.properties.name];
    if (!id || LEFT_OUT.has(id)) return;
    const kept = ringsOf(feature(small, small.objects.countries.geometries[i]).geometry)
      .map((ring) => tidyRing(ring, DIGITS))
      .filter((ring) => ring && Math.abs(ringKm2(ring)) >= MIN_RING_KM2);
    // Small states would vanish: they keep their largest ring as the source has it.
    const largest = () =>
      ringsOf(feature(atlas, country).geometry)
        .map((ring) => tidyRing(ring, DIGITS))
        .filter((ring) => ring !== null)
        .sort((a, b) => Math.abs(ringKm2(b)) - Math.abs(ringKm2(a)))
        .slice(0, 1);
    const rings = kept.length > 0 ? kept : largest();
    const known = found.get(id);
    if (known) {
      // An outlying territory under the number of its state.
      if (kept.length > 0) known.rings.push(...kept);
      return;
    }
    if (rings.length > 0)
      found.set(id, { name: PLAIN[country.properties.name] ?? country.properties.name, rings });
  });
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { name, rings }]) => ({
      type: 'Feature',
      properties: { id, name },
      geometry: geometryOf(rings),
    }));
}
