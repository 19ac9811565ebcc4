import type { Atlas } from '../../domain/atlas';
import { searchRecords } from '../../record/search';
import { Searching } from '../../workers/searching';

const standing = new WeakMap<Atlas, Searching>();

/** The search over a record, built once off the main thread and kept for the visit. */
export function searchOver(atlas: Atlas): Searching {
  const known = standing.get(atlas);
  if (known) return known;
  const made = new Searching(searchRecords(atlas));
  standing.set(atlas, made);
  // One that could not be built is not kept: the next opening tries again.
  made.ready.catch(() => standing.delete(atlas));
  return made;
}
