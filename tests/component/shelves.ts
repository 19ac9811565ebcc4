/** Drafts of several tabs over the one shelf of a browser. */
import { DraftsState } from '../../src/state/drafts.svelte';
import { deskWith } from './small';

export const SHIPPED = 'yellow-line-2025-10-10';

/** Takes every draft of other tests off the shelf, and lets this tab remember none. */
export function emptyShelf(): Promise<void> {
  sessionStorage.clear();
  return new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase('gaza-control-atlas');
    asked.onsuccess = () => resolve();
    asked.onerror = () => reject(asked.error ?? new Error('the shelf of a former test cannot be emptied'));
  });
}

/** A tab of the browser: its own desk, the shelf of all. */
export async function tab(): Promise<{ drafts: DraftsState; detach: () => void }> {
  const drafts = new DraftsState(deskWith());
  const { ready, detach } = drafts.attach();
  await ready;
  return { drafts, detach };
}
