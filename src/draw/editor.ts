import type { Map as MapLibre } from 'maplibre-gl';
import type { Path } from '../domain/types';
import { kmPerDegree, simplify, snapEnds } from '../geometry';
import type { Editor, EditorMode, EditorOptions, Selection, Shown } from './contract';
import { Hand } from './hand';
import type { Pixel } from './handles';
import { Keyboard, type Keyed } from './keyboard';
import type { KeyAction } from './keys';
import { LineInHand } from './line';
import { otherAt, pressesBeside } from './others';
import { ownPresses } from './own-press';
import { Painter } from './painter';
import { SKETCHED, Sketcher, type SketchMode } from './sketcher';
import { strokeInto } from './stroke';

/** Ends this near to the shore or border jump to it, in pixels. */
const SNAP_PX = 10;
/** A stroke by hand keeps its bends down to this many pixels. */
const STROKE_PX = 1.5;

/** The line editor on a map: gestures and keys in, courses of the line out. Remove it before the map. */
export class LineEditor implements Editor {
  readonly #options: EditorOptions;
  readonly #map: MapLibre;
  readonly #line: LineInHand;
  readonly #painter: Painter;
  readonly #hand: Hand;
  readonly #keyboard: Keyboard;
  readonly #sketcher: Sketcher;
  readonly #disown: () => void;
  #mode: EditorMode = 'select';
  #shown: Shown | null = null;

  constructor(options: EditorOptions) {
    const { port } = options;
    this.#options = options;
    this.#map = port.native;
    this.#painter = new Painter(port);
    this.#line = new LineInHand({
      onPath: (path, phase) => {
        this.#painter.line(path);
        options.onPath(path, phase);
        this.#paintHandles();
      },
      onSelect: (selection) => {
        this.#paintHandles();
        options.onSelect(selection);
      },
      onNote: (note) => options.onNote?.(note),
    });
    this.#line.snapKm = () => this.#km(SNAP_PX);
    this.#hand = new Hand({
      ...options,
      line: this.#line,
      painter: this.#painter,
      mode: () => this.#mode,
      onChange: () => this.#paintHandles(),
    });
    this.#sketcher = new Sketcher({
      map: this.#map,
      presses: pressesBeside(this.#hand, (at) => this.#takesOther(at)),
      snap: (position) => this.#line.snapped(position)?.at ?? null,
      onSketch: (features) => this.#painter.feed.set('draft-sketch', features),
      onDone: (mode, path) => this.#drawn(mode, path),
      onMeasure: (path) => options.onMeasure?.(path),
      onSteps: (back, on) => options.onSteps?.(back, on),
    });
    this.#keyboard = new Keyboard(this.#map.getCanvas(), options.label, this.#keyed());
    this.#disown = ownPresses(this.#map.getCanvas(), (at) => this.#hand.hitAt(at) !== null);
    port.taken = (at) => this.#mode !== 'select' || this.#hand.dragging || this.#hand.hitAt(at) !== null;
  }

  #paintHandles(): void {
    const { path, window, selection } = this.#line;
    this.#painter.handles(path, window, selection, this.#hand.hovered);
  }

  /** A press on another line of the draft takes it in hand. */
  #takesOther(at: Pixel): boolean {
    const { others = [] } = this.#shown ?? {};
    if (this.#mode !== 'select' || this.#hand.hitAt(at)) return false;
    const other = otherAt(others, (p) => this.#options.port.project(p), at);
    if (other !== null) this.#options.onOther?.(other);
    return other !== null;
  }

  /** So many pixels in km, where the map is now. */
  #km(pixels: number): number {
    const { lat, zoom } = this.#options.port.camera;
    return (pixels * 360 * kmPerDegree(lat).lon) / (512 * 2 ** zoom);
  }

  show(shown: Shown): void {
    const before = this.#shown;
    this.#shown = shown;
    const { path, window, from = null, others = [] } = shown;
    // What a drag reports comes back at once; anything else puts an end to it.
    const same = path === this.#line.path;
    if (!same) this.#hand.forget();
    this.#line.hold(shown);
    if (this.#hand.dragging) return;
    this.#painter.behind(from, others);
    if (!same || before?.others !== shown.others) this.#painter.line(path);
    if (!same || before?.window !== window || before.from !== shown.from) this.#paintHandles();
  }

  #drawn(mode: Exclude<SketchMode, 'press'>, sketched: Path): void {
    if (mode === 'measure') return;
    const snap = (path: Path): Path => {
      const { prepared, snapping } = this.#line;
      return prepared && snapping ? snapEnds(prepared, path, this.#km(SNAP_PX)).path : path;
    };
    if (mode === 'draw') return this.#options.onDrawn(snap(sketched));
    const stroke = simplify(sketched, this.#km(STROKE_PX) * 1000);
    const { path } = this.#line;
    const drawn = path && strokeInto(path, stroke, (p) => this.#options.port.project(p));
    if (!drawn) return this.#options.onDrawn(snap(stroke));
    this.#line.change(snap(drawn));
  }

  #keyed(): Keyed {
    const line = this.#line;
    return {
      step: (by) => line.step(by),
      nudge: (east, north) => {
        if (!line.selection || SKETCHED[this.#mode] !== 'press') return false;
        line.nudge(east, north, 'move');
        return true;
      },
      settle: () => line.settle(),
      walks: () => SKETCHED[this.#mode] === 'press',
      act: (action) => this.#act(action),
    };
  }

  #act(action: Exclude<KeyAction['do'], 'step' | 'nudge'>): boolean {
    if (action === 'undo') this.#options.onUndo();
    else if (action === 'redo') this.#options.onRedo();
    else if (SKETCHED[this.#mode] !== 'press') return this.#sketches(action);
    else if (action === 'escape') return this.#escape();
    else if (action === 'enter' || action === 'point') this.#hand.chooseMiddle();
    else if (!this.#line.selection) return false;
    else if (action === 'add') this.addAfter();
    else if (action === 'delete') this.deleteChosen();
    else this.stretching = !this.stretching;
    return true;
  }

  /** terra-draw itself hears Enter and Escape while it draws. */
  #sketches(action: Exclude<KeyAction['do'], 'step' | 'nudge'>): boolean {
    if (action === 'escape') this.cancel();
    if (action !== 'point') return action === 'escape' || action === 'enter';
    const { size, camera } = this.#options.port;
    this.#sketcher.point({ x: size.width / 2, y: size.height / 2 });
    this.#line.note({ kind: 'point', at: [camera.lon, camera.lat] });
    return true;
  }

  #escape(): boolean {
    if (this.#hand.lose()) return true;
    this.stretching = false;
    if (!this.#line.selection) return false;
    this.#line.choose(null);
    return true;
  }

  get mode(): EditorMode {
    return this.#mode;
  }

  set mode(mode: EditorMode) {
    if (mode === this.#mode) return;
    if (this.#mode === 'measure') this.#options.onMeasure?.(null);
    this.#mode = mode;
    this.#sketcher.mode = SKETCHED[mode];
    this.#map.getCanvas().style.cursor = mode === 'select' ? '' : 'crosshair';
  }

  get snapping(): boolean {
    return this.#line.snapping;
  }

  set snapping(on: boolean) {
    this.#line.snapping = on;
  }

  get stretching(): boolean {
    return this.#line.stretching;
  }

  set stretching(on: boolean) {
    this.#line.stretching = on;
  }

  get selection(): Selection | null {
    return this.#line.selection;
  }

  select(selection: Selection | null): void {
    const { vertex, to } = this.#line.selection ?? {};
    if (selection?.vertex === vertex && selection?.to === to) return;
    this.#line.selection = selection;
    this.#paintHandles();
  }

  nudge(east: number, north: number): void {
    this.#line.nudge(east, north, 'end');
  }

  addAfter(): void {
    this.#line.addAfter();
  }

  deleteChosen(): void {
    this.#line.deleteVertices(this.#line.selection);
  }

  stepSketch(by: -1 | 1): boolean {
    return this.#sketcher.step(by);
  }

  finish(): void {
    this.#sketcher.finish();
  }

  cancel(): void {
    this.#sketcher.cancel();
    if (this.#mode === 'measure') this.#options.onMeasure?.(null);
  }

  focus(): void {
    this.#map.getCanvas().focus();
  }

  pixel(vertex: number): Pixel | null {
    const at = this.#line.path?.[vertex];
    return at ? this.#options.port.project(at) : null;
  }

  remove(): void {
    this.#options.port.taken = null;
    this.#disown();
    this.#sketcher.stop();
    this.#hand.remove();
    this.#keyboard.remove();
    this.#painter.clear();
    this.#map.getCanvas().style.cursor = '';
  }
}
