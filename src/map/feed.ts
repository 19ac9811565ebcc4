import type { FeatureCollection } from 'geojson';
import type { LiveSource } from './style';

/** What of a map a feed needs. */
export interface Fed {
  send: (name: LiveSource, data: FeatureCollection) => Promise<void>;
}

/**
 * Live sources that change with every frame: one change of each is under way at a time, and of those that come meanwhile the
 * last one follows. A map that is slower than the pointer falls behind by one picture, never by a queue.
 */
export class Feed {
  readonly #map: Fed;
  readonly #busy = new Set<LiveSource>();
  readonly #next = new Map<LiveSource, FeatureCollection>();

  constructor(map: Fed) {
    this.#map = map;
  }

  set(name: LiveSource, data: FeatureCollection): void {
    if (this.#busy.has(name)) {
      this.#next.set(name, data);
      return;
    }
    this.#busy.add(name);
    void this.#map.send(name, data).finally(() => {
      this.#busy.delete(name);
      const next = this.#next.get(name);
      this.#next.delete(name);
      if (next) this.set(name, next);
    });
  }
}
