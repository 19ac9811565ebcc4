import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../geo/base/read';
import { lineText, yellowLine } from '../../../geo/lines/author';
import { depthAt } from '../../../geo/lines/profile';
import { drawToShare } from '../../../geo/lines/schematic';
import { lineFeature } from '../../../src/domain/schema/line';
import type { LineFeature, Path, Position } from '../../../src/domain/types';
import { cut, depthKm, inOutline, pieceAt, prepareOutline } from '../../../src/geometry';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const text = (id: string): string => readFileSync(`${root}/geo/lines/${id}.geojson`, 'utf8');
const read = (id: string): LineFeature => lineFeature.parse(JSON.parse(text(id)));

const outline = prepareOutline(readOutline(root));
const yellow = read('yellow-line-2025-10-10');
const path: Path = yellow.geometry?.coordinates ?? [];

function sharesOf(line: Path): { left: number; warnings: number; pieces: number } {
  const result = cut(outline, [{ id: 'line', path: line }]);
  if (!result.ok) throw new Error(result.message);
  const left = result.pieces.find((piece) => piece.name === 'line:left');
  return { left: left?.share ?? 0, warnings: result.warnings.length, pieces: result.pieces.length };
}

/** Where the line crosses a parallel, going along it. */
function crossingsAt(lat: number): Position[] {
  return path.slice(1).flatMap((b, i): Position[] => {
    const a = path[i] as Position;
    if (a[1] > lat === b[1] > lat) return [];
    return [[a[0] + ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]), lat]];
  });
}

describe('the Yellow Line of 10 October 2025', () => {
  it('is what the depths give and nothing else', () => {
    expect(yellowLine(outline, yellow.properties.depths ?? [])).toEqual(path);
    expect(text('yellow-line-2025-10-10')).toBe(
      lineText(JSON.parse(text('yellow-line-2025-10-10')) as LineFeature),
    );
  });

  it('lies at the listed depths within 0.3 km', () => {
    expect(yellow.properties.depths).toHaveLength(19);
    for (const [lat, km] of yellow.properties.depths ?? []) {
      const found = crossingsAt(lat).map((point) => Math.abs(depthKm(outline, point) - km));
      expect(Math.min(...found), `${lat} N`).toBeLessThan(0.3);
    }
  });

  it('runs from the sea to the sea and crosses the outline exactly twice', () => {
    const inside = path.map((point) => inOutline(outline, point));
    expect(inside.filter((here, i) => i > 0 && here !== inside[i - 1])).toHaveLength(2);
    expect([inside[0], inside[inside.length - 1]]).toEqual([false, false]);
    expect(sharesOf(path)).toMatchObject({ warnings: 0, pieces: 2 });
  });

  it('turns smoothly: no corner sharper than a right angle', () => {
    const scale = Math.cos((31.4 * Math.PI) / 180);
    const angle = (a: Position, b: Position): number => Math.atan2(b[1] - a[1], (b[0] - a[0]) * scale);
    for (let i = 1; i < path.length - 1; i++) {
      const [a, b, c] = [path[i - 1], path[i], path[i + 1]] as [Position, Position, Position];
      const turn = Math.abs(((angle(b, c) - angle(a, b) + 3 * Math.PI) % (2 * Math.PI)) - Math.PI);
      expect(turn, `at ${b.join(', ')}`).toBeLessThan(Math.PI / 2);
    }
  });

  it('has the towns on the sides that were reported', () => {
    const { places } = JSON.parse(readFileSync(`${root}/geo/base/places.json`, 'utf8')) as {
      places: { id: string; lon: number; lat: number }[];
    };
    const result = cut(outline, [{ id: 'line', path }]);
    const sideOf = (id: string): string | undefined => {
      const place = places.find((candidate) => candidate.id === id);
      return place && result.ok ? pieceAt(result.pieces, [place.lon, place.lat])?.name : undefined;
    };
    for (const id of ['beit-hanoun', 'abasan', 'khuzaa', 'rafah']) expect(sideOf(id), id).toBe('line:left');
    for (const id of ['gaza-city', 'nuseirat', 'deir-al-balah', 'khan-younis']) {
      expect(sideOf(id), id).toBe('line:right');
    }
  });
});

describe('a depth profile', () => {
  it('keeps the listed values and never leaves the range between neighbours', () => {
    const depths = yellow.properties.depths ?? [];
    for (const [i, [lat, km]] of depths.entries()) {
      expect(depthAt(depths, lat)).toBeCloseTo(km, 9);
      const next = depths[i + 1];
      if (!next) continue;
      for (let t = 0.1; t < 1; t += 0.1) {
        const between = depthAt(depths, lat + (next[0] - lat) * t);
        expect(between).toBeGreaterThanOrEqual(Math.min(km, next[1]) - 1e-9);
        expect(between).toBeLessThanOrEqual(Math.max(km, next[1]) + 1e-9);
      }
    }
    expect(() => depthAt(depths, 31.6)).toThrow(RangeError);
  });
});

describe('lines drawn to a share', () => {
  const files = readdirSync(`${root}/geo/lines`).filter((name) => name.endsWith('.geojson'));
  const drawn = files
    .map((name) => read(name.replace('.geojson', '')))
    .filter((line) => line.properties.drawnFrom);

  it('have no geometry or band of their own and meet the share they state', () => {
    expect(drawn.map((line) => line.properties.series).sort()).toEqual([
      'orange-line',
      'plan-second-stage',
      'plan-third-stage',
    ]);
    for (const { geometry, properties } of drawn) {
      expect(geometry).toBeNull();
      expect(properties.accuracyM).toBeNull();
      expect(properties.drawnFrom?.line).toBe(yellow.properties.id);
      const made = drawToShare(outline, path, properties.drawnFrom?.share ?? 0);
      if (!made.ok) throw new Error(made.message);
      const { left, warnings, pieces } = sharesOf(made.path);
      expect(left).toBeCloseTo(properties.drawnFrom?.share ?? 0, 5);
      expect({ warnings, pieces }).toEqual({ warnings: 0, pieces: 2 });
    }
  });

  it('give the Orange Line 11 points more than the Yellow Line measures', () => {
    const orange = drawn.find((line) => line.properties.series === 'orange-line');
    expect(orange?.properties.drawnFrom?.share).toBeCloseTo(sharesOf(path).left + 0.11, 3);
  });

  it('give the line back at its own share, and nest', () => {
    const own = drawToShare(outline, path, sharesOf(path).left);
    expect(own.ok && own.scale).toBeCloseTo(1, 2);
    const narrow = drawToShare(outline, path, 0.37);
    const wide = drawToShare(outline, path, 0.6519);
    if (!narrow.ok || !wide.ok) throw new Error('no line');
    const both = cut(outline, [
      { id: 'narrow', path: narrow.path },
      { id: 'wide', path: wide.path },
    ]);
    expect(both.ok && both.pieces.map((piece) => piece.name)).toEqual([
      'narrow:left,wide:left',
      'narrow:right,wide:left',
      'narrow:right,wide:right',
    ]);
  });

  it('say so when no depth gives the share', () => {
    expect(drawToShare(outline, path, 0.999)).toMatchObject({ ok: false });
  });
});
