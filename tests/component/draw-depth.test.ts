/** Two lines on one axis of depths, directions in words, and what of a claim stands beside them. */
import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/domain/types';
import { lengthKm, nudge } from '../../src/geometry';
import type { ProfilePoint } from '../../src/scenario';
import { alignedTo } from '../../src/ui/draw/aligned';
import { bandOf, depthIn } from '../../src/ui/draw/depth';
import { directionOf, signed } from '../../src/ui/draw/draw-words';
import { keysOf, movedIn } from '../../src/ui/draw/moved';
import { buildArchive } from '../../src/record/archive';
import { ATLAS } from './small';

const LINE: Path = [
  [34.4, 31.5],
  [34.4, 31.45],
  [34.4, 31.4],
  [34.4, 31.35],
];
const profileOf = (path: Path): ProfilePoint[] =>
  path.map((at, i) => ({ km: lengthKm(path.slice(0, i + 1)), depthKm: i + 1, at }));

describe('two profiles on one axis', () => {
  it('puts what both lines have in common at one distance, however long the way between became', () => {
    const bent = LINE.toSpliced(1, 1, [34.3, 31.45]);
    const now = profileOf(bent);
    const aligned = alignedTo(now, bent, profileOf(LINE), LINE);
    for (const vertex of [0, 2, 3]) expect(aligned[vertex]?.km).toBeCloseTo(now[vertex]?.km ?? NaN, 6);
    expect(aligned[1]?.km).toBeCloseTo((now[2]?.km ?? NaN) / 2, 1);
    expect(aligned.map(({ depthKm }) => depthKm)).toEqual([1, 2, 3, 4]);
  });

  it('takes a line that is written from its other end for the same line', () => {
    const turned = LINE.toReversed();
    const aligned = alignedTo(profileOf(LINE), turned, profileOf(LINE), LINE);
    expect(aligned.map(({ km }) => km)).toEqual(profileOf(LINE).map(({ km }) => km));
  });

  it('reads between two points, and nothing beyond the end', () => {
    const points = profileOf(LINE);
    const half = ((points[0]?.km ?? 0) + (points[1]?.km ?? 0)) / 2;
    expect(depthIn(points, half)).toBeCloseTo(1.5, 6);
    expect(depthIn(points, 1000)).toBeNull();
  });
});

describe('words and marks', () => {
  it.each([
    [0, 500, 'north'],
    [500, 500, 'north-east'],
    [-500, 500, 'north-west'],
    [-500, 0, 'west'],
    [0, -500, 'south'],
  ])('%i m east and %i m north is %s', (east, north, word) => {
    const here = LINE[0];
    if (!here) throw new Error('the line has vertices');
    expect(directionOf(here, nudge(here, east, north))).toBe(word);
  });

  it('writes a sign before a change and none before nothing', () => {
    expect([signed(3.44), signed(-0.06), signed(0.04), signed(-0.04)]).toEqual(['+3.4', '−0.1', '0', '0']);
  });

  it('counts the vertices that lie where the start has none', () => {
    expect(movedIn(LINE.toSpliced(1, 1, [34.4001, 31.45]), keysOf(LINE))).toBe(1);
    expect(movedIn(LINE, keysOf(LINE))).toBe(0);
  });

  it('shows a band of depths for the line of the claim that states one, and for no other', () => {
    const [claim] = ATLAS.claims;
    if (!claim) throw new Error('the small atlas has claims');
    const figure = {
      ...claim.figures[0],
      id: 'f-depth',
      quantity: 'distance' as const,
      min: 1.5,
      max: 6.5,
      unit: 'km',
      line: 'yellow-line',
      subject: 'depth',
      approximate: false,
    };
    const archive = buildArchive({ ...ATLAS, claims: [{ ...claim, figures: [figure] }] });
    expect(bandOf(archive, 'yellow-line')).toMatchObject({ min: 1.5, max: 6.5, who: claim.voice.who });
    expect(bandOf(archive, 'draft-1')).toBeNull();
    expect(bandOf(buildArchive(ATLAS), 'yellow-line')).toBeNull();
  });
});
