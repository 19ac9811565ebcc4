import { describe, expect, it } from 'vitest';
import type { Path, Position } from '../../../src/domain/types';
import { kmPerDegree, prepareOutline } from '../../../src/geometry';
import { compare, comparisonBands, withinRange, zonesOfSide } from '../../../src/scenario';
import { box, strip, wave } from '../geometry/shapes';
import { held, line, nothing, split } from './sides';

const outline = prepareOutline(box());
const WIDTH_KM = 0.2 * kmPerDegree(31.2).lon;

/** A line due south at a longitude. */
const at = (lon: number): Path => [
  [lon, 31.5],
  [lon, 31.2],
  [lon, 30.9],
];

describe('comparisonBands', () => {
  it('moves a line that both sides share once, for both', () => {
    const yellow = line('yellow-1', at(34.1), 300);
    const bands = comparisonBands(split(yellow, 'israel', 'hamas'), split(yellow, 'isf', 'hamas'), outline);
    const shift = 0.3 / WIDTH_KM;
    const passes = bands?.transitions.get('israel>isf');
    expect(passes?.low).toBeCloseTo(0.5 - shift, 4);
    expect(passes?.high).toBeCloseTo(0.5 + shift, 4);
    expect(passes?.accuracyM).toBe(300);
    expect(bands?.changed).toEqual(passes);
    expect(bands?.a.get('israel')).toEqual(passes);
    expect(bands?.b.get('isf')).toEqual(passes);
    expect(bands?.transitions.has('israel>hamas')).toBe(false);
  });

  it('moves lines without a common stretch each for itself', () => {
    const a = split(line('yellow-1', at(34.1), 300), 'israel', 'hamas');
    const b = split(line('orange-1', at(34.05), 200), 'israel', 'hamas');
    const bands = comparisonBands(a, b, outline);
    expect(bands?.changed.low).toBeCloseTo(0.25 - 0.5 / WIDTH_KM, 4);
    expect(bands?.changed.high).toBeCloseTo(0.25 + 0.5 / WIDTH_KM, 4);
    expect(bands?.changed.accuracyM).toBe(300);
    const drawn = split(line('plan-1', at(34.05)), 'israel', 'hamas');
    const oneMoves = comparisonBands(a, drawn, outline);
    expect(oneMoves?.changed.high).toBeCloseTo(0.25 + 0.3 / WIDTH_KM, 4);
    expect(oneMoves?.b.get('hamas')?.low).toBe(oneMoves?.b.get('hamas')?.high);
  });

  it('moves a draft with the line it was made from, also one drawn the other way without an accuracy', () => {
    const course = at(34.1);
    const bent: Path = [...course.slice(0, 2), [34.08, 31.05], [34.08, 30.9]];
    const a = split(line('yellow-1', course, 300), 'israel', 'hamas');
    const b = split(line('draft-1', [...bent].reverse()), 'israel', 'hamas');
    const value = compare(a, b, outline);
    const bands = comparisonBands(a, b, outline);
    if (!value.ok || !bands) throw new Error('no answer');
    // The common half moves together: nothing of the 300 m shows there, whichever way they go.
    expect(bands.transitions.get('hamas>israel')?.high).toBeLessThan(value.changedShare + 0.002);
    expect(bands.transitions.get('hamas>israel')?.low).toBeGreaterThan(value.changedShare - 0.002);
    expect(bands.a.get('israel')?.high).toBeGreaterThan(0.5 + 0.2 / WIDTH_KM);
  });

  it('agrees with the bands of each side by itself', () => {
    const prepared = prepareOutline(strip(300));
    const [a, b] = [
      split(line('yellow-1', wave(60, 0.1), 300), 'israel', 'hamas'),
      split(line('plan-1', wave(60, -0.2), 150), 'israel', 'isf'),
    ];
    const bands = comparisonBands(a, b, prepared);
    for (const [side, found] of [
      [a, bands?.a],
      [b, bands?.b],
    ] as const) {
      const zones = zonesOfSide(side, prepared);
      if (!zones.ok) throw new Error(zones.message);
      for (const zone of zones.zones) {
        expect(found?.get(zone.holder)?.low).toBeCloseTo(zone.band?.low ?? 0, 9);
        expect(found?.get(zone.holder)?.high).toBeCloseTo(zone.band?.high ?? 0, 9);
      }
    }
  });

  it('has none where no line has an accuracy, a side has no territory, or a moved line does not divide', () => {
    const drawn = split(line('plan-1', at(34.1)), 'israel', 'hamas');
    const vague = split(line('vague-1', at(34.1), 50_000), 'israel', 'hamas');
    expect(comparisonBands(drawn, held('isf'), outline)).toBeNull();
    expect(comparisonBands(vague, nothing, outline)).toBeNull();
    expect(comparisonBands(vague, drawn, outline)).toBeNull();
  });

  it('counts one region where asked, its divider staying', () => {
    const divider: Position[] = [
      [33.9, 31.2],
      [34.3, 31.2],
    ];
    const regions = {
      dividers: [{ id: 'd', path: divider }],
      of: ({ d }: Record<string, 'left' | 'right'>) => d ?? 'none',
    };
    const a = split(line('yellow-1', at(34.1), 300), 'israel', 'hamas');
    const b = held('isf');
    const [all, left, right] = [
      comparisonBands(a, b, outline),
      comparisonBands(a, b, outline, { regions, region: 'left' }),
      comparisonBands(a, b, outline, { regions, region: 'right' }),
    ];
    const high = (bands: typeof all) => bands?.a.get('israel')?.high ?? Number.NaN;
    expect(high(left) + high(right)).toBeCloseTo(high(all), 9);
    expect(high(left)).toBeGreaterThan(0.25);
    expect(left?.b.get('isf')?.high).toBeCloseTo(left?.b.get('isf')?.low ?? 0, 9);
  });
});

describe('withinRange', () => {
  it('tells a change from its own uncertainty', () => {
    expect(withinRange(0.02, { low: 0, high: 0.05 })).toBe(true);
    expect(withinRange(-0.02, { low: 0, high: 0.05 })).toBe(true);
    expect(withinRange(0.5, { low: 0.45, high: 0.55 })).toBe(false);
    expect(withinRange(0, { low: 0, high: 0 })).toBe(false);
  });
});
