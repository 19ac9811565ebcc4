import { fitCamera } from '../../map/camera';
import type { Camera, MapPort } from '../../map/port';
import type { Desk } from '../desk';

/** The Strip, and what pickers, switches and words take of a map's box, in px; on a phone they stand outside it. */
const STRIP = { west: 34.205, south: 31.205, east: 34.58, north: 31.61 } as const;
const ROOM = {
  wide: { top: 66, right: 16, bottom: 96, left: 16 },
  diff: { top: 22, right: 16, bottom: 44, left: 16 },
  narrow: { top: 14, right: 14, bottom: 14, left: 14 },
} as const;
/** Maps on a phone are no wider than this. */
const PHONE_PX = 767;

/** One of the two maps of the stage: null until it is open, with its fault where it cannot be. */
export class MapSlot {
  readonly name: 'a' | 'b';
  port = $state.raw<MapPort | null>(null);
  /** Its box, in px. */
  size = $state.raw({ width: 0, height: 0 });
  ready = $state(false);
  fault = $state<string | null>(null);
  constructor(name: 'a' | 'b') {
    this.name = name;
  }
}

/** Two maps with one camera: each follows the other, and the view holds where they came to rest. */
export class SidePair {
  readonly a = new MapSlot('a');
  readonly b = new MapSlot('b');
  readonly #desk: Desk;
  /** A button moved the map: where it comes to rest belongs in the link as after a drag. */
  #asked = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  #other = (slot: MapSlot): MapPort | null => (slot === this.a ? this.b : this.a).port;

  /** Every frame of a move. A map that is not shown is left behind until `catchUp`. */
  moving(slot: MapSlot, camera: Camera): void {
    if (this.#desk.view.current.mode !== 'diff') this.#other(slot)?.follow(camera);
  }

  rest(camera: Camera, moved: boolean): void {
    if (moved || this.#asked) this.#desk.view.go({ camera }, true);
    this.#asked = false;
  }

  catchUp(): void {
    if (this.a.port) this.b.port?.follow(this.a.port.camera);
  }

  zoom(step: number): void {
    this.#asked = true;
    this.a.port?.zoomBy(step);
  }

  home(): void {
    this.#desk.view.go({ camera: null }, true);
    this.a.port?.home(this.#whole(this.a));
  }

  /** The whole Strip in the box of a map. */
  #whole({ size: { width, height } }: MapSlot): Camera {
    const { mode } = this.#desk.view.current;
    const room = matchMedia(`(max-width: ${PHONE_PX}px)`).matches
      ? 'narrow'
      : mode === 'diff'
        ? 'diff'
        : 'wide';
    return fitCamera({ ...STRIP, padding: ROOM[room] }, width, height);
  }

  /** Degrees of latitude to a pixel where a map shows the whole Strip. */
  perPixel(slot: MapSlot): number {
    const { zoom, lat } = this.#whole(slot);
    return (360 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
  }

  /** Camera for a map that opens, in step with one that stands already. */
  opening(slot: MapSlot): Camera {
    return this.#desk.view.current.camera ?? this.#other(slot)?.camera ?? this.#whole(slot);
  }

  /** The box of a map changed. Until the reader has moved it, it shows the whole Strip at any size. */
  resized(slot: MapSlot, { clientWidth: width, clientHeight: height }: HTMLElement): void {
    slot.size = { width, height };
    slot.port?.resize();
    if (width > 0 && !this.#desk.view.current.camera) slot.port?.jump(this.#whole(slot));
  }
}
