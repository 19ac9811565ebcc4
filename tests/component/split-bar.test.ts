/** The bar of a split: as long as the shares, in the looks of the zones. */
import { describe, expect, it } from 'vitest';
import { lookOf } from '../../src/palette/certainty';
import SplitBar from '../../src/ui/kit/SplitBar.svelte';
import { all, deskWith, lineAt, show } from './small';

const widths = (root: ParentNode): number[] =>
  all(root, '.split rect').map((rect) => rect.getBoundingClientRect().width);

describe('SplitBar', () => {
  it('draws each zone as wide as its share, in its look, from left to right', async () => {
    const desk = deskWith();
    const root = await show(desk, SplitBar, { zones: desk.zones });
    const bar = root.querySelector('.split')?.getBoundingClientRect().width ?? 0;
    expect(bar).toBeGreaterThan(100);
    // A segment gives up half a per cent for the gap to the next.
    for (const [i, width] of widths(root).entries())
      expect(Math.abs(width / bar - (desk.zones[i]?.share ?? 0) + 0.005)).toBeLessThan(0.005);
    const fills = all(root, '.split rect').map((rect) => rect.getAttribute('fill'));
    expect(fills).toEqual(desk.zones.map((zone) => `url(#look-${lookOf(zone.holder, zone.modality)})`));
    const lefts = all(root, '.split rect').map((rect) => rect.getBoundingClientRect().left);
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  });

  it('follows a line that moves', async () => {
    const here = deskWith();
    const there = deskWith({ line: lineAt(0.2) });
    const [before] = widths(await show(here, SplitBar, { zones: here.zones }));
    const [after] = widths(await show(there, SplitBar, { zones: there.zones }));
    expect(Math.abs((after ?? 0) - (before ?? 0))).toBeGreaterThan(10);
  });

  it('draws nothing where there is no territory', async () => {
    expect(widths(await show(deskWith(), SplitBar, { zones: [] }))).toEqual([]);
  });

  it('is silent to a screen reader: the shares stand beside it as text', async () => {
    const desk = deskWith();
    const root = await show(desk, SplitBar, { zones: desk.zones, tall: true });
    expect(root.querySelector('.split')?.getAttribute('aria-hidden')).toBe('true');
  });
});
