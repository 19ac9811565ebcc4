/** A reader's hand in a component test: real input through the browser's own protocol, at pixels of the tested page. */
import { cdp } from 'vitest/browser';

export interface At {
  x: number;
  y: number;
}

/** The tested page lies in a frame that the runner may have scaled. */
function onScreen({ x, y }: At): At {
  const frame = window.frameElement?.getBoundingClientRect();
  if (!frame) return { x, y };
  const scale = frame.width / innerWidth;
  return { x: frame.left + x * scale, y: frame.top + y * scale };
}

interface Protocol {
  send: (method: string, params: Record<string, unknown>) => Promise<unknown>;
}
// The session's own type names no method.
const send = (method: string, params: Record<string, unknown>): Promise<unknown> =>
  (cdp() as unknown as Protocol).send(method, params);

type Mouse = 'mousePressed' | 'mouseMoved' | 'mouseReleased';
const mouse = (type: Mouse, at: At, buttons: number, button = 'left'): Promise<unknown> =>
  send('Input.dispatchMouseEvent', {
    type,
    ...onScreen(at),
    button: type === 'mouseMoved' && buttons === 0 ? 'none' : button,
    buttons,
    clickCount: 1,
  });

export const hover = (at: At): Promise<unknown> => mouse('mouseMoved', at, 0);

export async function click(at: At): Promise<void> {
  await hover(at);
  await mouse('mousePressed', at, 1);
  await mouse('mouseReleased', at, 0);
}

/** A press of the other button, which opens a menu on the way. */
export async function rightClick(at: At): Promise<void> {
  await hover(at);
  await mouse('mousePressed', at, 2, 'right');
  await mouse('mouseReleased', at, 0, 'right');
}

/** Presses, moves along and lets go. `midway` runs before letting go. */
export async function drag(from: At, along: readonly At[], midway?: () => unknown): Promise<void> {
  await hover(from);
  await mouse('mousePressed', from, 1);
  for (const at of along) await mouse('mouseMoved', at, 1);
  await midway?.();
  await mouse('mouseReleased', along.at(-1) ?? from, 0);
}

/**
 * As `drag`, by a finger that presses `canvas`; without moves, a finger that rests. By events of the page: the browser's protocol
 * sends real touches to the frame of the first file that was tested, not to that of this one.
 */
export async function finger(
  canvas: HTMLCanvasElement,
  from: At,
  along: readonly At[],
  midway?: () => unknown,
): Promise<void> {
  const event = (type: string, { x, y }: At): boolean =>
    canvas.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 7,
        pointerType: 'touch',
        isPrimary: true,
        bubbles: true,
        cancelable: true,
        clientX: x,
        clientY: y,
      }),
    );
  event('pointerdown', from);
  for (const at of along) event('pointermove', at);
  await midway?.();
  event('pointerup', along.at(-1) ?? from);
}
