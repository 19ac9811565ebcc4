/** Entries of a series as sides of a comparison, and as drawings. */
import type { SeriesPoint } from '../../../scenario/series';
import type { Side } from '../../../scenario';
import { holdInWorker } from '../../../workers/reading';
import type { OwnScenario } from '../../../state/compared';
import type { Desk } from '../../desk';
import { holdingLines, seriesOfLine } from './holding-lines';
import { type Against, sideOfLine } from './open';
import { toEdge } from './use';

/** The side that an entry makes; null where its areas make no dividing line. */
export async function sideOfEntry(
  desk: Desk,
  { item }: SeriesPoint,
  against: Against | undefined,
): Promise<Side | null> {
  const own = `own-${slug(item.date.edtf)}-${slug(item.id)}`;
  if (item.path)
    return sideOfLine(desk, toEdge(item.path, desk.prepared), against?.start ?? null, { id: own });
  const holding = item.polygons ? await holdInWorker(item.polygons, desk.start.outline) : null;
  const lines = holding && holdingLines(holding.polygons, desk.prepared, 'israel', 'hamas');
  if (!lines) return null;
  return {
    lines: lines.paths.map((coordinates, i) => ({
      id: `${own}-${i + 1}`,
      series: seriesOfLine(i),
      coordinates,
      accuracyM: null,
    })),
    holders: lines.holders,
  };
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Puts entries among what Compare can take, under ids of their own; those of the same entry are replaced. */
export function addOwn(
  desk: Desk,
  points: readonly { point: SeriesPoint; name: string; side: Side }[],
): string[] {
  const own = points.map(({ point, name, side }): OwnScenario => ({
    id: `own-series-${slug(point.item.date.edtf)}-${slug(point.item.id)}`,
    name,
    side,
  }));
  const ids = new Set(own.map(({ id }) => id));
  desk.own = [...desk.own.filter(({ id }) => !ids.has(id)), ...own];
  return own.map(({ id }) => id);
}
