import { keyAction, type KeyAction } from './keys';

/** What keys call on. */
export interface Keyed {
  /** @returns false where there is no further vertex: then the focus leaves the map */
  step: (by: 1 | -1) => boolean;
  /** @returns false with nothing chosen: then the arrow moves the map */
  nudge: (east: number, north: number) => boolean;
  settle: () => void;
  /** @returns false where the key means nothing now */
  act: (action: Exclude<KeyAction['do'], 'step' | 'nudge'>) => boolean;
  /** Whether Tab walks through the vertices: not while something is drawn. */
  walks: () => boolean;
}

/** Keys on the map's canvas. Escape lets Tab leave the map, so that nobody is caught in it. */
export class Keyboard {
  readonly #canvas: HTMLCanvasElement;
  readonly #keyed: Keyed;
  readonly #stop = new AbortController();
  readonly #was: { role: string | null; label: string | null };
  #leaving = false;
  #nudging = false;

  constructor(canvas: HTMLCanvasElement, label: string, keyed: Keyed) {
    this.#canvas = canvas;
    this.#keyed = keyed;
    this.#was = { role: canvas.getAttribute('role'), label: canvas.getAttribute('aria-label') };
    // A reader's software must hand the keys on.
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', label);
    const { signal } = this.#stop;
    canvas.addEventListener('keydown', (event) => this.#down(event), { signal });
    canvas.addEventListener('keyup', (event) => event.key.startsWith('Arrow') && this.#settle(), { signal });
    canvas.addEventListener('blur', () => this.#settle(), { signal });
    canvas.addEventListener('focus', () => (this.#leaving = false), { signal });
  }

  #settle(): void {
    if (this.#nudging) this.#keyed.settle();
    this.#nudging = false;
  }

  #down(event: KeyboardEvent): void {
    const action = keyAction(event);
    if (!action || !this.#do(action)) return;
    // Neither the map, which pans and zooms by keys, nor the page is to hear of it.
    event.preventDefault();
    event.stopPropagation();
  }

  #do(action: KeyAction): boolean {
    if (action.do === 'nudge') {
      const moved = this.#keyed.nudge(action.east, action.north);
      this.#nudging ||= moved;
      return moved;
    }
    this.#settle();
    if (action.do === 'step') {
      if (this.#leaving || !this.#keyed.walks()) return false;
      return this.#keyed.step(action.by);
    }
    const done = this.#keyed.act(action.do);
    this.#leaving = action.do === 'escape';
    return done;
  }

  remove(): void {
    this.#stop.abort();
    for (const [name, value] of [
      ['role', this.#was.role],
      ['aria-label', this.#was.label],
    ] as const)
      if (value === null) this.#canvas.removeAttribute(name);
      else this.#canvas.setAttribute(name, value);
  }
}
