/** The record through some of its sources: nothing of the others gets through, and what is missing is said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildArchive, claimsOfScenario } from '../../../src/record/archive';
import { lensed, silences } from '../../../src/record/lens';
import { archive, atlas } from '../../contract/compiled';
import { atlasOf, claim, disagreement, event, scenario, stance } from './small-atlas';

const founding = ['foreign-policy', 'nyt-paraphrase', 'foreign-affairs', 'wsj', 'yeshiva-world'];

describe('lensed', () => {
  const small = atlasOf({
    claims: [
      claim('c1'),
      ...['c2', 'c3', 'c4', 'c5', 'c6', 'c7'].map((id) =>
        claim(id, { cites: [{ source: 'ap', paragraphs: [] }] }),
      ),
    ],
    events: [event('both', { claims: ['c1', 'c2'] }), event('other', { claims: ['c3'] })],
    stances: [
      { ...stance, id: 'then', claims: ['c2'] },
      { ...stance, id: 'now', claims: ['c1'], changes: 'then' },
    ],
    scenarios: [
      {
        ...scenario,
        zones: [
          {
            id: 'yellow-line:left',
            holder: 'israel',
            modality: 'reported',
            claims: ['c1'],
            km2: 1,
            share: 0.5,
            frontageKm: { israel: 0, egypt: 0, coast: 0 },
            band: null,
          },
        ],
      },
    ],
    disagreements: [disagreement],
  });

  it('keeps a holder while a chosen source says so, and states none where none does', () => {
    const [wsj] = lensed(small, ['wsj']).atlas.scenarios;
    expect(wsj?.holders[0]).toEqual({
      piece: 'yellow-line:left',
      holder: 'israel',
      modality: 'reported',
      claims: ['c1'],
    });
    const [ap] = lensed(small, ['ap']).atlas.scenarios;
    expect(ap?.holders[0]).toEqual({ piece: 'yellow-line:left', holder: 'not-stated', claims: [] });
    expect(ap?.zones[0]).toMatchObject({ holder: 'not-stated', claims: [], km2: 1, share: 0.5 });
    expect(ap?.zones[0]).not.toHaveProperty('modality');
  });

  it('drops what has no claim left, and links to what was dropped', () => {
    const { atlas } = lensed(small, ['wsj']);
    expect(atlas.events.map(({ id, claims }) => [id, claims])).toEqual([['both', ['c1']]]);
    expect(atlas.stances.map(({ id }) => id)).toEqual(['now']);
    expect(atlas.stances[0]).not.toHaveProperty('changes');
    expect(atlas.disagreements[0]?.sides).toEqual([['c1']]);
    expect(atlas.scenarios[0]).not.toHaveProperty('likelihood');
    expect(atlas.scenarios[0]?.deployments).toEqual([]);
    expect(atlas.scenarios[0]?.consequences).toEqual([{ text: 'Four.', claims: ['c1'] }]);
  });

  it('leaves the record itself alone, and shows all of it when nothing is chosen', () => {
    const before = JSON.stringify(small);
    lensed(small, ['wsj']);
    expect(JSON.stringify(small)).toBe(before);
    expect(lensed(small, []).atlas).toBe(small);
  });

  it('lets no claim of another source through, anywhere, whichever sources are chosen', () => {
    const ids = atlas.sources.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1 }), (chosen) => {
        const { atlas: seen, claims } = lensed(atlas, chosen);
        const mentioned = [
          ...seen.events.flatMap((item) => item.claims),
          ...seen.stances.flatMap((item) => item.claims),
          ...seen.places.flatMap((item) => item.claims),
          ...seen.lines.flatMap((item) => item.claims),
          ...seen.disagreements.flatMap((item) => item.sides.flat()),
          ...seen.actors.flatMap((item) => [
            ...item.claims,
            ...item.relations.flatMap((relation) => relation.claims),
          ]),
          ...seen.scenarios.flatMap((item) => [
            ...claimsOfScenario(item),
            ...item.zones.flatMap((zone) => zone.claims),
          ]),
        ];
        expect(mentioned.filter((id) => !claims.has(id))).toEqual([]);
        expect(
          seen.claims.every(
            (item) => item.cites.length > 0 && item.cites.every((cite) => chosen.includes(cite.source)),
          ),
        ).toBe(true);
        for (const { zones, holders } of seen.scenarios)
          for (const held of [...zones, ...holders])
            expect(held.holder === 'not-stated' || held.claims.length > 0).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('changes nothing when every source is chosen', () => {
    expect(
      lensed(
        atlas,
        atlas.sources.map(({ id }) => id),
      ).atlas,
    ).toEqual(atlas);
  });
});

describe('silences', () => {
  it('is empty for all sources', () => {
    const none = silences(archive, lensed(atlas, []));
    const { figures, ...lists } = none;
    expect(figures).toBe(0);
    for (const [kind, list] of Object.entries<unknown[]>(lists)) expect(list, kind).toEqual([]);
  });

  it('names what one article says nothing of', () => {
    const lens = lensed(atlas, ['yeshiva-world']);
    const silent = silences(archive, lens);
    expect(silent.events).toContain('ev-48');
    expect(silent.events).not.toContain('ev-66');
    expect(silent.topics).toContain('precedent');
    expect(silent.places).toContain('zeitoun');
    expect(silent.figures).toBeGreaterThan(0);
    for (const { scenario, piece } of silent.zones)
      expect(lens.scenarios.get(scenario)?.zones.find(({ id }) => id === piece)?.holder).toBe('not-stated');
  });

  it('finds that the founding five do not speak of what came later', () => {
    const silent = silences(archive, lensed(atlas, founding));
    expect(silent.events).toContain('ev-x-yl-bbc-jan');
    expect(silent.stances).toContain('st-morocco-2');
    expect(silent.zones.length).toBeGreaterThan(0);
  });

  it('needs an archive of the whole and one of the lens', () => {
    const whole = buildArchive(atlasOf({ claims: [claim('c1', { topic: 'aid' })] }));
    expect(silences(whole, buildArchive(atlasOf({}))).topics).toEqual(['aid']);
  });
});
