/** One side of a comparison: lines with their courses and who holds what between them. */
import type { CompiledLine } from '../domain/atlas';
import type { Holding, Path } from '../domain/types';
import { lineInForce } from './in-force';
import type { Division, ZonesFailed } from './zones';

/** A line as a side needs it: a version of the record, a line from a file, or a draft. */
export interface SideLine {
  /** Of the version; sides whose lines have the same id move it together when it is shifted. */
  id: string;
  /** What piece names are made of: `yellow-line:left`. */
  series: string;
  /** [lon, lat] in degrees. */
  coordinates: Path;
  /** Null for a line drawn to a share. */
  accuracyM: number | null;
}

export interface Side {
  lines: SideLine[];
  holders: Holding[];
}

/**
 * The side of a scenario on a day, with the versions of its lines then in force.
 * @param isoDay YYYY-MM-DD
 */
export function sideOf(
  division: Division,
  lines: readonly CompiledLine[],
  isoDay: string,
): { ok: true; side: Side } | ZonesFailed {
  const versions: SideLine[] = [];
  for (const series of division.lines) {
    const version = lineInForce(lines, series, isoDay);
    if (!version)
      return { ok: false, reason: 'no-line-in-force', message: `no version of ${series} holds on ${isoDay}` };
    versions.push(version);
  }
  return { ok: true, side: { lines: versions, holders: division.holders } };
}

/** Whether a side divides or holds anything: overlays, compositions and political scenarios do not. */
export const hasTerritory = (side: Side): boolean => side.lines.length > 0 || side.holders.length > 0;
