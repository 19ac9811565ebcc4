/** The numbers of the scale bar. */
import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../../src/geometry';
import { metresPerPx, scaleMarks } from '../../../src/map/scale';

const said = (...args: Parameters<typeof scaleMarks>): string[] =>
  scaleMarks(...args).map(({ text }) => text);

describe('the scale bar', () => {
  it('has a quarter, the half and the whole of a round length', () => {
    expect(scaleMarks(70, 150, 'km')).toEqual([
      { px: 0, text: '0' },
      { px: 2500 / 70, text: '2.5' },
      { px: 5000 / 70, text: '5' },
      { px: 10_000 / 70, text: '10 km' },
    ]);
  });

  it('has fewer numbers where it is short, and no quarter of five', () => {
    expect(said(55, 150, 'km')).toEqual(['0', '2.5', '5 km']);
    expect(said(100, 64, 'km')).toEqual(['0', '5 km']);
  });

  it('is never longer than it may be, nor less than two fifths of that', () => {
    for (let metres = 0.5; metres < 60_000; metres *= 1.07)
      for (const units of ['km', 'mi'] as const) {
        const end = scaleMarks(metres, 150, units).at(-1)?.px ?? 0;
        expect(end).toBeLessThanOrEqual(150 + 1e-9);
        expect(end).toBeGreaterThanOrEqual(units === 'km' ? 60 - 1e-9 : 28);
      }
  });

  it('counts in metres under a kilometre, in miles and feet where the reader wants them', () => {
    expect(said(4, 150, 'km')).toEqual(['0', '250', '500 m']);
    expect(said(70, 150, 'mi')).toEqual(['0', '2.5', '5 mi']);
    expect(said(4, 150, 'mi').at(-1)).toBe('1000 ft');
  });

  it('is true to the ground at the middle of the map', () => {
    const camera = { lon: 34.4, lat: 31.4, zoom: 11 };
    const degrees = (100 * 360) / (512 * 2 ** camera.zoom);
    const km = distanceKm([34.4, 31.4], [34.4 + degrees, 31.4]);
    // The bar is measured on Web Mercator's sphere of 6,378 km, distances on one of 6,371 km or the ellipsoid.
    expect((metresPerPx(camera) * 100) / 1000 / km).toBeCloseTo(1, 2);
  });
});
