/** The opening view as it is written into the page: true without any script. */
import { describe, expect, it } from 'vitest';
import type { Position } from '../../src/domain/types';
import { ringAreaKm2 } from '../../src/geometry';
import { HOME_BOX } from '../../src/map/camera';
import { STILL_WIDTH } from '../../src/map/still';
import { render } from '../../src/prerender';
import { day, percent } from '../../src/text';
import { STILL_PLACES } from '../../src/ui/explore/still-places';
import { atlas, layers, start } from './compiled';

const { body } = await render({ start, layers });
/** Words on the page, without markup and with single spaces. */
const text = body
  .replace(/<!--.*?-->/gs, '')
  .replace(/<(?:style|script)[^>]*>.*?<\/(?:style|script)>/gs, '')
  .replace(/<[^>]+>/g, ' ')
  .replaceAll('&amp;', '&')
  .replace(/[ \n\t]+/g, ' ');

function onGlobe(x: number, y: number): Position {
  const unit = HOME_BOX.width / STILL_WIDTH;
  const lat = (Math.atan(Math.sinh((0.5 - HOME_BOX.top - y * unit) * 2 * Math.PI)) * 180) / Math.PI;
  return [(HOME_BOX.left + x * unit - 0.5) * 360, lat];
}

function areaOf(path: string): number {
  return path
    .split('Z')
    .filter(Boolean)
    .map((part) =>
      [...part.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => onGlobe(Number(x), Number(y))),
    )
    .reduce((sum, ring) => sum + ringAreaKm2([...ring, ring[0] as Position]), 0);
}

/** Attributes of every element of the page that has this one. */
function elementsWith(attribute: string): Record<string, string>[] {
  return [...body.matchAll(/<[a-z][^>]*>/g)]
    .map(([tag]) =>
      Object.fromEntries(
        [...tag.matchAll(/([a-z0-9-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
      ),
    )
    .filter((attributes) => attribute in attributes) as Record<string, string>[];
}

describe('the still map in the page', () => {
  const zones = atlas.scenarios[0]?.zones ?? [];

  it('opens on the opening scenario and date', () => {
    expect(start.scenarios[0]?.id).toBe('sc-01');
    const label = elementsWith('data-testid').find((each) => each['data-testid'] === 'still-map')?.[
      'aria-label'
    ];
    expect(label).toContain(day(start.opensOn));
    for (const zone of zones) expect(label).toContain(percent(zone.share));
    // The date itself stands in a field, which a browser shows without scripts.
    expect(elementsWith('value').map(({ value }) => value)).toContain(start.opensOn);
  });

  it('has a path for each zone whose area is that of atlas.json', () => {
    const paths = elementsWith('data-zone');
    expect(paths.map((path) => path['data-zone'])).toEqual(zones.map(({ id }) => id));
    for (const zone of zones) {
      const drawn = areaOf(paths.find((path) => path['data-zone'] === zone.id)?.['d'] ?? '');
      expect(Math.abs(drawn - zone.km2), zone.id).toBeLessThan(0.02);
    }
  });

  it('shows every share, the main places and the line', () => {
    for (const zone of zones) expect(text).toContain(percent(zone.share, { tight: true }));
    for (const place of STILL_PLACES) expect(text).toContain(place.name);
    expect(body).toContain('class="line-core');
  });
});

describe('the page without scripts', () => {
  it('lists the core scenarios and names its sources', () => {
    for (const scenario of start.scenarios.filter(({ core }) => core)) expect(text).toContain(scenario.short);
    expect(text).toContain('OpenStreetMap');
    expect(text).toContain('take no position');
  });

  it('has no style attribute, no inline script and no event attribute: the policy would stop them', () => {
    expect(
      [...body.matchAll(/<[^>]*\s(?:style|on[a-z]+)="[^"]*"/g)].map(([tag]) => tag.slice(0, 80)),
    ).toEqual([]);
    expect(body).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(body).not.toMatch(/<style/);
  });

  it('asks no other host for anything', () => {
    const addresses = [...body.matchAll(/(?:src|href|data|action)="([^"]*)"/g)].map(
      ([, address]) => address ?? '',
    );
    expect(addresses.filter((address) => /^(?:https?:)?\/\//.test(address))).toEqual([]);
  });

  it('has each id once', () => {
    const ids = elementsWith('id').map((attributes) => attributes['id'] ?? '');
    expect(ids.filter((id, at) => ids.indexOf(id) < at)).toEqual([]);
  });

  it('fills every pattern it points at', () => {
    const present = new Set(elementsWith('id').map((attributes) => attributes['id']));
    const wanted = [...body.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id ?? '');
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((id) => !present.has(id))).toEqual([]);
  });
});
