/** What readers type finds what they mean, in a small set made here and in the real record. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildSearch,
  search,
  searchRecords,
  SEARCH_KINDS,
  type SearchHit,
  type SearchRecord,
  type SearchResult,
} from '../../../../src/record/search';
import { atlas } from '../../../contract/compiled';

const record = (id: string, title: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  kind: 'claim',
  id,
  title,
  text: '',
  names: [],
  ...more,
});
const hits = (result: SearchResult): SearchHit[] => result.groups.flatMap((group) => group.hits);
const found = (result: SearchResult): string[] => hits(result).map(({ id }) => id);
const best = (result: SearchResult): string | undefined => result.groups[0]?.hits[0]?.id;

describe('search', () => {
  const index = buildSearch([
    record('rafah', 'Rafah', { kind: 'place', names: ['رفح', 'רפיח'] }),
    record('speech', 'A long statement in which Rafah is named once among much else'),
    record('note', 'Something else', { text: 'Far down the text the crossing at Rafah is named.' }),
    record('mawasi', 'al-Mawasi', { kind: 'place', names: ['المواصي', 'אל-מוואסי'] }),
    record('line', 'Yellow Line', { kind: 'line', date: '2025-10-10' }),
  ]);

  it('finds by beginnings from the second letter', () => {
    expect(found(search(index, 'r'))).toEqual([]);
    expect(found(search(index, 'ra'))).toEqual(['rafah', 'speech', 'note']);
    expect(found(search(index, ' '))).toEqual([]);
    expect(found(search(index, ''))).toEqual([]);
  });

  it('puts a name before a mention in a title, and that before one in a text', () => {
    expect(found(search(index, 'Rafah'))).toEqual(['rafah', 'speech', 'note']);
    expect(search(index, 'Rafah').groups.map(({ kind, total }) => [kind, total])).toEqual([
      ['place', 1],
      ['claim', 2],
    ]);
  });

  it('wants every word, and says when no item has them all', () => {
    expect(found(search(index, 'rafah crossing'))).toEqual(['note']);
    expect(search(index, 'rafah crossing').complete).toBe(true);
    const parted = search(index, 'yellow crossing');
    expect(parted.complete).toBe(false);
    expect(new Set(found(parted))).toEqual(new Set(['line', 'note']));
    expect(search(index, 'quartz xylophone').groups).toEqual([]);
  });

  it('forgives slips in words of four letters and more that find little as they stand', () => {
    expect(best(search(index, 'rafha'))).toBe('rafah');
    expect(best(search(index, 'yelow lne'))).toBe('line');
    expect(found(search(index, 'rfa'))).toEqual([]);
  });

  it('finds with and without article, hyphen and points', () => {
    for (const query of [
      'mawasi',
      'al-mawasi',
      'al mawasi',
      'almawasi',
      'el-Mawasi',
      'المواصي',
      'مواصي',
      'المَوَاصِي',
    ])
      expect([query, best(search(index, query))]).toEqual([query, 'mawasi']);
    for (const query of ['מוואסי', 'אל מוואסי', 'אל-מוואסי', 'אלמוואסי'])
      expect([query, best(search(index, query))]).toEqual([query, 'mawasi']);
  });

  it('says where the words were met', () => {
    const [place, , note] = hits(search(index, 'raf'));
    expect(place?.title).toEqual({ text: 'Rafah', spans: [[0, 5]] });
    expect(note?.title.spans).toEqual([]);
    const excerpt = note?.excerpt;
    expect(excerpt?.spans.map(([from, to]) => excerpt.text.slice(from, to))).toEqual(['Rafah']);
    expect(hits(search(index, 'رفح'))[0]?.name).toEqual({ text: 'رفح', spans: [[0, 3]] });
  });

  it('cuts a long text round what was met', () => {
    const text = `${'before '.repeat(60)}Netzarim ${'after '.repeat(60)}`.trim();
    const [hit] = hits(search(buildSearch([record('long', 'Title', { text })]), 'netzarim'));
    const excerpt = hit?.excerpt;
    expect(excerpt?.text).toMatch(/^…before .* Netzarim after .*after…$/);
    expect(excerpt?.text.length).toBeLessThan(170);
    expect(excerpt?.spans.map(([from, to]) => excerpt.text.slice(from, to))).toEqual(['Netzarim']);
  });

  it('keeps to the kinds and numbers asked for, and counts the rest', () => {
    const many = buildSearch(Array.from({ length: 30 }, (_, i) => record(`c${i}`, 'Gaza')));
    const [group] = search(many, 'gaza', { perKind: 3 }).groups;
    expect([group?.hits.map(({ id }) => id), group?.total]).toEqual([['c0', 'c1', 'c2'], 30]);
    expect(search(many, 'gaza', { kinds: ['place'] }).groups).toEqual([]);
    expect(search(index, 'yellow').groups[0]?.hits[0]?.date).toBe('2025-10-10');
  });

  it('finds every record by each word of its title, with spans that read the same', () => {
    const word = fc.constantFrom('Rafah', 'al-Mawasi', 'Beit', 'Lahia', 'غزة', 'עזה', 'Erdoğan', '2803');
    const titles = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(titles, (lists) => {
        const index = buildSearch(lists.map((list, i) => record(`r${i}`, list.join(' '))));
        lists.forEach((list, i) => {
          const hit = hits(search(index, list.join(' '), { perKind: 99 })).find(({ id }) => id === `r${i}`);
          expect(hit?.title.spans.map(([from, to]) => hit.title.text.slice(from, to))).toEqual(list);
        });
      }),
    );
  });
});

describe('the record', () => {
  const records = searchRecords(atlas);
  const index = buildSearch(records);

  it('is searched whole: every item is there and found by its own title', () => {
    const count =
      atlas.places.length +
      atlas.events.length +
      atlas.actors.length +
      atlas.scenarios.length +
      atlas.lines.length +
      atlas.disagreements.length +
      atlas.stances.length +
      atlas.sources.length +
      atlas.claims.length;
    expect(records).toHaveLength(count);
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(SEARCH_KINDS));
    for (const item of records) {
      const result = search(index, item.title, { perKind: 1000, kinds: [item.kind] });
      expect(found(result), `${item.kind} ${item.id}`).toContain(item.id);
    }
  });

  it('is found by names in three languages', () => {
    for (const { id, names } of [...atlas.places, ...atlas.actors])
      for (const form of [names.en, names.ar, names.he])
        expect(
          found(search(index, form.text, { perKind: 50, kinds: ['place', 'actor'] })),
          form.text,
        ).toContain(id);
  });

  it.each([
    ['rafa', 'place', 'rafah'],
    ['kahn younis', 'place', 'khan-younis'],
    ['khan yunis', 'place', 'khan-younis'],
    ['خان يونس', 'place', 'khan-younis'],
    ['رفح', 'place', 'rafah'],
    ['netsarim', 'place', 'netzarim'],
    ['turky', 'actor', 'turkey'],
    ['الشاباك', 'actor', 'shin-bet'],
    ['חאנונ', 'place', 'beit-hanoun'],
    ['2803', 'actor', 'unsc-resolution-2803'],
    ['orange lin', 'line', 'orange-line-2026-03'],
    ['azerbaijn', 'actor', 'azerbaijan'],
  ] as const)('answers "%s" with %s %s', (query, kind, id) => {
    const result = search(index, query, { perKind: 3, kinds: [kind] });
    expect(found(result)).toContain(id);
  });
});
