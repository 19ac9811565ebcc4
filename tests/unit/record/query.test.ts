/** Answers from the record: order in time, order of certainty, and who claims which share. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODALITIES } from '../../../src/domain/constants';
import { buildArchive } from '../../../src/record/archive';
import {
  byDate,
  byModality,
  claimedShares,
  claimsOf,
  disagreementsOf,
  eventsOf,
} from '../../../src/record/query';
import { atlasOf, claim, date, disagreement, event, share } from './small-atlas';

const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describe('byDate', () => {
  it('goes by the first and then the last day, never by the written date', () => {
    const items = [
      { id: 'day', date: date('2025-10-08') },
      { id: 'until', date: date('0000-01-01', '2025-10-07', '../2025-10-07') },
      { id: 'month', date: date('2025-10-01', '2025-10-31', '2025-10~') },
      { id: 'decade', date: date('2000-01-01', '2009-12-31', '200X') },
      { id: 'from', date: date('2025-10-01', '9999-12-31', '2025-10-01/..') },
      { id: 'first', date: date('2025-10-01') },
    ];
    expect(ids(items.toSorted(byDate))).toEqual(['until', 'decade', 'first', 'month', 'from', 'day']);
    const written = items.toSorted((a, b) => (a.date.edtf < b.date.edtf ? -1 : 1));
    expect(ids(written)).not.toEqual(ids(items.toSorted(byDate)));
  });

  it('is an order', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((d) => `2025-10-${String(d).padStart(2, '0')}`);
    const item = fc.tuple(day, day).map(([a, b]) => ({ date: a < b ? date(a, b) : date(b, a) }));
    fc.assert(
      fc.property(item, item, item, (a, b, c) => {
        expect(byDate(a, b) + byDate(b, a)).toBe(0);
        expect(byDate(a, a)).toBe(0);
        if (byDate(a, b) <= 0 && byDate(b, c) <= 0) expect(byDate(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('byModality', () => {
  it('puts what is reported before what is predicted, and older claims first', () => {
    const claims = [
      claim('p', { modality: 'predicted' }),
      claim('late', { date: date('2025-12-01') }),
      claim('early', { date: date('2025-10-01') }),
      claim('denied', { modality: 'denied' }),
    ];
    expect(byModality(claims).map((part) => [part.modality, ids(part.claims)])).toEqual([
      ['reported', ['early', 'late']],
      ['predicted', ['p']],
      ['denied', ['denied']],
    ]);
  });

  it('loses no claim', () => {
    const claims = MODALITIES.map((modality) => claim(modality, { modality }));
    expect(byModality(claims).flatMap((part) => part.claims)).toHaveLength(MODALITIES.length);
    expect(byModality([])).toEqual([]);
  });
});

describe('what goes with claims', () => {
  const archive = buildArchive(
    atlasOf({
      claims: [claim('c1'), claim('c2'), claim('c3')],
      events: [
        event('late', { claims: ['c1'], date: date('2025-12-01') }),
        event('early', { claims: ['c2', 'c1'], date: date('2025-10-01') }),
        event('there', { claims: ['c3'], places: ['rafah'] }),
      ],
      disagreements: [disagreement],
    }),
  );

  it('is each claim once, in the order asked for, without ids that nobody has', () => {
    expect(ids(claimsOf(archive, ['c2', 'c9', 'c1', 'c2']))).toEqual(['c2', 'c1']);
  });

  it('is each event once, oldest first, with those of the place', () => {
    const claims = claimsOf(archive, ['c1', 'c2']);
    expect(ids(eventsOf(archive, claims))).toEqual(['early', 'late']);
    expect(ids(eventsOf(archive, claims, 'rafah'))).toEqual(['early', 'there', 'late']);
  });

  it('is each disagreement once', () => {
    expect(ids(disagreementsOf(archive, claimsOf(archive, ['c1', 'c2'])))).toEqual(['cf-01']);
    expect(disagreementsOf(archive, [])).toEqual([]);
  });
});

describe('claimedShares', () => {
  const archive = buildArchive(
    atlasOf({
      claims: [
        share('range', { min: 55, max: 60, holder: 'israel' }),
        share('exact', { value: 53, holder: 'israel', line: 'yellow-line' }),
        share('at-least', { min: 50, holder: 'israel' }),
        share('orange', { value: 64, holder: 'israel', line: 'orange-line' }),
        share('hamas', { value: 47, holder: 'hamas' }),
        share('words', { text: 'about half', holder: 'israel' }),
        share('area', { quantity: 'area', value: 190, holder: 'israel' }),
      ],
    }),
  );

  it('lists the shares of a holder under a line, smallest first, ranges by their middle', () => {
    const rows = claimedShares(archive, 'israel', 'yellow-line');
    expect(rows.map(({ claim: { id }, value }) => [id, value])).toEqual([
      ['at-least', 50],
      ['exact', 53],
      ['range', 57.5],
    ]);
  });

  it('lists shares under every line where no line divides', () => {
    expect(claimedShares(archive, 'israel', undefined).map(({ value }) => value)).toEqual([50, 53, 57.5, 64]);
    expect(claimedShares(archive, 'isf', undefined)).toEqual([]);
  });
});
