import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measure, type Measured, measuringOutline } from '../../../geo/measure';
import { readFrontages } from '../../../src/exchange';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const file = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const fixture = (name: string) => file(`tests/fixtures/geometry/${name}.geojson`);
const strip = measuringOutline(
  file('geo/base/outline.geojson'),
  readFrontages(file('geo/base/frontages.geojson')),
);

function shares(measured: Measured): number[] {
  return measured.parts.map((part) => part.share);
}

const plain = measure(fixture('line'), strip);

describe('measure', () => {
  it('gives shares, areas and frontages that add up', () => {
    expect(plain.parts.map((part) => part.side)).toEqual(['left', 'right']);
    expect(shares(plain).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(plain.parts.reduce((sum, part) => sum + part.km2, 0)).toBeCloseTo(plain.outlineKm2, 6);
    const israel = plain.parts.reduce((sum, part) => sum + (part.frontageKm.israel ?? 0), 0);
    expect(israel).toBeCloseTo(strip.prepared.frontageKm.israel, 9);
    expect(plain.warnings).toEqual([]);
  });

  it.each(['line-reversed', 'line-foreign-members', 'line-in-parts', 'line-in-collection'])(
    'reads %s as the same line',
    (name) => {
      const measured = measure(fixture(name), strip);
      expect(measured.parts).toEqual(plain.parts);
      expect(measured.lengthKm).toBeCloseTo(plain.lengthKm, 9);
    },
  );

  it('takes polygons as one side and agrees with the line', () => {
    const measured = measure(fixture('polygon-east'), strip);
    expect(measured.parts.map((part) => part.side)).toEqual(['inside', 'outside']);
    shares(measured).forEach((share, i) => expect(share).toBeCloseTo(shares(plain)[i] ?? 0, 9));
    expect(measured.lengthKm).toBeCloseTo(plain.lengthKm, 6);
    measured.parts.forEach((part, i) => {
      expect(part.frontageKm.israel).toBeCloseTo(plain.parts[i]?.frontageKm.israel ?? 0, 6);
      expect(part.frontageKm.coast).toBeCloseTo(plain.parts[i]?.frontageKm.coast ?? 0, 6);
    });
    expect(measured.warnings[0]).toContain('outside the outline');
  });

  it('says when an end was extended', () => {
    expect(measure(fixture('short-of-the-edge'), strip).warnings[0]).toContain('extended');
  });

  it('reports no frontage for an outline whose neighbours are not known', () => {
    const box = measuringOutline(fixture('box-outline'), readFrontages(file('geo/base/frontages.geojson')));
    const measured = measure(fixture('box-half'), box);
    expect(measured.parts.map((part) => part.share)).toEqual([
      expect.closeTo(0.5, 12),
      expect.closeTo(0.5, 12),
    ]);
    expect(measured.parts[0]?.frontageKm).toEqual({ israel: null, egypt: null, coast: null });
    expect(measured.warnings).toHaveLength(1);
  });

  it.each([
    ['partial', 'ends inside'],
    ['elsewhere', 'outside the outline'],
    ['loose', 'do not join'],
    ['broken', 'not valid JSON'],
    ['latitude-first', 'longitude first'],
  ])('refuses %s', (name, reason) => {
    expect(() => measure(fixture(name), strip)).toThrow(reason);
  });

  it('refuses what divides nothing or leaves a choice', () => {
    const polygon = (ring: number[][]) => JSON.stringify({ type: 'Polygon', coordinates: [ring] });
    const all = [
      [34, 31],
      [35, 31],
      [35, 32],
      [34, 32],
      [34, 31],
    ];
    expect(() => measure(polygon(all), strip)).toThrow('whole outline');
    expect(() => measure(polygon(all.map(([x = 0, y = 0]) => [x + 9, y])), strip)).toThrow('outside');
    const swapped = [
      [31.4, 34.3],
      [31.4, 34.6],
      [31.6, 34.6],
      [31.6, 34.3],
      [31.4, 34.3],
    ];
    expect(() => measure(polygon(swapped), strip)).toThrow('swapped');
    const both = {
      type: 'GeometryCollection',
      geometries: [JSON.parse(fixture('line')), JSON.parse(polygon(all))] as unknown[],
    };
    expect(() => measure(JSON.stringify(both), strip)).toThrow('both');
    expect(() => measure('{"type":"FeatureCollection","features":[]}', strip)).toThrow('no line');
  });
});

describe('the command', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'geo/cli/measure.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
    });

  it('prints JSON, and nothing else, with --json', () => {
    const { status, stdout, stderr } = run('tests/fixtures/geometry/line.geojson', '--json');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(plain);
  });

  it('exits 2 with the file and the reason', () => {
    const { status, stdout, stderr } = run('tests/fixtures/geometry/partial.geojson', '--json');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('partial.geojson: the line ends inside the outline');
  });
});
