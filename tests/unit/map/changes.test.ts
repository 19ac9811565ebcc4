/** The layer of what changes hands: one fill per part, edges without inner seams. */
import type { Feature, MultiLineString, MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Path, Position, Ring } from '../../../src/domain/types';
import { lengthKm } from '../../../src/geometry';
import { changeFeatures, litFeatures, type MapPart } from '../../../src/map/changes';
import { outerEdges } from '../../../src/map/edges';
import { overlayFeatures } from '../../../src/map/overlays';
import { outline, zones } from './strip';

const [east, west] = zones as [(typeof zones)[0], (typeof zones)[0]];
const part = (id: string, from: MapPart['from'], to: MapPart['to'], polygons: Ring[][]): MapPart => ({
  id,
  from,
  to,
  toModality: 'proposed',
  km2: 1,
  polygons,
});
const kmOf = (paths: readonly Path[]): number => paths.reduce((sum, path) => sum + lengthKm(path), 0);
const edgeOf = (feature: Feature | undefined): Path[] =>
  (feature?.geometry as MultiLineString).coordinates as Path[];
const square = (x: number, y: number): Ring => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
];

describe('outerEdges', () => {
  it('of the pieces of one cut are the outline, whole and in one run', () => {
    const edges = outerEdges([...east.polygons, ...west.polygons]);
    expect(kmOf(edges)).toBeCloseTo(lengthKm(outline.ring), 6);
    expect(edges.length).toBeLessThanOrEqual(2 * zones.length);
  });

  it('of one piece are its rings, holes too', () => {
    expect(outerEdges(east.polygons)).toEqual(east.polygons.flat());
    const hole = square(0.25, 0.25).toReversed();
    expect(outerEdges([[square(0, 0), hole]])).toEqual([square(0, 0), hole]);
  });

  it('do not depend on the corner at which a ring begins', () => {
    const turned = (ring: Ring, by: number): Ring => {
      const open = ring.slice(0, -1);
      return [...open.slice(by), ...open.slice(0, by), open[by] as Position];
    };
    for (const by of [0, 1, 2, 3]) {
      const edges = outerEdges([[turned(square(0, 0), by)], [square(1, 0)]]);
      expect(edges.map((path) => path.length).toSorted()).toEqual([4, 4]);
    }
  });
});

describe('changeFeatures', () => {
  const parts = [part('east', 'israel', 'isf', east.polygons), part('west', 'hamas', 'hamas', west.polygons)];
  const { features } = changeFeatures(parts);

  it('fill each part as it was cut, with its id and the look of its holder in B', () => {
    expect(
      features.slice(0, 2).map(({ id, properties: p }) => [id, p?.['draw'], p?.['same'], p?.['look']]),
    ).toEqual([
      ['east', 'change', false, 'isf_hatch'],
      ['west', 'rest', true, 'hamas_hatch'],
    ]);
    for (const [i, given] of parts.entries())
      expect((features[i]?.geometry as MultiPolygon).coordinates).toEqual(given.polygons);
  });

  it('draw an edge round each passage, told apart by whether it changes', () => {
    expect(features.slice(2).map(({ id, properties }) => [id, properties?.['draw']])).toEqual([
      ['israel>isf', 'change-edge'],
      ['hamas>hamas', 'rest-edge'],
    ]);
    expect(kmOf(edgeOf(features[2]))).toBeCloseTo(kmOf(east.polygons.flat()), 9);
  });

  it('show no seam between parts that pass from one holder to one other, and keep it between others', () => {
    const seam = (to: MapPart['to']): number => {
      const both = [part('a', 'israel', 'isf', east.polygons), part('b', 'israel', to, west.polygons)];
      return kmOf(changeFeatures(both).features.slice(2).flatMap(edgeOf));
    };
    expect(seam('isf')).toBeCloseTo(lengthKm(outline.ring), 6);
    expect(seam('restricted')).toBeCloseTo(kmOf([...east.polygons, ...west.polygons].flat()), 9);
  });
});

describe('litFeatures', () => {
  it('wash the pieces and outline them as one', () => {
    const [wash, edge] = litFeatures([...east.polygons, ...west.polygons]).features;
    expect((wash?.geometry as MultiPolygon).coordinates).toHaveLength(
      east.polygons.length + west.polygons.length,
    );
    expect(kmOf(edgeOf(edge))).toBeCloseTo(lengthKm(outline.ring), 6);
  });

  it('are none where nothing is pointed at', () => {
    expect(litFeatures([]).features).toEqual([]);
  });
});

describe('overlayFeatures', () => {
  it('carry the look of the forces, not of whoever holds the ground', () => {
    const over = {
      id: 'police',
      holder: 'vetted-police',
      modality: 'proposed',
      polygons: west.polygons,
    } as const;
    const [feature] = overlayFeatures([over]).features;
    expect(feature?.properties).toEqual({
      id: 'police',
      holder: 'vetted-police',
      look: 'vetted-police_hatch',
    });
    expect(feature?.geometry.coordinates).toEqual(west.polygons);
  });
});
