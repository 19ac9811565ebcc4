/** Figures stand beside those that speak of the same thing, and beside no others. */
import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../../src/record/archive';
import { comparableFigures, type FigureGroup } from '../../../src/record/comparable-figures';
import type { CompiledClaim } from '../../../src/domain/atlas';
import { archive, atlas } from '../../contract/compiled';
import { atlasOf, claim, date, event } from './small-atlas';

type Figure = CompiledClaim['figures'][0];

/** A claim with one figure. */
function stating(id: string, figure: Partial<Figure>, more: Partial<CompiledClaim> = {}): CompiledClaim {
  const whole: Figure = {
    id: `fg-${id}`,
    quantity: 'count',
    unit: 'posts',
    subject: 'posts',
    approximate: false,
    ...figure,
  };
  return claim(id, { figures: [whole], ...more });
}

const groupsOf = (...claims: CompiledClaim[]): string[][] =>
  comparableFigures(buildArchive(atlasOf({ claims }))).map(({ figures }) =>
    figures.map(({ claim: { id } }) => id),
  );

describe('comparableFigures', () => {
  it('puts shares of one holder under one line together, whatever they are called', () => {
    const share = (id: string, more: Partial<Figure>) =>
      stating(id, {
        quantity: 'share',
        unit: '%',
        holder: 'israel',
        line: 'yellow-line',
        value: 53,
        subject: id,
        ...more,
      });
    expect(
      groupsOf(
        share('a', {}),
        share('b', {}),
        share('c', { holder: 'hamas' }),
        share('d', { line: 'orange-line' }),
      ),
    ).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  it('turns units of length into one', () => {
    const [group] = comparableFigures(
      buildArchive(
        atlasOf({
          claims: [
            stating('a', {
              quantity: 'distance',
              unit: 'miles',
              value: 20,
              subject: 'distance of the centre',
            }),
            stating('b', { quantity: 'distance', unit: 'm', min: 500, subject: 'distance of the centre' }),
          ],
        }),
      ),
    );
    expect(group?.unit).toBe('km');
    expect(group?.figures.map(({ value, min, max }) => [value, min, max])).toEqual([
      [20 * 1.609344, null, null],
      [null, 0.5, null],
    ]);
  });

  it('keeps apart what is of two places, units, or sides of an event', () => {
    const count = (id: string, more: Partial<Figure>, places: string[] = []) =>
      stating(id, { subject: 'refugees in the camp', ...more }, { places });
    expect(groupsOf(count('a', {}, ['bureij']), count('b', {}, ['nuseirat']))).toHaveLength(2);
    expect(groupsOf(count('a', {}, ['bureij']), count('b', {}, ['bureij']))).toHaveLength(1);
    expect(groupsOf(count('a', { unit: 'lorries' }), count('b', { unit: 'votes' }))).toHaveLength(2);
    expect(
      groupsOf(
        count('a', { subject: 'held before the pull-back' }),
        count('b', { subject: 'held after the pull-back' }),
      ),
    ).toHaveLength(2);
  });

  it('takes two figures of one claim for two things', () => {
    const two = claim('c', {
      figures: ['x', 'y'].map((id) => ({
        id,
        quantity: 'count',
        unit: 'posts',
        subject: 'posts',
        approximate: false,
      })),
    });
    expect(groupsOf(two)).toEqual([['c'], ['c']]);
  });

  it('compares the dead only where an event ties them, and never soldiers with others', () => {
    const toll = (id: string, subject: string) =>
      stating(id, { quantity: 'dead', unit: 'people', subject, value: 2 });
    const claims = [
      toll('a', 'soldiers killed'),
      toll('b', 'soldiers killed on 19 October'),
      toll('c', 'killed in Rafah'),
    ];
    expect(groupsOf(...claims)).toHaveLength(3);
    const tied = buildArchive(
      atlasOf({ claims, events: [event('e', { claims: ['a', 'b', 'c'], date: date('2025-10-19') })] }),
    );
    expect(comparableFigures(tied).map(({ figures }) => figures.map(({ claim: { id } }) => id))).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
  });
});

describe('the record', () => {
  const groups = comparableFigures(archive);
  const groupWith = (id: string): FigureGroup | undefined =>
    groups.find(({ figures }) => figures.some(({ figure }) => figure.id === id));

  it('has every figure but dates and identifiers in exactly one group', () => {
    const grouped = groups.flatMap(({ figures }) => figures.map(({ figure }) => figure.id)).sort();
    const all = atlas.claims
      .flatMap(({ figures }) => figures)
      .filter(({ quantity }) => quantity !== 'date' && quantity !== 'identifier')
      .map(({ id }) => id)
      .sort();
    expect(grouped).toEqual(all);
  });

  it('changes no number but by its unit', () => {
    for (const { unit, figures } of groups)
      for (const { figure, value } of figures)
        if (figure.value !== undefined && figure.unit === unit) expect(value).toBe(figure.value);
  });

  it('sets the offers of Indonesia beside each other, and the shares under the Yellow Line', () => {
    const offers = groupWith('fg-010')?.figures.map(({ figure }) => figure.id);
    expect(offers).toEqual(expect.arrayContaining(['fg-010', 'fg-x-pl-id-offer', 'fg-x-x-12-troops']));
    expect(offers).not.toContain('fg-012');
    const shares = groupWith('fg-002')?.figures.map(({ figure }) => figure);
    expect(shares?.length).toBeGreaterThan(10);
    expect(shares?.every(({ holder, line }) => holder === 'israel' && line === 'yellow-line')).toBe(true);
  });

  it('never sets soldiers killed beside the dead of the strikes that followed', () => {
    const soldier = groupWith('fg-026');
    expect(soldier?.figures.length).toBeGreaterThan(1);
    expect(soldier?.figures.every(({ value }) => value === 1)).toBe(true);
    const strikes = groupWith('fg-028')?.figures.map(({ figure }) => figure.id);
    expect(strikes).toContain('fg-x-x-04-dead');
  });
});
