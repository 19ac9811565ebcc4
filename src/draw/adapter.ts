import type { Map as MapLibre } from 'maplibre-gl';
import { type GeoJSONStoreFeatures, type TerraDrawChanges, TerraDrawExtend } from 'terra-draw';

/**
 * terra-draw on the atlas's map: it tells presses from drags and strokes, and holds the map still meanwhile. What it draws goes
 * into the map's own sources, so that it survives a change of theme and keeps its place in the order of layers.
 */
export class PortAdapter extends TerraDrawExtend.TerraDrawBaseAdapter {
  readonly #map: MapLibre;
  readonly #sketch: (features: GeoJSONStoreFeatures[]) => void;

  constructor(map: MapLibre, sketch: (features: GeoJSONStoreFeatures[]) => void) {
    // A hand that taps moves a little: less than this is no drag.
    super({ minPixelDragDistance: 4, minPixelDragDistanceDrawing: 8, coordinatePrecision: 6 });
    this.#map = map;
    this.#sketch = sketch;
  }

  getMapEventElement(): HTMLCanvasElement {
    return this.#map.getCanvas();
  }

  getLngLatFromEvent({ clientX, clientY }: PointerEvent | MouseEvent): { lng: number; lat: number } {
    const { left, top } = this.#map.getCanvas().getBoundingClientRect();
    return this.unproject(clientX - left, clientY - top);
  }

  project(lng: number, lat: number): { x: number; y: number } {
    const { x, y } = this.#map.project([lng, lat]);
    return { x, y };
  }

  unproject(x: number, y: number): { lng: number; lat: number } {
    const { lng, lat } = this.#map.unproject([x, y]);
    return { lng, lat };
  }

  setCursor(cursor: string): void {
    this.#map.getCanvas().style.cursor = cursor === 'unset' ? '' : cursor;
  }

  setDraggability(enabled: boolean): void {
    if (enabled) this.#map.dragPan.enable();
    else this.#map.dragPan.disable();
  }

  setDoubleClickToZoom(enabled: boolean): void {
    if (enabled) this.#map.doubleClickZoom.enable();
    else this.#map.doubleClickZoom.disable();
  }

  render({ created, updated, unchanged }: TerraDrawChanges): void {
    this.#sketch([...unchanged, ...updated, ...created]);
  }

  clear(): void {
    this._currentModeCallbacks?.onClear();
    this.#sketch([]);
  }
}
