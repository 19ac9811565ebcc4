/** Which draft a tab has in hand: each tab its own, kept over a reload. */
const IN_HAND = 'atlas-draft';

/** Id of the draft that this tab had in hand before it was reloaded; null where there was none. */
export function remembered(): string | null {
  try {
    return sessionStorage.getItem(IN_HAND);
  } catch {
    // Storage is switched off: this tab remembers nothing.
    return null;
  }
}

export function remember(id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(IN_HAND);
    else sessionStorage.setItem(IN_HAND, id);
  } catch {
    // As above: the draft that was changed last is taken up instead.
  }
}
