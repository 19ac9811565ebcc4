/** What keys do on a line, by the table of the design. Pure, so that it can be tested without a map. */

export type KeyAction =
  | { do: 'step'; by: 1 | -1 }
  | { do: 'nudge'; east: number; north: number }
  | { do: 'add' | 'delete' | 'undo' | 'redo' | 'escape' | 'stretch' | 'enter' | 'point' };

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const PLAIN: Record<string, KeyAction> = {
  n: { do: 'add' },
  s: { do: 'stretch' },
  Delete: { do: 'delete' },
  Backspace: { do: 'delete' },
  Escape: { do: 'escape' },
  Enter: { do: 'enter' },
  ' ': { do: 'point' },
};

/** Metres of a nudge: 50, with Shift 250, with Alt 10. */
export const metresOf = ({ shiftKey, altKey }: Pick<Pressed, 'shiftKey' | 'altKey'>): number =>
  shiftKey ? 250 : altKey ? 10 : 50;

/** Null for a key that is not the editor's. */
export function keyAction(event: Pressed): KeyAction | null {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return { do: event.shiftKey ? 'redo' : 'undo' };
    return key === 'y' ? { do: 'redo' } : null;
  }
  const arrow = ARROWS[key];
  if (arrow) {
    const metres = metresOf(event);
    return { do: 'nudge', east: arrow[0] * metres, north: arrow[1] * metres };
  }
  if (key === 'Tab') return event.altKey ? null : { do: 'step', by: event.shiftKey ? -1 : 1 };
  return event.altKey ? null : (PLAIN[key] ?? null);
}
