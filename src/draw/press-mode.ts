import { TerraDrawExtend, type TerraDrawAdapterStyling, type TerraDrawMouseEvent } from 'terra-draw';

export interface Presses {
  onPress: (event: TerraDrawMouseEvent) => void;
  onMove: (event: TerraDrawMouseEvent) => void;
  /** @returns whether something was taken hold of; else the map moves */
  onDragStart: (event: TerraDrawMouseEvent) => boolean;
  onDrag: (event: TerraDrawMouseEvent) => void;
  onDragEnd: (event: TerraDrawMouseEvent) => void;
}

/**
 * A mode of terra-draw that stores nothing: presses and drags go to the editor, whose line stays its own. terra-draw's select
 * mode keeps a feature for each vertex, and needs 25 ms a move at 500 of them.
 */
export class PressMode extends TerraDrawExtend.TerraDrawBaseDrawMode<Record<string, never>> {
  override mode = 'press';
  readonly #presses: Presses;
  #holding = false;

  constructor(presses: Presses) {
    super();
    this.#presses = presses;
  }

  start(): void {
    this.setStarted();
  }

  stop(): void {
    this.cleanUp();
    this.setStopped();
  }

  cleanUp(): void {
    this.#holding = false;
  }

  styleFeature(): TerraDrawAdapterStyling {
    return TerraDrawExtend.getDefaultStyling();
  }

  override onClick(event: TerraDrawMouseEvent): void {
    // terra-draw takes the press after a menu for the menu's; on some systems that is the one before it. The button tells.
    this.#presses.onPress({ ...event, isContextMenu: false });
  }

  override onMouseMove(event: TerraDrawMouseEvent): void {
    this.#presses.onMove(event);
  }

  override onDragStart(event: TerraDrawMouseEvent, setMapDraggability: (enabled: boolean) => void): void {
    this.#holding = this.#presses.onDragStart(event);
    if (this.#holding) setMapDraggability(false);
  }

  override onDrag(event: TerraDrawMouseEvent): void {
    if (this.#holding) this.#presses.onDrag(event);
  }

  override onDragEnd(event: TerraDrawMouseEvent): void {
    if (this.#holding) this.#presses.onDragEnd(event);
    this.#holding = false;
  }
}
