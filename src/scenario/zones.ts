/** A scenario on a day: its pieces with their holders and what was measured of them. */
import type { CompiledLine, ZoneMeasure } from '../domain/atlas';
import type { Position, Ring, Scenario } from '../domain/types';
import {
  cut,
  type CutFailure,
  type CutLine,
  type CutWarning,
  labelPoint,
  type PreparedOutline,
} from '../geometry';
import { bandsOf } from './bands';
import { holdingOf } from './holding';
import { hasTerritory, type Side, sideOf } from './side';

export interface Zone extends ZoneMeasure {
  polygons: Ring[][];
  labelPoint: Position;
}

export interface ZonesDone {
  ok: true;
  zones: Zone[];
  /** The outline with the cut points in it. */
  outline: Ring;
  warnings: CutWarning[];
  /** Ids of the line versions in force, in the order of the scenario's lines. */
  lineIds: string[];
}

export interface ZonesFailed {
  ok: false;
  reason: CutFailure | 'no-line-in-force';
  message: string;
}

export type ZonesResult = ZonesDone | ZonesFailed;

/** What zonesOf needs of a scenario: drafts and comparisons have no more. */
export type Division = Pick<Scenario, 'lines' | 'holders'>;

/**
 * Cut the outline by the versions of a scenario's lines in force on a day. A scenario without lines and holders has no
 * territory and no zones. Pieces that no holding names are held by `not-stated`.
 * @param isoDay YYYY-MM-DD
 */
export function zonesOf(
  scenario: Division,
  lines: readonly CompiledLine[],
  prepared: PreparedOutline,
  isoDay: string,
): ZonesResult {
  const found = sideOf(scenario, lines, isoDay);
  return found.ok ? zonesOfSide(found.side, prepared) : found;
}

/** The zones of a side whose lines are known: of a scenario on a day, a file or a draft. Its lines are of different series. */
export function zonesOfSide(side: Side, prepared: PreparedOutline): ZonesResult {
  const cutLines: CutLine[] = side.lines.map(({ series, coordinates }) => ({
    id: series,
    path: coordinates,
  }));
  const result = cut(prepared, cutLines);
  if (!result.ok) return { ok: false, reason: result.reason, message: result.message };
  const pieces = hasTerritory(side) ? result.pieces : [];
  const bands = bandsOf(prepared, side.lines, pieces);
  const zones = pieces.map((piece): Zone => {
    const holding = holdingOf(piece.name, side.holders);
    return {
      id: piece.name,
      holder: holding?.holder ?? 'not-stated',
      ...(holding?.modality ? { modality: holding.modality } : {}),
      claims: holding?.claims ?? [],
      ...(holding?.note ? { note: holding.note } : {}),
      km2: piece.km2,
      share: piece.share,
      frontageKm: piece.frontageKm,
      band: bands.get(piece.name) ?? null,
      polygons: piece.polygons,
      labelPoint: labelPoint(piece.polygons),
    };
  });
  return {
    ok: true,
    zones,
    outline: result.outline,
    warnings: result.warnings,
    lineIds: side.lines.map(({ id }) => id),
  };
}
