/** Every image that the style can name is drawn, in both themes. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EVENT_LANES, HOLDERS, MODALITIES } from '../../../src/domain/constants';
import { addImages } from '../../../src/map/images';
import { buildStyle } from '../../../src/map/style';
import { lookOf, PATTERNS } from '../../../src/palette/certainty';
import type { Theme } from '../../../src/palette/colours';

/** A canvas that takes every stroke and draws nothing. */
function fakeCanvas(): object {
  const ink: unknown = new Proxy(
    {},
    {
      get: (_, name) =>
        name === 'getImageData'
          ? (_x: number, _y: number, width: number, height: number) => ({
              width,
              height,
              data: new Uint8ClampedArray(0),
            })
          : () => undefined,
      set: () => true,
    },
  );
  return { width: 0, height: 0, getContext: () => ink };
}

/** Names of the images put into a map, in order, replaced ones again. */
function namesPut(theme: Theme, present: string[] = []): string[] {
  const held = new Set(present);
  const names: string[] = [];
  const map = {
    hasImage: (name: string) => held.has(name),
    removeImage: (name: string) => held.delete(name),
    addImage: (name: string, data: { width: number; height: number }) => {
      if (held.has(name)) throw new Error(`image ${name} stands already`);
      if (data.width === 0 || data.height === 0) throw new Error(`image ${name} is empty`);
      held.add(name);
      names.push(name);
    },
  };
  addImages(map as unknown as Parameters<typeof addImages>[0], theme);
  return names;
}

describe.each<Theme>(['light', 'dark'])('images of the %s theme', (theme) => {
  beforeEach(() => vi.stubGlobal('document', { createElement: fakeCanvas }));
  afterEach(() => vi.unstubAllGlobals());

  it('hold a tile for every look that a zone can have, but solid, which is a plain fill', () => {
    const names = new Set(namesPut(theme));
    const looks = HOLDERS.flatMap((holder) => MODALITIES.map((modality) => lookOf(holder, modality)));
    const tiled = looks.filter((look) => !look.endsWith('_solid'));
    expect(tiled.filter((look) => !names.has(look))).toEqual([]);
  });

  it('hold a line tile for every holder and pattern, solid too: a border can be held for certain', () => {
    const names = new Set(namesPut(theme));
    const wanted = HOLDERS.flatMap((holder) => PATTERNS.map((pattern) => `${holder}_${pattern}_line`));
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });

  it('hold stripes without a ground for all that can lie on another, and an arrow head for every holder', () => {
    const names = new Set(namesPut(theme));
    const looks = HOLDERS.flatMap((holder) => MODALITIES.map((modality) => lookOf(holder, modality)));
    const wanted = [...looks.map((look) => `${look}_over`), ...HOLDERS.map((holder) => `arrow-${holder}`)];
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });

  it('hold a mark for every lane, plain and with the flag of a disagreement', () => {
    const names = new Set(namesPut(theme));
    for (const lane of EVENT_LANES)
      expect([names.has(`event-${lane}`), names.has(`event-${lane}-flag`)]).toEqual([true, true]);
  });

  it('hold every image that a layer names outright', () => {
    const names = new Set(namesPut(theme));
    const { layers } = buildStyle({ theme, lang: 'en', fonts: {}, dataUrl: (name) => name });
    const strings = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value
          ? Object.values(value).flatMap(strings)
          : [];
    const named = layers.flatMap((layer) => [
      ...(layer.type === 'symbol' ? strings(layer.layout?.['icon-image']) : []),
      ...(layer.type === 'fill' ? strings(layer.paint?.['fill-pattern']) : []),
      ...(layer.type === 'line' ? strings(layer.paint?.['line-pattern']) : []),
    ]);
    const outright = named.filter((name) => /^mark-|_(?:solid|hatch|fine|stipple)(?:_line)?$/.test(name));
    expect(outright).toContain('mark-crossing');
    expect(outright.filter((name) => !names.has(name))).toEqual([]);
  });

  it('can be put again after a change of theme', () => {
    const names = namesPut(theme);
    expect(new Set(names).size).toBe(names.length);
    expect(namesPut(theme, names)).toEqual(names);
  });
});
