/** The style as data: valid, complete, in order, and painted from the one palette. */
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { EVENT_LANES, HOLDERS } from '../../../src/domain/constants';
import { LAYER_ORDER, inOrder } from '../../../src/map/order';
import { buildStyle, FILE_SOURCES, LIVE_SOURCES } from '../../../src/map/style';
import { PALETTES, type Theme } from '../../../src/palette/colours';

const THEMES: Theme[] = ['light', 'dark'];
const LANGUAGES = ['en', 'ar', 'he'] as const;
const FONT_NAMES = ['IBM Plex Sans Regular', 'IBM Plex Sans Medium', 'IBM Plex Sans SemiBold'];

const styleOf = (theme: Theme, lang: (typeof LANGUAGES)[number]) =>
  buildStyle({
    theme,
    lang,
    fonts: Object.fromEntries(
      FONT_NAMES.map((name) => [
        name,
        [{ url: 'https://atlas.test/plex.woff2', 'unicode-range': ['U+0000-024F'] }],
      ]),
    ),
    dataUrl: (name) => `https://atlas.test/data/${name}.geojson`,
  });

/** Every string in a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

const combinations = THEMES.flatMap((theme) => LANGUAGES.map((lang) => ({ theme, lang })));

describe.each(combinations)('the style in $theme and $lang', ({ theme, lang }) => {
  const style = styleOf(theme, lang);

  it('passes the validator of the style specification', () => {
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  it('has every layer of the list once, bottom to top', () => {
    expect(style.layers.map(({ id }) => id)).toEqual([...LAYER_ORDER]);
  });

  it('reads only sources that it has, and has none that no layer reads', () => {
    const read = style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect([...new Set(read)].sort()).toEqual([...FILE_SOURCES, ...LIVE_SOURCES].sort());
  });

  it('names only fonts that it brings', () => {
    const stacks = style.layers.flatMap((layer) =>
      layer.type === 'symbol' ? strings(layer.layout?.['text-font']) : [],
    );
    const operators = ['case', '==', 'get', 'id', 'gaza-city', 'literal'];
    expect(stacks.filter((name) => ![...FONT_NAMES, ...operators].includes(name))).toEqual([]);
  });

  it('uses no colour that the palette of its theme does not hold', () => {
    const own = new Set(strings(PALETTES[theme]));
    const used = strings(style.layers.map(({ paint }) => paint)).filter((text) => /^#|^rgb|^hsl/.test(text));
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((colour) => !own.has(colour))).toEqual([]);
  });

  it('asks no other place for anything', () => {
    const addresses = strings(style).filter((text) => /^(?:https?:)?\/\//.test(text));
    expect(addresses.filter((address) => !address.startsWith('https://atlas.test/'))).toEqual([]);
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
  });
});

describe('colours of zones', () => {
  /** The arms of `['match', ['get', 'holder'], name, colour, ..., other]` by name; the last for `not-stated`. */
  function armsOf(expression: unknown): Record<string, unknown> {
    const list = expression as unknown[];
    expect(list.slice(0, 2)).toEqual(['match', ['get', 'holder']]);
    const arms: Record<string, unknown> = { 'not-stated': list.at(-1) };
    for (let i = 2; i < list.length - 1; i += 2) arms[String(list[i])] = list[i + 1];
    return arms;
  }

  it.each(THEMES)('are those of the %s palette, for every holder', (theme) => {
    const layers = new Map(
      styleOf(theme, 'en').layers.map((layer) => [layer.id, layer.paint as Record<string, unknown>]),
    );
    const { holders, zoneOpacity } = PALETTES[theme];
    const pick = (part: 'fill' | 'stroke' | 'tint') =>
      Object.fromEntries(HOLDERS.map((holder) => [holder, holders[holder][part]]));
    expect(armsOf(layers.get('zone-solid')?.['fill-color'])).toEqual(pick('fill'));
    expect(layers.get('zone-solid')?.['fill-opacity']).toBe(zoneOpacity);
    expect(armsOf(layers.get('zone-inner')?.['line-color'])).toEqual(pick('stroke'));
  });

  it.each(THEMES)('that change hands are those of zones; the rest has one grey, in %s', (theme) => {
    const layers = styleOf(theme, 'en').layers;
    const paintOf = (id: string) => layers.find((layer) => layer.id === id)?.paint;
    expect(paintOf('change-solid')).toEqual(paintOf('zone-solid'));
    expect(paintOf('change-pattern')).toEqual(paintOf('zone-pattern'));
    const grey = PALETTES[theme].holders['not-stated'].fill;
    expect(paintOf('change-rest')).toEqual({ 'fill-color': grey, 'fill-opacity': 0.45 });
  });

  it.each(THEMES)('do not light up what is pointed at: the focus colour does, in %s', (theme) => {
    const lit = styleOf(theme, 'en').layers.filter((layer) => 'source' in layer && layer.source === 'lit');
    const { focus, paper } = PALETTES[theme].interface;
    expect(new Set(strings(lit.map(({ paint }) => paint)))).toEqual(new Set([focus, paper]));
  });

  it('differ between themes, so that a theme is never half changed', () => {
    const text = (theme: Theme): string => JSON.stringify(styleOf(theme, 'en').layers);
    expect(text('light')).not.toBe(text('dark'));
    expect(EVENT_LANES.length).toBe(4);
  });
});

describe('inOrder', () => {
  it('sorts into the order of the list and leaves its input alone', () => {
    const given = [{ id: 'callout' }, { id: 'sea' }, { id: 'zone-solid' }];
    expect(inOrder(given).map(({ id }) => id)).toEqual(['sea', 'zone-solid', 'callout']);
    expect(given[0]?.id).toBe('callout');
  });

  it('throws for a layer that is not in the list', () => {
    expect(() => inOrder([{ id: 'sea' }, { id: 'buildings' }])).toThrow(
      'map layer "buildings" is not in LAYER_ORDER',
    );
  });

  it('lists no layer twice', () => {
    expect(new Set(LAYER_ORDER).size).toBe(LAYER_ORDER.length);
  });
});
