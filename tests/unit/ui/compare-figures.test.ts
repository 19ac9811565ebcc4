/** The small sums beside the maps of a comparison. */
import { describe, expect, it } from 'vitest';
import { boundsOf, forceGround, per, readTroops } from '../../../src/ui/compare/force-density';
import { ranged, unsure } from '../../../src/ui/compare/matrix-table';
import { depthAt, ticksTo, type ProfileLine } from '../../../src/ui/compare/profile-lines';

describe('numbers of people', () => {
  it.each([
    ['5000', 5000],
    [' 5,000 ', 5000],
    ['12 500', 12_500],
    ['1,234,567', 1_234_567],
    ['7', 7],
  ])('reads %j', (typed, people) => expect(readTroops(typed)).toBe(people));

  it.each(['', '0', 'many', '-5', '5,00', '1.5', '1e4', '99999999999'])('refuses %j', (typed) =>
    expect(readTroops(typed)).toBeNull(),
  );

  it('spreads them, and says nothing where there is no ground', () => {
    expect(per(100, 50)).toBe(2);
    expect(per(100, 0)).toBeNull();
  });

  it('takes both ends of a range and the one end of a bound', () => {
    const offer = { value: null, min: null, max: null } as unknown as Parameters<typeof boundsOf>[0];
    expect(boundsOf({ ...offer, value: 4 })).toEqual([4]);
    expect(boundsOf({ ...offer, min: 2, max: 3 })).toEqual([2, 3]);
    expect(boundsOf({ ...offer, max: 5 })).toEqual([5]);
  });
});

describe('the ground of a force', () => {
  const outline = { km2: 400, frontageKm: { israel: 60, egypt: 12, coast: 40 } };
  const side = (deployments: unknown[]) =>
    ({ scenario: { deployments } }) as unknown as Parameters<typeof forceGround>[0];
  const measures = {
    holders: [{ holder: 'isf', km2: 100, share: 0.25, frontageKm: { israel: 10, egypt: 5, coast: 20 } }],
    contactKm: 45,
    lines: [],
    narrowest: [],
  } as const satisfies Record<string, unknown>;

  it('is what it holds, with the land border of that', () =>
    expect(forceGround(side([]), measures as never, outline)).toMatchObject({
      km2: 100,
      held: true,
      borderKm: 15,
      border: 'held',
      lineKm: 45,
    }));

  it('is the whole Strip along the borders named for it, each counted once, the coast never', () => {
    const two = [{ along: ['israel', 'coast'] }, { along: ['israel', 'egypt'] }];
    expect(forceGround(side(two), null, outline)).toMatchObject({
      km2: 400,
      held: false,
      borderKm: 72,
      border: 'along',
      along: ['israel', 'egypt'],
      lineKm: 0,
    });
  });
});

describe('ranges', () => {
  it('say nothing where nothing moves', () => {
    expect(ranged({ low: 0.4, high: 0.6, accuracyM: 300 })).toBe(true);
    expect(ranged({ low: 1, high: 1, accuracyM: 300 })).toBe(false);
    expect(ranged({ low: 0.4, high: 0.6, accuracyM: 0 })).toBe(false);
    expect(ranged(null)).toBe(false);
  });

  it('mark a difference that is smaller than the width of its own', () => {
    expect(unsure(0.05, { low: 0.01, high: 0.09, accuracyM: 300 })).toBe(true);
    expect(unsure(0.5, { low: 0.46, high: 0.54, accuracyM: 300 })).toBe(false);
    expect(unsure(0, { low: 0, high: 0.1, accuracyM: 300 })).toBe(false);
  });
});

describe('a depth profile', () => {
  const line = {
    points: [
      { km: 0, depthKm: 2, at: [34, 31] },
      { km: 10, depthKm: 4, at: [34, 31] },
    ],
  } as unknown as ProfileLine;

  it('is read between its points and nowhere beyond', () => {
    expect(depthAt(line, 0)).toBe(2);
    expect(depthAt(line, 5)).toBe(3);
    expect(depthAt(line, 10)).toBe(4);
    expect(depthAt(line, 11)).toBeNull();
  });

  it('has round ticks up to its end', () => {
    expect(ticksTo(45.2, 8)).toEqual([0, 10, 20, 30, 40]);
    expect(ticksTo(11.8, 4)).toEqual([0, 5, 10]);
  });
});
