import type { Draft } from '../scenario/draft';
import { type Live, type LiveAnswer, liveAnswer, type LiveDone, liveSteps } from '../scenario/live';

/** Drafts with more vertices than this get their shares first, and what takes longer once the map has drawn them. */
export const LONG = 10_000;
/** What the map is given to draw a long line before the other numbers are worked out, in ms. */
const PICTURE_MS = 200;

interface Begun {
  draft: Draft;
  live: Live;
  rest: () => LiveDone;
}

/** Numbers of a draft: all at once, or of a long one in two steps. Read from a `$derived`, which the second step runs again. */
export class Answers {
  #begun: Begun | null = null;
  /** The answer whose second step is due. */
  #due = $state.raw<Begun | null>(null);

  of(draft: Draft, live: Live): LiveAnswer {
    const vertices = draft.lines.reduce((sum, { path }) => sum + path.length, 0);
    // Moves of a drag differ from an anchor by little: that is fast, and numbers must not wait there.
    if (live.anchor || vertices <= LONG) return liveAnswer(draft, live);
    const before = this.#begun;
    if (before && before === this.#due && before.draft === draft && before.live === live)
      return before.rest();
    const { first, rest } = liveSteps(draft, live);
    const begun = rest && { draft, live, rest };
    this.#begun = begun;
    if (begun)
      afterPicture(() => {
        if (this.#begun === begun) this.#due = begun;
      });
    return first;
  }
}

function afterPicture(work: () => void): void {
  setTimeout(() => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: PICTURE_MS });
    else work();
  }, PICTURE_MS);
}
