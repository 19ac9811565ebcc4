/** Positions of many items, made without holding the page up. */
import type { BroughtItem } from '../../../exchange/read';

/** Longest that the page is held up at once, in ms. */
const STEP_MS = 12;

/**
 * Builds the positions of the items, which a worker hands over packed, and lets the page answer in between.
 * @throws the signal's reason, by rejection, when cancelled
 */
export async function warmed(items: readonly BroughtItem[], signal: AbortSignal): Promise<void> {
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > STEP_MS) {
      await new Promise((next) => setTimeout(next, 0));
      signal.throwIfAborted();
      since = performance.now();
    }
    void item.geometry;
  }
}
