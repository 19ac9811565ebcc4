import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { Holder } from '../domain/constants';
import type { Ring } from '../domain/types';
import { lookOf } from '../palette/certainty';
import { collection } from './collection';
import { Feed, type Fed } from './feed';

/** Ground that a drawn line puts on another holder's side; `src/scenario` makes it. */
export interface MapMoved {
  from: Holder;
  to: Holder;
  polygons: Ring[][];
}

/** What changes hands by a drawn line, in the look of what nobody stated. */
export function movedFeatures(moved: readonly MapMoved[]): FeatureCollection {
  return collection(
    moved.map(({ from, to, polygons }): Feature<MultiPolygon> => ({
      type: 'Feature',
      id: `${from}>${to}`,
      properties: { id: `${from}>${to}`, holder: to, look: lookOf(to, 'predicted') },
      geometry: { type: 'MultiPolygon', coordinates: polygons },
    })),
  );
}

/**
 * Draws what changes hands by a drawn line. While a vertex is dragged only the polygons that the drag changes are sent to the map,
 * however many there are: a polygon whose outer ring is the array it was stays where it is drawn.
 */
export class MovedGround {
  readonly #map: Fed;
  readonly #feed: Feed;
  /** Outer rings that are drawn and that the drag has left as they were. */
  #steady: ReadonlySet<Ring> = new Set();
  #dragged = false;

  constructor(map: Fed) {
    this.#map = map;
    this.#feed = new Feed(map);
  }

  show(moved: readonly MapMoved[], dragging: boolean): void {
    const whole = !dragging || !this.#dragged;
    this.#dragged = dragging;
    const now = new Set(moved.flatMap(({ polygons }) => outerRings(polygons)));
    if (whole) {
      this.#steady = now;
      // What was dragged stays drawn until the whole has taken its place.
      void this.#map.send('draft-moved', movedFeatures(moved)).then(() => {
        if (!this.#dragged) this.#feed.set('draft-moved-held', collection([]));
      });
      return;
    }
    const left = new Set([...this.#steady].filter((ring) => now.has(ring)));
    if (left.size < this.#steady.size) {
      this.#steady = left;
      void this.#map.send('draft-moved', movedFeatures(partOf(moved, (ring) => left.has(ring))));
    }
    const held = partOf(moved, (ring) => !left.has(ring));
    this.#feed.set('draft-moved-held', movedFeatures(held));
  }
}

const outerRings = (polygons: readonly Ring[][]): Ring[] =>
  polygons.flatMap(([ring]) => (ring ? [ring] : []));

const partOf = (moved: readonly MapMoved[], has: (ring: Ring) => boolean): MapMoved[] =>
  moved.flatMap(({ from, to, polygons }) => {
    const part = polygons.filter(([ring]) => ring && has(ring));
    return part.length > 0 ? [{ from, to, polygons: part }] : [];
  });
