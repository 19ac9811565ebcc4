/** The outline of the Strip and its three frontages, cut out of the countries of OpenStreetMap. */
import { counterClockwise, polygonsOf, ringKm2, round, roundPoint } from './geometry.mjs';

const key = (a, b) => `${a}|${b}`;

/** Every edge of a country, both ways, so that a shared border is found by exact equality of its vertices. */
function edgesOf(geometry) {
  const edges = new Set();
  for (const ring of polygonsOf(geometry).flat()) {
    for (let i = 1; i < ring.length; i++) {
      edges.add(key(ring[i - 1], ring[i]));
      edges.add(key(ring[i], ring[i - 1]));
    }
  }
  return edges;
}

/** The western of the two parts of Palestine: the Strip. Closed, counter-clockwise. */
export function stripRing(countries) {
  const rings = polygonsOf(countries.get('PSE')).map((polygon) => polygon[0]);
  const west = (ring) => Math.min(...ring.map((p) => p[0]));
  return counterClockwise(rings.sort((a, b) => west(a) - west(b))[0].map((p) => roundPoint(p)));
}

/**
 * The ring turned to start at the tripoint of Israel, Egypt and the Strip, and the frontage of each edge.
 * Throws when a frontage is not one unbroken run.
 */
export function withFrontages(ring, countries) {
  const israel = edgesOf(countries.get('ISR'));
  const egypt = edgesOf(countries.get('EGY'));
  const name = (a, b) => (israel.has(key(a, b)) ? 'israel' : egypt.has(key(a, b)) ? 'egypt' : 'coast');
  const open = ring.slice(0, -1);
  const n = open.length;
  const names = open.map((p, i) => name(p, open[(i + 1) % n]));
  const start = names.findIndex((here, i) => here === 'israel' && names[(i + n - 1) % n] === 'egypt');
  if (start < 0) throw new Error('outline: no point where the borders with Egypt and Israel meet');
  const turned = [...open.slice(start), ...open.slice(0, start)];
  const frontages = [...names.slice(start), ...names.slice(0, start)];
  const runs = frontages.filter((here, i) => here !== frontages[i - 1]);
  if (runs.join() !== 'israel,coast,egypt') throw new Error(`outline: frontages run ${runs.join()}`);
  return { ring: [...turned, turned[0]], frontages };
}

export function outlineFeature(ring) {
  return {
    type: 'Feature',
    id: 'gaza-strip',
    properties: {
      id: 'gaza-strip',
      name: 'Gaza Strip',
      km2: round(ringKm2(ring), 4),
      vertices: ring.length - 1,
      note: 'Land only. The land borders are close to the surveyed ones; the coast is simple, about 150 m either way.',
      licence: 'ODbL-1.0',
      credit: '© OpenStreetMap contributors',
    },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

const FRONTAGE_NAMES = { israel: 'Border with Israel', coast: 'Coast', egypt: 'Border with Egypt' };

/** Three LineStrings that share the outline's vertices and run the way the outline does. */
export function frontageFeatures({ ring, frontages }) {
  return ['israel', 'coast', 'egypt'].map((frontage) => {
    const first = frontages.indexOf(frontage);
    const last = frontages.lastIndexOf(frontage);
    return {
      type: 'Feature',
      id: `frontage-${frontage}`,
      properties: { id: `frontage-${frontage}`, frontage, name: FRONTAGE_NAMES[frontage] },
      geometry: { type: 'LineString', coordinates: ring.slice(first, last + 2) },
    };
  });
}
