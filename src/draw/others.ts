import type { TerraDrawMouseEvent } from 'terra-draw';
import type { Path } from '../domain/types';
import { nearestOnLine, type Pixel, type Project } from './handles';
import type { Presses } from './press-mode';

/** A press this near to another line, in pixels, is on it. */
const ON_LINE = 12;

/** Which of the other lines lies at a pixel, the nearest of all; null where none does. */
export function otherAt(others: readonly Path[], project: Project, at: Pixel): number | null {
  let best: number | null = null;
  let least = ON_LINE;
  for (const [i, path] of others.entries()) {
    const far = nearestOnLine(path, project, at)?.far ?? Infinity;
    if (far > least) continue;
    least = far;
    best = i;
  }
  return best;
}

/** Presses that `takes` does not take go on to the hand. */
export const pressesBeside = (hand: Presses, takes: (at: Pixel) => boolean): Presses => ({
  onPress: (event: TerraDrawMouseEvent) => {
    const left = event.button !== 'right';
    if (!left || !takes({ x: event.containerX, y: event.containerY })) hand.onPress(event);
  },
  onMove: (event) => hand.onMove(event),
  onDragStart: (event) => hand.onDragStart(event),
  onDrag: (event) => hand.onDrag(event),
  onDragEnd: (event) => hand.onDragEnd(event),
});
