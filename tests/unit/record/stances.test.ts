/** The contributors' matrix and the running total, held against what the record is known to say. */
import { describe, expect, it } from 'vitest';
import { stancesToCsv, STANCE_COLUMNS } from '../../../src/exchange/stances';
import { buildArchive } from '../../../src/record/archive';
import { stanceMatrix, type MatrixCell, type MatrixRow } from '../../../src/record/stances';
import { troopSeries, troopTotals } from '../../../src/record/troops';
import { speaksFor } from '../../../src/record/voices';
import { archive, atlas } from '../../contract/compiled';
import { atlasOf, claim, date, stance } from './small-atlas';

const matrix = stanceMatrix(archive);

function rowOf(id: string): MatrixRow {
  const row = matrix.rows.find(({ actor }) => actor.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}

function cellOf(id: string, month: string): MatrixCell {
  const column = matrix.columns.findIndex(({ min }) => min?.startsWith(month));
  const cell = rowOf(id).cells[column];
  if (!cell) throw new Error(`no cell ${id} ${month}`);
  return cell;
}

describe('stanceMatrix', () => {
  it('holds every stance of every contributor once, in the step of its last day', () => {
    for (const { actor, cells } of matrix.rows) {
      expect(cells).toHaveLength(matrix.columns.length);
      const said = cells.flatMap((cell) => cell.said.map((item) => item.stance.id));
      const own = atlas.stances.filter((item) => item.actor === actor.id && item.towards === undefined);
      expect(said.sort()).toEqual(own.map(({ id }) => id).sort());
    }
    const shown = matrix.rows.reduce((sum, row) => sum + row.cells.flatMap((cell) => cell.said).length, 0);
    expect(shown).toBe(atlas.stances.filter(({ towards }) => towards === undefined).length);
    matrix.columns.forEach(({ min, max }, i) => {
      for (const { cells } of matrix.rows)
        for (const { stance: item } of cells[i]?.said ?? [])
          expect((min === null || item.date.max >= min) && item.date.max <= max).toBe(true);
    });
  });

  it('has months from October 2025 to the last stance, and one column for what came before', () => {
    expect(matrix.columns[0]).toEqual({ min: null, max: '2025-09-30' });
    expect(matrix.columns[1]).toEqual({ min: '2025-10-01', max: '2025-10-31' });
    expect(matrix.columns[matrix.columns.length - 1]).toEqual({ min: '2026-07-01', max: '2026-07-31' });
    const days = stanceMatrix(archive, 'days').columns;
    expect(days.slice(1).every(({ min, max }) => min === max)).toBe(true);
  });

  it('keeps contributors on whom nothing is known', () => {
    expect(rowOf('poland').cells.every(({ shown, carried }) => !shown && !carried)).toBe(true);
  });

  it('tells how Azerbaijan turned: willing, then refusing, to others and in its own words', () => {
    expect(rowOf('azerbaijan').changes.map(({ changes }) => changes?.id)).toEqual([
      'st-azerbaijan-3',
      'st-azerbaijan-3',
      'st-azerbaijan-5',
    ]);
    expect(cellOf('azerbaijan', '2025-10').shown?.stance.category).toBe('willing');
    const november = cellOf('azerbaijan', '2025-11');
    expect([november.shown?.stance.category, november.shown?.own, november.changed]).toEqual([
      'refuses',
      true,
      true,
    ]);
    expect(november.wouldFightHamas).toBe('no');
    expect(cellOf('azerbaijan', '2026-01').shown?.stance.id).toBe('st-azerbaijan-7');
    expect(cellOf('azerbaijan', '2026-03').carried?.stance.id).toBe('st-azerbaijan-7');
  });

  it('tells how Indonesia offered, pledged and suspended', () => {
    expect(rowOf('indonesia').changes.map(({ stance: item }) => [item.category, item.date.max])).toEqual([
      ['offers', '2026-02-19'],
      ['suspended', '2026-03-17'],
    ]);
    expect(rowOf('indonesia').cells[0]?.troops).toEqual({ min: 20000, max: null });
    expect(cellOf('indonesia', '2026-02').troops).toEqual({ min: 1000, max: 8000 });
  });

  it('tells how the Emirates and Jordan moved', () => {
    expect(cellOf('united-arab-emirates', '2025-11').shown?.stance.category).toBe('refuses');
    expect(cellOf('united-arab-emirates', '2025-11').conditions).toContain('a clear framework');
    expect(rowOf('united-arab-emirates').changes.map(({ stance: item }) => item.id)).toContain(
      'st-united-arab-emirates-5',
    );
    expect(cellOf('jordan', '2025-10').shown?.stance).toMatchObject({
      id: 'st-jordan-5',
      category: 'refuses',
    });
    expect(cellOf('jordan', '2026-02').changed).toBe(true);
  });

  it('gives each view of a contributor with its voice, and silence where none speaks', () => {
    const { israel, palestinians } = rowOf('turkey').views;
    expect(israel.map(({ stance: item }) => item.category)).toContain('objects');
    expect(israel.find(({ stance: item }) => item.id === 'st-israel-17')?.own).toBe(true);
    // Only the article says what Israel would probably think.
    expect(israel.find(({ stance: item }) => item.id === 'st-israel-10')?.own).toBe(false);
    expect(palestinians).toEqual([]);
    expect(rowOf('indonesia').views.israel).toEqual([]);
  });

  it('takes no institute and no retired officer for Israel', () => {
    const { israel, others } = rowOf('qatar').views;
    expect(israel).toEqual([]);
    expect(others.map(({ stance: item }) => item.actor)).toEqual(['inss']);
    const retired = atlas.claims.filter(({ voice }) => /former|retired/.test(`${voice.role}`));
    expect(retired.length).toBeGreaterThan(0);
    expect(retired.filter((item) => speaksFor(item, 'israel'))).toEqual([]);
  });

  it('shows the actor rather than what others say of it in the same step', () => {
    const own = claim('own', { voice: { who: 'The king', named: true, actor: 'qatar' } });
    const { towards: _, ...mine } = { ...stance, actor: 'qatar' };
    const small = buildArchive(
      atlasOf({
        claims: [own, claim('c1')],
        actors: atlas.actors.filter(({ id }) => id === 'qatar'),
        stances: [
          {
            ...mine,
            id: 'self',
            claims: ['own'],
            category: 'refuses',
            wouldFightHamas: 'no',
            date: date('2025-10-02'),
          },
          {
            ...mine,
            id: 'told',
            claims: ['c1'],
            category: 'offers',
            wouldFightHamas: 'yes',
            date: date('2025-10-20'),
          },
        ],
      }),
    );
    const cell = stanceMatrix(small).rows[0]?.cells[1];
    expect(cell?.shown?.stance.id).toBe('self');
    expect(cell?.wouldFightHamas).toBe('disputed');
  });
});

describe('troopTotals', () => {
  const parts = (day: string) => {
    const { firm, conditional } = troopTotals(archive, day);
    return [firm, conditional].map((sum) => sum.parts.map(({ stance: item }) => item.id));
  };

  it('counts a number from the day it was given until it was changed', () => {
    expect(parts('2025-09-29')).toEqual([[], []]);
    expect(parts('2025-11-24')).toEqual([['st-indonesia-1'], ['st-egypt-8']]);
    const opening = troopTotals(archive, '2025-11-24');
    expect([opening.firm.min, opening.firm.max, opening.conditional.min, opening.conditional.max]).toEqual([
      20000, 20000, 0, 5000,
    ]);
    // Egypt trains police from February 2026 on: its offer no longer stands.
    expect(parts('2026-02-19')).toEqual([['st-indonesia-6'], ['st-greece-2']]);
    expect(parts('2026-03-17')).toEqual([[], ['st-greece-2']]);
  });

  it('has no upper bound where an offer has none', () => {
    expect(troopTotals(archive, '2025-10-01').firm).toMatchObject({ min: 20000, max: null });
  });

  it('says who gives none, the suspended among them', () => {
    const actors = troopTotals(archive, '2026-03-17').none.map(({ actor }) => actor);
    expect(actors).toEqual(expect.arrayContaining(['indonesia', 'azerbaijan', 'jordan', 'united-states']));
  });

  it('keeps what was asked for as it was stated, never our own sum', () => {
    const { asked } = troopTotals(archive, atlas.recordEnds);
    expect(asked.map(({ figure }) => figure.id)).toContain('fg-x-jeffers-troops');
    expect(asked.every(({ claim: by }) => by !== null)).toBe(true);
    expect(asked.some(({ kind }) => kind === 'our-sum')).toBe(false);
  });

  it('does not count what a contributor studies to send itself among what others asked for', () => {
    const { asked, conditional } = troopTotals(archive, atlas.recordEnds);
    expect(asked.map(({ figure }) => figure.id)).not.toContain('fg-x-pl-gr-troops');
    expect(conditional.parts.map(({ stance }) => stance.actor)).toContain('greece');
  });
});

describe('troopSeries', () => {
  it('has a step for every change and no other', () => {
    const series = troopSeries(archive);
    const ids = ({ firm, conditional, none, asked }: (typeof series)[0]) =>
      JSON.stringify([firm.parts, conditional.parts, none, asked]);
    series.forEach((totals, i) => {
      const before = series[i - 1];
      if (before) {
        expect(totals.day > before.day).toBe(true);
        expect(ids(totals)).not.toBe(ids(before));
      }
      expect(ids(totals)).toBe(ids(troopTotals(archive, totals.day)));
    });
    expect(series[0]?.day).toBe('2025-09-30');
    expect(series[series.length - 1]?.day).toBe('2026-07-26');
  });
});

describe('stancesToCsv', () => {
  it('has a row for each stance', () => {
    const text = stancesToCsv(atlas, atlas.stances);
    expect(text.startsWith(`\uFEFF${STANCE_COLUMNS.join(',')}\r\n`)).toBe(true);
    for (const { id } of atlas.stances) expect(text).toContain(`\r\n${id},`);
  });
});
