/** The neighbours of the Strip, cut to a box and simplified with shared arcs; disputed areas as features of their own. */
import * as turf from '@turf/turf';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import { clipToBox, geometryOf, polygonsOf, ringKm2, tidyRing } from './geometry.mjs';

export const BOX = [31, 28, 37.5, 36];
/** Triangles smaller than this are straightened, in m2. Arcs of the Strip itself are kept whole. */
const MIN_WEIGHT_M2 = 30_000;
/** Islets below this are left out, in km2. */
const MIN_RING_KM2 = 1;
const STERADIANS_PER_M2 = 1 / 6_371_007.2 ** 2;

const COUNTRIES = [
  ['EGY', 'egypt', 'Egypt'],
  ['JOR', 'jordan', 'Jordan'],
  ['LBN', 'lebanon', 'Lebanon'],
  ['SYR', 'syria', 'Syria'],
  ['CYP', 'cyprus', 'Cyprus'],
  ['SAU', 'saudi-arabia', 'Saudi Arabia'],
  ['TUR', 'turkey', 'Turkey'],
  ['ISR', 'israel', 'Israel'],
];

/**
 * The source counts the Golan to Israel and has no line between the two. This one is ours: the foot of the heights
 * from Ghajar by Banias, east of the Hula valley and the Jordan, along the lake to the Yarmuk; good to about 1 km.
 */
const GOLAN_WEST = [
  [35.621, 33.295],
  [35.63, 33.262],
  [35.668, 33.243],
  [35.655, 33.205],
  [35.647, 33.15],
  [35.637, 33.085],
  [35.629, 33.01],
  [35.632, 32.95],
  [35.618, 32.892],
  [35.642, 32.876],
  [35.652, 32.845],
  [35.66, 32.8],
  [35.668, 32.745],
  [35.663, 32.681],
];
const GOLAN_EAST = [
  [35.66, 32.6],
  [36.2, 32.6],
  [36.2, 33.5],
  [35.621, 33.5],
];

const rings = (geometry) =>
  polygonsOf(geometry)
    .map((polygon) => clipToBox(polygon[0], BOX))
    .map((ring) => ring && tidyRing(ring))
    .filter((ring) => ring && Math.abs(ringKm2(ring)) >= MIN_RING_KM2);

function overlap(a, b, minKm2) {
  const found = turf.intersect(turf.featureCollection([turf.feature(a), turf.feature(b)]));
  if (!found) throw new Error('neighbours: two areas that should overlap do not');
  return geometryOf(
    polygonsOf(found.geometry)
      .map((polygon) => tidyRing(polygon[0]))
      .filter((ring) => ring && Math.abs(ringKm2(ring)) >= minKm2),
  );
}

/** @param countries Map of ISO 3166 alpha-3 to geometry. @param strip closed ring of the Strip. */
export function neighbourFeatures(countries, strip) {
  const west = (ring) => Math.min(...ring.map((p) => p[0]));
  const westBank = polygonsOf(countries.get('PSE'))
    .map((polygon) => polygon[0])
    .sort((a, b) => west(b) - west(a))[0];
  const objects = { strip: { type: 'Polygon', coordinates: [strip] } };
  const about = [];
  const add = (id, properties, geometry) => {
    objects[id] = geometry;
    about.push([id, properties]);
  };
  for (const [a3, id, name] of COUNTRIES) add(id, { name }, geometryOf(rings(countries.get(a3))));
  add('west-bank', { name: 'West Bank' }, geometryOf([tidyRing(westBank)]));
  add(
    'east-jerusalem',
    {
      name: 'East Jerusalem',
      disputed: true,
      note: 'In the source this area lies in both Israel and the West Bank. Annexed by Israel; held to be occupied territory by the United Nations.',
    },
    overlap(objects['west-bank'], objects.israel, 0.5),
  );
  add(
    'golan-heights',
    {
      name: 'Golan Heights',
      disputed: true,
      approximate: true,
      note: 'Syrian territory under Israeli control, annexed by Israel; few states recognise that. Its western edge is drawn by this project, good to about 1 km.',
    },
    overlap(
      objects.israel,
      { type: 'Polygon', coordinates: [[...GOLAN_WEST, ...GOLAN_EAST, GOLAN_WEST[0]]] },
      5,
    ),
  );

  const full = presimplify(topology(objects), sphericalTriangleArea);
  const own = new Set(full.objects.strip.arcs.flat().map((arc) => (arc < 0 ? ~arc : arc)));
  full.arcs.forEach((arc, i) => {
    if (own.has(i)) for (const point of arc) point[2] = Infinity;
  });
  const small = simplify(full, MIN_WEIGHT_M2 * STERADIANS_PER_M2);
  return about.map(([id, properties]) => {
    const kept = polygonsOf(feature(small, small.objects[id]).geometry)
      .map((polygon) => tidyRing(polygon[0]))
      .filter((ring) => ring !== null);
    return { type: 'Feature', id, properties: { id, ...properties }, geometry: geometryOf(kept) };
  });
}
