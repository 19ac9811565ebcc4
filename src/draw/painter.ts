import type { Path } from '../domain/types';
import type { EditWindow } from '../geometry';
import { Feed } from '../map/feed';
import type { MapPort } from '../map/port';
import type { Selection } from './contract';
import { handleFeatures, linesOf, NOTHING, placesOf, type Places, thinned } from './features';
import type { Drag } from './handles';

/** A line with more vertices is drawn to half a pixel first, and whole once that picture stands: the map takes long to take it up. */
const LONG = 10_000;
const TILE_PX = 512;

/** Draws the line in hand. While a vertex is dragged only the stretch that moves is drawn anew, however long the line is. */
export class Painter {
  readonly #port: MapPort;
  readonly feed: Feed;
  #from: Path | null = null;
  #began: Places | null = null;
  #others: readonly Path[] = [];
  #drag: Drag | null = null;
  #whole: readonly Path[] = [];

  constructor(port: MapPort) {
    this.#port = port;
    this.feed = new Feed(port);
  }

  /** The course that the line began as, and the other lines. */
  behind(from: Path | null, others: readonly Path[]): void {
    this.#others = others;
    if (from === this.#from) return;
    this.#from = from;
    this.#began = from && placesOf(from);
  }

  line(path: Path | null): void {
    this.#drag = null;
    const whole = path ? [path, ...this.#others] : this.#others;
    this.#whole = whole;
    const first = whole.map((each) => (each.length > LONG ? thinned(each, this.#grain()) : each));
    // What was held stays drawn until the whole line has taken its place.
    void this.#port.send('draft-line', linesOf(first)).then(() => {
      if (!this.#drag) this.feed.set('draft-held', NOTHING);
    });
    if (first.every((each, i) => each === whole[i])) return;
    this.#port.native.once('idle', () => {
      if (!this.#drag && this.#whole === whole) void this.#port.send('draft-line', linesOf(whole));
    });
  }

  /** Half a pixel in degrees of longitude. */
  #grain(): number {
    return 360 / (TILE_PX * 2 ** this.#port.camera.zoom) / 2;
  }

  held(drag: Drag, path: Path): void {
    this.feed.set('draft-held', linesOf([path.slice(drag.from, drag.to + 1)]));
    if (this.#drag === drag) return;
    this.#drag = drag;
    const rest = [path.slice(0, drag.from + 1), path.slice(drag.to), ...this.#others];
    void this.#port.send('draft-line', linesOf(rest));
  }

  handles(
    path: Path | null,
    window: EditWindow | null,
    chosen: Selection | null,
    hovered: number | null,
  ): void {
    const features = path && window ? handleFeatures(path, window, this.#began, chosen, hovered) : NOTHING;
    this.feed.set('draft-handles', features);
  }

  clear(): void {
    for (const name of ['draft-line', 'draft-held', 'draft-handles', 'draft-sketch'] as const)
      this.#port.set(name, NOTHING);
  }
}
