import { describe, expect, it } from 'vitest';
import type { Holder } from '../../../src/domain/constants';
import type { Path } from '../../../src/domain/types';
import { polygonsAreaKm2, prepareOutline } from '../../../src/geometry';
import { compare, type ComparisonDone, type Side, zonesOfSide } from '../../../src/scenario';
import { box, strip, wave } from '../geometry/shapes';
import { held, holding, line, nothing, split } from './sides';

const prepared = prepareOutline(strip(300));
const yellow = line('yellow-1', wave(60, 0.1));

function done(a: Side, b: Side, outline = prepared): ComparisonDone {
  const result = compare(a, b, outline);
  if (!result.ok) throw new Error(result.message);
  return result;
}

function km2(result: ComparisonDone, from: Holder, to: Holder): number | undefined {
  return result.transitions.find((own) => own.from === from && own.to === to)?.km2;
}

function area(side: Side, holder: Holder): number {
  const result = zonesOfSide(side, prepared);
  if (!result.ok) throw new Error(result.message);
  return result.zones.filter((zone) => zone.holder === holder).reduce((sum, zone) => sum + zone.km2, 0);
}

describe('compare', () => {
  it('gives known areas on a box halved at two longitudes', () => {
    const outline = prepareOutline(box());
    const at = (lon: number): Path => [
      [lon, 31.5],
      [lon, 30.9],
    ];
    const result = done(
      split(line('x-1', at(34.1)), 'israel', 'hamas'),
      split(line('x-2', at(34.05)), 'isf', 'hamas'),
      outline,
    );
    expect(result.holders).toEqual(['israel', 'hamas', 'isf']);
    expect(km2(result, 'israel', 'isf')).toBeCloseTo(outline.km2 / 2, 9);
    expect(km2(result, 'hamas', 'isf')).toBeCloseTo(outline.km2 / 4, 9);
    expect(km2(result, 'hamas', 'hamas')).toBeCloseTo(outline.km2 / 4, 9);
    expect(km2(result, 'israel', 'hamas')).toBe(0);
    expect(result.changedShare).toBeCloseTo(0.75, 12);
    expect(result.transitions).toHaveLength(9);
    expect(result.parts.map(({ fromZone, toZone }) => [fromZone, toZone])).toEqual([
      ['x:left', 'x:left'],
      ['x:right', 'x:left'],
      ['x:right', 'x:right'],
    ]);
    expect(new Set(result.parts.map(({ id }) => id)).size).toBe(3);
  });

  it('cuts a line that both share once, also where a copy runs the other way', () => {
    const copy = line(
      'draft-1',
      [...yellow.coordinates].reverse().map(([x, y]) => [x, y]),
    );
    const a = split(yellow, 'israel', 'hamas');
    const b = split(copy, 'isf', 'hamas');
    const result = done(a, b);
    expect(result.parts.map(({ fromZone, toZone }) => [fromZone, toZone])).toEqual([
      ['yellow:left', 'draft:left'],
      ['yellow:right', 'draft:right'],
    ]);
    expect(km2(result, 'israel', 'isf')).toBe(result.changedKm2);
    expect(km2(result, 'israel', 'hamas')).toBe(0);
    expect(km2(result, 'hamas', 'isf')).toBe(0);
  });

  it('finds only what differs between two versions of one series', () => {
    const moved = yellow.coordinates.map((p, i): [number, number] => (i === 30 ? [p[0] - 0.01, p[1]] : p));
    const later = line('yellow-2', moved);
    const result = done(split(yellow, 'israel', 'hamas'), split(later, 'israel', 'hamas'));
    const changed = result.parts.filter(({ from, to }) => from !== to);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({ fromZone: 'yellow:right', toZone: 'yellow:left', region: null });
    expect(changed[0]?.polygons).toHaveLength(1);
    expect(km2(result, 'israel', 'hamas')).toBe(0);
    expect(polygonsAreaKm2(changed[0]?.polygons ?? [])).toBeCloseTo(result.changedKm2, 9);
  });

  it('does not take a line for another because it has its id', () => {
    const other = line('yellow-1', wave(60, -0.2));
    const result = done(split(yellow, 'israel', 'hamas'), split(other, 'israel', 'hamas'));
    expect(km2(result, 'hamas', 'israel')).toBeGreaterThan(10);
  });

  it('adds up to what each side has alone, with several lines a side', () => {
    const a: Side = {
      lines: [yellow, line('orange-1', wave(50, -0.3))],
      holders: [
        holding('yellow:left', 'israel'),
        holding('yellow:right,orange:left', 'restricted'),
        holding('yellow:right', 'hamas'),
      ],
    };
    const b = split(line('plan-1', wave(80, 0.2, 0.4)), 'israel', 'isf');
    const result = done(a, b);
    const total = (of: 'from' | 'to', holder: Holder) =>
      result.transitions.filter((own) => own[of] === holder).reduce((sum, own) => sum + own.km2, 0);
    for (const holder of ['israel', 'hamas', 'restricted'] as const) {
      expect(Math.abs(total('from', holder) - area(a, holder))).toBeLessThan(1e-9);
    }
    for (const holder of ['israel', 'isf'] as const) {
      expect(Math.abs(total('to', holder) - area(b, holder))).toBeLessThan(1e-9);
    }
    const all = result.transitions.reduce((sum, own) => sum + own.km2, 0);
    expect(Math.abs(all - result.outlineKm2)).toBeLessThan(1e-9);
  });

  it('takes a strip held by one as a side, and names what no holding names', () => {
    const result = done(held('isf'), { lines: [yellow], holders: [holding('yellow:left', 'israel')] });
    expect(result.parts.map(({ from, to, fromZone }) => [from, to, fromZone])).toEqual([
      ['isf', 'israel', 'strip'],
      ['isf', 'not-stated', 'strip'],
    ]);
    expect(done(held('isf'), held('isf')).changedKm2).toBe(0);
  });

  it('says which side cannot be compared and why', () => {
    const a = split(yellow, 'israel', 'hamas');
    const short = split(line('short-1', wave(60).slice(0, 30)), 'israel', 'hamas');
    expect(compare(a, nothing, prepared)).toMatchObject({ ok: false, side: 'b', reason: 'no-territory' });
    expect(compare(nothing, a, prepared)).toMatchObject({ ok: false, side: 'a', reason: 'no-territory' });
    expect(compare(nothing, nothing, prepared)).toMatchObject({ ok: false, side: 'both' });
    expect(compare(a, short, prepared)).toMatchObject({ ok: false, side: 'b', reason: 'ends-inside' });
    expect(compare(short, a, prepared)).toMatchObject({ ok: false, side: 'a', reason: 'ends-inside' });
    const both = compare(short, short, prepared);
    expect(both).toMatchObject({ ok: false, side: 'both' });
    expect(both.ok ? '' : both.message).toContain('short-1');
  });
});
