/** Why a cut gives no answer, in a word for programs and a sentence for people. */
import type { Position } from '../domain/types';
import type { CutLine } from './cut';
import { EXTEND_KM, type End } from './ends';
import type { PreparedOutline } from './outline';

export type CutFailure =
  | 'too-few-points'
  | 'bad-coordinates'
  | 'closed'
  | 'outside'
  | 'ends-inside'
  | 'does-not-divide'
  | 'crosses-itself'
  | 'ambiguous-sides'
  | 'unresolved';

export interface CutFailed {
  ok: false;
  reason: CutFailure;
  message: string;
  /** Id of the line at fault. */
  line: string;
  /** Where, if it is at a place. */
  at?: Position;
}

interface Details {
  ends?: End[];
  at?: Position;
  prepared?: PreparedOutline;
}

/** A failure with its message. */
export function failure(reason: CutFailure, line: CutLine, details: Details = {}): CutFailed {
  const at = details.at ?? details.ends?.[0]?.at;
  return { ok: false, reason, line: line.id, message: message(reason, line, details), ...(at ? { at } : {}) };
}

function message(reason: CutFailure, line: CutLine, details: Details): string {
  const name = line.id;
  switch (reason) {
    case 'too-few-points':
      return `${name} has fewer than two different points`;
    case 'bad-coordinates':
      return `${name} has a position that is not a longitude from -180 to 180 and a latitude from -90 to 90`;
    case 'closed':
      return `${name} ends where it begins: a line has two ends. Give an enclosed area as a polygon`;
    case 'outside':
      return swapped(line, details.prepared)
        ? `${name} lies outside the outline, but its coordinates fit when swapped: write longitude first, then latitude`
        : `${name} lies outside the outline`;
    case 'ends-inside':
      return (details.ends ?? [])
        .reduce(
          (text, end) =>
            `${text}${text ? '; it also' : name} ends inside the outline near ${place(end.at)}, ${short(end.km)} from its edge`,
          '',
        )
        .concat(
          `. Ends up to ${EXTEND_KM * 1000} m from the edge are extended; draw the line to the edge on both sides`,
        );
    case 'does-not-divide':
      return `${name} touches or follows the edge of the outline but divides nothing from it`;
    case 'crosses-itself':
      return `${name} touches or crosses itself${details.at ? ` near ${place(details.at)}` : ''}`;
    case 'ambiguous-sides':
      return `${name} leaves the outline, goes round it and comes back, so that one piece would lie on both its sides`;
    case 'unresolved':
      return `${name} runs so close to the outline or to another line that the pieces cannot be told apart`;
  }
}

function place(p: Position): string {
  return `${p[0].toFixed(4)}, ${p[1].toFixed(4)}`;
}

/** Whether a line outside the outline would overlap its bounding box with longitude and latitude exchanged. */
function swapped(line: CutLine, prepared: PreparedOutline | undefined): boolean {
  if (!prepared) return false;
  const { minX, minY, maxX, maxY } = prepared.index;
  const lons = line.path.map((p) => p[1]);
  const lats = line.path.map((p) => p[0]);
  const overlaps = (values: number[], min: number, max: number) =>
    values.some((v) => v <= max) && values.some((v) => v >= min);
  return overlaps(lons, minX, maxX) && overlaps(lats, minY, maxY);
}

/** Rounded up: what is a hair too far does not read as near enough. */
const short = (km: number): string => (km < 1 ? `${Math.ceil(km * 1000)} m` : `${km.toFixed(2)} km`);
