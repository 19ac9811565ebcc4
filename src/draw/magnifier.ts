import type { Map as MapLibre } from 'maplibre-gl';
import type { Pixel } from './handles';

const SIZE = 120;
const TIMES = 2;
/** From the finger to the middle of the glass, in pixels. */
const AWAY = 104;

/** What lies under a finger, twice as large and beside it. Drawn from the map's own frames, while it is shown. */
export class Magnifier {
  readonly #map: MapLibre;
  readonly #glass: HTMLCanvasElement;
  readonly #drawn: { unsubscribe: () => void };
  #at: Pixel | null = null;

  constructor(map: MapLibre) {
    this.#map = map;
    this.#glass = document.createElement('canvas');
    this.#glass.width = this.#glass.height = SIZE * TIMES;
    this.#glass.setAttribute('aria-hidden', 'true');
    this.#glass.dataset['testid'] = 'magnifier';
    Object.assign(this.#glass.style, {
      position: 'absolute',
      zIndex: '5',
      width: `${SIZE}px`,
      height: `${SIZE}px`,
      border: '2px solid var(--ink)',
      borderRadius: '50%',
      pointerEvents: 'none',
    });
    this.#glass.hidden = true;
    map.getContainer().append(this.#glass);
    // The drawing buffer can be read only within the frame that filled it.
    this.#drawn = map.on('render', () => this.#copy());
  }

  show(at: Pixel): void {
    this.#at = at;
    const { clientWidth } = this.#map.getContainer();
    const above = at.y > AWAY + SIZE / 2;
    const left = above ? at.x : at.x + (at.x < clientWidth / 2 ? AWAY : -AWAY);
    const top = above ? at.y - AWAY : at.y;
    const within = Math.min(Math.max(left, SIZE / 2), clientWidth - SIZE / 2);
    this.#glass.style.left = `${within - SIZE / 2}px`;
    this.#glass.style.top = `${Math.max(0, top - SIZE / 2)}px`;
    this.#glass.hidden = false;
    this.#map.triggerRepaint();
  }

  #copy(): void {
    const at = this.#at;
    const ink = at && this.#glass.getContext('2d');
    if (!at || !ink) return;
    const from = this.#map.getCanvas();
    const scale = from.width / from.clientWidth;
    const span = (SIZE / TIMES) * scale;
    ink.clearRect(0, 0, SIZE * TIMES, SIZE * TIMES);
    const [left, top] = [at.x * scale - span / 2, at.y * scale - span / 2];
    ink.drawImage(from, left, top, span, span, 0, 0, SIZE * TIMES, SIZE * TIMES);
  }

  hide(): void {
    this.#at = null;
    this.#glass.hidden = true;
  }

  remove(): void {
    this.#drawn.unsubscribe();
    this.#glass.remove();
  }
}
