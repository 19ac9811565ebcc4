/** Words beside what changes hands: outside the Strip, led to the ground they speak of, apart from each other. */
import { describe, expect, it } from 'vitest';
import type { Holder } from '../../../src/domain/constants';
import type { Position, Ring } from '../../../src/domain/types';
import { inOutline, inPolygons } from '../../../src/geometry';
import { calloutFeatures } from '../../../src/map/callouts';
import { changeCallouts } from '../../../src/map/change-callouts';
import { passagesOf, type MapPart } from '../../../src/map/changes';
import { placeLayers } from '../../../src/map/layers/places';
import { PALETTES, type Theme } from '../../../src/palette/colours';
import { contrast } from '../palette/colour-maths';
import { outline, prepared, zones } from './strip';

const [east, west] = zones as [(typeof zones)[0], (typeof zones)[0]];
const part = (from: Holder, to: Holder, km2: number, polygons: Ring[][]): MapPart => ({
  id: `${from}-${to}-${km2}`,
  from,
  to,
  km2,
  polygons,
});
const words = (): { figure: string; title: string; detail: string } => ({
  figure: '1',
  title: 'a',
  detail: 'b',
});
const boxAt = ([lon, lat]: Position): Ring => [
  [lon - 0.003, lat - 0.003],
  [lon + 0.003, lat - 0.003],
  [lon + 0.003, lat + 0.003],
  [lon - 0.003, lat + 0.003],
  [lon - 0.003, lat - 0.003],
];

describe('passagesOf', () => {
  it('adds up the parts of each passage, the largest first, in the look of its largest part', () => {
    const parts = [
      part('hamas', 'isf', 30, west.polygons),
      { ...part('israel', 'isf', 20, east.polygons), toModality: 'predicted' as const },
      { ...part('israel', 'isf', 25, east.polygons), toModality: 'proposed' as const },
    ];
    expect(passagesOf(parts).map(({ id, km2, toModality }) => [id, km2, toModality])).toEqual([
      ['israel>isf', 45, 'proposed'],
      ['hamas>isf', 30, undefined],
    ]);
    expect(parts.map(({ polygons }) => polygons)).toEqual([west.polygons, east.polygons, east.polygons]);
  });
});

describe('changeCallouts', () => {
  it('stand over the side that the ground lies on, and touch the ground', () => {
    const parts = [part('israel', 'israel', 194, east.polygons), part('hamas', 'israel', 170, west.polygons)];
    const callouts = changeCallouts(parts, outline, words);
    expect(callouts.map(({ id, anchor }) => [id, anchor])).toEqual([
      ['israel>israel', 'bottom-left'],
      ['hamas>israel', 'bottom-right'],
    ]);
    for (const [i, zone] of [east, west].entries()) {
      const callout = callouts[i];
      expect(callout && inPolygons(callout.at, zone.polygons)).toBe(true);
      expect(callout && inOutline(prepared, callout.stand)).toBe(false);
    }
  });

  it('stand over the sea where the whole Strip changes', () => {
    const whole = [part('israel', 'isf', 364, [[outline.ring]])];
    expect(changeCallouts(whole, outline, words)[0]?.anchor).toBe('bottom-right');
  });

  it('are none for a passage without words', () => {
    const parts = [part('israel', 'israel', 194, east.polygons), part('hamas', 'isf', 170, west.polygons)];
    const said = changeCallouts(parts, outline, (p) => (p.from === p.to ? null : words()));
    expect(said.map(({ id }) => id)).toEqual(['hamas>isf']);
  });

  it('find a small piece that no usual height meets', () => {
    const at: Position = [34.27, 31.33];
    expect(inOutline(prepared, at)).toBe(true);
    const [callout] = changeCallouts([part('hamas', 'isf', 1, [[boxAt(at)]])], outline, words);
    expect(callout && inPolygons(callout.at, [[boxAt(at)]])).toBe(true);
    expect(callout && inOutline(prepared, callout.stand)).toBe(false);
  });

  it('give way to larger ones rather than run into them', () => {
    const at: Position = [34.27, 31.33];
    const near = (lat: number): Ring => boxAt([at[0], at[1] + lat]);
    const parts = (['isf', 'restricted', 'not-stated', 'israel'] as const).map((to, i) =>
      part('hamas', to, 4 - i, [[near(i * 0.007)]]),
    );
    const callouts = changeCallouts(parts, outline, words);
    expect(callouts.map(({ id }) => id)).toEqual(['hamas>isf', 'hamas>restricted']);
    expect(new Set(callouts.map(({ anchor }) => anchor)).size).toBe(2);
  });
});

describe('words in the colour of a holder', () => {
  const themes: Theme[] = ['light', 'dark'];

  it('name that holder to the map, and others name none', () => {
    const parts = [part('hamas', 'israel', 170, west.polygons)];
    const said = (holder?: Holder) => (): ReturnType<typeof words> & { holder?: Holder } =>
      holder ? { ...words(), holder } : words();
    const halo = { sea: '#DCE4E5', land: '#F1EDE3' };
    const named = (holder?: Holder): unknown =>
      calloutFeatures(changeCallouts(parts, outline, said(holder)), halo).features[0]?.properties?.['holder'];
    expect([named('israel'), named()]).toEqual(['israel', undefined]);
  });

  it.each(themes)('are painted in its text colour, readable over sea and land, in %s', (theme) => {
    const palette = PALETTES[theme];
    const layer = placeLayers({ palette, lang: 'en' }).find(({ id }) => id === 'callout');
    const colour = JSON.stringify(layer?.type === 'symbol' ? layer.paint?.['text-color'] : null);
    for (const holder of ['israel', 'hamas', 'isf', 'not-stated'] as const) {
      const { stroke } = palette.holders[holder];
      expect(colour).toContain(stroke);
      for (const ground of [palette.interface.sea, palette.interface.land])
        expect(contrast(stroke, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(colour).toContain(palette.interface['map-ink']);
  });
});
