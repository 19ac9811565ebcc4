/** Numbers for the force, missions elsewhere and residents: found by their role, taken as stated. */
import { describe, expect, it } from 'vitest';
import type { CompiledClaim } from '../../../src/domain/atlas';
import type { Actor, Figure, Place } from '../../../src/domain/types';
import { buildArchive } from '../../../src/record/archive';
import { forceOffers, precedents, residentsByGovernorate } from '../../../src/record/forces';
import { atlasOf, claim, date } from './small-atlas';

const figure = (id: string, role: Figure['role'], more: Partial<Figure>): Figure => ({
  id,
  quantity: 'troops',
  unit: 'soldiers',
  subject: `what ${id} counts`,
  role,
  approximate: false,
  ...more,
});
const names = (text: string): Actor['names'] => {
  const form = { text, from: 'ours' };
  return { en: form, ar: form, he: form };
};
const mission = (id: string, more: Partial<Actor> = {}): Actor => ({
  id,
  names: names(id.toUpperCase()),
  kind: 'mission',
  role: 'A mission.',
  aliases: [],
  relations: [],
  claims: [],
  places: [],
  contributor: false,
  precedent: 'model',
  ...more,
});
const governorate = (id: string): Place => ({
  id,
  names: names(id),
  kind: 'governorate',
  aliases: [],
  claims: [],
});

describe('forceOffers', () => {
  const claims = [
    claim('late', {
      date: date('2026-02-19'),
      figures: [
        figure('police', 'force-plan', { value: 12000, quantity: 'personnel' }),
        figure('states', undefined, { quantity: 'count', value: 5 }),
        figure('first', 'force-pledge', { value: 1000 }),
      ],
    }),
    claim('d26', {
      figures: [
        figure('sum', 'force-our-sum', { min: 7000, max: 8000 }),
        figure('upTo', 'force-offer', { max: 5000 }),
        figure('none', 'force-offer', { text: 'none set' }),
      ],
    }),
    claim('training', { figures: [figure('training', 'force-training', { min: 2000, max: 3000 })] }),
    claim('floor', { date: date('2025-09-23'), figures: [figure('floor', 'force-offer', { min: 20000 })] }),
    claim('elsewhere', { figures: [figure('kfor', 'precedent-force', { value: 4500 })] }),
  ];
  const offers = forceOffers(buildArchive(atlasOf({ claims })));

  it('go by date and then by size, without figures of another kind or without a number', () => {
    expect(offers.map(({ id }) => id)).toEqual(['floor', 'training', 'upTo', 'sum', 'first', 'police']);
  });

  it('keep what is stated and leave open what is not', () => {
    expect(offers.map(({ value, min, max }) => [value, min, max])).toEqual([
      [null, 20000, null],
      [null, 2000, 3000],
      [null, null, 5000],
      [null, 7000, 8000],
      [1000, null, null],
      [12000, null, null],
    ]);
  });

  it('tell an offer from a plan, and give our own sum a date but no claim', () => {
    expect(offers.map(({ kind, claim: by }) => [kind, by?.id])).toEqual([
      ['offer', 'floor'],
      ['training', 'training'],
      ['offer', 'd26'],
      ['our-sum', undefined],
      ['pledge', 'late'],
      ['plan', 'late'],
    ]);
    expect(offers.find(({ kind }) => kind === 'our-sum')?.date.min).toBe('2025-11-01');
  });
});

describe('precedents', () => {
  const claims = [
    claim('now', {
      date: date('2025-10-01'),
      actors: ['kfor', 'nato'],
      figures: [figure('now', 'precedent-force', { value: 4500 })],
    }),
    claim('then', {
      date: date('1999-06-12'),
      actors: ['kfor'],
      figures: [figure('then', 'precedent-force', { value: 50000 })],
    }),
    claim('land', {
      actors: ['kfor', 'haiti'],
      figures: [figure('land', 'precedent-area', { quantity: 'area', value: 10900.5, unit: 'km²' })],
    }),
    claim('golan', {
      actors: ['undof'],
      figures: [
        figure('golan', 'precedent-force', { max: 1250 }),
        figure('strip', 'precedent-line', { quantity: 'length', min: 75, unit: 'km' }),
      ],
    }),
  ];
  const actors = [mission('undof'), mission('kfor'), mission('haiti')];
  const nato = mission('nato');
  delete nato.precedent;
  const found = precedents(buildArchive(atlasOf({ claims, actors: [nato, ...actors] })));

  it('have one entry for each strength, by name and then by date', () => {
    expect(found.map(({ id, force }) => [id, force.figure.id, force.value])).toEqual([
      ['kfor', 'then', 50000],
      ['kfor', 'now', 4500],
      ['undof', 'golan', 1250],
    ]);
    expect(found[0]?.name).toBe('KFOR');
  });

  it('stand beside the area and the line that claims give for them, each with its claim', () => {
    expect(found.map(({ areaKm2, lineKm }) => [areaKm2?.value, lineKm?.value])).toEqual([
      [10900.5, undefined],
      [10900.5, undefined],
      [undefined, 75],
    ]);
    expect(found[1]?.areaKm2?.claim.id).toBe('land');
    expect(found[2] && 'areaKm2' in found[2]).toBe(false);
  });
});

describe('residentsByGovernorate', () => {
  const count = (id: string, place: string, value: number): Figure =>
    figure(id, 'residents', { quantity: 'population', unit: 'people', place, value });
  const old = claim('old', {
    date: date('2017-12-01'),
    figures: [count('old-n', 'north', 100), count('old-s', 'south', 200)],
  });
  const recent = claim('recent', {
    date: date('2020-12-31'),
    figures: [count('new-s', 'south', 210), count('new-n', 'north', 110), count('new-x', 'a-town', 7)],
  });
  const part = claim('part', { date: date('2023-10-07'), figures: [count('part-n', 'north', 120)] });
  const at = (claims: CompiledClaim[]): unknown[][] =>
    residentsByGovernorate(
      buildArchive(atlasOf({ claims, places: [governorate('north'), governorate('south')] })),
    ).map(({ place, value, claim: by }) => [place, value, by.id]);

  it('takes the latest claim that gives them all, and mixes in no other', () => {
    const wanted = [
      ['north', 110, 'recent'],
      ['south', 210, 'recent'],
    ];
    expect(at([old, recent, part])).toEqual(wanted);
    expect(at([part, recent, old])).toEqual(wanted);
  });

  it('is empty where no claim gives them all', () => {
    expect(at([part])).toEqual([]);
    expect(residentsByGovernorate(buildArchive(atlasOf({ claims: [old] })))).toEqual([]);
  });
});
