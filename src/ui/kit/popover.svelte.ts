/**
 * Something that a press of its button opens. A press elsewhere closes it; so does Escape, which goes no further
 * and gives the focus back to the button, the first element with aria-expanded.
 */
export class Popover {
  open = $state(false);
  #root: HTMLElement | undefined;

  /** For `{@attach}` on the element that holds the button and what it opens. */
  readonly within = (root: HTMLElement): (() => void) => {
    this.#root = root;
    const elsewhere = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !root.contains(target)) this.open = false;
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !this.open) return;
      event.stopPropagation();
      this.close();
    };
    addEventListener('pointerdown', elsewhere);
    root.addEventListener('keydown', escape);
    return () => {
      removeEventListener('pointerdown', elsewhere);
      root.removeEventListener('keydown', escape);
    };
  };

  readonly toggle = (): void => {
    if (this.open) this.close();
    else this.open = true;
  };

  close(): void {
    this.open = false;
    this.#root?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  }
}
