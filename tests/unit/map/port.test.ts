/** Two maps that follow each other, over a map that moves as MapLibre does: events before jumpTo returns. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Camera } from '../../../src/map/contract';
import { MapPort } from '../../../src/map/port';

type Listener = (event: { originalEvent?: unknown }) => void;

const made = vi.hoisted(() => ({ maps: [] as unknown[] }));
vi.mock('maplibre-gl/dist/maplibre-gl.css', () => ({}));
vi.mock('maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url', () => ({ default: '' }));
vi.mock('maplibre-gl', () => {
  class Map {
    center = [0, 0] as number[];
    zoom = 0;
    controls = 0;
    listeners: [string, Listener][] = [];
    touchZoomRotate = { disableRotation: () => undefined };
    keyboard = { disableRotation: () => undefined };
    constructor(readonly options: { center: number[]; zoom: number; interactive: boolean }) {
      this.center = options.center;
      this.zoom = options.zoom;
      made.maps.push(this);
    }
    addControl(): void {
      this.controls += 1;
    }
    on(name: string, listener: Listener): void {
      this.listeners.push([name, listener]);
    }
    once(): void {
      // What is said once, on start, plays no part here.
    }
    fire(name: string, event = {}): void {
      for (const [heard, listener] of this.listeners) if (heard === name) listener(event);
    }
    jumpTo({ center, zoom }: { center: number[]; zoom: number }, event = {}): void {
      this.center = center;
      this.zoom = zoom;
      for (const name of ['move', 'moveend']) this.fire(name, event);
    }
    getCenter(): { lng?: number; lat?: number } {
      return { lng: this.center[0], lat: this.center[1] } as { lng: number; lat: number };
    }
    sets: [string, number][] = [];
    getSource(name: string): { setData: (data: { features: unknown[] }) => void } {
      return { setData: ({ features }) => this.sets.push([name, features.length]) };
    }
    getZoom(): number {
      return this.zoom;
    }
  }
  return { Map, setWorkerUrl: () => undefined };
});

interface FakeMap {
  options: { interactive: boolean };
  controls: number;
  sets: [string, number][];
  jumpTo(to: { center: number[]; zoom: number }, event?: object): void;
}

function open(extra: { interactive?: boolean; scale?: boolean } = {}) {
  const moving: Camera[] = [];
  const rested: boolean[] = [];
  const other: { follow?: (camera: Camera) => void } = {};
  const port = new MapPort({
    container: { clientWidth: 800, clientHeight: 600 } as HTMLElement,
    theme: 'light',
    lang: 'en',
    camera: { zoom: 10, lat: 31.4, lon: 34.4 },
    reducedMotion: true,
    onReady: () => undefined,
    onHit: () => undefined,
    onHover: () => undefined,
    onCamera: (_, moved) => rested.push(moved),
    onMoving: (camera) => {
      moving.push(camera);
      other.follow?.(camera);
    },
    onError: (why) => {
      throw new Error(why);
    },
    onLost: () => undefined,
    ...extra,
  });
  return { port, map: made.maps.at(-1) as FakeMap, moving, rested, other };
}

beforeAll(() => vi.stubGlobal('document', { baseURI: 'https://atlas.test/' }));
afterAll(() => vi.unstubAllGlobals());

describe('two maps bound to each other', () => {
  function pair() {
    const [a, b] = [open(), open()];
    a.other.follow = (camera) => b.port.follow(camera);
    b.other.follow = (camera) => a.port.follow(camera);
    return [a, b] as const;
  }

  it('show the same place after either is moved, and only the moved one says so', () => {
    const [a, b] = pair();
    for (const [moved, following, zoom] of [
      [a, b, 11],
      [b, a, 12],
    ] as const) {
      const [before, said] = [following.moving.length, following.rested.length];
      moved.map.jumpTo({ center: [34.3, 31.3], zoom }, { originalEvent: {} });
      expect(following.port.camera).toEqual({ zoom, lat: 31.3, lon: 34.3 });
      expect([following.moving.length, following.rested.length]).toEqual([before, said]);
      expect(moved.moving.at(-1)).toEqual({ zoom, lat: 31.3, lon: 34.3 });
      expect(moved.rested).toEqual([true]);
    }
  });

  it('speak again after following', () => {
    const [a] = pair();
    a.port.follow({ zoom: 9, lat: 31.5, lon: 34.5 });
    expect([a.moving, a.rested]).toEqual([[], []]);
    a.map.jumpTo({ center: [34.4, 31.4], zoom: 10 });
    expect([a.moving.length, a.rested]).toEqual([1, [false]]);
  });
});

describe('a live source', () => {
  it('is set whenever what it shows changes, and left alone where nothing takes the place of nothing', () => {
    const { port, map } = open();
    const none = { type: 'FeatureCollection' as const, features: [] };
    const point = {
      type: 'Feature' as const,
      properties: {},
      geometry: { type: 'Point' as const, coordinates: [34, 31] },
    };
    for (const data of [none, { ...none, features: [point] }, none, none]) port.set('lit', data);
    expect(map.sets).toEqual([
      ['lit', 1],
      ['lit', 0],
    ]);
  });
});

describe('a map beside another', () => {
  it('can leave out its scale and its gestures; alone it has both, and always the degrees at its edges', () => {
    const shown = ({ map }: ReturnType<typeof open>) => [map.controls, map.options.interactive];
    expect(shown(open())).toEqual([2, true]);
    expect(shown(open({ scale: false, interactive: false }))).toEqual([1, false]);
  });
});
