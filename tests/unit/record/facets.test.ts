/** Counts and filters of events agree with each other, and a filter survives its link. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_LANES, MODALITIES } from '../../../src/domain/constants';
import { buildArchive } from '../../../src/record/archive';
import {
  CERTAINTIES,
  decodeFilter,
  encodeFilter,
  NO_FILTER,
  type EventFilter,
} from '../../../src/record/event-filter';
import { certaintyOf, facets, filterEvents, isPlaced } from '../../../src/record/facets';
import { archive as real, atlas } from '../../contract/compiled';
import { atlasOf, claim, date, event } from './small-atlas';

const only = (part: Partial<EventFilter>): EventFilter => ({ ...NO_FILTER, ...part });
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

const names = (en: string, ar: string) => ({
  en: { text: en, from: 'ours' },
  ar: { text: ar, from: 'ours' },
  he: { text: en, from: 'ours' },
});
const archive = buildArchive(
  atlasOf({
    claims: [
      claim('c1'),
      claim('c2', { modality: 'denied', cites: [{ source: 'ap', paragraphs: [] }] }),
      claim('c3', { statement: 'Ţunnels under the city.', modality: 'assessed' }),
    ],
    places: [
      {
        id: 'rafah',
        names: names('Rafah', 'رفح'),
        kind: 'city',
        point: { lonLat: [34.25, 31.29], precision: 'city', from: 'osm', confidence: 'high' },
        aliases: [],
        claims: [],
      },
      { id: 'nowhere', names: names('Nowhere', 'لا مكان'), kind: 'site', aliases: [], claims: [] },
    ],
    events: [
      event('attack', {
        places: ['rafah'],
        actors: ['hamas'],
        claims: ['c1', 'c2'],
        date: date('2025-10-19'),
      }),
      event('talks', {
        lane: 'politics',
        places: ['nowhere'],
        claims: ['c3'],
        date: date('2025-10-01', '2025-10-31'),
      }),
      event('old', { lane: 'forces', actors: ['hamas'], date: date('0000-01-01', '2024-12-31') }),
    ],
  }),
);
const { events } = archive.atlas;

describe('certaintyOf', () => {
  it('tells a day, a hedged day, a span of days and a single bound apart', () => {
    expect(certaintyOf(date('2025-10-19'))).toBe('day');
    expect(certaintyOf({ ...date('2025-10-19'), approximate: true })).toBe('approximate');
    expect(certaintyOf(date('2025-10-01', '2025-10-31'))).toBe('range');
    expect(certaintyOf(date('0000-01-01', '2025-10-31'))).toBe('open');
    expect(certaintyOf(date('2025-10-31', '9999-12-31'))).toBe('open');
  });
});

describe('filterEvents', () => {
  it.each([
    [{}, ['old', 'talks', 'attack']],
    [{ lanes: ['violence'] }, ['attack']],
    [{ lanes: ['violence', 'forces'] }, ['old', 'attack']],
    [{ actors: ['hamas'] }, ['old', 'attack']],
    [{ actors: ['hamas'], lanes: ['politics'] }, []],
    [{ modalities: ['denied'] }, ['attack']],
    [{ sources: ['ap'] }, ['attack']],
    [{ places: ['nowhere'] }, ['talks']],
    [{ placed: true }, ['attack']],
    [{ placed: false }, ['old', 'talks']],
    [{ certainties: ['range', 'open'] }, ['old', 'talks']],
    [{ from: '2025-10-20' }, ['talks']],
    [{ to: '2025-10-05' }, ['old', 'talks']],
    [{ text: 'tunnel' }, ['talks']],
    [{ text: 'CITY tunn' }, ['talks']],
    [{ text: 'رَفح' }, ['attack']],
    [{ text: 'unnels' }, []],
  ] as [Partial<EventFilter>, string[]][])('%j leaves %j', (part, expected) => {
    expect(ids(filterEvents(archive, only(part)))).toEqual(expected);
  });
});

describe('facets', () => {
  it('counts the small record as one counts by hand', () => {
    const counts = facets(events, archive);
    expect(counts.lanes.map(({ value, count }) => [value, count])).toEqual([
      ['violence', 1],
      ['politics', 1],
      ['forces', 1],
      ['centre', 0],
    ]);
    expect(counts.actors).toEqual([{ value: 'hamas', count: 2 }]);
    expect(counts.sources).toEqual([
      { value: 'wsj', count: 3 },
      { value: 'ap', count: 1 },
    ]);
    expect(counts.placed).toEqual({ with: 1, without: 2 });
    expect(counts.certainties.map(({ count }) => count)).toEqual([1, 0, 1, 1]);
  });

  it('keeps what is chosen in an open list when nothing is left of it', () => {
    expect(facets(events, archive, only({ actors: ['idf'] })).actors).toEqual([
      { value: 'hamas', count: 2 },
      { value: 'idf', count: 0 },
    ]);
  });

  it('says of each entry how many events choosing it alone would leave, in the real record', () => {
    const chosen = [
      NO_FILTER,
      only({ lanes: ['violence'] }),
      only({ placed: true, from: '2025-10-10', text: 'force' }),
    ];
    for (const filter of chosen) {
      const counts = facets(atlas.events, real, filter);
      const left = (part: Partial<EventFilter>) => filterEvents(real, { ...filter, ...part }).length;
      for (const { value, count } of counts.lanes) expect(left({ lanes: [value] }), value).toBe(count);
      for (const { value, count } of counts.modalities)
        expect(left({ modalities: [value] }), value).toBe(count);
      for (const { value, count } of counts.certainties)
        expect(left({ certainties: [value] }), value).toBe(count);
      for (const { value, count } of counts.actors) expect(left({ actors: [value] }), value).toBe(count);
      for (const { value, count } of counts.sources) expect(left({ sources: [value] }), value).toBe(count);
      expect(left({ placed: true })).toBe(counts.placed.with);
      expect(left({ placed: false })).toBe(counts.placed.without);
    }
    expect(filterEvents(real, NO_FILTER)).toHaveLength(atlas.events.length);
    expect(filterEvents(real, only({ placed: true })).every((item) => isPlaced(real, item))).toBe(true);
  });
});

describe('encodeFilter and decodeFilter', () => {
  const some = <T>(list: readonly T[]) => fc.subarray([...list]);
  const id = fc.constantFrom('hamas', 'united-arab-emirates', 'ap-2025-10-24', 'rafah');
  const idList = fc.uniqueArray(id, { maxLength: 3 });
  const day = fc.option(fc.constantFrom('2024-02-29', '2025-10-10', '2026-07-26'));
  const filter: fc.Arbitrary<EventFilter> = fc.record({
    lanes: some(EVENT_LANES),
    actors: idList,
    modalities: some(MODALITIES),
    sources: idList,
    places: idList,
    certainties: some(CERTAINTIES),
    placed: fc.option(fc.boolean()),
    from: day,
    to: day,
    text: fc.string({ unit: 'grapheme' }),
  });

  it('give back what was put in, through the link', () => {
    fc.assert(
      fc.property(filter, (given) => {
        const written = encodeFilter(given);
        expect(written).toMatch(/^[\w:;,.\-!~*'()%]*$/);
        expect(decodeFilter(decodeURIComponent(written))).toEqual(given);
      }),
    );
  });

  it('are short', () => {
    expect(encodeFilter(NO_FILTER)).toBe('');
    const given = only({
      lanes: ['violence', 'forces'],
      actors: ['hamas'],
      placed: true,
      from: '2025-10-10',
      text: 'a;b',
    });
    expect(encodeFilter(given)).toBe('l:violence,forces;a:hamas;pl:1;f:2025-10-10;q:a%3Bb');
  });

  it('write half a character as the sign for one that is lost', () => {
    expect(encodeFilter(only({ text: 'a\ud83d' }))).toBe('q:a%EF%BF%BD');
  });

  it.each([
    'l:war',
    'l:',
    'l',
    'x:1',
    'a:Hamas',
    'a:hamas,hamas',
    'a:hamas;a:idf',
    'pl:2',
    'f:2025-02-30',
    't:soon',
    'a:hamas;;pl:1',
    ':',
  ])('refuse %s', (value) => {
    expect(decodeFilter(value)).toBeNull();
  });
});
