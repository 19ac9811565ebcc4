/** What brought items can be used for: judged, joined, made into dividing lines and series. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Path, Position, Ring } from '../../../src/domain/types';
import { type BroughtItem, mend, readFiles } from '../../../src/exchange/read';
import { areasToHolding } from '../../../src/exchange/read/holding';
import { cut, polygonsAreaKm2, prepareOutline } from '../../../src/geometry';
import { claimOf } from '../../../src/ui/draw/bring/claims';
import { dropped } from '../../../src/ui/draw/bring/files';
import { holdingLines } from '../../../src/ui/draw/bring/holding-lines';
import { dateWords } from '../../../src/ui/draw/bring/dates';
import { nearGroups } from '../../../src/ui/draw/bring/near';
import { previewOf, shownAtOnce } from '../../../src/ui/draw/bring/preview';
import { entriesOf } from '../../../src/ui/draw/bring/series-of';
import { axisOf, partsOf, runsOf } from '../../../src/ui/draw/bring/series-chart';
import { typedNumber } from '../../../src/ui/draw/bring/typed';
import {
  areasOf,
  barsOf,
  daysOf,
  guess,
  lineVerdicts,
  mendable,
  toEdge,
  usesOf,
} from '../../../src/ui/draw/bring/use';
import { box } from '../geometry/shapes';

/** 0.2 by 0.4 degrees: about 19 by 44 km. */
const prepared = prepareOutline(box());
const MIDDLE = 34.1;

function line(id: string, lines: Path[], more: Partial<BroughtItem> = {}): BroughtItem {
  return {
    id,
    name: id,
    file: 'a.geojson',
    geometry: { kind: 'line', lines },
    vertices: lines.flat().length,
    bbox: [34, 31, 34.2, 31.4],
    properties: {},
    findings: [],
    ...more,
  };
}
const area = (id: string, polygons: Ring[][], more: Partial<BroughtItem> = {}): BroughtItem =>
  line(id, [], { geometry: { kind: 'area', polygons }, ...more });
const points = (id: string, at: Position[], more: Partial<BroughtItem> = {}): BroughtItem =>
  line(id, [], { geometry: { kind: 'points', points: at }, ...more });
const across = (south: number, north: number): Path => [
  [MIDDLE, north],
  [MIDDLE, south],
];
const rect = (w: number, s: number, e: number, n: number): Ring => [
  [w, s],
  [e, s],
  [e, n],
  [w, n],
  [w, s],
];
/** Metres to degrees of latitude, near enough for a test of 250 m against 2 km. */
const north = (metres: number): number => metres / 110_900;

async function fixture(name: string): Promise<BroughtItem[]> {
  const bytes = new Uint8Array(await readFile(`tests/fixtures/lines/${name}`));
  const { items } = await readFiles([{ name, bytes }], { outline: [34, 31, 34.6, 31.6] });
  return items;
}

describe('a line', () => {
  it('that runs from edge to edge divides, with both shares', () => {
    const [verdict] = lineVerdicts([line('whole', [across(30.9, 31.5)])], prepared, 'all');
    expect(verdict).toMatchObject({ ok: true, warnings: [], why: '' });
    expect(verdict?.left).toBeCloseTo(0.5, 6);
  });

  it('that stops 200 m short is drawn on to the edge, and that is said', () => {
    const [verdict] = lineVerdicts([line('short', [across(31 + north(200), 31.5)])], prepared, 'all');
    expect(verdict?.ok).toBe(true);
    expect(verdict?.warnings.join()).toMatch(/extended/);
    expect(verdict?.path?.at(-1)?.[1]).toBeCloseTo(31, 9);
    expect(verdict?.path).toHaveLength(3);
  });

  it('that stops 2 km short gives no percentage, and the distance is named', () => {
    const [verdict] = lineVerdicts([line('far', [across(31 + north(2000), 31.5)])], prepared, 'all');
    expect(verdict).toMatchObject({ ok: false, left: 0 });
    expect(verdict?.why).toMatch(/2\.00 km from its edge/);
    expect(verdict?.why).toMatch(/250 m/);
  });

  it('elsewhere, or in loose segments, gives no percentage and says why', () => {
    const elsewhere: Path = [
      [10, 50],
      [11, 51],
    ];
    const loose = [across(31.3, 31.5), across(30.9, 31.1)];
    const verdicts = lineVerdicts([line('elsewhere', [elsewhere]), line('loose', loose)], prepared, 'all');
    expect(verdicts.map(({ ok }) => ok)).toEqual([false, false]);
    expect(verdicts[0]?.why).toMatch(/outside the outline/);
    expect(verdicts[1]?.why).toMatch(/smallest gap/);
  });

  it('in several items that meet end to end is one line', () => {
    const items = [line('north', [across(31.2, 31.5)]), line('south', [across(30.9, 31.2)])];
    const verdicts = lineVerdicts(items, prepared, 'Both');
    expect(verdicts).toHaveLength(1);
    expect(verdicts[0]).toMatchObject({ ok: true, name: 'Both' });
  });

  it('that still has to be mended is not measured until it is', async () => {
    const [swapped] = await fixture('sick/swapped.geojson');
    if (!swapped) throw new Error('the fixture holds a line');
    expect(barsOf(swapped).map(({ kind }) => kind)).toContain('swapped');
    const [before] = lineVerdicts([swapped], prepared, 'all');
    expect(before).toMatchObject({ ok: false, path: null });
    expect(before?.why).toMatch(/longitude comes first/);
    const whole = mend(swapped, mendable(swapped));
    expect(barsOf(whole)).toEqual([]);
  });

  it('takes its accuracy from its file, where that is stated in metres', () => {
    const accuracy = (properties: Record<string, string>) =>
      lineVerdicts([line('l', [across(30.9, 31.5)], { properties })], prepared, 'all')[0]?.accuracy;
    expect(accuracy({ 'accuracy m': '300' })).toEqual({ metres: 300, key: 'accuracy m' });
    expect(accuracy({ accuracyM: '50' })).toEqual({ metres: 50, key: 'accuracyM' });
    expect(accuracy({ accuracy: 'high', accuracyM: 'some', accuracy_metres: '-5' })).toBeNull();
  });

  it('already at the edge is left as it is', () => {
    const path = across(31, 31.4);
    expect(toEdge(path, prepared)).toEqual(path);
  });
});

describe('polygons as what one side holds', () => {
  it('give their boundary as a dividing line, with the same share', () => {
    const holding = areasToHolding([[rect(33.9, 30.9, 34.05, 31.5)]], prepared);
    if (!holding) throw new Error('the rectangle meets the outline');
    const lines = holdingLines(holding.polygons, prepared, 'hamas', 'israel');
    expect(lines?.paths).toHaveLength(1);
    expect(lines?.share).toBeCloseTo(holding.share, 9);
    expect(holding.share).toBeCloseTo(0.25, 6);
    const held = lines?.holders.find(({ holder }) => holder === 'hamas');
    const result = cut(prepared, [{ id: 'brought-1', path: lines?.paths[0] ?? [] }]);
    const piece = result.ok ? result.pieces.find(({ name }) => name === held?.piece) : undefined;
    expect(piece?.share).toBeCloseTo(0.25, 6);
  });

  it('in two parts give two lines and say who holds the three zones', () => {
    const parts = [[rect(33.9, 30.9, 34.05, 31.5)], [rect(34.15, 30.9, 34.3, 31.5)]];
    const holding = areasToHolding(parts, prepared);
    const lines = holding && holdingLines(holding.polygons, prepared, 'israel', 'hamas');
    expect(lines?.paths).toHaveLength(2);
    expect(lines?.holders.map(({ holder }) => holder).toSorted()).toEqual(['hamas', 'israel', 'israel']);
    expect(lines?.share).toBeCloseTo(0.5, 6);
  });

  it('name a hole that no line can show', () => {
    const holding = areasToHolding(
      [[rect(33.9, 30.9, 34.1, 31.5), rect(34.02, 31.1, 34.06, 31.2).toReversed()]],
      prepared,
    );
    const lines = holding && holdingLines(holding.polygons, prepared, 'israel', 'hamas');
    expect(lines?.loose).toBe(1);
    expect(lines?.share ?? 0).toBeGreaterThan((holding?.share ?? 1) + 0.01);
  });

  it('hold a piece by its edges, not by what a hole in its middle says', () => {
    const holding = areasToHolding(
      [[rect(33.9, 30.9, 34.1, 31.5), rect(34.01, 31.02, 34.09, 31.38).toReversed()]],
      prepared,
    );
    const lines = holding && holdingLines(holding.polygons, prepared, 'israel', 'hamas');
    expect(lines).toMatchObject({ loose: 1 });
    expect(lines?.share).toBeCloseTo(0.5, 6);
    expect(lines?.holders.map(({ holder }) => holder).toSorted()).toEqual(['hamas', 'israel']);
  });

  it('drawn a little inside the edge are taken as reaching it, which is said', () => {
    const holding = areasToHolding([[rect(34.001, 31.001, 34.1, 31.399)]], prepared);
    const lines = holding && holdingLines(holding.polygons, prepared, 'israel', 'hamas');
    expect(lines).toMatchObject({ nearM: 250, loose: 0 });
    expect(lines?.share).toBeCloseTo(0.5, 4);
    expect(holding?.share ?? 1).toBeLessThan(0.499);
  });

  it('in the middle of the Strip make no line', () => {
    const holding = areasToHolding([[rect(34.05, 31.1, 34.15, 31.3)]], prepared);
    expect(holding && holdingLines(holding.polygons, prepared, 'israel', 'hamas')).toBeNull();
  });

  it('leave out what has to be mended first, by name', () => {
    const sick = area('open', [[rect(34, 31, 34.1, 31.1)]], {
      findings: [{ kind: 'unclosed', message: 'a ring ends where it begins', mend: 'close' }],
    });
    const { polygons, left } = areasOf([area('sound', [[rect(34, 31, 34.1, 31.2)]]), sick]);
    expect(polygonsAreaKm2(polygons)).toBeGreaterThan(100);
    expect(polygons).toHaveLength(1);
    expect(left).toEqual([{ name: 'open', why: 'a ring ends where it begins' }]);
  });
});

describe('what items can be', () => {
  it('follows from their shapes and dates', async () => {
    const items = await fixture('yellow.geojson');
    expect(usesOf(items)).toEqual(['line', 'holding', 'places', 'events', 'reference']);
    expect(guess(items).use).toBe('line');
    expect(guess(items).chosen).toHaveLength(1);
    const stretches = [across(30.9, 31.2), across(31.2, 31.5)].map((path, i) => line(`${i}`, [path]));
    const apart = line('2', [[...across(30.9, 31.5).map(([x, y]): Position => [x + 0.05, y])]]);
    expect(guess(stretches).chosen).toEqual(['0', '1']);
    expect(guess([...stretches, apart]).chosen).toEqual(['0']);
    expect(guess([line('0', [across(30.9, 31.5)]), line('1', [across(30.9, 31.5)])]).chosen).toEqual(['0']);
    const dated = ['2025-10-10', '2025-11-10'].map((date, i) => line(`${i}`, [across(30.9, 31.5)], { date }));
    expect(guess(dated)).toEqual({ chosen: ['0', '1'], use: 'series' });
    expect(guess([points('p', [[34.1, 31.1]])]).use).toBe('places');
    expect(guess([points('p', [[34.1, 31.1]], { date: '2025-11-02' })]).use).toBe('events');
  });

  it('a date is from its first to its last day', () => {
    expect(daysOf('2025')).toEqual({ edtf: '2025', min: '2025-01-01', max: '2025-12-31' });
    expect(daysOf('2024-02')).toMatchObject({ min: '2024-02-01', max: '2024-02-29' });
    expect(daysOf('2025-10-10/2025-11')).toMatchObject({ min: '2025-10-10', max: '2025-11-30' });
    expect(daysOf('last week')).toBeNull();
  });

  it('the map shows at once what is on Earth and short enough', () => {
    const item = (id: string, vertices: number, east = 34.2): BroughtItem =>
      line(id, [], { vertices, bbox: [34, 31, east, 31.4] });
    const shown = shownAtOnce([
      item('a', 15_000),
      item('b', 6000),
      item('metres', 2, 620_000),
      item('c', 5000),
    ]);
    expect(shown.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('a preview is small, whatever the item is', () => {
    const long: Path = Array.from({ length: 5000 }, (_, i) => [34 + i / 50_000, 31 + (i % 7) / 100]);
    expect(previewOf(line('long', [long])).path.split('L').length).toBeLessThanOrEqual(60);
    expect(previewOf(line('huge', [long], { vertices: 1_000_000 })).path).toBe('');
    expect(previewOf(points('one', [[34, 31]])).points).toHaveLength(1);
  });
});

describe('a series', () => {
  const item = (id: string, date: string | undefined, lines: Path[]): BroughtItem =>
    line(id, lines, date ? { date } : {});

  it('joins stretches of one date and keeps failures in their place', () => {
    const entries = entriesOf([
      item('n', '2025-10-10', [across(31.2, 31.5)]),
      item('s', '2025-10-10', [across(30.9, 31.2)]),
      item('loose', '2025-11-10', [across(31.3, 31.5), across(30.9, 31.1)]),
      item('undated', undefined, [across(30.9, 31.5)]),
    ]);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({ name: 'a.geojson', date: { min: '2025-10-10' } });
    expect(entries[1]).toMatchObject({ ok: false });
  });

  it('stands in its chart by date; a gap breaks the line and mixed measures are never joined', () => {
    const entry = (day: string, share: number | null) => {
      const date = { edtf: day, min: day, max: day };
      return share === null
        ? { item: { id: day, name: day, date }, ok: false as const, message: 'no' }
        : { item: { id: day, name: day, date }, ok: true as const, side: 'left' as const, km2: 1, share };
    };
    const entries = [
      entry('2025-10-01', 0.5),
      entry('2025-10-11', 0.52),
      entry('2025-10-21', null),
      entry('2025-11-10', 0.6),
    ];
    const series = { entries, mixed: false };
    expect(partsOf(series)).toEqual([0, 0.25, 0.5, 1]);
    expect(runsOf(series)).toEqual([[0, 1]]);
    expect(runsOf({ entries, mixed: true })).toEqual([]);
    const { low, high, ticks } = axisOf(series);
    expect(low).toBeLessThan(50);
    expect(high).toBeGreaterThan(60);
    expect(ticks[0]).toBe(low);
  });
});

describe('what lies near a line', () => {
  it('takes brought points along, nearest first, with who holds the ground there', () => {
    const kept = [
      {
        id: 'k',
        name: 'Post',
        geometry: {
          kind: 'points' as const,
          points: [
            [34.11, 31.2],
            [34.101, 31.1],
          ] as Position[],
        },
      },
    ];
    const result = cut(prepared, [{ id: 'l', path: across(30.9, 31.5) }]);
    if (!result.ok) throw new Error(result.message);
    const zones = result.pieces.map((piece) => ({
      ...piece,
      id: piece.name,
      holder: piece.name === 'l:left' ? ('israel' as const) : ('hamas' as const),
    }));
    const [group] = nearGroups(across(30.9, 31.5), 2, null, kept, zones);
    expect(group?.group).toBe('brought');
    expect(group?.items.map(({ holder }) => holder)).toEqual(['israel', 'israel']);
    expect(group?.items[0]?.km).toBeCloseTo(0.095, 2);
    expect(nearGroups(across(30.9, 31.5), 0.05, null, kept, zones)).toEqual([]);
    const asEvents = kept.map((thing) => ({ ...thing, event: { date: '2025-11-02' } }));
    const [events] = nearGroups(across(30.9, 31.5), 2, null, asEvents, zones);
    expect(events?.group).toBe('broughtEvents');
    expect(events?.items.map(({ date }) => date)).toEqual(['2025-11-02', '2025-11-02']);
  });

  it('a date of a brought event is told in words, as it is written, or as missing', () => {
    expect(dateWords('2025-11-02')).toBe('2 Nov 2025');
    expect(dateWords('last week')).toBe('last week');
    expect(dateWords(null)).toBe('no date');
  });
});

describe('a drop', () => {
  const leaf = (fullPath: string) => ({
    isFile: true,
    fullPath,
    name: fullPath.replace(/.*\//, ''),
    file: (found: (file: File) => void) => found(new File(['{}'], fullPath.replace(/.*\//, ''))),
  });
  /** Hands its entries out in two lots, as browsers do with long folders. */
  const folder = (fullPath: string, entries: object[]) => ({
    isFile: false,
    fullPath,
    name: fullPath.slice(1),
    createReader: () => {
      const lots = [entries.slice(0, 1), entries.slice(1), []];
      return { readEntries: (found: (lot: object[]) => void) => found(lots.shift() ?? []) };
    },
  });

  it('takes the files of folders, and leaves out what systems put there', async () => {
    const inner = folder('/maps/more', [leaf('/maps/more/b.kml')]);
    const outer = folder('/maps', [leaf('/maps/a.geojson'), leaf('/maps/.DS_Store'), inner]);
    const items = [leaf('/single.gpx'), outer].map((entry) => ({ webkitGetAsEntry: () => entry }));
    const files = await dropped({ items, files: [] } as unknown as DataTransfer);
    expect(files.map(({ name }) => name)).toEqual(['single.gpx', 'maps/a.geojson', 'maps/more/b.kml']);
  });
});

describe('a typed number', () => {
  it.each([
    ['53', 53],
    [' 53,5 % ', 53.5],
    ['0', 0],
    ['100', 100],
    ['101', null],
    ['-3', null],
    ['fifty', null],
    ['', null],
  ])('%j is %j', (text, value) => expect(typedNumber(text, 0, 100)).toBe(value));
});

describe('a claimed share as it is typed', () => {
  it('is approximate where it says so and is a whole number', () => {
    expect(claimOf('50 %')).toEqual({ value: 0.5, rounded: false });
    expect(claimOf('≈ 50')).toEqual({ value: 0.5, rounded: true });
    expect(claimOf('~50,4')).toEqual({ value: 0.504, rounded: false });
    expect(claimOf(' ')).toBeUndefined();
    expect(claimOf('≈')).toBeNull();
    expect(claimOf('about half')).toBeNull();
  });
});
