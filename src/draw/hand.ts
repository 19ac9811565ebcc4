import type { TerraDrawMouseEvent } from 'terra-draw';
import type { Position } from '../domain/types';
import { boxOf } from '../geometry';
import type { MapPort } from '../map/port';
import type { EditorMode, EditorOptions } from './contract';
import {
  type Drag,
  dragNew,
  dragVertex,
  type Hit,
  hitHandle,
  nearestOnLine,
  type Pixel,
  reachOf,
  stretchOf,
} from './handles';
import type { LineInHand } from './line';
import { Magnifier } from './magnifier';
import type { Painter } from './painter';
import { type Down, Pointer } from './pointer';
import type { Presses } from './press-mode';

interface Options extends Pick<EditorOptions, 'port' | 'onPath' | 'onGrab' | 'onHover'> {
  line: LineInHand;
  painter: Painter;
  mode: () => EditorMode;
  /** Handles are to be drawn again. */
  onChange: () => void;
}

/** A finger that moves less than this, in pixels, has pressed and not dragged. */
const TAP_PX = 8;
/** A press this near to a vertex, in pixels, is on it. */
const ON_VERTEX = 4;

/** What mouse, pen and finger do to the line. */
export class Hand implements Presses {
  hovered: number | null = null;
  readonly #options: Options;
  readonly #port: MapPort;
  readonly #line: LineInHand;
  readonly #pointer: Pointer;
  readonly #magnifier: Magnifier;
  /** What the press under way took hold of. */
  #hit: Hit | null = null;
  #drag: Drag | null = null;
  #moved = false;

  constructor(options: Options) {
    this.#options = options;
    this.#port = options.port;
    this.#line = options.line;
    this.#magnifier = new Magnifier(options.port.native);
    this.#pointer = new Pointer(options.port.native.getCanvas(), {
      onDown: (down) => this.#down(down),
      onLong: (down) => this.#long(down),
      onLost: () => this.lose(),
    });
  }

  get dragging(): boolean {
    return this.#drag !== null;
  }

  readonly #project = (position: Position): Pixel => this.#port.project(position);

  /** The handle at a pixel. */
  hitAt(at: Pixel): Hit | null {
    const { path, window } = this.#line;
    if (!path || !window) return null;
    return hitHandle(path, window, this.#project, at, reachOf(this.#pointer.touch));
  }

  #at({ x, y }: Pixel): Position {
    const { lng, lat } = this.#port.native.unproject([x, y]);
    return [lng, lat];
  }

  #down(down: Down): void {
    this.#moved = false;
    const mode = this.#options.mode();
    // To add is to press the line: a vertex is meant only by a press that is right on it.
    const onLine = mode === 'add' ? this.#onLine(down) : null;
    this.#hit =
      onLine ?? (mode === 'select' || mode === 'add' || mode === 'delete' ? this.hitAt(down) : null);
    if (!this.#hit || mode === 'delete') return;
    // Made ready while the hand is still: the first move is then as fast as the others.
    const drag = this.#dragOf(this.#hit);
    if (drag) this.#options.onGrab?.(boxOf(drag.base.slice(drag.from, drag.to + 1)));
  }

  #dragOf(hit: Hit): Drag | null {
    const { path, window, selection } = this.#line;
    if (!path || !window) return null;
    return hit.kind === 'vertex'
      ? dragVertex(path, window, hit.vertex, selection)
      : dragNew(path, window, hit.before, hit.at);
  }

  /** The line itself at a pixel, as a vertex that is not there yet. */
  #onLine(at: Pixel): Hit | null {
    const { path } = this.#line;
    const found = path && nearestOnLine(path, this.#project, at);
    if (!found || found.far > reachOf(this.#pointer.touch)) return null;
    const hit = this.hitAt(at);
    if (hit?.kind === 'vertex' && Math.hypot(hit.pixel.x - at.x, hit.pixel.y - at.y) < ON_VERTEX) return null;
    return { kind: 'midpoint', before: found.before, at: found.at, pixel: this.#project(found.at) };
  }

  #long(down: Down): boolean {
    const hit = this.hitAt(down);
    if (hit?.kind !== 'vertex' || this.#options.mode() === 'add' || this.#moved) return false;
    this.lose();
    this.#line.deleteVertices({ vertex: hit.vertex, to: hit.vertex });
    return true;
  }

  onPress({ containerX: x, containerY: y, button, isContextMenu }: TerraDrawMouseEvent): void {
    if (this.#pointer.spent || isContextMenu) return;
    const mode = this.#options.mode();
    const hit = this.#hit ?? this.hitAt({ x, y });
    if (button === 'right' || mode === 'delete') {
      if (hit?.kind === 'vertex') this.#line.deleteVertices({ vertex: hit.vertex, to: hit.vertex });
      else if (mode === 'delete') this.#line.note({ kind: 'off-line' });
      return;
    }
    if (hit?.kind === 'vertex')
      this.#line.pick(hit.vertex, this.#line.stretching || this.#pointer.down?.shift);
    else if (hit) this.#line.insert(hit.before, hit.at);
    else if (mode === 'add') this.#line.note({ kind: 'off-line' });
    else if (this.#line.selection) this.#line.choose(null);
  }

  onMove({ containerX: x, containerY: y }: TerraDrawMouseEvent): void {
    const hit = this.hitAt({ x, y });
    const hovered = hit?.kind === 'vertex' ? hit.vertex : null;
    if (this.#options.mode() === 'select')
      this.#port.native.getCanvas().style.cursor = hit ? (hovered === null ? 'copy' : 'grab') : '';
    if (hovered === this.hovered) return;
    this.hovered = hovered;
    this.#options.onChange();
    this.#options.onHover?.(hovered);
  }

  onDragStart(event: TerraDrawMouseEvent): boolean {
    const hit = this.#hit;
    if (!hit || this.#options.mode() === 'delete') return false;
    this.#drag = this.#dragOf(hit);
    if (!this.#drag) return false;
    this.#moved = false;
    this.#pointer.hold();
    this.#port.native.getCanvas().style.cursor = 'grabbing';
    this.onDrag(event);
    return true;
  }

  onDrag({ containerX, containerY }: TerraDrawMouseEvent): void {
    const { down } = this.#pointer;
    const [drag, hit] = [this.#drag, this.#hit];
    if (!drag || !hit || !down) return;
    const [dx, dy] = [containerX - down.x, containerY - down.y];
    if (!this.#moved && down.touch && Math.hypot(dx, dy) < TAP_PX) return;
    const first = !this.#moved;
    this.#moved = true;
    // The handle keeps its distance from the pointer: it does not jump to it.
    const pixel = { x: hit.pixel.x + dx, y: hit.pixel.y + dy };
    const line = this.#line;
    if (first) line.window = drag.window;
    const { selection } = line;
    const [from, to] = selection ? stretchOf(selection) : [drag.vertex, drag.vertex];
    const inStretch = hit.kind === 'vertex' && to > from && drag.vertex >= from && drag.vertex <= to;
    const there = this.#at(pixel);
    line.path = drag.at(inStretch ? there : line.landing(drag.vertex, there));
    this.#options.painter.held(drag, line.path);
    this.#options.onPath(line.path, 'move');
    if (first && !inStretch) line.pick(drag.vertex, false);
    this.#options.onChange();
    if (down.touch) this.#magnifier.show(pixel);
  }

  onDragEnd(): void {
    const drag = this.#drag;
    this.#release();
    if (!drag) return;
    if (!this.#moved) {
      if (this.#hit?.kind === 'vertex') this.#line.pick(this.#hit.vertex);
      return;
    }
    const { path } = this.#line;
    if (!path) return;
    this.#options.painter.line(path);
    this.#options.onPath(path, 'end');
    this.#options.onChange();
    if (path.length === drag.base.length) this.#line.moved(drag.base);
    else
      this.#line.note({
        kind: 'added',
        vertex: drag.vertex,
        of: path.length,
        at: path[drag.vertex] as Position,
      });
  }

  /** Forgets a drag: the line in hand was changed by others. */
  forget(): void {
    this.#drag = null;
    this.#magnifier.hide();
  }

  #release(): void {
    this.forget();
    this.#port.native.dragPan.enable();
    this.#port.native.getCanvas().style.cursor = '';
  }

  /** Gives a drag up: the line is as it was before it. @returns whether there was one */
  lose(): boolean {
    const drag = this.#drag;
    this.#hit = null;
    if (!drag) return false;
    this.#release();
    if (!this.#moved) return true;
    this.#line.path = drag.base;
    this.#options.painter.line(drag.base);
    this.#options.onPath(drag.base, 'cancel');
    this.#options.onChange();
    return true;
  }

  /** Chooses the handle nearest to the middle of the map: where a keyboard begins. */
  chooseMiddle(): void {
    const { width, height } = this.#port.size;
    const { path, window } = this.#line;
    const hit =
      path && window && hitHandle(path, window, this.#project, { x: width / 2, y: height / 2 }, Infinity);
    if (hit?.kind === 'vertex') this.#line.pick(hit.vertex);
  }

  remove(): void {
    this.#pointer.remove();
    this.#magnifier.remove();
  }
}
