import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Path, Position } from '../../../src/domain/types';
import { cut, moveVertex, polygonsAreaKm2, prepareOutline, replaceStretch } from '../../../src/geometry';
import type { Regions } from '../../../src/scenario';
import { type Draft, draftFrom, newDraft, withHolder, withLine, withPath } from '../../../src/scenario/draft';
import {
  anchorLive,
  type Live,
  liveAnswer,
  type LiveDone,
  liveSteps,
  prepareLive,
} from '../../../src/scenario/live';
import { partsBeside, partsFromAnchor } from '../../../src/scenario/live-anchor';
import { box, lean, strip, wave } from '../geometry/shapes';
import { line, split } from './sides';

const NOW = '2026-01-02T03:04:05.000Z';
const halves: Regions = {
  dividers: [
    {
      id: 'middle',
      path: [
        [33.9, 31.2],
        [34.3, 31.2],
      ],
    },
  ],
  of: (sides) => (sides['middle'] === 'left' ? 'north' : 'south'),
};
const straight: Path = [
  [34.1, 31.5],
  [34.1, 31.3],
  [34.1, 31.1],
  [34.1, 30.9],
];
const start = split(line('l-1', straight, 300), 'israel', 'hamas');
const square = prepareOutline(box());
const begun: Draft = draftFrom(newDraft('d', 'Mine', NOW), start, { kind: 'line', id: 'l-1' });
const live = prepareLive({
  prepared: square,
  start,
  places: [
    { id: 'west', lonLat: [34.05, 31.3] },
    { id: 'bulge', lonLat: [34.12, 31.3] },
    { id: 'sea', lonLat: [33.5, 31.3] },
  ],
  governorates: halves,
});

function done(draft: Draft, within: Live = live): LiveDone {
  const answer = liveAnswer(draft, within);
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}

const to = (path: Path): Draft => withPath(begun, 'line-1', path, NOW);

describe('numbers in two steps', () => {
  it('give shares first, marked as not all, and then what one step gives', () => {
    const bulge = to(moveVertex(straight, 1, [34.15, 31.3]));
    const { first, rest } = liveSteps(bulge, live);
    if (!first.ok || !rest) throw new Error('not measured');
    const whole = done(bulge);
    expect(first).toMatchObject({ pending: true, moved: null, regions: null, places: [] });
    expect(first.holders).toEqual(whole.holders);
    expect(first.lines.map(({ lengthKm }) => lengthKm)).toEqual(whole.lines.map(({ lengthKm }) => lengthKm));
    expect(whole.pending).toBe(false);
    expect(whole.moved?.length).toBeGreaterThan(0);
    expect(rest()).toEqual(whole);
  });

  it('have no second where the line cannot be cut', () => {
    expect(liveSteps(to(straight.slice(0, 3)), live)).toMatchObject({ first: { ok: false }, rest: null });
  });
});

describe('a draft that is its start', () => {
  const answer = done(begun);

  it('moves exactly nothing', () => {
    expect(answer.moved).toEqual([]);
    expect(answer.places).toEqual([]);
    expect(answer.holders.map((h) => [h.holder, h.share === h.startShare])).toEqual([
      ['israel', true],
      ['hamas', true],
    ]);
  });

  it('is looked at as drawn, whatever its start is', () => {
    expect(answer.zones.map((z) => [z.id, z.holder, z.modality])).toEqual([
      ['l:left', 'israel', 'predicted'],
      ['l:right', 'hamas', 'predicted'],
    ]);
  });

  it('passes every check', () => {
    expect(answer.checks.map((c) => [c.check, c.ok])).toEqual([
      ['edge-to-edge', true],
      ['no-self-crossing', true],
      ['parts-add-up', true],
      ['ends-snapped', true],
    ]);
  });
});

describe('a line moved east in the north', () => {
  // A triangle over the line from 31.5 to 31.1 with its tip 0.05 degrees east, cut off by the outline's edge at 31.4.
  const answer = done(to(moveVertex(straight, 1, [34.15, 31.3])));
  const triangle: Path = [
    [34.1, 31.4],
    [34.125, 31.4],
    [34.15, 31.3],
    [34.1, 31.1],
    [34.1, 31.4],
  ];

  it('says what passes to whom, and where', () => {
    expect(answer.moved?.map((m) => [m.from, m.to])).toEqual([['israel', 'hamas']]);
    const [moved] = answer.moved ?? [];
    expect(moved?.km2).toBeCloseTo(polygonsAreaKm2([[triangle]]), 9);
    expect(polygonsAreaKm2(moved?.polygons ?? [])).toBeCloseTo(moved?.km2 ?? 0, 9);
    expect(moved?.share).toBeCloseTo((moved?.km2 ?? 0) / square.km2, 12);
    const [israel] = answer.holders;
    expect((israel?.startKm2 ?? 0) - (israel?.km2 ?? 0)).toBeCloseTo(moved?.km2 ?? 0, 9);
  });

  it('counts by region: what moves north and south of the divider adds up', () => {
    expect(answer.regions?.map((r) => r.region).sort()).toEqual(['north', 'south']);
    const lost = answer.regions?.map((r) => {
      const israel = r.holders.find((h) => h.holder === 'israel');
      return (israel?.startKm2 ?? 0) - (israel?.km2 ?? 0);
    });
    expect(lost?.every((km2) => km2 > 1)).toBe(true);
    expect(lost?.reduce((a, b) => a + b)).toBeCloseTo(answer.moved?.[0]?.km2 ?? 0, 9);
    const north = answer.regions?.find((r) => r.region === 'north');
    expect(north?.km2).toBeCloseTo(square.km2 / 2, 0);
    expect(north?.holders.reduce((sum, h) => sum + h.share, 0)).toBeCloseTo(1, 12);
  });

  it('names the places that change hands', () => {
    expect(answer.places).toEqual([{ id: 'bulge', from: 'israel', to: 'hamas' }]);
  });

  it('measures the line, its contact, its depth and the necks it makes', () => {
    const [own] = answer.lines;
    expect(own?.startKm).toBeCloseTo(square.frontageKm.coast, 5);
    expect(own?.lengthKm).toBeGreaterThan(own?.startKm ?? 0);
    expect(answer.contactKm).toBe(own?.lengthKm);
    const depths = own?.profile.map((p) => p.depthKm) ?? [];
    // The tip is 0.05 degrees of longitude from the border in the east; the north of the box is border, too.
    expect(own?.profile[0]?.depthKm).toBeCloseTo(0, 9);
    expect(Math.max(...depths)).toBeCloseTo(9.54, 1);
    const necks = Object.fromEntries(own?.necks.map((n) => [n.towards, n]) ?? []);
    expect(necks['israel']).toMatchObject({ holder: 'israel', from: [34.15, 31.3] });
    expect(necks['israel']?.km).toBeCloseTo(4.757, 2);
    expect(necks['coast']).toBeUndefined();
    const kms = own?.profile.map((p) => p.km) ?? [];
    expect(kms).toEqual([...kms].sort((a, b) => a - b));
    expect(kms.at(-1)).toBeCloseTo(own?.lengthKm ?? 0, 9);
  });
});

describe('an invalid line', () => {
  it('that crosses itself gives the place and no numbers', () => {
    const answer = liveAnswer(to(moveVertex(straight, 1, [34.1, 31])), live);
    expect(answer).toMatchObject({ ok: false, reason: 'crosses-itself', line: 'line-1' });
    expect(answer).not.toHaveProperty('zones');
    const failing = answer.checks.filter((c) => !c.ok);
    expect(failing.map((c) => c.check)).toEqual(['no-self-crossing', 'parts-add-up']);
    expect(failing[0]).toMatchObject({ line: 'line-1' });
    expect(failing[0]?.where).toBeDefined();
  });

  it('that ends in the middle says which check fails, and where', () => {
    const answer = liveAnswer(to(straight.slice(0, 3)), live);
    expect(answer).toMatchObject({ ok: false, reason: 'ends-inside', at: [34.1, 31.1] });
    const runs = answer.checks.find((c) => c.check === 'edge-to-edge');
    expect(runs).toMatchObject({ ok: false, where: [34.1, 31.1] });
    expect(answer.checks.find((c) => c.check === 'ends-snapped')?.message).toMatch(
      /^an end stops 95\d\d m short/,
    );
  });

  it('that does both fails both', () => {
    const answer = liveAnswer(
      to([
        [34.1, 31.5],
        [34.1, 31.1],
        [34.15, 31.2],
        [34.05, 31.2],
      ]),
      live,
    );
    expect(answer.checks.filter((c) => !c.ok).map((c) => c.check)).toEqual([
      'edge-to-edge',
      'no-self-crossing',
      'parts-add-up',
      'ends-snapped',
    ]);
  });

  it('that stops a little short is measured, and not snapped', () => {
    const answer = done(to(moveVertex(straight, 3, [34.1, 31.001])));
    expect(answer.checks.filter((c) => !c.ok)).toMatchObject([{ check: 'ends-snapped', line: 'line-1' }]);
  });
});

describe('several lines, other holders, no start', () => {
  it('a second line makes a third zone that takes the holder chosen', () => {
    const second = withLine(
      begun,
      straight.map(([lon, lat]): Position => [lon + 0.04, lat]),
      NOW,
    );
    const three = withHolder(second, 'l:left,draft-2:right', 'isf', NOW);
    const answer = done(three);
    expect(answer.zones.map((z) => [z.id, z.holder])).toEqual([
      ['l:left,draft-2:left', 'israel'],
      ['l:left,draft-2:right', 'isf'],
      ['l:right,draft-2:right', 'hamas'],
    ]);
    expect(answer.moved).toMatchObject([{ from: 'israel', to: 'isf' }]);
    expect(answer.moved?.[0]?.km2).toBeCloseTo(answer.zones[1]?.km2 ?? 0, 9);
    expect(answer.contactKm).toBeCloseTo(2 * square.frontageKm.coast, 5);
  });

  it('another holder changes hands without a line moved', () => {
    const answer = done(withHolder(begun, 'l:right', 'vetted-police', NOW));
    expect(answer.moved).toMatchObject([{ from: 'hamas', to: 'vetted-police' }]);
    expect(answer.places).toMatchObject([{ id: 'west', to: 'vetted-police' }]);
  });

  it('without a start nothing is said to move, and regions are still counted', () => {
    const alone = prepareLive({ ...live, start: null });
    const answer = done(to(straight), alone);
    expect(answer.moved).toEqual([]);
    expect(answer.places).toEqual([]);
    expect(answer.holders[0]).toMatchObject({ startShare: null });
    expect(answer.regions?.map((r) => r.holders.map((h) => h.startShare))).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('without a line the whole is one zone', () => {
    const empty = newDraft('e', 'Empty', NOW);
    const answer = done(empty, prepareLive({ ...live, start: null }));
    expect(answer.zones.map((z) => [z.id, z.holder, z.share])).toEqual([['strip', 'not-stated', 1]]);
    expect(answer.checks).toEqual([]);
  });

  it('a start that does not divide the outline is refused', () => {
    const outside = split(
      line('l-1', [
        [0, 0],
        [1, 1],
      ]),
      'israel',
      'hamas',
    );
    expect(() => prepareLive({ ...live, start: outside })).toThrow(RangeError);
  });
});

describe('an anchored draft', () => {
  const leaning = prepareOutline(strip(300));
  const course = wave(200);
  const shipped = split(line('l-1', wave(190, 0.02, 0.31), 300), 'israel', 'hamas');
  const dividers = [0.5, 0, -0.5].map((along, k) => ({
    id: `d${k}`,
    path: [lean(-1.4, along), lean(1.4, along)],
  }));
  const regions: Regions = { dividers, of: (sides) => dividers.map(({ id }) => sides[id]).join() };
  const base = prepareLive({ prepared: leaning, start: shipped, places: [], governorates: regions });
  const draft = withPath(
    draftFrom(newDraft('d', 'Mine', NOW), shipped, { kind: 'line', id: 'l-1' }),
    'line-1',
    course,
    NOW,
  );
  const anchored = anchorLive(base, draft);

  const edit = fc
    .tuple(
      fc.nat({ max: 190 }),
      fc.integer({ min: 0, max: 9 }),
      fc.array(
        fc.tuple(
          fc.double({ min: -1.3, max: 1.3, noNaN: true }),
          fc.double({ min: -0.1, max: 0.1, noNaN: true }),
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
    )
    .map(([from, count, points]) => {
      const to = Math.min(from + count, course.length - 1);
      // New vertices where the stretch was along the strip, anywhere across it: some beyond its edge.
      const along = (at: number) => 1.2 - (2.4 * at) / (course.length - 1);
      const sorted = points.map(([across, off]) => lean(across, along((from + to) / 2) + off));
      return replaceStretch(course, from, to, sorted);
    });

  it('answers as the whole comparison does, wherever it is edited', () => {
    let fast = 0;
    let valid = 0;
    fc.assert(
      fc.property(edit, (path) => {
        const next = withPath(draft, 'line-1', path, NOW);
        const slow = liveAnswer(next, base);
        const quick = liveAnswer(next, anchored);
        expect(quick.ok).toBe(slow.ok);
        if (!slow.ok || !quick.ok) return;
        valid++;
        const result = cut(leaning, [{ id: 'l', path }]);
        if (
          result.ok &&
          anchored.anchor &&
          partsFromAnchor(leaning, anchored.anchor, next.lines, result.pieces)
        )
          fast++;
        const table = (answer: LiveDone) =>
          Object.fromEntries(answer.moved?.map((m) => [`${m.from}>${m.to}`, m.km2]) ?? []);
        const [a, b] = [table(slow), table(quick)];
        for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
          expect(Math.abs((a[key] ?? 0) - (b[key] ?? 0))).toBeLessThan(1e-5);
        }
        for (const region of slow.regions ?? []) {
          const twin = quick.regions?.find((r) => r.region === region.region);
          expect(twin?.holders.map((h) => h.holder)).toEqual(region.holders.map((h) => h.holder));
          region.holders.forEach((h, i) => {
            expect(Math.abs(h.km2 - (twin?.holders[i]?.km2 ?? NaN))).toBeLessThan(1e-5);
            expect(h.startKm2).toBeCloseTo(twin?.holders[i]?.startKm2 ?? NaN, 5);
          });
        }
        for (const { km2, polygons } of quick.moved ?? []) {
          expect(Math.abs(polygonsAreaKm2(polygons) - km2)).toBeLessThan(1e-5);
        }
      }),
      { numRuns: 150 },
    );
    // The quick way is the usual one: else the anchor would be worth nothing.
    expect(valid).toBeGreaterThan(50);
    expect(fast / valid).toBeGreaterThan(0.8);
  });

  it('gives way to the whole comparison when more than one line has moved, or another was added', () => {
    const two = withLine(draft, wave(50, 0.6, 0.1), NOW);
    const parts = partsBeside(leaning, shipped, two.lines, regions);
    expect(parts).not.toBeNull();
    if (!anchored.anchor) throw new Error('no anchor');
    expect(partsFromAnchor(leaning, anchored.anchor, two.lines, [])).toBeNull();
    expect(done(two, anchored).zones).toHaveLength(3);
  });

  it('keeps its anchor while the draft cannot be cut', () => {
    const broken = withPath(draft, 'line-1', course.slice(0, 100), NOW);
    expect(anchorLive(anchored, broken).anchor).toBe(anchored.anchor);
  });
});
