/** What crosses to the map: zones, lines, borders and words, with nothing lost or added. */
import fc from 'fast-check';
import type { Feature, LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { FRONTAGES } from '../../../src/domain/constants';
import type { Outline } from '../../../src/domain/atlas';
import type { Path, Position } from '../../../src/domain/types';
import { inOutline, inPolygons, lengthKm } from '../../../src/geometry';
import {
  calloutFeatures,
  COUNTRY_LABELS,
  deploymentFeatures,
  eventFeatures,
  frontagePaths,
  leaderFeatures,
  lineFeatures,
  placeCallouts,
  WATER_LABELS,
  zoneFeatures,
} from '../../../src/map/features';
import { lookOf } from '../../../src/palette/certainty';
import { box } from '../geometry/shapes';
import { outline, prepared, yellow, zones } from './strip';

const words = (): { figure: string; title: string; detail: string } => ({
  figure: '50%',
  title: 'A',
  detail: 'B',
});
const kmOf = (paths: readonly Path[]): number => paths.reduce((sum, path) => sum + lengthKm(path), 0);

/** The same outline, its ring begun at another vertex. */
function turned({ ring, frontages }: Outline, by: number): Outline {
  const open = ring.slice(0, -1);
  const start = open.slice(by);
  return {
    ring: [...start, ...open.slice(0, by), start[0] as Position],
    frontages: [...frontages.slice(by), ...frontages.slice(0, by)],
  };
}

describe('frontagePaths', () => {
  it.each(FRONTAGES)('adds up to the length of %s, in one run', (frontage) => {
    const paths = frontagePaths(outline, frontage);
    expect(paths).toHaveLength(1);
    expect(kmOf(paths)).toBeCloseTo(prepared.frontageKm[frontage], 6);
  });

  it('does not depend on where the ring begins', () => {
    const corner = fc.integer({ min: 1, max: outline.ring.length - 2 });
    fc.assert(
      fc.property(corner, fc.constantFrom(...FRONTAGES), (by, frontage) => {
        const paths = frontagePaths(turned(outline, by), frontage);
        expect(paths).toHaveLength(1);
        expect(kmOf(paths)).toBeCloseTo(prepared.frontageKm[frontage], 6);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps runs apart, takes a ring of one frontage whole, and finds none where there is none', () => {
    const square = box();
    const split: Outline = { ...square, frontages: ['egypt', 'israel', 'egypt', 'israel'] };
    expect(frontagePaths(split, 'israel')).toHaveLength(2);
    expect(frontagePaths(split, 'coast')).toEqual([]);
    const one: Outline = { ...square, frontages: ['coast', 'coast', 'coast', 'coast'] };
    expect(kmOf(frontagePaths(one, 'coast'))).toBeCloseTo(lengthKm(square.ring), 9);
  });
});

describe('deploymentFeatures', () => {
  const { features } = deploymentFeatures(outline, [
    { holder: 'isf', modality: 'proposed', along: ['israel', 'egypt'] },
    { holder: 'israel', modality: 'reported', along: ['israel'] },
  ]);

  it('draws each border once for each force, with its look and an id of its own', () => {
    expect(features.map(({ properties }) => [properties?.['frontage'], properties?.['look']])).toEqual([
      ['israel', 'isf_hatch'],
      ['egypt', 'isf_hatch'],
      ['israel', 'israel_solid'],
    ]);
    expect(new Set(features.map(({ id }) => id)).size).toBe(3);
    const egypt = features[1] as Feature<LineString>;
    expect(lengthKm(egypt.geometry.coordinates as Path)).toBeCloseTo(prepared.frontageKm.egypt, 6);
  });

  it('draws nothing for a force without a border', () => {
    expect(
      deploymentFeatures(outline, [{ holder: 'isf', modality: 'proposed', along: [] }]).features,
    ).toEqual([]);
  });
});

describe('zones and lines', () => {
  it('carry the look of their holder and modality, and the geometry as it was cut', () => {
    const { features } = zoneFeatures(zones);
    expect(features.map(({ id, properties }) => [id, properties?.['look'], properties?.['pattern']])).toEqual(
      zones.map((zone) => [zone.id, lookOf(zone.holder, zone.modality), 'solid']),
    );
    expect(features.map(({ geometry }) => geometry)).toEqual(
      zones.map((zone) => ({ type: 'MultiPolygon', coordinates: zone.polygons })),
    );
  });

  it('carry an accuracy only where the line has one', () => {
    const plain = { ...yellow, id: 'drawn', accuracyM: null };
    const [first, second] = lineFeatures([yellow, plain]).features;
    expect(first?.properties?.['accuracyM']).toBe(yellow.accuracyM);
    expect(second?.properties).not.toHaveProperty('accuracyM');
  });
});

describe('placeCallouts', () => {
  it('puts the words of each zone outside the outline and starts in the zone', () => {
    const callouts = placeCallouts(zones, outline, words);
    expect(callouts.map(({ id, anchor }) => [id, anchor])).toEqual([
      ['yellow-line:left', 'bottom-left'],
      ['yellow-line:right', 'bottom-right'],
    ]);
    for (const callout of callouts) {
      expect(inOutline(prepared, callout.stand), callout.id).toBe(false);
      const zone = zones.find(({ id }) => id === callout.id);
      expect(zone && inPolygons(callout.at, zone.polygons)).toBe(true);
    }
  });

  it.each([
    ['left', 2],
    ['right', 3],
  ] as const)('keeps the words of zones on the %s apart', (side, count) => {
    const [whole] = zones.filter(({ id }) => id.endsWith(side));
    if (!whole) throw new Error('the Yellow Line cuts two zones');
    const some = Array.from({ length: count }, (_, i) => ({ ...whole, id: `line-${i}:${side}` }));
    const stands = placeCallouts(some, outline, words).map(({ stand }) => stand);
    expect(stands.filter((stand) => inOutline(prepared, stand))).toEqual([]);
    const lats = stands.map(([, lat]) => lat).sort((one, two) => one - two);
    const gaps = lats.slice(1).map((lat, i) => lat - (lats[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(0.049);
  });

  it('starts in the zone and ends outside wherever in the Strip a small zone lies', () => {
    const lons = outline.ring.map(([lon]) => lon);
    const lats = outline.ring.map(([, lat]) => lat);
    const inside = fc
      .tuple(
        fc.double({ min: Math.min(...lons), max: Math.max(...lons), noNaN: true }),
        fc.double({ min: Math.min(...lats), max: Math.max(...lats), noNaN: true }),
      )
      .filter((position) => inOutline(prepared, position));
    const side = fc.constantFrom('left', 'right');
    fc.assert(
      fc.property(inside, side, ([lon, lat], hand) => {
        const d = 0.002;
        const ring = [
          [lon - d, lat - d],
          [lon + d, lat - d],
          [lon + d, lat + d],
          [lon - d, lat + d],
          [lon - d, lat - d],
        ];
        const zone = {
          id: `line:${hand}`,
          holder: 'isf' as const,
          share: 0.01,
          km2: 1,
          polygons: [[ring as Path]],
          labelPoint: [lon, lat] as Position,
        };
        const [callout] = placeCallouts([zone], outline, words);
        expect(callout && inPolygons(callout.at, zone.polygons)).toBe(true);
        expect(callout && inOutline(prepared, callout.stand)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('gives words, halo of the ground they stand on, and a leader to a dot in the zone', () => {
    const callouts = placeCallouts(zones, outline, words);
    const { features } = calloutFeatures(callouts, { sea: '#111111', land: '#222222' });
    expect(features.map(({ properties }) => properties?.['halo'])).toEqual(['#222222', '#111111']);
    const places = callouts.map(({ at }) => at);
    const leaders = leaderFeatures(callouts).features.map(({ geometry }) => geometry);
    const starts = leaders.flatMap((each) => (each.type === 'LineString' ? [each.coordinates[0]] : []));
    const dots = leaders.flatMap((each) => (each.type === 'Point' ? [each.coordinates] : []));
    expect([starts, dots]).toEqual([places, places]);
  });
});

describe('marks and names', () => {
  it('keep id, lane, count and flag of a mark', () => {
    const mark = {
      id: 'place:rafah',
      lonLat: [34.24, 31.3] as Position,
      lane: 'violence',
      count: 3,
      disputed: true,
    };
    const [feature] = eventFeatures([mark]).features;
    expect(feature?.properties).toEqual({ id: 'place:rafah', lane: 'violence', count: 3, disputed: true });
  });

  it('name neighbours and sea outside the Strip, in every language', () => {
    for (const { geometry, properties } of COUNTRY_LABELS.features) {
      if (geometry.type !== 'Point') throw new Error('a name is a point');
      expect(inOutline(prepared, geometry.coordinates as Position)).toBe(false);
      for (const lang of ['en', 'ar', 'he'])
        expect(properties?.[lang], `${properties?.['id']} ${lang}`).toBeTruthy();
    }
    for (const lang of ['en', 'ar', 'he'] as const)
      expect(WATER_LABELS(lang).features[0]?.properties?.['name']).toBeTruthy();
  });
});
