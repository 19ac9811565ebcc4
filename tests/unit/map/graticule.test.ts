/** Degrees along the edges of a map, and where their labels stand. */
import { describe, expect, it } from 'vitest';
import { footOf, freeLabels } from '../../../src/map/graticule-control';
import { degreesText, graticuleOf } from '../../../src/map/graticule';

const AT = { lon: 34.4, lat: 31.4 };
const texts = (ticks: { label: string | null }[]): string[] => ticks.flatMap(({ label }) => label ?? []);

describe('the graticule', () => {
  it('has a tick every five minutes where the Strip fills a map, each at its own pixel', () => {
    const { lon, lat } = graticuleOf({ ...AT, zoom: 10.2 }, 740, 680);
    expect(texts(lon)).toEqual(["34°15'E", "34°20'E", "34°25'E", "34°30'E", "34°35'E"]);
    expect(texts(lat)).toEqual(expect.arrayContaining(["31°20'N", "31°25'N", "31°30'N"]));
    // 34°25' lies a minute of arc east of the middle: 512 * 2^10.2 / 21600 px.
    const pixel = 512 * 2 ** 10.2;
    expect(lon.find(({ label }) => label === "34°25'E")?.px).toBeCloseTo(370 + pixel / 21_600, 6);
    // North is up.
    expect(lat[0]?.px).toBeGreaterThan(lat.at(-1)?.px ?? Infinity);
  });

  it('never has more than a dozen on an edge, and at no zoom up to the closest none', () => {
    for (let zoom = 1; zoom <= 17; zoom += 0.1)
      for (const [width, height] of [
        [1000, 790],
        [390, 440],
        [411, 790],
      ] as const) {
        const { lon, lat } = graticuleOf({ ...AT, zoom }, width, height);
        for (const ticks of [lon, lat]) expect(ticks.length).toBeLessThanOrEqual(12);
        expect(Math.max(lon.length, lat.length)).toBeGreaterThan(2);
      }
  });

  it('has wider steps when zoomed out and finer ones when zoomed in', () => {
    const first = (zoom: number): string | undefined => texts(graticuleOf({ ...AT, zoom }, 740, 680).lon)[0];
    expect([4, 7, 10.2, 12, 15].map(first)).toEqual(['20°E', "32°30'E", "34°15'E", "34°21'E", '34°23\'40"E']);
  });

  it('labels no two that would touch', () => {
    const { lon } = graticuleOf({ ...AT, zoom: 9.6 }, 390, 440);
    const labelled = lon.filter(({ label }) => label !== null).map(({ px }) => px);
    expect(labelled.length).toBeGreaterThan(1);
    labelled.slice(1).forEach((px, i) => expect(px - (labelled[i] ?? 0)).toBeGreaterThan(60));
  });

  it('names hemispheres, and leaves out what the step has none of', () => {
    expect(degreesText(34 * 3600, 'lon', 3600)).toBe('34°E');
    expect(degreesText(-(70 * 3600 + 5 * 60), 'lon', 300)).toBe("70°05'W");
    expect(degreesText(-(3600 + 62), 'lat', 1)).toBe('1°01\'02"S');
    expect(degreesText(0, 'lat', 3600)).toBe('0°');
  });
});

describe('labels of the graticule', () => {
  const graticule = {
    lon: [10, 200, 400].map((px) => ({ px, label: `${px}` })),
    lat: [12, 150, 300, 595].map((px) => ({ px, label: `${px}` })),
  };
  const said = (taken: Parameters<typeof freeLabels>[1], bottom = 600): string[] =>
    freeLabels(graticule, taken, 800, bottom).map(({ text }) => text);

  it('stand within the map and keep out of its corners', () => {
    expect(said([])).toEqual(['200', '400', '150', '300']);
    expect(said([], 304)).toEqual(['200', '400', '150']);
  });

  it('give way to what stands on the map', () => {
    expect(said([{ left: 180, top: 14, right: 260, bottom: 90 }])).toEqual(['400', '150', '300']);
    expect(said([{ left: 16, top: 100, right: 60, bottom: 400 }])).toEqual(['200', '400']);
  });

  it('end where a line of text along the whole lower edge begins', () => {
    const foot = { left: 0, top: 570, right: 800, bottom: 600 };
    expect(footOf([{ left: 700, top: 500, right: 780, bottom: 600 }, foot], 800, 600)).toBe(570);
    expect(footOf([], 800, 600)).toBe(600);
  });
});
