/** What a draft holds is counted, and made lighter without its being another. */
import { describe, expect, it } from 'vitest';
import type { Path, Position, Ring } from '../../../src/domain/types';
import { prepareOutline } from '../../../src/geometry';
import { type Draft, newDraft } from '../../../src/scenario/draft';
import { DRAFT_LIMITS, draftVertices, lighter, tooMuch } from '../../../src/scenario/draft-size';

/** So many positions along a straight, its ends among them. */
const straight = (a: Position, b: Position, count: number): Path =>
  Array.from({ length: count }, (_, i): Position => [
    a[0] + ((b[0] - a[0]) * i) / (count - 1),
    a[1] + ((b[1] - a[1]) * i) / (count - 1),
  ]);
const corners: Path = [
  [34, 31],
  [35, 31],
  [35, 32],
  [34, 32],
  [34, 31],
];
const ring: Ring = corners
  .slice(1)
  .flatMap((to, i) => straight(corners[i] as Position, to, 50).slice(i && 1));
const path = straight([33.5, 31.5], [35.5, 31.5], 300);
const draft: Draft = {
  ...newDraft('own-1', 'd', '2026-01-02T03:04:05Z'),
  outline: ring,
  lines: [{ id: 'line-1', series: 'draft-1', path, accuracyM: null }],
  start: {
    kind: 'copy',
    lines: [{ id: 'was', series: 'draft-1', coordinates: path, accuracyM: null }],
    holders: [],
  },
};

describe('how much a draft holds', () => {
  it('is what its lines, its outline and its start hold together', () => {
    expect(draftVertices(draft)).toBe(300 + 300 + ring.length);
    expect(draftVertices({ ...draft, outline: 'shipped', start: null })).toBe(300);
  });

  it('is too much only above the limits', () => {
    const line = draft.lines[0] as Draft['lines'][number];
    const full = Array.from({ length: DRAFT_LIMITS.lines }, () => line);
    expect(tooMuch(draft)).toBeNull();
    expect(tooMuch({ ...draft, lines: full })).toBeNull();
    expect(tooMuch({ ...draft, lines: [...full, line] })).toBe('too-many');
    const long = straight([33.5, 31.5], [35.5, 31.5], DRAFT_LIMITS.vertices);
    const alone: Draft = { ...draft, outline: 'shipped', start: null, lines: [{ ...line, path: long }] };
    expect(tooMuch(alone)).toBeNull();
    expect(tooMuch({ ...alone, outline: ring })).toBe('too-long');
  });
});

it('a lighter draft has the same ends, corners and outline, and few vertices', () => {
  const light = lighter(draft, 200);
  expect(draftVertices(light)).toBeLessThan(40);
  expect(light.lines[0]?.path[0]).toEqual(path[0]);
  expect(light.lines[0]?.path.at(-1)).toEqual(path.at(-1));
  if (light.outline === 'shipped') throw new Error('the outline is gone');
  for (const corner of corners) expect(light.outline).toContainEqual(corner);
  const shape = (own: Ring) =>
    prepareOutline({ ring: own, frontages: own.slice(1).map(() => 'coast' as const) });
  expect(shape(light.outline).km2 / shape(ring).km2).toBeCloseTo(1, 3);
});
