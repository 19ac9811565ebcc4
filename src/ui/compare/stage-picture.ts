import type { SidePair } from './side-pair.svelte';
import type { Mode } from '../../url/view';

/**
 * The maps as they stand, in one canvas: one over the other up to the divider, beside or below each other, or one alone.
 * @param at the divider, in per cent from the left
 * @param stacked whether side by side stands one above the other
 * @param ink colour of the dividing line
 * @throws Error where no map stands or a picture cannot be taken
 */
export async function stagePicture(
  { a, b }: SidePair,
  { mode, at, stacked, ink }: { mode: Mode; at: number; stacked: boolean; ink: string },
): Promise<HTMLCanvasElement> {
  const first = await a.port?.picture();
  if (!first) throw new Error('the map has not been drawn');
  if (mode === 'diff') return first;
  const second = await b.port?.picture();
  if (!second) throw new Error('the map of side B has not been drawn');
  const canvas = document.createElement('canvas');
  const beside = mode === 'side' && !stacked;
  const below = mode === 'side' && stacked;
  canvas.width = first.width + (beside ? second.width : 0);
  canvas.height = first.height + (below ? second.height : 0);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser gives no 2D canvas to take a picture with');
  pen.drawImage(first, 0, 0);
  pen.fillStyle = ink;
  const line = Math.max(2, Math.round((3 * first.width) / (a.port?.size.width ?? first.width)));
  if (mode === 'side') {
    pen.drawImage(second, beside ? first.width : 0, below ? first.height : 0);
    if (beside) pen.fillRect(first.width - line / 2, 0, line, canvas.height);
    else pen.fillRect(0, first.height - line / 2, canvas.width, line);
    return canvas;
  }
  const x = Math.round((first.width * at) / 100);
  const rest = second.width - x;
  if (rest > 0) pen.drawImage(second, x, 0, rest, second.height, x, 0, rest, second.height);
  pen.fillRect(x - line / 2, 0, line, canvas.height);
  return canvas;
}
