/** Words beside a zone stand whole on the map or not at all. */
import type { FeatureCollection } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { wholeInView, WordsInView } from '../../../src/map/words-in-view';

const said = { figure: '54.2%', title: 'Israel', detail: 'east of the line\n197.4 km², reported' };
const PHONE = { width: 390, height: 560 };

describe('words in view', () => {
  it('stand whole at the opening of a phone', () => {
    expect(wholeInView({ ...said, anchor: 'bottom-left' }, { x: 256, y: 300 }, PHONE)).toBe(true);
    expect(wholeInView({ ...said, anchor: 'bottom-right' }, { x: 132, y: 300 }, PHONE)).toBe(true);
  });

  it('take less room where their lines break sooner', () => {
    const words = { figure: '', title: '+11.6 km² to Israel', detail: '', anchor: 'bottom-left' };
    const at = { x: 300, y: 300 };
    expect([wholeInView(words, at, PHONE), wholeInView({ ...words, ems: 6 }, at, PHONE)]).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    ['bottom-left', 300, 300],
    ['bottom-left', 420, 300],
    ['bottom-right', 100, 300],
    ['bottom-right', 300, 20],
    ['bottom-right', 300, 520],
  ])('are cut off at %s of %i, %i', (anchor, x, y) => {
    expect(wholeInView({ ...said, anchor }, { x, y }, PHONE)).toBe(false);
  });
});

describe('callouts of a map that is moved', () => {
  const callout = (id: string, anchor: string, lon: number): FeatureCollection['features'][number] => ({
    type: 'Feature',
    id,
    properties: { id, anchor, ...said },
    geometry: { type: 'Point', coordinates: [lon, 200] },
  });
  /** Degrees are pixels; the camera shifts them. */
  function open() {
    const heard: Record<string, () => void> = {};
    const filters: Record<string, unknown> = {};
    const at = { shift: 0, sets: 0 };
    const map = {
      on: (name: string, listener: () => void) => (heard[name] = listener),
      getContainer: () => ({ clientWidth: 390, clientHeight: 560 }),
      getLayer: () => ({}),
      project: ([x, y]: [number, number]) => ({ x: x + at.shift, y }),
      setFilter: (layer: string, filter: unknown) => {
        filters[layer] = filter;
        at.sets += 1;
      },
    };
    const data: FeatureCollection = {
      type: 'FeatureCollection',
      features: [callout('west', 'bottom-right', 140), callout('east', 'bottom-left', 250)],
    };
    new WordsInView(map as unknown as MapLibre, () => data);
    return { heard, filters, at };
  }

  it('lose leader and words together at the edge, and have them back', () => {
    const { heard, filters, at } = open();
    heard['move']?.();
    expect(at.sets).toBe(0);
    at.shift = 40;
    heard['move']?.();
    const without = ['!', ['in', ['get', 'id'], ['literal', ['east']]]];
    const point = ['==', ['geometry-type'], 'Point'];
    expect(filters).toEqual({
      leader: without,
      'leader-dot': ['all', point, without],
      callout: without,
      'callout-figure': without,
    });
    at.shift = 41;
    heard['move']?.();
    expect(at.sets).toBe(4);
    at.shift = 0;
    heard['move']?.();
    expect(filters).toEqual({ leader: null, 'leader-dot': point, callout: null, 'callout-figure': null });
  });

  it('are looked at again under a new style, which brings no filter', () => {
    const { heard, at } = open();
    at.shift = 40;
    heard['move']?.();
    heard['style.load']?.();
    expect(at.sets).toBe(8);
  });
});
