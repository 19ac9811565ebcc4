/** The compiled atlas of the good fixture: cut, measured, dated, and split into what the page loads. */
import { describe, expect, it } from 'vitest';
import { compile, compileFiles } from '../../../geo/compile';
import { zonesTileTheOutline } from '../../../geo/checks/zones-tile-the-outline';
import type { Geometry } from 'geojson';
import { polygonsAreaKm2 } from '../../../src/geometry/index';
import type { Ring } from '../../../src/domain/types';
import { gather } from '../../../geo/read/files';
import { formatFault } from '../../../geo/read/fault';
import { emptyRecord } from '../../../geo/read/record';
import { rounded } from '../../../geo/stages/round';
import { GOOD } from './planted';

const { atlas, start, layers, counts } = await compile(GOOD);
const measure = (id: string) => atlas.measures.find((item) => item.id === id)?.value ?? Number.NaN;
const scenario = (id: string) => atlas.scenarios.find((item) => item.id === id);

/** The fixture's Strip is a rectangle 0.35 degrees wide, cut at 34.4 and 34.35 east. */
const EAST_OF_YELLOW = 0.15 / 0.35;
const BETWEEN = 0.05 / 0.35;

describe('compile', () => {
  it('cuts a split on the opening date and measures its zones', () => {
    const zones = scenario('sc-01')?.zones ?? [];
    expect(zones.map(({ id, holder }) => [id, holder])).toEqual([
      ['yellow-line:left', 'israel'],
      ['yellow-line:right', 'not-stated'],
    ]);
    expect(zones[0]?.share).toBeCloseTo(EAST_OF_YELLOW, 6);
    expect((zones[0]?.share ?? 0) + (zones[1]?.share ?? 0)).toBeCloseTo(1, 5);
    expect(zones[0]?.band?.low).toBeLessThan(EAST_OF_YELLOW);
    expect(zones[0]?.band?.high).toBeGreaterThan(EAST_OF_YELLOW);
    expect(zones[0]).not.toHaveProperty('polygons');
  });

  it('cuts a scenario whose line came later on the first day that has all its lines', () => {
    const zones = scenario('sc-02')?.zones ?? [];
    expect(zones).toHaveLength(3);
    expect(zones.find(({ holder }) => holder === 'restricted')?.share).toBeCloseTo(BETWEEN, 6);
    const days = layers['zones']?.features
      .filter(({ properties }) => properties?.['scenario'] === 'sc-02')
      .map(({ properties }) => properties?.['day'] as unknown);
    expect(days).toEqual(['2026-01-01', '2026-01-01', '2026-01-01']);
  });

  it('gives no zones to what has no territory', () => {
    expect(scenario('sc-03')?.zones).toEqual([]);
    expect(scenario('sc-04')?.zones).toEqual([]);
    expect(scenario('sc-05')?.zones.map(({ id, share }) => [id, share])).toEqual([['strip', 1]]);
  });

  it('compiles dates to their first and last day and leaves the rest of a claim as written', () => {
    expect(atlas.claims.find(({ id }) => id === 'd3-rest')?.date).toEqual({
      edtf: '../2025-11-01',
      min: '0000-01-01',
      max: '2025-11-01',
      approximate: true,
    });
    expect(atlas.claims.map(({ id }) => id)).toEqual(['d1-share', 'd3-rest', 'daily-restricted']);
    expect(atlas.recordEnds).toBe('2026-01-01');
  });

  it('measures outline, line, governorates and distances', () => {
    expect(measure('outline-km2')).toBeCloseTo(atlas.outline.km2, 6);
    expect(measure('yellow-line-left-share')).toBeCloseTo(EAST_OF_YELLOW, 6);
    expect(measure('yellow-line-left-share-low')).toBeLessThan(measure('yellow-line-left-share'));
    expect(measure('yellow-line-left-km2') + measure('yellow-line-right-km2')).toBeCloseTo(
      measure('outline-km2'),
      5,
    );
    expect(measure('yellow-line-depth-min-km')).toBeLessThan(measure('yellow-line-depth-max-km'));
    expect(measure('khan-younis-governorate-yellow-line-left-share')).toBeCloseTo(EAST_OF_YELLOW, 6);
    // Kiryat Gat lies 0.21 degrees of longitude east of the rectangle and north of its top.
    expect(measure('kiryat-gat-to-strip-km')).toBeGreaterThan(20);
    expect(measure('kiryat-gat-to-strip-km')).toBeLessThan(21);
    expect(atlas.measures.map(({ id }) => id)).not.toContain('kiryat-gat-to-gaza-city-km');
  });

  it('rounds to six decimals when all is measured', () => {
    expect(rounded({ a: [1.23456789, -1e-9], b: 'text', c: null })).toEqual({
      a: [1.234568, 0],
      b: 'text',
      c: null,
    });
    const digits = JSON.stringify({ atlas, start, layers }).match(/\d\.\d{7,}/g);
    expect(digits).toBeNull();
  });

  it('splits off what the first view needs', () => {
    expect(start.outline.ring).toHaveLength(start.outline.frontages.length + 1);
    expect(start.lines.map(({ id }) => id)).toEqual(['orange-line-2026-01', 'yellow-line-2025-10-10']);
    const first = start.scenarios.find(({ id }) => id === 'sc-02');
    expect(first?.sourceLetters).toEqual([{ id: 'wsj', letter: 'D' }, { id: 'daily-2026' }]);
    expect(first).not.toHaveProperty('claims');
  });

  it('makes layers that say under which licence they stand', () => {
    expect(Object.keys(layers).sort()).toEqual([
      'corridors',
      'events',
      'frontages',
      'governorate-lines',
      'governorates',
      'lines',
      'neighbours',
      'outline',
      'places',
      'roads',
      'towns',
      'world',
      'zones',
    ]);
    for (const layer of Object.values(layers)) {
      expect(layer.licence).not.toBe('');
      expect(layer.credit).not.toBe('');
    }
    expect(layers['zones']?.licence).toMatch(/Open Database License/);
    expect(layers['zones']?.credit).toMatch(/OpenStreetMap/);
    expect(layers['governorates']?.features).toHaveLength(5);
    expect(layers['events']?.features.map(({ id }) => id)).toEqual(['ev-01']);
    expect(layers['towns']?.features.map(({ id }) => id)).toEqual(['other-town']);
    expect(layers['places']?.features.find(({ id }) => id === 'town')?.properties).toMatchObject({
      rank: 1,
      he: 'עיירה',
    });
  });

  it('publishes the outline with the points at which lines cut it', () => {
    const geometry = layers['outline']?.features[0]?.geometry;
    const ring = geometry?.type === 'Polygon' ? (geometry.coordinates[0] as Ring) : [];
    expect(ring).toEqual([
      [34.2, 31.22],
      [34.35, 31.22],
      [34.4, 31.22],
      [34.55, 31.22],
      [34.55, 31.6],
      [34.4, 31.6],
      [34.35, 31.6],
      [34.2, 31.6],
      [34.2, 31.22],
    ]);
  });

  it('publishes zones that cover the published outline, rounding included', () => {
    const areaOf = (geometry: Geometry | undefined) =>
      geometry?.type === 'Polygon' ? polygonsAreaKm2([geometry.coordinates as Ring[]]) : Number.NaN;
    const whole = areaOf(layers['outline']?.features[0]?.geometry);
    for (const id of ['sc-01', 'sc-02', 'sc-05']) {
      const own = layers['zones']?.features.filter(({ properties }) => properties?.['scenario'] === id) ?? [];
      const sum = own.reduce((total, { geometry }) => total + areaOf(geometry), 0);
      expect(Math.abs(sum / whole - 1)).toBeLessThan(1e-12);
    }
  });

  it('counts everything', () => {
    expect(counts).toMatchObject({ sources: 3, claims: 3, figures: 1, 'line versions': 2, 'cut zones': 6 });
  });
});

describe('compile with parts missing', () => {
  it('tells of each missing file and compiles the record without geometry', async () => {
    const files = await gather(GOOD);
    const bare = compileFiles({ ...files, base: [], features: [] });
    const faults = bare.faults.map(formatFault);
    expect(faults.filter((line) => line.startsWith('geo/base/outline.geojson:1:1 base-files:'))).toHaveLength(
      1,
    );
    expect(faults.filter((line) => line.includes('geo/features/'))).toHaveLength(3);
    expect(bare.atlas.claims).toHaveLength(3);
    expect(bare.atlas.lines).toEqual([]);
  });

  it('says when outline and frontages do not fit', async () => {
    const files = await gather(GOOD);
    const base = files.base.map((file) =>
      file.path.endsWith('frontages.geojson')
        ? { ...file, text: file.text.replaceAll('34.55', '34.56') }
        : file,
    );
    expect(compileFiles({ ...files, base }).faults.map(formatFault)).toContainEqual(
      expect.stringMatching(
        /^geo\/base\/frontages\.geojson:1:1 base-files: the edge of the outline to .* lies on no frontage$/,
      ),
    );
  });

  it('makes a line drawn to a share from the depths of another', async () => {
    const files = await gather(GOOD);
    const yellow = files.lines.find(({ path }) => path.includes('yellow'));
    const text = (yellow?.text ?? '')
      .replace('yellow-line-2025-10-10', 'green-line')
      .replace(
        '"series": "yellow-line"',
        '"series": "green-line", "drawnFrom": { "line": "yellow-line-2025-10-10", "share": 0.3 }',
      )
      .replace('"authored"', '"drawn-to-share"')
      .replace('"accuracyM": 300', '"accuracyM": null')
      .replace(/"geometry": .*\n/, '"geometry": null\n');
    const drawn = compileFiles({
      ...files,
      lines: [...files.lines, { path: 'geo/lines/green-line.geojson', text }],
    });
    const line = drawn.atlas.lines.find(({ id }) => id === 'green-line');
    expect(drawn.faults.map(formatFault)).toEqual([]);
    expect(line?.coordinates.length).toBeGreaterThan(1);
  });
});

describe('zones-tile-the-outline', () => {
  it('finds a gap of a millionth of the Strip', () => {
    const at = () => ({ file: 'geo/record/scenarios.yaml', line: 3, column: 1 });
    const { record } = { record: emptyRecord() };
    const sample = scenario('sc-01');
    if (!sample) throw new Error('no sc-01');
    record.scenarios.push({ value: sample, name: 'scenario sc-01', at });
    const subject = (gap: number) => ({
      record,
      lines: [],
      written: [],
      known: {} as never,
      areas: new Map(),
      drawn: new Set<string>(),
      outlineKm2: 100,
      cuts: new Map([
        [
          'sc-01',
          {
            id: 'sc-01',
            day: '',
            pieces: [],
            outline: null,
            failure: null,
            zones: [{ km2: 100 - gap }] as never,
          },
        ],
      ]),
    });
    expect(zonesTileTheOutline(subject(1e-8))).toEqual([]);
    expect(zonesTileTheOutline(subject(1e-4)).map(({ rule }) => rule)).toEqual(['zones-tile-the-outline']);
  });
});
