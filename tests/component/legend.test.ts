/** The legend names what is painted, in the paint itself. */
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { zoneFeatures } from '../../src/map/features';
import { PALETTES } from '../../src/palette/colours';
import Legend from '../../src/ui/explore/Legend.svelte';
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

  it('names a force on a border and its look', async () => {
    const desk = deskWith();
    const root = await show(desk, Legend, {});
    desk.view.go({ a: 'sc-02' }, true);
    flushSync();
    const words = all(root, 'li').map((entry) => entry.textContent.trim());
    expect(words.some((text) => text.includes('ISF on a border, proposed'))).toBe(true);
  });

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
