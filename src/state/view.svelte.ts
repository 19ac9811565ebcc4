import { decode, encode, type Dropped } from '../url/codec';
import { DEFAULT_VIEW, type Selection, type View } from '../url/view';

/** The view as the address holds it. Every action writes the address; everything else follows from it. */
export class ViewState {
  current = $state.raw<View>(DEFAULT_VIEW);
  dropped = $state.raw<Dropped[]>([]);

  /** Reads the address and follows back, forward and edited links. Returns the undo. */
  attach(): () => void {
    const read = (): void => {
      const { view, dropped } = decode(location.hash);
      this.current = view;
      this.dropped = dropped;
    };
    read();
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }

  /** Changes part of the view. `replace` for changes that need no step back (camera, units). */
  go(patch: Partial<View>, replace = false): void {
    // A paragraph is one of what is selected.
    const next = { ...this.current, ...('sel' in patch ? { paragraph: null } : {}), ...patch };
    const hash = encode(next);
    this.current = next;
    if (hash === location.hash) return;
    const url = hash || location.pathname + location.search;
    if (replace) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
  }

  /** @param paragraph of a source, to be brought into view */
  select(sel: Selection | null, paragraph: number | null = null): void {
    // A selection made on the record page stays there; one on the method page leads back to the map.
    const page = this.current.page === 'method' ? 'explore' : this.current.page;
    this.go({ sel, page, paragraph });
  }

  drop(name: string, value: string, why: string): void {
    if (this.dropped.some((item) => item.name === name && item.value === value)) return;
    this.dropped = [...this.dropped, { name, value, why }];
  }

  dismiss(): void {
    this.dropped = [];
  }
}
