import type { Drawing } from './drawing.svelte';

/** How near to the line the pointer must be for the profile to follow it, in px. */
const NEAR_PX = 16;

/** The profile's cursor follows a pointer that goes along the line on the map. Returns the undo. */
export function followPointer(drawing: Drawing, box: HTMLElement): () => void {
  const move = (event: PointerEvent): void => {
    const { port, drafts, liveLine } = drawing;
    if (!port || !liveLine || drafts.dragging || event.pointerType === 'touch') return;
    const { left, top } = box.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    let best: { km: number; px: number } | null = null;
    for (const { km, at } of liveLine.profile) {
      const pixel = port.project(at);
      const px = Math.hypot(pixel.x - x, pixel.y - y);
      if (px < NEAR_PX && px < (best?.px ?? Infinity)) best = { km, px };
    }
    drawing.cursor = best?.km ?? null;
  };
  const leave = (): void => {
    drawing.cursor = null;
  };
  box.addEventListener('pointermove', move);
  box.addEventListener('pointerleave', leave);
  return () => {
    box.removeEventListener('pointermove', move);
    box.removeEventListener('pointerleave', leave);
  };
}
