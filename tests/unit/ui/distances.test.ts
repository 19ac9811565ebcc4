/** Claimed distances stand beside measured ones, and a claim taken to the letter lands where it says. */
import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../../src/geometry';
import {
  bearingOf,
  circle,
  destination,
  distanceChecks,
  type DistanceCheck,
} from '../../../src/ui/disagreements/distances';
import type { Position } from '../../../src/domain/types';
import { archive, atlas, prepared } from '../../contract/compiled';

const KM_PER_MILE = 1.609344;

function checksOf(id: string): Map<string, DistanceCheck> {
  const item = archive.disagreements.get(id);
  if (!item) throw new Error(`no ${id}`);
  return new Map(distanceChecks(archive, prepared, item).map((check) => [check.from, check]));
}
const measure = (id: string): number => atlas.measures.find((m) => m.id === id)?.value ?? NaN;

describe('distanceChecks', () => {
  const checks = checksOf('cf-04');

  it('sets each way to the centre beside what was measured of it', () => {
    expect([...checks.keys()]).toEqual(['gaza-city', 'edge', 'ashkelon']);
    expect(checks.get('gaza-city')?.measuredKm).toBe(measure('kiryat-gat-to-gaza-city-km'));
    expect(checks.get('edge')?.measuredKm).toBe(measure('kiryat-gat-to-strip-km'));
    expect(checks.get('ashkelon')?.measuredKm).toBe(measure('kiryat-gat-to-ashkelon-km'));
  });

  it('draws each measured line as long as it says', () => {
    for (const { start, end, measuredKm } of checks.values())
      // The nearest point of the edge is found on a plane: a thousandth of the way is less than the map can show.
      expect(Math.abs(distanceKm(start, end) / measuredKm - 1)).toBeLessThan(1e-3);
  });

  it('takes the claims as they stand: twenty miles from Gaza, fifteen from Ashkelon', () => {
    expect(checks.get('gaza-city')?.claimedKm).toBeCloseTo(20 * KM_PER_MILE, 9);
    expect(checks.get('edge')?.claim.id).toBe('a1-distance');
    expect(checks.get('ashkelon')?.claimedKm).toBeCloseTo(15 * KM_PER_MILE, 9);
    expect(checks.get('ashkelon')?.claim.id).toBe('c2-centre-place');
  });

  it('puts fifteen miles east of Ashkelon due east of it, and says how far that is from the town', () => {
    const check = checks.get('ashkelon');
    if (!check?.claimedEnd) throw new Error('the claim gives a direction');
    expect(distanceKm(check.start, check.claimedEnd)).toBeCloseTo(15 * KM_PER_MILE, 3);
    expect(check.claimedEnd[1]).toBeCloseTo(check.start[1], 6);
    expect(check.gapKm).toBeCloseTo(distanceKm(check.claimedEnd, check.end), 9);
    expect(check.gapKm).toBeGreaterThan(8);
    expect(check.gapKm).toBeLessThan(10);
    // East-south-east, as the reading of the record has it.
    expect(check.offDegrees).toBeGreaterThan(11);
    expect(check.offDegrees).toBeLessThan(34);
  });

  it('gives no end to a claim without a direction', () => {
    expect(checks.get('gaza-city')).toMatchObject({ claimedEnd: null, gapKm: null, offDegrees: null });
  });

  it('has nothing to say where no distance is stated', () => {
    expect(checksOf('cf-01').size).toBe(0);
    expect(checksOf('cf-13').size).toBe(0);
  });
});

describe('destination and bearingOf', () => {
  const from: Position = [34.5, 31.5];

  it.each([0, 45, 90, 200, 310])('undo each other at %s°', (bearing) => {
    const to = destination(from, 30, bearing);
    expect(distanceKm(from, to)).toBeCloseTo(30, 1);
    expect((bearingOf(from, to) + 360) % 360).toBeCloseTo(bearing, 1);
  });

  it('go round in a circle of one radius', () => {
    for (const at of circle(from, 25, 0, 360, 12))
      expect(Math.abs(distanceKm(from, at) - 25)).toBeLessThan(0.03);
  });
});
