import type { FeatureCollection } from 'geojson';
import { SaxesParser } from 'saxes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Holder } from '../../../../src/domain/constants';
import type { Path, Position } from '../../../../src/domain/types';
import { type BroughtItem, readFiles } from '../../../../src/exchange/read';
import {
  type Drawing,
  type DrawnForce,
  drawingGeoJson,
  drawingKml,
  drawingOf,
  drawingSvg,
  drawingTopoJson,
  sharesCsv,
  USER_DRAWING,
  USER_PROPOSED,
  verticesCsv,
} from '../../../../src/exchange/write';
import { xml } from '../../../../src/exchange/write/xml';
import { polygonsAreaKm2, prepareOutline } from '../../../../src/geometry';
import { patternOf } from '../../../../src/palette/certainty';
import { PALETTES } from '../../../../src/palette/colours';
import {
  type Draft,
  draftFrom,
  newDraft,
  withHolder,
  withLine,
  withPath,
} from '../../../../src/scenario/draft';
import { liveAnswer, prepareLive } from '../../../../src/scenario/live';
import { strip, wave } from '../../geometry/shapes';
import { line, split } from '../../scenario/sides';

const NOW = '2026-01-02T03:04:05Z';
const outline = strip(300);
const prepared = prepareOutline(outline);
const start = split(line('yellow-line-1', wave(120), 300), 'israel', 'hamas');
const live = prepareLive({ prepared, start, places: [], governorates: null });
const twoLines = withLine(
  draftFrom(newDraft('d', 'd', NOW), start, { kind: 'line', id: 'yellow-line-1' }),
  wave(80, 0.55, 0.1),
  NOW,
);
const draft: Draft = withHolder(twoLines, 'yellow-line:left,draft-2:right', 'not-stated', NOW);
const hostile = `=cmd|' /C calc'!A0 </desc><script>alert(1)</script>]]> & "q" \u0000\ud800 غزة`;
const marks = {
  name: hostile,
  made: '2026-01-02',
  outline: 'Gaza Strip, OpenStreetMap data, 364.2 km²',
  method: 'Cut by the lines drawn',
  disclaimer: 'Takes no position on any frontier',
};
const nameOf = (holder: string) => `<${holder}>`;
const drawing = drawingOf(draft, liveAnswer(draft, live), marks, nameOf);
const colourOf = (holder: keyof typeof PALETTES.light.holders) => PALETTES.light.holders[holder];
const dotted = (holder: Holder) => patternOf(holder, 'predicted') === 'stipple';
const look = { colourOf, dotted, paper: '#fbf9f4', ink: '#1b2126', line: '#17495c' };

const six = (path: Path): Path =>
  path.map(([x, y]): Position => [Number(x.toFixed(6)), Number(y.toFixed(6))]);

async function back(name: string, text: string): Promise<BroughtItem[]> {
  const { items, problems } = await readFiles([{ name, bytes: new TextEncoder().encode(text) }]);
  expect(problems).toEqual([]);
  return items;
}

const linesIn = (items: BroughtItem[]) =>
  items.flatMap(({ geometry }) => (geometry.kind === 'line' ? geometry.lines : []));
const areasIn = (items: BroughtItem[]) =>
  items.flatMap(({ geometry }) => (geometry.kind === 'area' ? [polygonsAreaKm2(geometry.polygons)] : []));

/** Well-formed, or the parser throws. */
function elements(text: string): { names: string[]; attributes: string[]; words: string } {
  const parser = new SaxesParser();
  const found = { names: [] as string[], attributes: [] as string[], words: '' };
  parser.on('opentag', (tag) => {
    found.names.push(tag.name);
    found.attributes.push(...Object.keys(tag.attributes));
  });
  parser.on('text', (words) => (found.words += words));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return found;
}

describe('what was drawn comes back from each format', () => {
  it.each<[string, string | Promise<string>]>([
    ['a.geojson', drawingGeoJson(drawing)],
    ['a.topojson', drawingTopoJson(drawing)],
    ['a.kml', drawingKml(drawing, colourOf)],
  ])('%s: lines to 1e-6 of a degree, zones with their areas', async (name, text) => {
    const items = await back(name, await text);
    expect(linesIn(items)).toEqual(drawing.lines.map(({ path }) => six(path)));
    const areas = areasIn(items);
    expect(areas).toHaveLength(3);
    drawing.zones.forEach(({ km2 }, i) => expect(Math.abs((areas[i] ?? NaN) - km2)).toBeLessThan(0.001));
    expect(areas.reduce((a, b) => a + b)).toBeCloseTo(prepared.km2, 2);
  });

  it('a.csv: lines to 1e-6 of a degree', async () => {
    const items = await back('a.csv', verticesCsv(drawing));
    expect(linesIn(items)).toEqual(drawing.lines.map(({ path }) => six(path)));
    expect(items[0]?.properties).toMatchObject({
      mark: USER_DRAWING,
      outline: marks.outline,
      made: marks.made,
    });
  });

  it('leaves zones edge to edge: TopoJSON finds every inner edge shared', async () => {
    const { arcs, objects } = JSON.parse(await drawingTopoJson(drawing)) as {
      arcs: unknown[][];
      objects: Record<string, { geometries: { arcs: unknown[] }[] }>;
    };
    expect(Object.keys(objects)).toEqual(['lines', 'zones']);
    const used = (objects['zones']?.geometries ?? []).flatMap((zone) => zone.arcs.flat(3) as number[]);
    // An arc walked backwards is written as its complement.
    const shared = arcs.filter((_, i) => used.includes(i) && used.includes(~i));
    const inner = drawing.zones.flatMap(({ polygons }) => polygons.flat(2)).length - outline.ring.length;
    const vertices = shared.reduce((sum, arc) => sum + arc.length, 0);
    expect(vertices).toBeGreaterThan(100);
    expect(Math.abs(2 * vertices - inner)).toBeLessThan(30);
  });
});

describe('every format says what it is', () => {
  it.each<[string, string | Promise<string>]>([
    ['GeoJSON', drawingGeoJson(drawing)],
    ['TopoJSON', drawingTopoJson(drawing)],
    ['KML', drawingKml(drawing, colourOf)],
    ['vertices', verticesCsv(drawing)],
    ['shares', sharesCsv(drawing)],
    ['SVG', drawingSvg(drawing, outline.ring, look)],
  ])('%s carries mark, outline, date, method and disclaimer', async (name, made) => {
    const text = (await made).toLowerCase();
    for (const word of [USER_DRAWING, marks.outline, marks.method, marks.disclaimer])
      expect(text).toContain(word.toLowerCase());
    expect(text).toContain(name === 'SVG' ? '2 jan 2026' : marks.made);
  });

  it('on every feature of a GeoJSON, with its share', () => {
    const { features } = JSON.parse(drawingGeoJson(drawing)) as FeatureCollection;
    expect(features).toHaveLength(5);
    for (const { properties } of features) expect(properties).toMatchObject({ mark: USER_DRAWING });
    const shares = features.flatMap(({ properties }) =>
      properties?.['kind'] === 'zone' ? [Number(properties['share'])] : [],
    );
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
  });
});

describe('what a stranger writes stays text', () => {
  it('in KML and SVG, which stay well-formed', () => {
    const kml = elements(drawingKml(drawing, colourOf));
    const svg = elements(drawingSvg(drawing, outline.ring, look));
    for (const { names, words } of [kml, svg]) {
      expect(names).not.toContain('script');
      expect(words).toContain('<script>alert(1)</script>');
      expect(words).toContain('غزة');
    }
    expect(svg.attributes.filter((name) => /^on|^style$|href/i.test(name))).toEqual([]);
    expect(new Set(svg.names)).toEqual(
      new Set(['svg', 'title', 'desc', 'defs', 'pattern', 'rect', 'circle', 'path', 'text']),
    );
  });

  it('in tables, where no cell is a formula', () => {
    for (const table of [verticesCsv(drawing), sharesCsv(drawing)]) {
      expect(table).toContain(`'=cmd|`);
      expect(table).not.toMatch(/(?:^|[,"\r\n])=cmd/);
    }
  });

  it('whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (words) => {
        const found = elements(`<a b="${xml(words)}">${xml(words)}</a>`);
        expect(found.names).toEqual(['a']);
      }),
      { numRuns: 60 },
    );
  });
});

it('a picture hatches what was given a holder and dots what was not', () => {
  const svg = drawingSvg(drawing, outline.ring, look);
  const [israel, open] = ['israel', 'not-stated'].map(
    (holder) => new RegExp(`<pattern id="${holder}".*?</pattern>`).exec(svg)?.[0] ?? '',
  );
  expect(israel).not.toContain('<circle');
  expect(open).toContain('<circle');
});

describe('a drawing that gives no share', () => {
  const loose = withPath(draft, 'line-1', wave(120).slice(0, 60), NOW);
  const partial: Drawing = drawingOf(loose, liveAnswer(loose, live), { ...marks, name: 'Part' }, nameOf);

  it('is written with its lines alone', async () => {
    expect(partial.zones).toEqual([]);
    expect(linesIn(await back('a.geojson', drawingGeoJson(partial)))).toHaveLength(2);
    expect(linesIn(await back('a.topojson', await drawingTopoJson(partial)))).toHaveLength(2);
    expect(areasIn(await back('a.kml', drawingKml(partial, colourOf)))).toEqual([]);
    expect(sharesCsv(partial)).not.toMatch(/share/);
    expect(elements(drawingSvg(partial, outline.ring, look)).words).not.toMatch(/%/);
  });
});

describe('forces that the reader placed', () => {
  const border: Path = outline.ring.slice(0, 4);
  const along: DrawnForce = {
    name: 'Force of <four>, along the border',
    actor: 'isf',
    holder: 'isf',
    modality: 'predicted',
    along: ['egypt'],
    piece: null,
    paths: [border],
    at: null,
  };
  const within: DrawnForce = {
    ...along,
    name: 'Police, in the zone',
    actor: 'vetted-palestinian-police',
    holder: 'vetted-police',
    along: [],
    piece: 'yellow-line:left,draft-2:right',
    paths: [],
    at: [34.4, 31.4],
  };
  const nowhere: DrawnForce = { ...within, name: 'Police', piece: 'gone:left', at: null };
  const placed: Drawing = { ...drawing, forces: [along, within, nowhere] };

  it.each<[string, string | Promise<string>, number]>([
    ['a.geojson', drawingGeoJson(placed), 2],
    ['a.topojson', drawingTopoJson(placed), 2],
    ['a.kml', drawingKml(placed, colourOf), 2],
  ])(
    'come back from %s with actor, modality and place, as proposed by the user',
    async (name, text, most) => {
      const { items } = await readFiles([{ name, bytes: new TextEncoder().encode(await text) }]);
      const forces = items.filter(({ properties }) => properties?.['kind'] === 'deployment');
      expect(forces).toHaveLength(most);
      for (const { properties } of forces)
        expect(properties).toMatchObject({
          status: USER_PROPOSED,
          modality: 'predicted',
          mark: USER_DRAWING,
        });
      const [first, second] = forces.map(({ geometry }) => geometry);
      expect(first?.kind === 'line' && first.lines).toEqual([six(border)]);
      expect(second?.kind === 'points' && second.points).toEqual([[34.4, 31.4]]);
      // Neither lines nor zones of the drawing are other than without them.
      expect(areasIn(items)).toHaveLength(3);
      expect(linesIn(items)).toHaveLength(3);
    },
  );

  it('stand in GeoJSON without a place where they have none', () => {
    const { features } = JSON.parse(drawingGeoJson(placed)) as FeatureCollection;
    expect(features.at(-1)).toMatchObject({ geometry: null, properties: { actor: within.actor } });
  });

  it('stand in the table of shares; that of vertices says that it leaves them out', () => {
    const rows = sharesCsv(placed)
      .split('\r\n')
      .filter((row) => row.startsWith('deployment,'));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('egypt,isf,,,');
    for (const row of rows) expect(row).toContain(`predicted, ${USER_PROPOSED}`);
    expect(verticesCsv(placed)).toContain('Without the deployments (3)');
    expect(verticesCsv(drawing)).not.toContain('deployments');
  });

  it('are drawn and named in the picture', () => {
    const svg = drawingSvg(placed, outline.ring, look);
    const { words } = elements(svg);
    for (const { name } of placed.forces) expect(words).toContain(`${name}, ${USER_PROPOSED}`);
    // Nothing runs out of the picture: a long name takes several rows.
    const long = { ...along, name: 'Force along the border, '.repeat(12).trim() };
    const rows = drawingSvg({ ...drawing, forces: [long] }, outline.ring, look).match(
      /(?<=font-size="14"[^>]*>)[^<]*/g,
    );
    expect(rows?.length).toBeGreaterThan(5);
    expect(Math.max(...(rows ?? []).map((row) => row.length))).toBeLessThanOrEqual(92);
    const belts = (text: string) => text.match(/stroke-dasharray/g)?.length ?? 0;
    // A sample of each, one frontage, one point.
    expect(belts(svg)).toBe(5);
    expect(belts(drawingSvg(drawing, outline.ring, look))).toBe(0);
  });
});
