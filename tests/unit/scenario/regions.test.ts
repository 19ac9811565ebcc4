import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection, LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../geo/base/read';
import { governorates } from '../../../geo/features/governorates';
import type { Path } from '../../../src/domain/types';
import { prepareOutline } from '../../../src/geometry';
import { compare, type GovernorateLine, governorateRegions } from '../../../src/scenario';
import { box } from '../geometry/shapes';
import { held, line, split } from './sides';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = <T>(name: string): T => JSON.parse(readFileSync(`${root}/geo/${name}`, 'utf8')) as T;
const outline = prepareOutline(readOutline(root));
const lines = read<FeatureCollection<LineString>>('features/governorate-lines.geojson').features.map(
  ({ properties, geometry }): GovernorateLine => ({
    id: String(properties?.['id']),
    north: String(properties?.['north']),
    south: String(properties?.['south']),
    path: geometry.coordinates as Path,
  }),
);

describe('governorateRegions', () => {
  it('gives every governorate the area that its seat stands in, whichever way the lines run', () => {
    const known = governorates(outline, lines);
    const turned = [...lines]
      .reverse()
      .map((own, i) => (i % 2 ? own : { ...own, path: [...own.path].reverse() }));
    for (const given of [lines, turned]) {
      const result = compare(held('isf'), held('hamas'), outline, governorateRegions(given, outline));
      if (!result.ok) throw new Error(result.message);
      expect(new Set(result.parts.map(({ region }) => region)).size).toBe(5);
      for (const { id, km2 } of known) {
        const own = result.parts.filter(({ region }) => region === id);
        expect(
          own.reduce((sum, part) => sum + part.km2, 0),
          id,
        ).toBeCloseTo(km2, 9);
      }
    }
  });

  it('parts what a line divides, and the parts add up to the answer without regions', () => {
    const yellow = read<{ geometry: { coordinates: Path } }>('lines/yellow-line-2025-10-10.geojson');
    const a = split(line('yellow-1', yellow.geometry.coordinates, 300), 'israel', 'hamas');
    const whole = compare(a, held('isf'), outline);
    const parted = compare(a, held('isf'), outline, governorateRegions(lines, outline));
    if (!whole.ok || !parted.ok) throw new Error('no answer');
    expect(parted.parts).toHaveLength(10);
    parted.transitions.forEach((own, i) => expect(own.km2).toBeCloseTo(whole.transitions[i]?.km2 ?? 0, 9));
  });

  it('refuses lines that do not lead from one to the next or do not divide', () => {
    const rest = lines.filter((_, i) => i !== 1);
    expect(() => governorateRegions(rest, outline)).toThrow('do not lead');
    expect(() => governorateRegions([], outline)).toThrow('do not lead');
    expect(() => governorateRegions(lines, prepareOutline(box(10, 10, 11, 11)))).toThrow('governorates:');
  });
});
