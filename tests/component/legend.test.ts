/** The legend names what is painted, in the paint itself. */
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { deploymentFeatures, zoneFeatures } from '../../src/map/features';
import { lineLayers } from '../../src/map/layers/zones';
import { PALETTES } from '../../src/palette/colours';
import Legend from '../../src/ui/explore/Legend.svelte';
import { deploymentsOf } from '../../src/ui/explore/live';
import { HOLDERS } from '../../src/domain/constants';
import { PATTERNS } from '../../src/palette/certainty';
import { all, deskWith, lineAt, SCENARIOS, show } from './small';

const hexOf = (colour: string): string =>
  `#${[...colour.matchAll(/\d+/g)].map(([n]) => Number(n).toString(16).padStart(2, '0')).join('')}`.toUpperCase();

beforeEach(() => history.replaceState(null, '', location.pathname + location.search));

describe('Legend', () => {
  it.each(SCENARIOS.map(({ id }) => id))('has one entry for each look on the map in %s', async (id) => {
    const desk = deskWith();
    const root = await show(desk, Legend, {});
    desk.view.go({ a: id }, true);
    flushSync();
    const painted = zoneFeatures(desk.zones).features.map(({ properties }) => String(properties?.['look']));
    const named = all(root, '[data-look]').map((entry) => entry.getAttribute('data-look'));
    expect(named).toEqual(expect.arrayContaining([...new Set(painted)]));
    expect(new Set(named).size).toBe(named.length);
    for (const look of painted)
      expect(root.querySelector(`[data-look="${look}"] rect`)?.getAttribute('fill')).toBe(
        `url(#look-${look})`,
      );
  });

  it('says holder and modality in words', async () => {
    const root = await show(deskWith(), Legend, {});
    expect(root.querySelector('[data-look="israel_solid"]')?.textContent).toContain('Israel (IDF), reported');
    expect(root.querySelector('[data-look="hamas_fine"]')?.textContent).toContain('Hamas, predicted');
  });

  it.each([
    ['sc-02', 'ISF on a border, proposed'],
    ['sc-05', 'Israel (IDF) on a border, reported'],
  ])('names a force on a border in %s, in the look that is painted', async (id, words) => {
    const desk = deskWith();
    const root = await show(desk, Legend, {});
    desk.view.go({ a: id }, true);
    flushSync();
    const { features } = deploymentFeatures(desk.start.outline, deploymentsOf(desk));
    const looks = [...new Set(features.map(({ properties }) => String(properties?.['look'])))];
    expect(looks).toHaveLength(1);
    const entry = all(root, 'li').find((each) => each.textContent.includes('on a border'));
    expect(entry?.textContent).toContain(words);
    expect(entry?.querySelector('rect')?.getAttribute('fill')).toBe(`url(#look-${looks[0]})`);
  });

  it.each([300, null])(
    'draws a line of accuracy %s in the colour that the map paints it',
    async (accuracyM) => {
      const line = lineAt(0, accuracyM);
      const root = await show(deskWith({ line }), Legend, {});
      const core = lineLayers({ palette: PALETTES.light, lang: 'en' }).find(({ id }) => id === 'line-core');
      const [, , method, drawn, authored] = (core?.paint as Record<string, string[]>)['line-color'] ?? [];
      const painted = line.method === method ? drawn : authored;
      const shown = root.querySelector('.core');
      expect(shown && hexOf(getComputedStyle(shown).stroke)).toBe(painted);
    },
  );

  it('shows a band and its width in metres for a line with an accuracy, and none for a schematic', async () => {
    const exact = await show(deskWith(), Legend, {});
    expect(all(exact, '.band')).toHaveLength(1);
    expect(exact.textContent).toContain('300 m');
    const schematic = await show(deskWith({ line: lineAt(0, null) }), Legend, {});
    expect(all(schematic, '.band')).toHaveLength(0);
    expect(schematic.textContent).toContain('schematic');
    expect(schematic.textContent).not.toContain('300 m');
  });
});

describe('paint servers', () => {
  it('exist for every holder and pattern, in the colours of the palette', async () => {
    await show(deskWith(), Legend, {});
    const { holders } = PALETTES.light;
    for (const holder of HOLDERS)
      for (const pattern of PATTERNS) {
        const server = document.getElementById(`look-${holder}_${pattern}`);
        const first = server?.firstElementChild;
        if (!first) throw new Error(`no paint server for ${holder}_${pattern}`);
        const ground = hexOf(getComputedStyle(first).fill);
        expect(ground, `${holder}_${pattern}`).toBe(
          pattern === 'solid' ? holders[holder].fill : holders[holder].tint,
        );
      }
  });
});
