/** Whatever the record holds can be come to from the interface: by its list, by the search, and by what it is tied to. */
import { describe, expect, it } from 'vitest';
import { searchRecords, SEARCH_KINDS } from '../../src/record/search';
import { Desk } from '../../src/ui/desk';
import { dividedBy, drawingOf, isDrawn } from '../../src/ui/disagreements/drawing';
import { disputeRows, filterRows, groupRows } from '../../src/ui/disagreements/listing';
import { csvRows, HEADER } from '../../src/ui/figures/csv';
import { figureRows, filterFigures, sectionsOf, SORTS } from '../../src/ui/figures/figures';
import { rowsOf } from '../../src/ui/record/rows';
import { SELECTION_KINDS } from '../../src/url/view';
import { archive, atlas, ids, prepared, start } from './compiled';

const desk = new Desk(start);
desk.whole = archive;

const RECORD = {
  source: atlas.sources,
  claim: atlas.claims,
  event: atlas.events,
  place: atlas.places,
  actor: atlas.actors,
  stance: atlas.stances,
  scenario: atlas.scenarios,
  line: atlas.lines,
  disagreement: atlas.disagreements,
} as const;
const KINDS = Object.keys(RECORD) as (keyof typeof RECORD)[];

const sorted = (list: Iterable<string>): string[] => [...list].sort();

describe('every item of the record', () => {
  it('has a kind that can be selected and found', () => {
    for (const kind of KINDS) {
      expect(SELECTION_KINDS).toContain(kind);
      expect(SEARCH_KINDS).toContain(kind);
    }
    // A zone is cut, not recorded; it is chosen on the map and in the legend.
    expect(SELECTION_KINDS.filter((kind) => !(kind in RECORD))).toEqual(['zone']);
  });

  it.each(KINDS)('of kind %s has a row of its own on the record page', (kind) => {
    const rows = rowsOf(desk, kind);
    expect(rows.length).toBeGreaterThan(0);
    expect(sorted(ids(rows))).toEqual(sorted(ids(RECORD[kind])));
    expect(rows.filter(({ title }) => title.trim() === '').map(({ id }) => id)).toEqual([]);
  });

  it.each(KINDS)('of kind %s is looked into by the search', (kind) => {
    const found = searchRecords(atlas).filter((record) => record.kind === kind);
    expect(sorted(ids(found))).toEqual(sorted(ids(RECORD[kind])));
  });
});

describe('every figure', () => {
  const rows = figureRows(archive);
  const figures = atlas.claims.flatMap((claim) => claim.figures);
  const inRows = (list: typeof rows): string[] => list.map(({ figure }) => figure.id);

  it('has a row on the page of figures, which leads to its claim', () => {
    expect(figures.length).toBeGreaterThan(200);
    expect(sorted(inRows(rows))).toEqual(sorted(ids(figures)));
    const wrong = rows.filter(({ figure, claim }) => !archive.claims.get(claim.id)?.figures.includes(figure));
    expect(inRows(wrong)).toEqual([]);
  });

  it('says something in words', () => {
    expect(inRows(rows.filter(({ text }) => text.trim() === '' || /undefined|NaN/.test(text)))).toEqual([]);
  });

  it.each(SORTS)('stands in exactly one place of the list ordered %s', (sort) => {
    const shown = sectionsOf(rows, sort).flatMap((section) => section.rows);
    expect(sorted(inRows(shown))).toEqual(sorted(ids(figures)));
  });

  it('is of the founding articles or of others, and never of both or neither', () => {
    const some = (origin: 'founding' | 'others') =>
      inRows(filterFigures(rows, { quantity: 'all', origin, words: '' }));
    expect(sorted([...some('founding'), ...some('others')])).toEqual(sorted(ids(figures)));
    expect(some('founding').length).toBe(80);
  });

  it('has a line in the table to download', () => {
    const table = csvRows(rows);
    expect(table.map(([id]) => id)).toEqual(inRows(rows));
    expect(table.every((row) => row.length === HEADER.length)).toBe(true);
  });
});

describe('every disagreement', () => {
  const { zones } = dividedBy(start, prepared, start.opensOn, 'sc-01');
  const drawn = (item: (typeof atlas.disagreements)[number]): boolean =>
    isDrawn(drawingOf(archive, start, prepared, zones, item));
  const rows = disputeRows(archive, drawn);
  const all = sorted(ids(atlas.disagreements));

  it('stands in the list by topic and by source', () => {
    for (const grouping of ['topic', 'source'] as const) {
      const groups = groupRows(filterRows(rows, { kind: 'all', words: '', grouping }), grouping);
      const listed = groups.flatMap((group) => group.rows.map(({ item }) => item.id));
      expect(sorted(new Set(listed))).toEqual(all);
    }
  });

  it('is drawn where the record gives it ground, a border, a place or a distance', () => {
    const mapped = filterRows(rows, { kind: 'all', words: '', grouping: 'mapped' }).map(
      ({ item }) => item.id,
    );
    expect(mapped).toEqual(expect.arrayContaining(['cf-01', 'cf-04', 'cf-07', 'cf-x-where-force-starts']));
    // What names no place in this part of the world is listed and not drawn.
    expect(mapped).not.toContain('cf-x-troops-end-2025');
  });

  it('is linked from every claim that takes part, by which zones, events and figures come to it', () => {
    const unlinked = atlas.disagreements.flatMap((item) =>
      item.sides.flat().filter((id) => !archive.disagreementsByClaim.get(id)?.includes(item)),
    );
    expect(unlinked).toEqual([]);
  });
});
