import type { Pixel } from './handles';

/** How a press began: what terra-draw's events do not say. */
export interface Down extends Pixel {
  touch: boolean;
  shift: boolean;
  id: number;
}

interface Options {
  onDown: (down: Down) => void;
  /** A finger rested on one place. @returns whether that did something: then lifting it is no press */
  onLong: (down: Down) => boolean;
  /** The browser took the pointer away, or a second finger came. */
  onLost: () => void;
}

const LONG_MS = 600;
/** A finger that rests still moves so far, in pixels. */
const STILL = 8;

/** Follows the pointer on a canvas beside terra-draw, and before it. */
export class Pointer {
  down: Down | null = null;
  touch = false;
  /** The press that is under way did its work already. */
  spent = false;
  readonly #canvas: HTMLCanvasElement;
  readonly #options: Options;
  readonly #stop = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(canvas: HTMLCanvasElement, options: Options) {
    this.#canvas = canvas;
    this.#options = options;
    const { signal } = this.#stop;
    const listen = (
      name: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
      on: (event: PointerEvent) => void,
    ) => canvas.addEventListener(name, on, { capture: true, signal });
    listen('pointerdown', (event) => this.#begin(event));
    listen('pointermove', (event) => {
      const { down } = this;
      if (down && Math.hypot(event.offsetX - down.x, event.offsetY - down.y) > STILL)
        clearTimeout(this.#timer);
    });
    listen('pointerup', () => clearTimeout(this.#timer));
    listen('pointercancel', () => this.#lose());
  }

  #begin(event: PointerEvent): void {
    this.touch = event.pointerType !== 'mouse';
    if (!event.isPrimary) return this.#lose();
    const down: Down = {
      x: event.offsetX,
      y: event.offsetY,
      touch: this.touch,
      shift: event.shiftKey,
      id: event.pointerId,
    };
    this.down = down;
    this.spent = false;
    clearTimeout(this.#timer);
    if (this.touch) this.#timer = setTimeout(() => (this.spent = this.#options.onLong(down)), LONG_MS);
    this.#options.onDown(down);
  }

  #lose(): void {
    clearTimeout(this.#timer);
    this.#options.onLost();
  }

  /** Keeps a drag when the pointer leaves the canvas. */
  hold(): void {
    if (this.down && !this.down.touch) this.#canvas.setPointerCapture(this.down.id);
  }

  remove(): void {
    clearTimeout(this.#timer);
    this.#stop.abort();
  }
}
