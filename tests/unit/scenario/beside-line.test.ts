import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Path, Position } from '../../../src/domain/types';
import { nearestOnPath, prepareOutline } from '../../../src/geometry';
import { overlay } from '../../../src/geometry/overlay';
import { claimCheck } from '../../../src/scenario/claim-check';
import { nearLine } from '../../../src/scenario/near-line';
import { onOutline, onRing, onSea } from '../../../src/scenario/on-outline';
import { changeBetween, seriesOf } from '../../../src/scenario/series';
import { leftOf } from '../geometry/invariants';
import { box, wave } from '../geometry/shapes';

const square = prepareOutline(box());
const down = (lon: number): Path => [
  [lon, 31.5],
  [lon, 30.9],
];
const across: Path = [
  [34, 31.2],
  [34.2, 31.2],
];

describe('the same line on another outline', () => {
  it('gives the share of each', () => {
    const shipped = onOutline(down(34.1), square);
    expect(shipped).toMatchObject({ ok: true, outlineKm2: square.km2 });
    expect(shipped.ok && shipped.left.share).toBeCloseTo(0.5, 9);
    // Half as wide, and all of it west of the line but a tenth.
    const ring = box(34, 31, 34.11, 31.4).ring;
    const other = onRing(down(34.1), ring);
    expect(other.ok && other.left.share).toBeCloseTo(1 / 11, 9);
    expect(onRing(down(34.3), ring)).toMatchObject({ ok: false, reason: 'outside' });
    expect(onRing(down(34.1), ring.slice(0, 3))).toMatchObject({ ok: false, reason: 'outline' });
  });

  it('with a strip of sea counts it on both sides of a line that ends on the shore', () => {
    const dry = onOutline(across, square);
    const wet = onSea(across, box(), 5);
    if (!dry.ok || !wet.ok) throw new Error('no share');
    expect(wet.outlineKm2).toBeGreaterThan(dry.outlineKm2 + 200);
    expect(wet.left.km2).toBeGreaterThan(dry.left.km2 + 100);
    expect(wet.right.km2).toBeGreaterThan(dry.right.km2 + 100);
    expect(wet.left.km2 + wet.right.km2).toBeCloseTo(wet.outlineKm2, 6);
  });

  it('with a strip of sea gives a line down the land a smaller eastern share', () => {
    const dry = onOutline(down(34.1), square);
    const wet = onSea(down(34.1), box(), 5);
    if (!dry.ok || !wet.ok) throw new Error('no share');
    expect(wet.left.km2).toBeCloseTo(dry.left.km2, 6);
    expect(wet.left.share).toBeLessThan(dry.left.share);
  });
});

describe('a claimed share', () => {
  const claims = [
    { id: 'exact', value: 0.53 },
    { id: 'range', value: 0.55, min: 0.5, max: 0.6 },
    { id: 'at-least', value: 0.58, min: 0.58 },
    { id: 'half', value: 0.5 },
  ];

  it('stands beside the measured one with its difference, nearest first', () => {
    const check = claimCheck(0.532, { low: 0.496, high: 0.57 }, claims, { value: 0.6 });
    expect(check.claims.map((c) => [c.id, Number(c.difference.toFixed(3)), c.fits])).toEqual([
      ['range', 0, true],
      ['exact', 0.002, true],
      ['half', 0.032, true],
      ['at-least', -0.048, false],
    ]);
    expect(check.typed?.difference).toBeCloseTo(-0.068, 12);
    expect(check.typed?.fits).toBe(false);
  });

  it('that says it is approximate fits by its rounding where the number alone does not', () => {
    const band = { low: 0.504, high: 0.52 };
    const near = { value: 0.5, rounded: true };
    const check = claimCheck(0.51, band, [
      { id: 'about', ...near },
      { id: 'exact', value: 0.5 },
      { id: 'far', value: 0.49, rounded: true },
      { id: 'inside', value: 0.51, rounded: true },
    ]);
    expect(check.claims.map(({ id, fits, byRounding }) => [id, fits, byRounding])).toEqual([
      ['inside', true, false],
      ['about', true, true],
      ['exact', false, false],
      ['far', false, false],
    ]);
    expect(claimCheck(0.51, band, [], near).typed).toMatchObject({ fits: true, byRounding: true });
    // Half a point is given once: without a band every claim has it already.
    expect(claimCheck(0.506, null, [], near).typed?.fits).toBe(false);
  });

  it('without a band fits when it is within half a point', () => {
    const check = claimCheck(0.532, null, claims);
    expect(check).toMatchObject({ low: 0.532, high: 0.532, typed: null });
    expect(check.claims.filter((c) => c.fits).map((c) => c.id)).toEqual(['range', 'exact']);
  });
});

describe('what lies near a line', () => {
  it('is found with its distance and side', () => {
    const things = [
      { id: 'far', lonLat: [34.18, 31.2] as Position },
      { id: 'east', lonLat: [34.11, 31.2] as Position },
      { id: 'west', lonLat: [34.095, 31.3] as Position },
    ];
    const near = nearLine(down(34.1), 2, things);
    expect(near.map((n) => [n.id, n.side])).toEqual([
      ['west', 'right'],
      ['east', 'left'],
    ]);
    expect(near[1]?.km).toBeCloseTo(0.953, 2);
    expect(near[1]?.at[0]).toBe(34.1);
  });

  it('has the side that the cut has, at corners as well', () => {
    const path = wave(30, 0, 0.5);
    fc.assert(
      fc.property(
        fc.double({ min: 34.2, max: 34.6, noNaN: true }),
        fc.double({ min: 31.25, max: 31.55, noNaN: true }),
        (lon, lat) => {
          const near = nearestOnPath(path, [lon, lat]);
          // Beyond an end there is no side but that of the last segment drawn on.
          if (!near || near.km < 1e-6 || near.at === path[0] || near.at === path.at(-1)) return;
          expect(near.side).toBe(leftOf(path, [lon, lat]) ? 'left' : 'right');
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('a dated series', () => {
  const date = (edtf: string, min: string, max = min) => ({ edtf, min, max });
  const series = seriesOf(
    [
      { id: 'c', name: 'March', date: date('2026-03', '2026-03-01', '2026-03-31'), path: down(34.15) },
      { id: 'a', name: 'October', date: date('2025-10-10', '2025-10-10'), path: down(34.1) },
      { id: 'b', name: 'January', date: date('2026-01-05', '2026-01-05'), path: down(35) },
    ],
    square,
  );

  it('is in the order of its dates, with what failed in its place', () => {
    expect(series.entries.map((e) => [e.item.id, e.ok])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
    expect(series.entries[1]).toMatchObject({
      message: expect.stringContaining('outside the outline') as string,
    });
    expect(series.mixed).toBe(false);
  });

  it('compares any two dates, the later with the earlier', () => {
    const change = changeBetween(series, 'c', 'a');
    expect(change?.from.item.id).toBe('a');
    expect(change?.share).toBeCloseTo(-0.25, 9);
    expect(changeBetween(series, 'a', 'b')).toBeNull();
  });

  it('takes polygons as a holding and does not mix them with lines', () => {
    const holding = {
      id: 'p',
      name: 'Holding',
      date: date('2026-05', '2026-05-01', '2026-05-31'),
      polygons: [[box(34.1, 30.9, 34.3, 31.5).ring]],
    };
    const mixed = seriesOf([...series.entries.map((e) => e.item), holding], square, overlay);
    const last = mixed.entries.at(-1);
    expect(last).toMatchObject({ ok: true, side: 'inside' });
    expect(last?.ok && last.share).toBeCloseTo(0.5, 9);
    expect(mixed.mixed).toBe(true);
    expect(changeBetween(mixed, 'a', 'p')).toBeNull();
    expect(seriesOf([holding], square).entries[0]?.ok).toBe(false);
    const away = { ...holding, polygons: [[box(10, 10, 11, 11).ring]] };
    expect(seriesOf([away], square, overlay).entries[0]).toMatchObject({ ok: false });
  });
});
