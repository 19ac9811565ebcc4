import type { Pixel } from './handles';

/**
 * Presses on a handle are the editor's alone. The map would zoom by a second tap, or by a tap and a drag after it, and while it
 * does not pan the browser would scroll the page under two fingers.
 * @param own whether a handle lies at a pixel
 * @returns the undo
 */
export function ownPresses(canvas: HTMLCanvasElement, own: (at: Pixel) => boolean): () => void {
  const stop = new AbortController();
  const listen = (name: 'touchstart' | 'dblclick'): void =>
    canvas.addEventListener(
      name,
      (event: TouchEvent | MouseEvent) => {
        // Two fingers are the map's, wherever they are.
        const [at, second] = 'targetTouches' in event ? event.targetTouches : [event];
        if (!at || second) return;
        const { left, top } = canvas.getBoundingClientRect();
        if (!own({ x: at.clientX - left, y: at.clientY - top })) return;
        event.stopPropagation();
        // Not the page's either.
        if (event.cancelable) event.preventDefault();
      },
      { passive: false, signal: stop.signal },
    );
  listen('touchstart');
  listen('dblclick');
  canvas.style.touchAction = 'none';
  return () => {
    stop.abort();
    canvas.style.touchAction = '';
  };
}
