import type { Position } from '../../domain/types';
import { inPolygons } from '../../geometry';
import type { Hit } from '../../map/port';
import type { Part } from '../../scenario';
import type { ComparisonState } from '../../state/comparison.svelte';
import { fill, percent } from '../../text';
import type { Desk } from '../desk';
import { hitWords, selectionOf } from '../explore/hits';
import { zonesIn } from './side-data';
import { words } from './stage.en';

export type Where = 'a' | 'b' | 'diff';

/** The part of the comparison under a hit on the ground; null where A and B cannot be compared. */
function partAt({ shown }: ComparisonState, { kind, id }: Hit, at: Position): Part | null {
  const parts = shown?.parts ?? [];
  if (kind === 'change') return parts.find((part) => part.id === id) ?? null;
  return parts.find(({ polygons }) => inPolygons(at, polygons)) ?? null;
}

const onGround = ({ kind }: Hit): boolean => kind === 'change' || kind === 'zone';

/** A click: ground chooses its passage (once more: lets it go), a line, place or event is selected. */
export function chooseHit(
  desk: Desk,
  comparison: ComparisonState,
  where: Where,
  hit: Hit,
  at: Position,
): void {
  if (onGround(hit)) {
    const part = partAt(comparison, hit, at);
    if (part) chooseCell(desk, part);
    // Without a comparison a zone of A still answers for itself: the panel knows the zones of A.
    else if (where === 'a') desk.view.select(selectionOf(hit));
    return;
  }
  // A line of the reader's own has no entry in the record.
  if (hit.kind === 'line' && !desk.start.lines.some(({ id }) => id === hit.id)) return;
  desk.view.select(selectionOf(hit));
}

export function chooseCell(desk: Desk, { from, to }: Pick<Part, 'from' | 'to'>): void {
  const { cell } = desk.view.current;
  desk.view.go({ cell: cell?.from === from && cell.to === to ? null : { from, to } });
}

/** What a passage is, in words. */
export function passageWords(
  desk: Desk,
  { from, to, km2 }: Pick<Part, 'from' | 'to' | 'km2'>,
  templates: { pass: string; same: string },
): string {
  const area = desk.area(km2);
  return from === to
    ? fill(templates.same, { holder: desk.holder(from), area })
    : fill(templates.pass, { from: desk.holder(from), to: desk.holder(to), area });
}

/** The words of the tooltip. */
export function tipWords(
  desk: Desk,
  comparison: ComparisonState,
  where: Where,
  hit: Hit,
  at: Position,
): string {
  if (!onGround(hit)) return hitWords(desk, hit);
  const part = partAt(comparison, hit, at);
  const passage = comparison.shown?.transitions.find(({ from, to }) => from === part?.from && to === part.to);
  if (passage) return passageWords(desk, passage, { pass: words.tipPart, same: words.tipSame });
  const zone = zonesIn(where === 'b' ? comparison.b : comparison.a, desk).find(({ id }) => id === hit.id);
  return zone ? `${desk.holder(zone.holder)} · ${percent(zone.share)}` : '';
}
