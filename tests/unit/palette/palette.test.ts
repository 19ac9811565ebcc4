/** Colours: sound, the same in both themes, legible, and apart where a pattern does not tell holders apart. */
import { describe, expect, it } from 'vitest';
import { EVENT_LANES, HOLDERS, MODALITIES } from '../../../src/domain/constants';
import { lookOf, PATTERNS, partsOf, patternOf } from '../../../src/palette/certainty';
import { PALETTES, type ColourKey, type Theme } from '../../../src/palette/colours';
import { paletteCss } from '../../../src/palette/css';
import { contrast, deltaE, lab, over } from './colour-maths';

const THEMES: Theme[] = ['light', 'dark'];

/** Every colour of a theme with the name a reader of a failure can find. */
function colours(theme: Theme): [string, string][] {
  const { interface: ui, holders, lanes } = PALETTES[theme];
  return [
    ...Object.entries(ui),
    ...Object.entries(lanes).map(([lane, hex]): [string, string] => [`lane ${lane}`, hex]),
    ...Object.entries(holders).flatMap(([holder, parts]) =>
      Object.entries(parts).map(([part, hex]): [string, string] => [`${holder} ${part}`, String(hex)]),
    ),
  ];
}

describe('the colour maths', () => {
  it('agrees with published values', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 9);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
    // Pairs 1, 7 and 25 of the test data of Sharma, Wu and Dalal.
    expect(deltaE([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(deltaE([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
    expect(deltaE([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
  });
});

describe.each(THEMES)('the %s palette', (theme) => {
  const { interface: ui, holders, lanes, zoneOpacity } = PALETTES[theme];

  it('writes every colour as #RRGGBB', () => {
    expect(colours(theme).filter(([, hex]) => !/^#[0-9A-Fa-f]{6}$/.test(hex))).toEqual([]);
  });

  it('has a colour for every holder and lane, and no other', () => {
    expect(Object.keys(holders)).toEqual([...HOLDERS]);
    expect(Object.keys(lanes)).toEqual([...EVENT_LANES]);
    expect(zoneOpacity).toBeGreaterThan(0.5);
    expect(zoneOpacity).toBeLessThanOrEqual(1);
  });

  const grounds: ColourKey[] = ['paper', 'page', 'raised', 'sunken'];
  const texts: ColourKey[] = ['ink', 'ink-2', 'ink-3', 'accent', 'flag'];
  it.each(texts.flatMap((text) => grounds.map((ground): [ColourKey, ColourKey] => [text, ground])))(
    'lets %s be read on %s',
    (text, ground) => {
      expect(contrast(ui[text], ui[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each<[ColourKey, ColourKey]>([
    ['flag', 'flag-tint'],
    ['on-accent', 'accent'],
    ['ink', 'accent-tint'],
    ['accent', 'accent-tint'],
    ['paper', 'ink'],
    ['sea-ink', 'sea'],
    ['map-ink', 'land'],
    ['map-ink', 'strip'],
    ['map-ink', 'halo'],
    ['map-ink-2', 'land'],
    ['map-ink-2', 'land-egypt'],
    ['map-ink-2', 'land-west-bank'],
    ['map-ink-2', 'halo'],
    ['on-source', 'source-a'],
    ['on-source', 'source-b'],
    ['on-source', 'source-c'],
    ['on-source', 'source-d'],
    ['on-source', 'source-e'],
  ])('lets %s be read on %s where they meet', (text, ground) => {
    expect(contrast(ui[text], ui[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each<[ColourKey, ColourKey]>([
    ['focus', 'paper'],
    ['focus', 'page'],
    ['focus', 'raised'],
    ['focus', 'sea'],
    ['focus', 'land'],
    ['rule-3', 'paper'],
    ['rule-3', 'raised'],
    ['frontier', 'land'],
    ['line-core', 'line-case'],
    ['ink', 'sea'],
  ])('lets %s be seen on %s', (mark, ground) => {
    expect(contrast(ui[mark], ui[ground])).toBeGreaterThanOrEqual(3);
  });

  it.each(HOLDERS)('lets the stroke of %s be seen on paper, tint and the ground of the Strip', (holder) => {
    const { stroke, tint } = holders[holder];
    for (const ground of [ui.paper, tint, ui.strip])
      expect(contrast(stroke, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(EVENT_LANES)('lets the mark of %s be seen on paper', (lane) => {
    expect(contrast(lanes[lane], ui.paper)).toBeGreaterThanOrEqual(3);
  });

  // Every holder can be solid, hatched or fine (not-stated and restricted: stipple only), so all pairs share a pattern.
  const pairs = HOLDERS.flatMap((one, i) => HOLDERS.slice(i + 1).map((two): [string, string] => [one, two]));
  it('keeps holders that share a pattern apart, as fill over the ground and as stroke', () => {
    const close: string[] = [];
    for (const [one, two] of pairs) {
      const [a, b] = [holders[one as keyof typeof holders], holders[two as keyof typeof holders]];
      const stippled = [one, two].filter((h) => h === 'restricted' || h === 'not-stated').length;
      if (stippled === 1) continue;
      const ground = (fill: string): string => over(fill, zoneOpacity, ui.strip);
      const fill = deltaE(lab(ground(a.fill)), lab(ground(b.fill)));
      const stroke = deltaE(lab(a.stroke), lab(b.stroke));
      if (stippled === 0 && fill < 5) close.push(`${one} and ${two}: fill ${fill.toFixed(1)}`);
      if (stroke < 5) close.push(`${one} and ${two}: stroke ${stroke.toFixed(1)}`);
    }
    expect(close).toEqual([]);
  });

  it('is in the style sheet, each colour as a property', () => {
    const css = paletteCss();
    for (const [key, hex] of Object.entries(ui)) expect(css).toContain(`--${key}:${hex}`);
    for (const holder of HOLDERS) {
      expect(css).toContain(`--${holder}-f:${holders[holder].fill}`);
      expect(css).toContain(
        `.h-${holder}{--s:var(--${holder}-s);--f:var(--${holder}-f);--t:var(--${holder}-t)}`,
      );
    }
  });
});

describe('both themes', () => {
  it('have the same keys', () => {
    const keys = (theme: Theme): string[] => colours(theme).map(([name]) => name);
    expect(keys('dark')).toEqual(keys('light'));
  });
});

describe('the table of certainty', () => {
  it('fills by modality as the architecture says', () => {
    const expected = ['solid', 'solid', 'solid', 'hatch', 'fine', 'fine', 'stipple', 'stipple'];
    expect(MODALITIES.map((modality) => patternOf('israel', modality))).toEqual(expected);
  });

  it('dots what nobody holds, whatever was said, and what has no modality', () => {
    for (const modality of MODALITIES)
      expect([patternOf('not-stated', modality), patternOf('restricted', modality)]).toEqual([
        'stipple',
        'stipple',
      ]);
    expect(patternOf('hamas', undefined)).toBe('stipple');
  });

  it('gives every holder a look of every pattern that names both', () => {
    const looks = HOLDERS.flatMap((holder) => MODALITIES.map((modality) => ({ holder, modality })));
    for (const { holder, modality } of looks)
      expect(partsOf(lookOf(holder, modality))).toEqual({ holder, pattern: patternOf(holder, modality) });
    for (const holder of HOLDERS)
      for (const pattern of PATTERNS) expect(partsOf(`${holder}_${pattern}`)).toEqual({ holder, pattern });
  });
});
