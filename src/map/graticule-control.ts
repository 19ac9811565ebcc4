import type { IControl, Map as MapLibre } from 'maplibre-gl';
import './furniture.css';
import { cameraOf } from './camera';
import { graticuleOf, type Graticule } from './graticule';
import { LAYER_ORDER } from './order';

const SVG = 'http://www.w3.org/2000/svg';

/** A box in px from the top left corner of the map. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Words and marks of the map itself, which come first. */
const WORDS = LAYER_ORDER.filter((id) => /^(?:label-|callout|events$|sites$)/.test(id));

interface Label {
  x: number;
  y: number;
  text: string;
  anchor: 'middle' | 'start';
}

/** Length of a tick, and what a label keeps from the edge and from what else stands there, in px. */
const TICK = 6;
const CLEAR = 5;
/** Of a label in figures of 11 px. */
const CHARACTER_PX = 6.4;
const HIGH_PX = 11;

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function boxOf({ x, y, text, anchor }: Label): Box {
  const wide = text.length * CHARACTER_PX;
  const left = anchor === 'middle' ? x - wide / 2 : x;
  return { left, top: y - HIGH_PX + 2, right: left + wide, bottom: y + 2 };
}

/**
 * Labels of a graticule: along the top and the left edge, each where it stands free.
 * @param taken boxes that other things take of the map
 * @param bottom where the map ends for the reader, in px
 */
export function freeLabels(
  { lon, lat }: Graticule,
  taken: readonly Box[],
  width: number,
  bottom: number,
): Label[] {
  const under = TICK + 3;
  const labels = [
    ...lon.flatMap(({ px, label }) =>
      label === null ? [] : [{ x: px, y: under + HIGH_PX - 2, text: label, anchor: 'middle' as const }],
    ),
    ...lat.flatMap(({ px, label }) =>
      // The corner belongs to the top edge.
      label === null || px < 2 * HIGH_PX + under
        ? []
        : [{ x: under, y: px + 4, text: label, anchor: 'start' as const }],
    ),
  ];
  return labels.filter((label) => {
    const box = boxOf(label);
    if (box.left < CLEAR || box.right > width - CLEAR || box.bottom > bottom - CLEAR) return false;
    const wider = {
      left: box.left - CLEAR,
      top: box.top - CLEAR,
      right: box.right + CLEAR,
      bottom: box.bottom + CLEAR,
    };
    return taken.every((other) => !meets(wider, other));
  });
}

/** Where the map ends for the reader, in px: a line of text along the whole lower edge takes its place. */
export function footOf(taken: readonly Box[], width: number, height: number): number {
  const foot = taken.find(
    ({ left, right, bottom }) => left <= 1 && right >= width - 1 && bottom >= height - 1,
  );
  return foot ? Math.max(0, foot.top) : height;
}

/** Ticks on all four edges of a map, with labels at the top and the left. */
class Frame {
  readonly box = document.createElement('div');
  readonly #svg = document.createElementNS(SVG, 'svg');
  readonly #path = document.createElementNS(SVG, 'path');
  readonly #texts: SVGTextElement[] = [];
  readonly #map: MapLibre;
  readonly #over: string | undefined;
  /** What comes and goes beside the map, such as an inset that is still loading. */
  readonly #beside = new MutationObserver(() => this.#look());
  #size = { width: 0, height: 0, bottom: 0 };
  #taken: Box[] = [];
  #labels: Label[] = [];
  /** Labels that would run into words of the map. */
  #crossed: ReadonlySet<string> = new Set();

  constructor(map: MapLibre, over: string | undefined) {
    this.#map = map;
    this.#over = over;
    this.#svg.setAttribute('class', 'graticule');
    this.#svg.setAttribute('aria-hidden', 'true');
    this.#svg.append(this.#path);
    this.box.append(this.#svg);
    map.on('move', this.#draw);
    // What stands over the map changes with what it shows: looked at whenever the map has come to rest.
    map.on('idle', this.#rest);
    map.on('resize', this.#look);
    const around = map.getContainer().parentElement;
    if (around) this.#beside.observe(around, { childList: true });
  }

  remove(): void {
    this.#map.off('move', this.#draw);
    this.#map.off('idle', this.#rest);
    this.#map.off('resize', this.#look);
    this.#beside.disconnect();
    this.box.remove();
  }

  readonly #look = (): void => {
    const container = this.#map.getContainer();
    const own = container.getBoundingClientRect();
    const found = [
      ...(this.#over ? document.querySelectorAll(this.#over) : []),
      ...container.querySelectorAll('.map-scale'),
    ];
    this.#taken = found
      .map((each) => each.getBoundingClientRect())
      .filter((box) => box.width > 0 && box.height > 0 && meets(box, own))
      .map(({ left, top, right, bottom }) => ({
        left: left - own.left,
        top: top - own.top,
        right: right - own.left,
        bottom: bottom - own.top,
      }));
    const { width, height } = own;
    this.#size = { width, height, bottom: footOf(this.#taken, width, height) };
    this.#svg.setAttribute('width', String(width));
    this.#svg.setAttribute('height', String(height));
    this.#draw();
  };

  readonly #rest = (): void => {
    this.#crossed = new Set();
    this.#look();
    const crossed = this.#labels.filter((label) => {
      const { left, top, right, bottom } = boxOf(label);
      const box: [[number, number], [number, number]] = [
        [left, top],
        [right, bottom],
      ];
      return this.#map.queryRenderedFeatures(box, { layers: WORDS }).length > 0;
    });
    if (crossed.length === 0) return;
    this.#crossed = new Set(crossed.map(({ text }) => text));
    this.#draw();
  };

  readonly #draw = (): void => {
    const { width, height, bottom } = this.#size;
    if (width === 0) return;
    const graticule = graticuleOf(cameraOf(this.#map), width, height);
    let path = '';
    for (const { px } of graticule.lon) {
      const x = Math.round(px) + 0.5;
      path += `M${x} 0v${TICK}M${x} ${bottom}v${-TICK}`;
    }
    for (const { px } of graticule.lat) {
      const y = Math.round(px) + 0.5;
      if (y < bottom) path += `M0 ${y}h${TICK}M${width} ${y}h${-TICK}`;
    }
    this.#path.setAttribute('d', path);
    this.#labels = freeLabels(graticule, this.#taken, width, bottom).filter(
      ({ text }) => !this.#crossed.has(text),
    );
    this.#labels.forEach((label, i) => {
      const text = (this.#texts[i] ??= this.#svg.appendChild(document.createElementNS(SVG, 'text')));
      text.setAttribute('x', label.x.toFixed(1));
      text.setAttribute('y', label.y.toFixed(1));
      text.setAttribute('text-anchor', label.anchor);
      if (text.textContent !== label.text) text.textContent = label.text;
    });
    for (const text of this.#texts.splice(this.#labels.length)) text.remove();
  };
}

/** @param over selector of what stands over the map, wherever in the page: no label is written there */
export class GraticuleControl implements IControl {
  readonly #over: string | undefined;
  #frame: Frame | null = null;

  constructor(over?: string) {
    this.#over = over;
  }

  onAdd(map: MapLibre): HTMLElement {
    this.#frame = new Frame(map, this.#over);
    return this.#frame.box;
  }

  onRemove(): void {
    this.#frame?.remove();
    this.#frame = null;
  }
}
