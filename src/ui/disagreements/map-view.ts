/** Where things of the map of a disagreement lie: its window, the towns around, and their words. */
import type { Position } from '../../domain/types';
import type { Desk } from '../desk';
import { circle } from './distances';
import type { Drawing, Mark } from './drawing';
import { frameOn, overlaps, type Frame, type LabelBox, type Padding } from './frame';

/** A page as narrow as a phone's. */
export const NARROW_PX = 520;

const paddingOf = (width: number, { marks, grounds, distances }: Drawing): Padding =>
  width < NARROW_PX
    ? {
        top: 30,
        right: marks.length > 0 ? 112 : 24,
        bottom: 62,
        left: distances.length + grounds.length > 0 ? 112 : 24,
      }
    : { top: 64, right: 150, bottom: 56, left: 120 };

/** The window on the whole Strip and on everything the disagreement names. */
export function viewOf(desk: Desk, drawing: Drawing, width: number, height: number): Frame | null {
  const positions: Position[] = [
    ...desk.start.outline.ring,
    ...drawing.marks.map(({ lonLat }) => lonLat),
    ...drawing.distances.flatMap(({ start, end, claimedEnd }) => [
      start,
      end,
      ...(claimedEnd ? [claimedEnd] : []),
    ]),
    // The claimed circle is shown where it passes the end of the way.
    ...drawing.distances
      .filter(({ claimedEnd, from }) => claimedEnd === null && from !== 'edge')
      .flatMap(({ start, claimedKm }) => circle(start, claimedKm, 50, 75, 4)),
  ];
  return frameOn(positions, width, height, paddingOf(width, drawing));
}

/** Room that a mark and its words take, roughly. */
const boxAt = ({ words }: Mark, [x, y]: [number, number]): LabelBox => ({
  x: words === 'west' ? x - 176 : x - 14,
  y: y - 18,
  width: 190,
  height: 36,
});

/** Where the words of a mark stand: those of ground step aside for a point that is marked there too. */
export function wordsAt(mark: Mark, { marks }: Drawing, frame: Frame): [number, number] {
  const [x, y] = frame.point(mark.lonLat);
  if (mark.kind !== 'ground') return [x, y];
  const own = boxAt(mark, [x, y]);
  const covered = marks.some(
    (other) => other.kind === 'point' && overlaps(own, boxAt(other, frame.point(other.lonLat))),
  );
  return [x, covered ? y + 36 : y];
}

export interface Town {
  id: string;
  name: string;
  at: [number, number];
}

/** Towns and cities of the record in the window, without those that are marked or whose words would cover others. */
export function townsIn(desk: Desk, drawing: Drawing, frame: Frame): Town[] {
  const taken = drawing.marks.map((mark) => boxAt(mark, wordsAt(mark, drawing, frame)));
  return (desk.archive?.atlas.places ?? []).flatMap(({ id, kind, names, point }) => {
    if (!point || (kind !== 'town' && kind !== 'city')) return [];
    const at = frame.point(point.lonLat);
    const name = desk.name(names);
    const box = { x: at[0] - 4, y: at[1] - 8, width: 14 + name.length * 6.2, height: 16 };
    const inside =
      box.x > 4 && box.y > 4 && box.x + box.width < frame.width - 4 && box.y + 16 < frame.height - 30;
    if (!inside || taken.some((other) => overlaps(box, other))) return [];
    taken.push(box);
    return [{ id, name, at }];
  });
}
