/** What a draft is measured against, from the record or from the draft itself. */
import type { Start } from '../domain/start';
import type { Frontage } from '../domain/constants';
import type { Position, Ring } from '../domain/types';
import { nearestEdge, OutlineError, prepareOutline, type PreparedOutline } from '../geometry';
import type { Archive } from '../record/archive';
import type { Draft, DraftStart } from '../scenario/draft';
import type { Side } from '../scenario';
import { comparedOf } from './compared';

/** The side that a draft began as; null where it began as nothing, or the record no longer holds it. */
export function sideOfStart(
  record: Pick<Start, 'scenarios' | 'lines'>,
  start: DraftStart | null,
): Side | null {
  if (!start) return null;
  if (start.kind === 'copy') return { lines: start.lines, holders: start.holders };
  const day = start.kind === 'scenario' ? start.day : '';
  const read = comparedOf(record, [], start.id, day)?.side;
  if (read?.ok) return read.side;
  const line = record.lines.find(({ id }) => id === start.id);
  return line ? { lines: [line], holders: [] } : null;
}

/** An edge further than this from the shipped outline is taken for coast, in km. */
const NEIGHBOUR_KM = 3;

/**
 * The outline of a draft, ready to be cut: the shipped one, or the reader's own with the frontage of the nearest shipped edge.
 * Null where the ring cannot be an outline.
 */
export function outlineOf(draft: Pick<Draft, 'outline'>, shipped: PreparedOutline): PreparedOutline | null {
  if (draft.outline === 'shipped') return shipped;
  try {
    return prepareOutline({ ring: draft.outline, frontages: frontagesOf(draft.outline, shipped) });
  } catch (error) {
    if (error instanceof OutlineError) return null;
    throw error;
  }
}

function frontagesOf(ring: Ring, shipped: PreparedOutline): Frontage[] {
  return ring.slice(1).map((b, i) => {
    const a = ring[i] as Position;
    const found = nearestEdge(shipped, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], NEIGHBOUR_KM);
    return (found && shipped.frontages[found.edge]) ?? 'coast';
  });
}

/** Kinds of places where people live or pass: what a line puts on one side or the other. */
const SETTLED = ['city', 'town', 'neighbourhood', 'camp', 'crossing', 'site'];

/** Places of the record that a line can put on one side or the other. */
export function placesOf(archive: Archive | null): { id: string; lonLat: Position }[] {
  return [...(archive?.places.values() ?? [])].flatMap(({ id, kind, point }) =>
    point && SETTLED.includes(kind) ? [{ id, lonLat: point.lonLat }] : [],
  );
}
