import type { FeatureCollection } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawFreehandLineStringMode,
  TerraDrawLineStringMode,
} from 'terra-draw';
import type { Path, Position } from '../domain/types';
import { PortAdapter } from './adapter';
import type { EditorMode } from './contract';
import type { Pixel } from './handles';
import { PressMode, type Presses } from './press-mode';

/** What terra-draw is asked to do: pass presses on, or draw a line itself. */
export type SketchMode = 'press' | 'freehand' | 'draw' | 'measure';
export const SKETCHED: Record<EditorMode, SketchMode> = {
  select: 'press',
  add: 'press',
  delete: 'press',
  freehand: 'freehand',
  draw: 'draw',
  measure: 'measure',
};

interface Options {
  map: MapLibre;
  presses: Presses;
  /** Where a point that is set jumps to, if anywhere. */
  snap: (position: Position) => Position | null;
  onSketch: (features: FeatureCollection) => void;
  /** A line was finished; it is gone from the sketch, but for the ruler's. */
  onDone: (mode: Exclude<SketchMode, 'press'>, path: Path) => void;
  /** The ruler changed. */
  onMeasure: (path: Path) => void;
  /** How many points of the line being drawn can be taken back, and set again. */
  onSteps: (back: number, on: number) => void;
}

const pathOf = (feature: GeoJSONStoreFeatures | undefined): Path =>
  feature?.geometry.type === 'LineString'
    ? feature.geometry.coordinates.map((p): Position => [p[0] as number, p[1] as number])
    : [];

/** terra-draw, set up for the editor. */
export class Sketcher {
  readonly #draw: TerraDraw;
  readonly #modes: Record<'draw' | 'measure', TerraDrawLineStringMode>;
  readonly #freehand: TerraDrawFreehandLineStringMode;
  readonly #map: MapLibre;
  readonly #onSteps: Options['onSteps'];
  /** The ruler that stands. */
  #measured: string | number | null = null;

  constructor({ map, presses, snap, onSketch, onDone, onMeasure, onSteps }: Options) {
    this.#map = map;
    this.#onSteps = onSteps;
    const byPoints = (modeName: string, snaps: boolean): TerraDrawLineStringMode =>
      new TerraDrawLineStringMode({
        modeName,
        pointerDistance: 22,
        showCoordinatePoints: true,
        ...(snaps ? { snapping: { toCustom: ({ lng, lat }) => snap([lng, lat]) ?? undefined } } : {}),
      });
    this.#modes = { draw: byPoints('draw', true), measure: byPoints('measure', false) };
    this.#freehand = new TerraDrawFreehandLineStringMode({
      modeName: 'freehand',
      drawInteraction: 'click-move-or-drag',
      minDistance: 6,
    });
    this.#draw = new TerraDraw({
      adapter: new PortAdapter(map, (features) => onSketch(sketchOf(features))),
      modes: [new PressMode(presses), this.#modes.draw, this.#modes.measure, this.#freehand],
    });
    this.#draw.on('change', (ids) => {
      this.#steps();
      if (this.#draw.getMode() !== 'measure') return;
      for (const id of ids) {
        const path = this.#draw.hasFeature(id) ? pathOf(this.#draw.getSnapshotFeature(id)) : [];
        if (path.length < 2) continue;
        if (this.#measured !== null && this.#measured !== id) this.#forget();
        onMeasure(path);
      }
    });
    this.#draw.on('finish', (id, { mode }) => {
      const path = pathOf(this.#draw.getSnapshotFeature(id));
      if (mode === 'measure') this.#measured = id;
      else this.#draw.removeFeatures([id]);
      this.#clear();
      if (path.length > 1) onDone(mode as Exclude<SketchMode, 'press'>, path);
    });
    this.#draw.start();
    this.#draw.setMode('press');
  }

  get #byPoints(): TerraDrawLineStringMode | null {
    const { mode } = this;
    return mode === 'draw' || mode === 'measure' ? this.#modes[mode] : null;
  }

  #steps(): void {
    const drawing = this.#byPoints;
    this.#onSteps(drawing?.undoSize() ?? 0, drawing?.redoSize() ?? 0);
  }

  /** A line that is done, or thrown away, is no more to be taken back point by point. */
  #clear(): void {
    for (const drawing of Object.values(this.#modes)) drawing.clearHistory();
    this.#steps();
  }

  /** Takes the last point of the line being drawn back, or sets it again. @returns whether there was one */
  step(by: -1 | 1): boolean {
    const drawing = this.#byPoints;
    if (!drawing || (by < 0 ? drawing.undoSize() : drawing.redoSize()) === 0) return false;
    if (by < 0) drawing.undo();
    else drawing.redo();
    this.#steps();
    return true;
  }

  #forget(): void {
    const id = this.#measured;
    this.#measured = null;
    if (id !== null && this.#draw.hasFeature(id)) this.#draw.removeFeatures([id]);
  }

  get mode(): SketchMode {
    return this.#draw.getMode() as SketchMode;
  }

  set mode(mode: SketchMode) {
    this.#forget();
    this.#draw.setMode(mode);
    this.#clear();
  }

  /** Sets a point of the line that is drawn by points, as a press there would. */
  point({ x, y }: Pixel): void {
    const { lng, lat } = this.#map.unproject([x, y]);
    this.#byPoints?.onClick({
      lng,
      lat,
      containerX: x,
      containerY: y,
      button: 'left',
      heldKeys: [],
      isContextMenu: false,
    });
  }

  finish(): void {
    this.#key('Enter');
  }

  cancel(): void {
    this.#key('Escape');
    this.#forget();
    this.#clear();
  }

  #key(key: string): void {
    const { mode } = this;
    if (mode === 'press') return;
    const drawing = mode === 'freehand' ? this.#freehand : this.#modes[mode];
    drawing.onKeyUp({ key, heldKeys: [], preventDefault: () => undefined });
  }

  stop(): void {
    this.#draw.stop();
  }
}

/** Lines and points of a sketch, without what terra-draw notes on them. */
function sketchOf(features: readonly GeoJSONStoreFeatures[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: features.map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry })),
  };
}
