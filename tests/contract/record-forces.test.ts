/** Numbers for the force, missions elsewhere and residents, as the record holds them: complete, sourced and in one unit. */
import { describe, expect, it } from 'vitest';
import { forceOffers, precedents, residentsByGovernorate } from '../../src/record/forces';
import { archive, atlas, ids } from './compiled';

const offers = forceOffers(archive);
const missions = precedents(archive);
const figures = atlas.claims.flatMap((claim) => claim.figures.map((figure) => ({ ...figure, claim })));

describe('numbers for the force', () => {
  it('hold every one that the founding articles give, and later offers, pledges and plans', () => {
    const rows = offers.map(({ id, kind, value, min, max }) => [id, kind, value, min, max]);
    for (const row of [
      ['fg-010', 'offer', 20000, null, null],
      ['fg-011', 'offer', null, 20000, null],
      ['fg-012', 'offer', null, null, 5000],
      ['fg-013', 'training', null, 2000, 3000],
      ['fg-x-jeffers-troops', 'plan', 20000, null, null],
      ['fg-x-jeffers-police', 'plan', 12000, null, null],
      ['fg-x-green-troops', 'plan', 20000, null, null],
      ['fg-x-pl-id-troops', 'pledge', null, null, 8000],
      ['fg-x-cabinet-members', 'allowed', 200, null, null],
    ])
      expect(rows).toContainEqual(row);
  });

  it('have a claim each, but for the one sum that is ours and adds up', () => {
    const ours = offers.filter(({ claim }) => claim === null);
    expect(ours.map(({ id, kind }) => [id, kind])).toEqual([['fg-014', 'our-sum']]);
    const offered = offers.find(({ id }) => id === 'fg-012');
    const training = offers.find(({ id }) => id === 'fg-013');
    expect(ours[0]?.min).toBe((offered?.max ?? NaN) + (training?.min ?? NaN));
    expect(ours[0]?.max).toBe((offered?.max ?? NaN) + (training?.max ?? NaN));
  });

  it('leave out no count of soldiers that claims about the force or its contributors give', () => {
    const known = new Set(ids(offers));
    const counts = figures.filter(
      ({ quantity, text, claim }) =>
        quantity === 'troops' && text === undefined && ['force', 'contributors'].includes(claim.topic),
    );
    expect(counts.length).toBeGreaterThan(0);
    expect(ids(counts).filter((id) => !known.has(id))).toEqual([]);
  });

  it('of one size or another stand in a disagreement', () => {
    const alone = offers.flatMap(({ claim }) =>
      claim && !archive.disagreementsByClaim.has(claim.id) ? [claim.id] : [],
    );
    // One state's study of a small contingent contradicts nobody.
    expect([...new Set(alone)]).toEqual(['pr-pl-gr']);
  });
});

describe('missions elsewhere', () => {
  it('are those that sources invoke, and every one of them that is a force has a strength', () => {
    const invoked = atlas.actors.filter(({ precedent }) => precedent);
    expect(ids(invoked).sort()).toEqual([...new Set(ids(missions))].sort());
  });

  it('have an area in km², a line in km, or both', () => {
    for (const { id, areaKm2, lineKm } of missions) {
      expect(areaKm2 ?? lineKm, id).toBeDefined();
      if (areaKm2) expect(areaKm2.figure.unit, id).toBe('km²');
      if (lineKm) expect(lineKm.figure.unit, id).toBe('km');
    }
  });

  it('have one strength to a claim about one mission, and one area and one line at most', () => {
    const precedent = new Set(ids(atlas.actors.filter((actor) => actor.precedent)));
    for (const role of ['precedent-force', 'precedent-area', 'precedent-line'] as const) {
      const named = figures
        .filter((figure) => figure.role === role)
        .map(({ claim }) => claim.actors.filter((id) => precedent.has(id)));
      expect(
        named.every((list) => list.length > 0),
        role,
      ).toBe(true);
      if (role === 'precedent-force') expect(named.filter((list) => list.length > 1)).toEqual([]);
      else expect(named.flat().length, role).toBe(new Set(named.flat()).size);
    }
  });
});

describe('residents', () => {
  it('are known for each governorate, from one claim', () => {
    const residents = residentsByGovernorate(archive);
    const governorates = atlas.places.filter(({ kind }) => kind === 'governorate');
    expect(residents.map(({ place }) => place).sort()).toEqual(ids(governorates).sort());
    expect(new Set(residents.map(({ claim }) => claim.id))).toEqual(new Set(['pr-pop-2020-gov']));
    expect(residents.reduce((sum, { value }) => sum + value, 0)).toBe(2_254_061);
  });
});
