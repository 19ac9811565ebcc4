/** Fingers and pointers on the timeline: a drag moves along it, two fingers or the wheel with Ctrl zoom, a tap chooses. */
interface Moves {
  /** A drag by px along the axis. */
  pan: (px: number) => void;
  /** @param factor below 1 shows fewer days. @param x px from the left edge that stays in its place */
  zoom: (factor: number, x: number) => void;
  tap: (x: number, y: number, touch: boolean) => void;
  /** A pointer rests on the timeline, or (null) has left it. */
  hover: (at: { x: number; y: number } | null) => void;
}

/** A pointer that moved no further than this has tapped. */
const STILL_PX = 4;

/** Takes up the gestures of an element; returns the clean-up. For `{@attach}`. */
export const gestures =
  (moves: Moves) =>
  (element: HTMLElement): (() => void) => {
    const down = new Map<number, { x: number; y: number }>();
    let moved = false;
    const stop = new AbortController();
    const listen = <K extends keyof HTMLElementEventMap>(
      type: K,
      then: (event: HTMLElementEventMap[K]) => void,
      passive = true,
    ): void => element.addEventListener(type, then, { signal: stop.signal, passive });
    const at = (event: MouseEvent): { x: number; y: number } => {
      const box = element.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const spread = (): number => {
      const [a, b] = [...down.values()];
      return a && b ? Math.max(8, Math.abs(a.x - b.x)) : 0;
    };
    // What has a job of its own (a handle, a name) is left to it.
    const own = (event: Event): boolean =>
      event.target instanceof Element && event.target.closest('[role="slider"], button') === null;

    listen('pointerdown', (event) => {
      if (!own(event) || event.button !== 0) return;
      down.set(event.pointerId, at(event));
      if (down.size === 1) moved = false;
      element.setPointerCapture(event.pointerId);
    });
    listen('pointermove', (event) => {
      const before = down.get(event.pointerId);
      const now = at(event);
      if (!before) {
        if (event.pointerType === 'mouse') moves.hover(own(event) ? now : null);
        return;
      }
      const apart = spread();
      if (!moved && Math.hypot(now.x - before.x, now.y - before.y) <= STILL_PX && down.size === 1) return;
      moved = true;
      down.set(event.pointerId, now);
      if (down.size === 1) moves.pan(now.x - before.x);
      else {
        const xs = [...down.values()].map(({ x }) => x);
        moves.zoom(apart / spread(), xs.reduce((sum, x) => sum + x, 0) / xs.length);
      }
    });
    const up = (event: PointerEvent, tapped: boolean): void => {
      const began = down.get(event.pointerId);
      down.delete(event.pointerId);
      if (began && tapped && !moved) moves.tap(began.x, began.y, event.pointerType === 'touch');
    };
    listen('pointerup', (event) => up(event, true));
    listen('pointercancel', (event) => up(event, false));
    listen('pointerleave', () => moves.hover(null));
    listen(
      'wheel',
      (event) => {
        if (event.ctrlKey || event.metaKey) moves.zoom(Math.exp(event.deltaY / 300), at(event).x);
        else if (event.deltaX !== 0 || event.shiftKey) moves.pan(-(event.deltaX || event.deltaY));
        else return;
        event.preventDefault();
      },
      false,
    );
    return () => stop.abort();
  };
