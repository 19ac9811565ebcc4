import { describe, expect, it } from 'vitest';
import type { Path } from '../../../../src/domain/types';
import { cut, endStates, prepareOutline, snapEnds, withSea } from '../../../../src/geometry';
import { box, strip, wave } from '../shapes';

const outline = box();
const square = prepareOutline(outline);
const across: Path = [
  [34.0005, 31.2],
  [34.1, 31.25],
  [34.203, 31.2],
];

describe('ends of a line', () => {
  it('snap to shore and border, from either side of the edge', () => {
    const { path, snapped } = snapEnds(square, across, 0.5);
    expect(path[0]).toEqual([34, 31.2]);
    expect(path[1]).toBe(across[1]);
    expect(path[2]).toEqual([34.2, 31.2]);
    expect(snapped.map((s) => [s.end, s.frontage])).toEqual([
      ['first', 'coast'],
      ['last', 'israel'],
    ]);
    expect(snapped[0]?.km).toBeCloseTo(0.0476, 3);
    expect(snapEnds(square, path, 0.5).snapped).toEqual([]);
  });

  it('stay where the edge is further than asked', () => {
    expect(snapEnds(square, across, 0.01).path).toEqual(across);
  });

  it('are on the edge, beyond it, or short of it', () => {
    expect(endStates(square, across).map((e) => e.state)).toEqual(['short', 'beyond']);
    expect(endStates(square, snapEnds(square, across, 1).path).map((e) => e.state)).toEqual(['on', 'on']);
  });
});

describe('an outline with a strip of sea', () => {
  it('adds the strip and carries ends on the shore through it', () => {
    const sea = withSea(outline, 5);
    if (!sea.ok) throw new Error(sea.message);
    // The box's coast runs straight north: the strip is a rectangle 5 km wide along it.
    const expected = 5 * square.frontageKm.coast;
    expect(Math.abs((sea.prepared.km2 - square.km2) / expected - 1)).toBeLessThan(0.003);
    expect(sea.prepared.frontageKm.israel).toBeCloseTo(square.frontageKm.israel, 9);
    const onShore = snapEnds(square, across, 0.5).path;
    expect(cut(sea.prepared, [{ id: 'l', path: onShore }]).ok).toBe(false);
    const result = cut(sea.prepared, [{ id: 'l', path: sea.carry(onShore) }]);
    if (!result.ok) throw new Error(result.message);
    expect(result.pieces.reduce((sum, p) => sum + p.km2, 0)).toBeCloseTo(sea.prepared.km2, 6);
    // Short of the shore by 48 m is carried as well; in the middle of the land is not.
    expect(cut(sea.prepared, [{ id: 'l', path: sea.carry(across) }]).ok).toBe(true);
    const inland = sea.carry([[34.1, 31.2], ...across.slice(1)]);
    expect(cut(sea.prepared, [{ id: 'l', path: inland }])).toMatchObject({
      ok: false,
      reason: 'ends-inside',
    });
  });

  it('of no width is the outline itself', () => {
    const sea = withSea(strip(500), 0);
    if (!sea.ok) throw new Error(sea.message);
    expect(sea.prepared.km2).toBeCloseTo(prepareOutline(strip(500)).km2, 9);
    const line = wave(200);
    const with0 = cut(sea.prepared, [{ id: 'l', path: sea.carry(line) }]);
    const plain = cut(prepareOutline(strip(500)), [{ id: 'l', path: line }]);
    expect(with0.ok && with0.pieces[0]?.share).toBeCloseTo((plain.ok && plain.pieces[0]?.share) || NaN, 9);
  });

  it('takes a ring that runs clockwise, and refuses one without a coast', () => {
    const turned = { ring: outline.ring.slice().reverse(), frontages: outline.frontages.slice().reverse() };
    const [a, b] = [withSea(outline, 3), withSea(turned, 3)];
    expect(a.ok && b.ok && a.prepared.km2 - b.prepared.km2).toBeCloseTo(0, 9);
    expect(withSea({ ...outline, frontages: ['egypt', 'israel', 'israel', 'egypt'] }, 3).ok).toBe(false);
    expect(withSea({ ...outline, frontages: ['egypt', 'coast', 'israel', 'coast'] }, 3).ok).toBe(false);
    expect(withSea(outline, -1).ok).toBe(false);
  });
});
