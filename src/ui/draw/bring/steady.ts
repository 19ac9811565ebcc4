/** Numbers that may wait for the end of a drag: worked out once it is over, and shown as they were until then. */
import type { DraftsState } from '../../../state/drafts.svelte';

/** A reader for a `$derived` that gives the last value while a vertex is dragged. */
export function steady<T>(drafts: DraftsState, work: () => T): () => T {
  let last: { value: T } | null = null;
  return () => {
    if (drafts.dragging && last) return last.value;
    last = { value: work() };
    return last.value;
  };
}
