import { describe, expect, it } from 'vitest';
import type { Transition } from '../../../src/scenario';
import { day, percent } from '../../../src/text';
import { plain, refusalOf, sentenceOf, type Told } from '../../../src/ui/compare/sentence';

const THIN = '\u202f';
const transition = (from: Transition['from'], to: Transition['to'], km2: number): Transition => ({
  from,
  to,
  km2,
  share: km2 / 400,
});

function told(transitions: Transition[], more: Partial<Told> = {}): string {
  return plain(
    sentenceOf({
      a: { id: 'sc-01', day: '2025-11-24', forces: [] },
      b: { id: 'sc-02', day: '2025-11-24', forces: [] },
      transitions,
      baseKm2: 400,
      region: null,
      area: (km2) => `${km2.toFixed(1)} km²`,
      percent: (share) => percent(share),
      day,
      ...more,
    }),
  );
}

describe('the sentence of a comparison', () => {
  it('says what passes from whom to whom, and what stays', () => {
    expect(
      told([
        transition('israel', 'isf', 200),
        transition('israel', 'israel', 0),
        transition('hamas', 'hamas', 200),
      ]),
    ).toBe(`From A to B, 200.0 km² (50.0${THIN}%) passes from Israel to the ISF. Hamas keeps 200.0 km².`);
  });

  it('puts the largest first and joins several', () => {
    expect(
      told([
        transition('hamas', 'restricted', 40),
        transition('israel', 'isf', 100),
        transition('hamas', 'not-stated', 60),
        transition('hamas', 'hamas', 200),
      ]),
    ).toBe(
      `From A to B, 100.0 km² (25.0${THIN}%) passes from Israel to the ISF, ` +
        `60.0 km² (15.0${THIN}%) from Hamas to no stated holder and ` +
        `40.0 km² (10.0${THIN}%) from Hamas to a restricted zone. Hamas keeps 200.0 km².`,
    );
  });

  it('says when all of it passes, from one or from several to one', () => {
    expect(told([transition('isf', 'israel', 400)])).toBe(
      'From A to B, the whole Strip, 400.0 km², passes from the ISF to Israel.',
    );
    expect(told([transition('israel', 'isf', 300), transition('hamas', 'isf', 100)])).toBe(
      `From A to B, the whole Strip, 400.0 km², passes to the ISF: 300.0 km² (75.0${THIN}%) from Israel and ` +
        `100.0 km² (25.0${THIN}%) from Hamas.`,
    );
  });

  it('says when nothing passes, and that only the forces differ', () => {
    const still = [transition('israel', 'israel', 200), transition('hamas', 'hamas', 200)];
    expect(told(still)).toBe('From A to B, no ground changes hands.');
    const b = {
      id: 'sc-05',
      day: '2025-11-24',
      forces: [
        { who: 'ISF', along: ['israel', 'egypt'] as const },
        { who: 'Police', along: [] },
      ],
    };
    expect(told(still, { b })).toBe(
      'From A to B, no ground changes hands. Only the forces differ. Placed in A: no force. Placed in B: ' +
        'ISF on the borders with Israel and Egypt; Police, without a place.',
    );
    expect(told([transition('israel', 'isf', 400)], { b })).toContain('Placed in B: ISF on the borders');
  });

  it('names the days of one scenario on two, and that a pair is the same', () => {
    const one = { id: 'sc-33', day: '2025-11-24', forces: [] };
    const other = { ...one, day: '2026-05-01' };
    expect(told([transition('hamas', 'restricted', 40)], { a: one, b: other })).toBe(
      `From A, 24 Nov 2025, to B, 1 May 2026, 40.0 km² (10.0${THIN}%) passes from Hamas to a restricted zone.`,
    );
    expect(told([transition('hamas', 'hamas', 400)], { a: one, b: other })).toBe(
      'From A, 24 Nov 2025, to B, 1 May 2026, no ground changes hands.',
    );
    expect(told([transition('hamas', 'hamas', 400)], { a: one, b: one })).toBe(
      'A and B are the same scenario on the same day.',
    );
  });

  it('speaks of a region where one is looked at', () => {
    const region = 'Rafah governorate';
    expect(told([transition('israel', 'isf', 60)], { region, baseKm2: 60 })).toBe(
      'From A to B, Rafah governorate, 60.0 km², passes from Israel to the ISF.',
    );
    expect(told([transition('israel', 'israel', 60)], { region, baseKm2: 60 })).toBe(
      'From A to B, no ground changes hands in Rafah governorate.',
    );
  });

  it('sets each amount in the ink of the holder in B', () => {
    const strong = sentenceOf({
      a: { id: 'a', day: '2025-11-24', forces: [] },
      b: { id: 'b', day: '2025-11-24', forces: [] },
      transitions: [transition('israel', 'isf', 100), transition('israel', 'hamas', 50)],
      baseKm2: 400,
      region: null,
      area: String,
      percent: String,
      day,
    }).filter(({ holder }) => holder !== undefined);
    expect(strong.map(({ holder }) => holder)).toEqual(['isf', 'hamas']);
  });

  it('says which side cannot be compared, and why', () => {
    const why = {
      message: 'the line crosses itself',
      nameA: 'The line',
      nameB: 'A peace',
      day: '1 Jan 2024',
    };
    expect(plain(refusalOf({ ...why, side: 'b', reason: 'no-territory' }))).toBe(
      'B (A peace) has no territory of its own, so no ground can be compared. Forces and grounds stand below.',
    );
    expect(plain(refusalOf({ ...why, side: 'both', reason: 'no-territory' }))).toMatch(
      /^Neither A \(The line\) nor B \(A peace\) has territory/,
    );
    expect(plain(refusalOf({ ...why, side: 'a', reason: 'no-line-in-force' }))).toMatch(
      /^No version of a line that A \(The line\) needs is in force on 1 Jan 2024/,
    );
    expect(plain(refusalOf({ ...why, side: 'a', reason: 'crosses-itself' }))).toMatch(
      /^A cannot be cut: the line crosses itself\./,
    );
  });
});
