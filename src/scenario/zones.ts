/** A scenario on a day: its pieces with their holders and what was measured of them. */
import type { CompiledLine, ZoneMeasure } from '../domain/atlas';
import type { Holding, Position, Ring, Scenario } from '../domain/types';
import {
  cut,
  type CutFailure,
  type CutLine,
  type CutWarning,
  labelPoint,
  type Piece,
  type PreparedOutline,
} from '../geometry';
import { bandsOf } from './bands';
import { lineInForce } from './in-force';

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
  const versions: CompiledLine[] = [];
  for (const series of scenario.lines) {
    const version = lineInForce(lines, series, isoDay);
    if (!version)
      return { ok: false, reason: 'no-line-in-force', message: `no version of ${series} holds on ${isoDay}` };
    versions.push(version);
  }
  const cutLines: CutLine[] = versions.map((version) => ({ id: version.series, path: version.coordinates }));
  const result = cut(prepared, cutLines);
  if (!result.ok) return { ok: false, reason: result.reason, message: result.message };
  const empty = scenario.lines.length === 0 && scenario.holders.length === 0;
  const pieces = empty ? [] : result.pieces;
  const bands = bandsOf(prepared, versions, pieces);
  const zones = pieces.map((piece): Zone => {
    const holding = holdingOf(piece, scenario.holders);
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
    lineIds: versions.map((v) => v.id),
  };
}

/** The holding that names a piece; failing that, the one that names most of its sides: `yellow-line:left` holds on both sides of a second line. */
function holdingOf(piece: Piece, holders: readonly Holding[]): Holding | undefined {
  const sides = new Set(piece.name.split(','));
  const depth = (holding: Holding) => {
    const named = holding.piece === 'strip' ? [] : holding.piece.split(',');
    return named.every((side) => sides.has(side)) ? named.length : -1;
  };
  let best: Holding | undefined;
  for (const holding of holders) {
    if (depth(holding) >= 0 && (!best || depth(holding) > depth(best))) best = holding;
  }
  return best;
}
