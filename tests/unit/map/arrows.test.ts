/** Arrows of a difference: where control passes over the line, square to it and into what changes hands. */
import type { Feature, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Holder } from '../../../src/domain/constants';
import type { Path, Position, Ring } from '../../../src/domain/types';
import { distanceKm, inPolygons, kmPerDegree, lengthKm } from '../../../src/geometry';
import { arrowFeatures } from '../../../src/map/arrows';
import type { MapPart } from '../../../src/map/changes';
import { contactRuns } from '../../../src/map/edges';
import { outline, zones } from './strip';

const [east, west] = zones as [(typeof zones)[0], (typeof zones)[0]];
const part = (id: string, from: Holder, to: Holder, polygons: Ring[][]): MapPart => ({
  id,
  from,
  to,
  km2: 1,
  polygons,
});
const reentry = [part('e', 'israel', 'israel', east.polygons), part('w', 'hamas', 'israel', west.polygons)];
const PASSAGE = { from: 'hamas', to: 'israel' } as const;
const shafts = (features: Feature[]): Path[] =>
  features.flatMap(({ geometry: g }) => (g.type === 'LineString' ? [g.coordinates as Path] : []));
const heads = (features: Feature[]): Feature<Point>[] =>
  features.filter((f): f is Feature<Point> => f.geometry.type === 'Point');

describe('contactRuns', () => {
  it('of the two sides of a line are what both have beyond the outline, each walked the other way', () => {
    const [there] = contactRuns(east.polygons, west.polygons);
    const [back, ...more] = contactRuns(west.polygons, east.polygons);
    expect(more).toEqual([]);
    expect(back).toEqual(there?.toReversed());
    const around = [...east.polygons, ...west.polygons].flat().reduce((sum, ring) => sum + lengthKm(ring), 0);
    expect(lengthKm(there ?? [])).toBeCloseTo((around - lengthKm(outline.ring)) / 2, 6);
  });
});

describe('arrowFeatures', () => {
  const { features } = arrowFeatures(reentry, [PASSAGE]);

  it('start on the ground of the gaining holder and end in what passes to it', () => {
    const paths = shafts(features);
    expect(paths.length).toBeGreaterThanOrEqual(3);
    expect(paths.length).toBeLessThanOrEqual(6);
    for (const [tail, tip] of paths as [Position, Position][]) {
      expect(inPolygons(tail, east.polygons)).toBe(true);
      expect(inPolygons(tip, west.polygons)).toBe(true);
    }
  });

  it('stand apart along the line', () => {
    const tips = heads(features).map(({ geometry }) => geometry.coordinates as Position);
    for (const [i, tip] of tips.entries())
      for (const other of tips.slice(i + 1)) expect(distanceKm(tip, other)).toBeGreaterThan(1.5);
  });

  it('have a head at the end of each shaft that points along it', () => {
    const paths = shafts(features);
    for (const [i, head] of heads(features).entries()) {
      const [tail, tip] = paths[i] as [Position, Position];
      expect(head.geometry.coordinates).toEqual(tip);
      const scale = kmPerDegree(tip[1]);
      const bearing = Math.atan2((tip[0] - tail[0]) * scale.lon, (tip[1] - tail[1]) * scale.lat);
      expect(head.properties?.['bearing']).toBeCloseTo((bearing * 180) / Math.PI, 1);
      expect(head.properties?.['holder']).toBe('israel');
    }
  });

  it('point the other way where ground passes the other way', () => {
    const pullback = [
      part('e', 'israel', 'hamas', east.polygons),
      part('w', 'hamas', 'hamas', west.polygons),
    ];
    const paths = shafts(arrowFeatures(pullback, [{ from: 'israel', to: 'hamas' }]).features);
    expect(paths.length).toBeGreaterThanOrEqual(3);
    for (const [tail, tip] of paths as [Position, Position][]) {
      expect(inPolygons(tail, west.polygons)).toBe(true);
      expect(inPolygons(tip, east.polygons)).toBe(true);
    }
  });

  it('are square to a straight line', () => {
    const box = (x: number): Ring => [
      [x, 31.3],
      [x + 0.1, 31.3],
      [x + 0.1, 31.4],
      [x, 31.4],
      [x, 31.3],
    ];
    const pair = [part('l', 'hamas', 'israel', [[box(34.3)]]), part('r', 'israel', 'israel', [[box(34.4)]])];
    pair[0]?.polygons[0]?.[0]?.splice(2, 1, [34.4, 31.4]);
    pair[0]?.polygons[0]?.[0]?.splice(1, 1, [34.4, 31.3]);
    const found = heads(arrowFeatures(pair, [PASSAGE]).features);
    expect(found).toHaveLength(3);
    for (const { properties } of found) expect(properties?.['bearing']).toBeCloseTo(-90, 9);
  });

  it('are none for a change that is not asked for, nor where the gaining holder has no ground', () => {
    expect(arrowFeatures(reentry, []).features).toEqual([]);
    expect(arrowFeatures(reentry, [{ from: 'israel', to: 'isf' }]).features).toEqual([]);
    const all = [part('e', 'israel', 'isf', east.polygons), part('w', 'hamas', 'isf', west.polygons)];
    expect(arrowFeatures(all, [{ from: 'hamas', to: 'isf' }]).features).toEqual([]);
  });
});
