/** The figures of a draft in the words of the tray. */
import type { Holder } from '../../domain/constants';
import type { Position } from '../../domain/types';
import type { LiveDone, LiveLine } from '../../scenario/live';
import type { HolderShare } from '../../scenario/live-sums';
import { percent } from '../../text';
import type { Desk } from '../desk';
import { capital, directionOf, joined, nearestOf, say } from './draw-words';

/** `Israel`, `Hamas`: short, as on the map. */
export const sideName = (desk: Desk, holder: Holder): string => desk.t(`holder.short.${holder}`);

/** `Israeli side`: the ground of a holder. */
export const groundName = (holder: Holder): string => say(`side.${holder}`);

export const startPoints = ({ share, startShare }: HolderShare): number | null =>
  startShare === null ? null : (share - startShare) * 100;

/** All shares in one sentence: what is said at the end of a move. */
export const sharesText = (desk: Desk, { holders }: LiveDone): string =>
  joined(
    holders.map(({ holder, share }) =>
      say('say.holder', { holder: sideName(desk, holder), share: percent(share) }),
    ),
  );

/** What changes hands in all, and in how many ways. */
export function areaMoved({ moved }: LiveDone): { km2: number; ways: number } | null {
  return moved && { km2: moved.reduce((sum, { km2 }) => sum + km2, 0), ways: moved.length };
}

/** Places of the record with a point on the map. */
export function namedPoints(
  desk: Desk,
  kinds: readonly string[],
): { id: string; name: string; lonLat: Position }[] {
  return [...(desk.archive?.places.values() ?? [])].flatMap(({ id, kind, point, names }) =>
    point && point.precision !== 'country' && kinds.includes(kind)
      ? [{ id, name: desk.name(names), lonLat: point.lonLat }]
      : [],
  );
}

const TOWNS = ['city', 'town', 'camp', 'neighbourhood'];

/** The narrowest place of any side along the lines, with where that is. */
export function narrowest(desk: Desk, lines: readonly LiveLine[]): { km: number; where: string } | null {
  const neck = lines.flatMap(({ necks }) => necks).toSorted((a, b) => a.km - b.km)[0];
  if (!neck) return null;
  const side = groundName(neck.holder);
  const middle: Position = [(neck.from[0] + neck.to[0]) / 2, (neck.from[1] + neck.to[1]) / 2];
  const near = nearestOf(namedPoints(desk, TOWNS), middle);
  if (!near) return { km: neck.km, where: capital(side) };
  const direction = directionOf(near.lonLat, middle);
  return { km: neck.km, where: capital(say('narrowestWhere', { side, direction, place: near.name })) };
}

/** The first holder of the order that holds anything: whose share the tables count. */
export const firstHolder = ({ holders }: LiveDone): Holder => holders[0]?.holder ?? 'not-stated';
