import type { ExpressionSpecification, Map as MapLibre } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { LayerId } from './order';

/** The layers of a callout, and what each is filtered by anyway. */
const LAYERS: readonly (readonly [LayerId, ExpressionSpecification | null])[] = [
  ['leader', null],
  ['leader-dot', ['==', ['geometry-type'], 'Point']],
  ['callout', null],
  ['callout-figure', null],
];

/** Of words of 12.5 px, and of a figure at its largest, in px. */
const CHARACTER_PX = 6.4;
const FIGURE_PX = 17;
const EM_PX = 12.5;
const FIGURE_HIGH = 34;
const LINE_HIGH = 16;

interface Words {
  figure: string;
  title: string;
  detail: string;
  /** Where the words stand from the point they are led to: `bottom-left` puts them to its right. */
  anchor: string;
  ems?: number;
}

/** Whether the words of a callout that stands at a pixel lie within a map of so many px. */
export function wholeInView(
  { figure, title, detail, anchor, ems = 14 }: Words,
  { x, y }: { x: number; y: number },
  { width, height }: { width: number; height: number },
): boolean {
  const widths = [title, ...detail.split('\n')]
    .map((line) => line.length * CHARACTER_PX)
    .filter((w) => w > 0);
  const breaks = ems * EM_PX;
  const wide = Math.max(figure.length * FIGURE_PX, ...widths.map((line) => Math.min(breaks, line)));
  const lines = widths.reduce((sum, line) => sum + Math.ceil(line / breaks), 0);
  const [left, right] = anchor === 'bottom-left' ? [x, x + wide] : [x - wide, x];
  const high = (lines + 0.5) * LINE_HIGH;
  const [top, bottom] = figure === '' ? [y - high / 2, y + high / 2] : [y - FIGURE_HIGH, y + high];
  return left >= 0 && right <= width && top >= 0 && bottom <= height;
}

/** Leaves out a callout, leader and all, while its words would not stand whole on the map. */
export class WordsInView {
  readonly #map: MapLibre;
  readonly #callouts: () => FeatureCollection | undefined;
  #out = '';
  #size: { width: number; height: number } | null = null;

  /** @param callouts what `calloutFeatures` made, as it is on the map */
  constructor(map: MapLibre, callouts: () => FeatureCollection | undefined) {
    this.#map = map;
    this.#callouts = callouts;
    map.on('move', this.look);
    map.on('resize', () => {
      this.#size = null;
      this.look();
    });
    map.on('style.load', () => {
      this.#out = '';
      this.look();
    });
  }

  // Read once: within a frame that wrote to the page it would be laid out again.
  #measured(): { width: number; height: number } {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    return { width, height };
  }

  readonly look = (): void => {
    const features = this.#callouts()?.features ?? [];
    if (features.length === 0) return;
    const size = (this.#size ??= this.#measured());
    const out = features.flatMap(({ properties, geometry }): string[] => {
      if (geometry.type !== 'Point' || !properties) return [];
      const [lon = 0, lat = 0] = geometry.coordinates;
      const whole = wholeInView(properties as Words, this.#map.project([lon, lat]), size);
      return whole ? [] : [String(properties['id'])];
    });
    const key = out.join();
    if (key === this.#out || !this.#map.getLayer('leader')) return;
    this.#out = key;
    const kept: ExpressionSpecification = ['!', ['in', ['get', 'id'], ['literal', out]]];
    for (const [layer, own] of LAYERS)
      this.#map.setFilter(layer, out.length === 0 ? own : own ? ['all', own, kept] : kept);
  };
}
