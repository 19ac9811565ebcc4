import { untrack } from 'svelte';
import { comparedOf } from '../../state/compared';
import type { Desk } from '../desk';

/** A link may name things that this record does not hold: said, and dropped. To be called while a component is set up. */
export function dropUnknown(desk: Desk): void {
  const view = $derived(desk.view.current);
  // What a reader drew stands in Compare after a reload too: read when a link asks for it.
  let drawnRead = $state(false);
  async function readDrawn(): Promise<void> {
    try {
      const { drawingOf } = await import('../draw/drawing.svelte');
      await drawingOf(desk).ready;
    } catch (cause) {
      desk.note = desk.t('app.loadFailed', { why: String(cause) });
    }
    drawnRead = true;
  }
  $effect(() => {
    for (const side of view.page === 'compare' ? (['a', 'b'] as const) : (['a'] as const)) {
      const id = view[side];
      if (comparedOf(desk.start, desk.own, id, view.t)) continue;
      if (id.startsWith('own-') && !drawnRead) untrack(() => void readDrawn());
      else untrack(() => desk.view.drop(side, id, desk.t('link.unknownItem', { kind: 'scenario', id })));
    }
  });
  $effect(() => {
    const { sel } = view;
    // Of all sources: what those of a lens are silent on is in the record all the same.
    const { whole } = desk;
    if (!sel || !whole) return;
    const known =
      sel.kind === 'zone' ? desk.zones.some((z) => z.id === sel.id) : whole[`${sel.kind}s`].has(sel.id);
    if (known) return;
    untrack(() => {
      const said = desk.t('link.unknownItem', { kind: sel.kind, id: sel.id });
      desk.view.drop('sel', `${sel.kind}:${sel.id}`, said);
      desk.view.go({ sel: null }, true);
    });
  });
}
