import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ZoneMeasure } from '../../src/domain/atlas';
import type { Holder } from '../../src/domain/constants';
import SplitBar from '../../src/ui/kit/SplitBar.svelte';

function zone(holder: Holder, share: number): ZoneMeasure {
  return {
    id: `yellow-line:${holder}`,
    holder,
    claims: [],
    km2: share * 365,
    share,
    frontageKm: { israel: 0, egypt: 0, coast: 0 },
    band: null,
  };
}

function segments(container: Element): DOMRect[] {
  return [...container.querySelectorAll('svg rect')].map((rect) => rect.getBoundingClientRect());
}

it('gives each zone the part of the width that it has of the Strip', async () => {
  const { container } = await render(SplitBar, { zones: [zone('israel', 0.25), zone('hamas', 0.75)] });
  const whole = container.querySelector('svg')?.getBoundingClientRect().width ?? 0;
  const [israel, hamas] = segments(container);
  expect(whole).toBeGreaterThan(0);
  expect((israel?.width ?? 0) / whole).toBeCloseTo(0.25, 1);
  expect((hamas?.width ?? 0) / whole).toBeCloseTo(0.75, 1);
  expect(hamas?.left ?? 0).toBeGreaterThan(israel?.right ?? Infinity);
});

it('draws no segment of negative width for a sliver', async () => {
  const { container } = await render(SplitBar, { zones: [zone('israel', 0.001), zone('hamas', 0.999)] });
  expect(container.querySelector('rect')?.getAttribute('width')).toBe('0%');
});

it('has no style attribute, which the policy would stop', async () => {
  const { container } = await render(SplitBar, { zones: [zone('israel', 1)], tall: true });
  expect(container.querySelectorAll('[style]')).toHaveLength(0);
  expect(container.querySelector('svg')?.getAttribute('height')).toBe('22');
});
