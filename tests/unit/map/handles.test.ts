/** Handles of the line that is drawn: small where they stand close, of their full size where there is room. */
import { readFileSync } from 'node:fs';
import {
  createPropertyExpression,
  latest,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../../src/geometry';
import type { Position } from '../../../src/domain/types';
import { draftLayers } from '../../../src/map/layers/draft';
import { metresPerPx } from '../../../src/map/scale';
import { PALETTES } from '../../../src/palette/colours';

const layers = draftLayers({ palette: PALETTES.light, lang: 'en' });

/** A number of a circle layer's paint at a zoom. */
function sizeOf(
  id: string,
  property: 'circle-radius' | 'circle-stroke-width',
  zoom: number,
  handle: { active?: boolean; moved?: boolean } = {},
): number {
  const layer = layers.find((each) => each.id === id);
  if (layer?.type !== 'circle') throw new Error(`${id} is no circle`);
  const spec = latest.paint_circle[property] as StylePropertySpecification;
  const made = createPropertyExpression(layer.paint?.[property], property, spec);
  if (made.result === 'error') throw new Error(made.value.map(({ message }) => message).join());
  const properties = { active: handle.active ?? false, moved: handle.moved ?? false };
  return made.value.evaluate({ zoom }, { type: 'Point', properties }) as number;
}
const across = (zoom: number, handle = {}): number =>
  2 *
  (sizeOf('draft-vertex', 'circle-radius', zoom, handle) +
    sizeOf('draft-vertex', 'circle-stroke-width', zoom, handle));

/** Middle distance between neighbouring vertices of the Yellow Line, in px at a zoom. */
function spacing(zoom: number): number {
  const file = new URL('../../../geo/lines/yellow-line-2025-10-10.geojson', import.meta.url);
  const { geometry } = JSON.parse(readFileSync(file, 'utf8')) as { geometry: { coordinates: Position[] } };
  const path = geometry.coordinates;
  const steps = path.slice(1).map((at, i) => distanceKm(path[i] as Position, at) * 1000);
  steps.sort((a, b) => a - b);
  return (steps[Math.floor(steps.length / 2)] ?? 0) / metresPerPx({ lon: 34.4, lat: 31.4, zoom });
}

describe('handles of the line in hand', () => {
  it.each([9.5, 10.2, 10.6, 11, 12])('do not touch their neighbours at zoom %f', (zoom) => {
    expect(across(zoom)).toBeLessThan(spacing(zoom));
  });

  it('have their full size from zoom 12', () => {
    for (const zoom of [12, 14, 17])
      expect([
        sizeOf('draft-vertex', 'circle-radius', zoom),
        sizeOf('draft-vertex', 'circle-stroke-width', zoom),
        sizeOf('draft-midpoint', 'circle-radius', zoom),
      ]).toEqual([4.4, 1.8, 2.6]);
  });

  it('stand out at any zoom where they are moved, and more so where chosen', () => {
    for (const zoom of [9, 10.4, 12, 15]) {
      expect(sizeOf('draft-vertex', 'circle-radius', zoom, { active: true, moved: true })).toBe(8);
      expect(across(zoom, { moved: true })).toBeGreaterThanOrEqual(8);
      expect(across(zoom, { moved: true })).toBeGreaterThan(across(zoom));
    }
  });

  it('show midpoints only where there is room between vertices', () => {
    expect(sizeOf('draft-midpoint', 'circle-radius', 10.2)).toBe(0);
    expect(sizeOf('draft-midpoint', 'circle-stroke-width', 10.2)).toBe(0);
  });
});
