/** Time per day of playback, in ms. */
export const BEAT_MS = 400;

/** Playback of days. It waits while held (the pointer rests on the timeline) and ends where no day is left. */
export class Player {
  playing = $state(false);
  held = false;
  readonly #step: () => boolean;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param step goes on by a day; false where there is none */
  constructor(step: () => boolean) {
    this.#step = step;
  }

  play(): void {
    if (this.playing) return;
    this.playing = true;
    this.#timer = setInterval(() => {
      if (!this.held && !this.#step()) this.stop();
    }, BEAT_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.playing = false;
  }

  toggle(): void {
    if (this.playing) this.stop();
    else this.play();
  }
}
