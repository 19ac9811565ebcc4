import type { IControl, Map as MapLibre } from 'maplibre-gl';
import './furniture.css';
import { cameraOf } from './camera';
import { metresPerPx, scaleMarks } from './scale';

const SVG = 'http://www.w3.org/2000/svg';

/** Longest bar, in px, on a map of the usual and of a narrow width. */
const WIDEST = { wide: 150, narrow: 64 } as const;
const NARROW_PX = 560;
const BAR_PX = 4.5;
/** Room for half of the first number. */
const LEAD = 6;
const CHARACTER_PX = 6.4;

/** A bar of alternating lengths, in the units of the view. */
export class ScaleBar implements IControl {
  #svg: SVGSVGElement | null = null;
  #map: MapLibre | null = null;
  #units: 'km' | 'mi' = 'km';
  #most: number = WIDEST.wide;
  #drawn = '';

  onAdd(map: MapLibre): HTMLElement {
    this.#map = map;
    this.#svg = document.createElementNS(SVG, 'svg');
    this.#svg.setAttribute('class', 'map-scale');
    this.#svg.setAttribute('aria-hidden', 'true');
    this.#svg.setAttribute('height', '20');
    map.on('move', this.#draw);
    map.on('resize', this.#resized);
    this.#resized();
    const box = document.createElement('div');
    box.className = 'maplibregl-ctrl';
    box.append(this.#svg);
    return box;
  }

  onRemove(): void {
    this.#map?.off('move', this.#draw);
    this.#map?.off('resize', this.#resized);
    this.#svg?.parentElement?.remove();
    this.#svg = null;
    this.#map = null;
  }

  units(units: 'km' | 'mi'): void {
    this.#units = units;
    this.#draw();
  }

  readonly #resized = (): void => {
    const narrow = (this.#map?.getContainer().clientWidth ?? 0) < NARROW_PX;
    this.#most = WIDEST[narrow ? 'narrow' : 'wide'];
    this.#draw();
  };

  readonly #draw = (): void => {
    if (!this.#map || !this.#svg) return;
    const marks = scaleMarks(metresPerPx(cameraOf(this.#map)), this.#most, this.#units);
    // Says the same for a map that moves sideways.
    const now = marks.map(({ px, text }) => `${px.toFixed(1)} ${text}`).join();
    if (now === this.#drawn) return;
    this.#drawn = now;
    const end = marks.at(-1)?.px ?? 0;
    this.#svg.setAttribute('width', String(Math.ceil(end + 2 * LEAD + 24)));
    this.#svg.replaceChildren(
      rect(LEAD, end),
      ...marks.slice(1, -1).flatMap(({ px }, i) => {
        // Of the lengths between marks every second is light, within the frame of the whole.
        const next = marks[i + 2]?.px ?? end;
        return i % 2 === 0 ? [rect(LEAD + px, next - px, 'light')] : [];
      }),
      ...marks.map(({ px, text }, i) => markText(LEAD + px, text, i === marks.length - 1)),
    );
  };
}

function rect(x: number, width: number, light?: 'light'): SVGRectElement {
  const made = document.createElementNS(SVG, 'rect');
  const inset = light ? 1 : 0;
  made.setAttribute('x', x.toFixed(1));
  made.setAttribute('y', String(15 + inset));
  made.setAttribute('width', Math.max(0, width - inset).toFixed(1));
  made.setAttribute('height', String(BAR_PX - 2 * inset));
  if (light) made.setAttribute('class', light);
  return made;
}

function markText(x: number, text: string, last: boolean): SVGTextElement {
  const made = document.createElementNS(SVG, 'text');
  const [number = ''] = text.split(' ');
  // The number of the last stands over its mark, and its unit after it.
  made.setAttribute('x', (last ? x - (number.length * CHARACTER_PX) / 2 : x).toFixed(1));
  made.setAttribute('y', '11');
  made.setAttribute('text-anchor', last ? 'start' : 'middle');
  made.textContent = text;
  return made;
}
