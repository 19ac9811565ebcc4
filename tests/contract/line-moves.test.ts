/**
 * A line moved by a kilometre moves all that follows from it: shares, areas, zones on the map, words beside them,
 * and the entries of the legend. Nothing is tuned, nothing is remembered.
 */
import { describe, expect, it } from 'vitest';
import type { CompiledLine } from '../../src/domain/atlas';
import { HOLDERS } from '../../src/domain/constants';
import { lineInForce, zonesOf, type Zone } from '../../src/scenario';
import { inPolygons, reachEdge, shiftPath } from '../../src/geometry';
import { placeCallouts, zoneFeatures } from '../../src/map/features';
import { lookOf, partsOf } from '../../src/palette/certainty';
import { area, percent } from '../../src/text';
import { atlas, prepared, start } from './compiled';

const DAY = start.opensOn;
/** Every line in force, moved whole to its left (east) by so many metres; the edge runs slantwise, so it is drawn on. */
const moved = (metres: number): CompiledLine[] =>
  start.lines.map((line) => ({
    ...line,
    coordinates: reachEdge(prepared, shiftPath(line.coordinates, metres), 5),
  }));
const EAST = moved(1000);
const WEST = moved(-1000);

function zonesWith(lines: readonly CompiledLine[], scenario: (typeof start.scenarios)[0]): Zone[] {
  const result = zonesOf(scenario, lines, prepared, DAY);
  if (!result.ok) throw new Error(`${scenario.id}: ${result.message}`);
  return result.zones;
}

/** Scenarios that a line of the opening date cuts. */
const cut = start.scenarios.filter(
  ({ lines, zones }) => zones.length > 1 && lines.every((series) => lineInForce(start.lines, series, DAY)),
);
const one = cut.filter(({ lines }) => lines.length === 1);
const words = (zone: Zone) => ({ figure: percent(zone.share), title: zone.holder, detail: area(zone.km2) });

describe('what the page cuts', () => {
  it('is what the build cut: same pieces, same shares', () => {
    expect(cut.length).toBeGreaterThan(3);
    for (const scenario of cut)
      for (const zone of zonesWith(start.lines, scenario)) {
        const built = atlas.scenarios
          .find(({ id }) => id === scenario.id)
          ?.zones.find(({ id }) => id === zone.id);
        expect(built?.share, `${scenario.id} ${zone.id}`).toBeCloseTo(zone.share, 5);
        expect(built?.km2).toBeCloseTo(zone.km2, 3);
        expect(built?.holder).toBe(zone.holder);
      }
  });

  it.each(cut.map((scenario) => [scenario.id, scenario] as const))(
    'adds up to the outline in %s',
    (_, scenario) => {
      const zones = zonesWith(start.lines, scenario);
      const km2 = zones.reduce((sum, zone) => sum + zone.km2, 0);
      expect(Math.abs(km2 / prepared.km2 - 1)).toBeLessThan(1e-9);
    },
  );
});

describe.each(one.map((scenario) => [scenario.id, scenario] as const))(
  'a line moved by 1 km in %s',
  (_, scenario) => {
    const [here, east, west] = [start.lines, EAST, WEST].map((lines) => zonesWith(lines, scenario)) as [
      Zone[],
      Zone[],
      Zone[],
    ];
    const of = (zones: readonly Zone[], id: string): Zone => {
      const zone = zones.find((each) => each.id === id);
      if (!zone) throw new Error(`no zone ${id}`);
      return zone;
    };

    it('moves every share by what a kilometre of its length is worth, and they still add up', () => {
      for (const zone of here) {
        const [e, w] = [of(east, zone.id).share, of(west, zone.id).share];
        const left = zone.id.endsWith(':left');
        expect(left ? e < zone.share && zone.share < w : w < zone.share && zone.share < e, zone.id).toBe(
          true,
        );
        expect(Math.abs(e - w)).toBeGreaterThan(0.1);
      }
      for (const zones of [east, west])
        expect(zones.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    });

    it('moves every zone, word and leader on the map', () => {
      const before = placeCallouts(here, start.outline, words);
      for (const zones of [east, west]) {
        const after = placeCallouts(zones, start.outline, words);
        for (const callout of before) {
          const now = after.find(({ id }) => id === callout.id);
          expect([now?.figure, now?.detail]).not.toEqual([callout.figure, callout.detail]);
          expect(now?.figure).toBe(percent(of(zones, callout.id).share));
          expect(now?.at).not.toEqual(callout.at);
          expect(now && inPolygons(now.at, of(zones, callout.id).polygons)).toBe(true);
        }
        const painted = zoneFeatures(zones).features;
        for (const [i, feature] of zoneFeatures(here).features.entries())
          expect(painted[i]?.geometry).not.toEqual(feature.geometry);
      }
    });
  },
);

describe('legend and paint', () => {
  it('name the same looks, made of holder and pattern, in every scenario', () => {
    for (const scenario of start.scenarios) {
      const result = zonesOf(scenario, start.lines, prepared, DAY);
      if (!result.ok) continue;
      const painted = zoneFeatures(result.zones).features.map(({ properties }) =>
        String(properties?.['look']),
      );
      const named = result.zones.map((zone) => lookOf(zone.holder, zone.modality));
      expect(painted).toEqual(named);
      for (const look of named) expect(HOLDERS).toContain(partsOf(look).holder);
    }
  });

  it('lose a zone that the line leaves nothing of: no entry stays without ground', () => {
    const scenario = one[0];
    if (!scenario) throw new Error('a scenario that one line cuts');
    const none = zonesOf({ ...scenario, lines: [] }, start.lines, prepared, DAY);
    expect(none.ok && none.zones.map(({ id }) => id)).toEqual(['strip']);
  });
});
