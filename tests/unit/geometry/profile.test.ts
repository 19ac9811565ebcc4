import { describe, expect, it } from 'vitest';
import type { Path } from '../../../src/domain/types';
import { cut, depthKm, depthProfile, kmPerDegree, lengthKm, prepareOutline } from '../../../src/geometry';
import { distanceToFrontage } from '../../../src/geometry/frontage';
import { box, randomFrom, strip, wave } from './shapes';

const square = prepareOutline(box());
const leaning = prepareOutline(strip(400));

function runs(outline: typeof square, path: Path): Path[] {
  const result = cut(outline, [{ id: 'a', path }]);
  if (!result.ok) throw new Error(result.message);
  return result.courses['a'] ?? [];
}

describe('distanceToFrontage', () => {
  it('is the depth of the kernel, for points anywhere', () => {
    const random = randomFrom(7);
    const toIsrael = distanceToFrontage(leaning, 'israel');
    for (let i = 0; i < 300; i++) {
      const p: [number, number] = [34.2 + 0.4 * random(), 31.2 + 0.4 * random()];
      expect(toIsrael(p)).toBeCloseTo(depthKm(leaning, p), 9);
    }
  });

  it('is not a number where the outline has no such frontage', () => {
    const ring = square.ring;
    const coastal = prepareOutline({ ring, frontages: ring.slice(1).map(() => 'coast') });
    expect(distanceToFrontage(coastal, 'israel')([34.1, 31.2])).toBeNaN();
  });
});

describe('depthProfile', () => {
  it('gives the known depths of a slanting line, at even steps from north to south', () => {
    // The east is Israel: 34.15 at 31.3 runs to 34.05 at 31.1, well clear of the northern edge.
    const profile = depthProfile(square, [
      [
        [34.15, 31.3],
        [34.05, 31.1],
      ],
    ]);
    const first = profile[0];
    const last = profile[profile.length - 1];
    expect(first?.depthKm).toBeCloseTo(0.05 * kmPerDegree(31.3).lon, 5);
    expect(last?.depthKm).toBeCloseTo(0.15 * kmPerDegree(31.1).lon, 4);
    const step = (last?.km ?? 0) / (profile.length - 1);
    profile.forEach((point, i) => expect(point.km).toBeCloseTo(i * step, 9));
  });

  it('ends at the length of the line, and does not change with its vertices', () => {
    const plain = depthProfile(leaning, runs(leaning, wave(60)));
    const split = depthProfile(
      leaning,
      runs(
        leaning,
        wave(60).flatMap((p, i, all): Path => {
          const q = all[i + 1];
          return q ? [p, [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2]] : [p];
        }),
      ),
    );
    expect(split).toHaveLength(plain.length);
    expect(plain[plain.length - 1]?.km).toBeCloseTo(
      runs(leaning, wave(60)).reduce((km, run) => km + lengthKm(run), 0),
      9,
    );
    // The length of a long edge is that of its halves to 4e-6 only.
    plain.forEach((point, i) => {
      expect(split[i]?.depthKm).toBeCloseTo(point.depthKm, 5);
      expect(split[i]?.at[0]).toBeCloseTo(point.at[0], 6);
    });
  });

  it('goes on after a stretch outside, which has no length, and is empty for no line', () => {
    const path: Path = [
      [34.15, 31.5],
      [34.15, 31.35],
      [34.3, 31.3],
      [34.15, 31.25],
      [34.15, 30.9],
    ];
    const inside = runs(square, path);
    const profile = depthProfile(square, inside);
    expect(inside).toHaveLength(2);
    expect(profile[profile.length - 1]?.km).toBeCloseTo(
      inside.reduce((km, run) => km + lengthKm(run), 0),
      9,
    );
    expect(profile.filter(({ depthKm: depth }) => depth < 1e-6).map(({ at }) => at[0])).toEqual([
      34.15, 34.2, 34.2,
    ]);
    expect(depthProfile(square, [])).toEqual([]);
  });
});
