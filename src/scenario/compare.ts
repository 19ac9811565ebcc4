/** What changes hands between two sides: one joint cut by the lines of both, each piece with its holder in A and in B. */
import { HOLDERS } from '../domain/constants';
import type { Holding } from '../domain/types';
import { cut, type CutFailed, type CutLine, type Piece, type PreparedOutline } from '../geometry';
import type { ComparisonFailed, ComparisonResult, Part, Regions, Transition } from './comparison';
import { holdingOf } from './holding';
import { type Joint, type JointLine, jointLines, zoneName } from './joint';
import { hasTerritory, type Side } from './side';

/** Dividers of regions are cut under names that no line version has. */
const DIVIDER = 'region/';

/**
 * Compare two sides on one outline. The outline is cut once by the lines of both (a course that both have is cut once), so
 * what does not differ is no piece and its transition exactly 0; rows and columns of the matrix add up to what each side has alone.
 * Pieces that no holding of a side names are `not-stated` there. With regions, every part lies in one of them.
 */
export function compare(a: Side, b: Side, prepared: PreparedOutline, regions?: Regions): ComparisonResult {
  const bare = withoutTerritory(a, b);
  if (bare) return bare;
  const joint = jointLines(a, b);
  const result = cut(prepared, [...joint.lines, ...dividersOf(regions)]);
  if (!result.ok) return failed(result, joint.lines);
  const parts = partsOf(result.pieces, a, b, joint, regions);
  const { holders, transitions } = matrixOf(parts, prepared.km2);
  const changedKm2 = changeOf(transitions);
  return {
    ok: true,
    outlineKm2: prepared.km2,
    holders,
    parts,
    transitions,
    changedKm2,
    changedShare: changedKm2 / prepared.km2,
  };
}

/** The lines between regions under the names they are cut by. */
export function dividersOf(regions: Regions | undefined): CutLine[] {
  return (regions?.dividers ?? []).map(({ id, path }) => ({ id: DIVIDER + id, path }));
}

function withoutTerritory(a: Side, b: Side): ComparisonFailed | null {
  const [inA, inB] = [hasTerritory(a), hasTerritory(b)];
  if (inA && inB) return null;
  const side = inA ? 'b' : inB ? 'a' : 'both';
  const who = side === 'both' ? 'neither side divides' : `side ${side.toUpperCase()} does not divide`;
  return { ok: false, side, reason: 'no-territory', message: `${who} or hold any ground` };
}

function failed({ reason, message, line }: CutFailed, lines: readonly JointLine[]): ComparisonFailed {
  const own = lines.find(({ id }) => id === line);
  // Lines too close to tell apart are the matter of both sides, whichever of them the kernel names.
  const both = !own || reason === 'unresolved' || (own.a && own.b);
  return { ok: false, side: both ? 'both' : own.a ? 'a' : 'b', reason, message };
}

/** The joint pieces with their holders on either side. */
export function partsOf(pieces: readonly Piece[], a: Side, b: Side, joint: Joint, regions?: Regions): Part[] {
  const held = (name: string, holders: readonly Holding[]) => {
    const holding = holdingOf(name, holders);
    return { holder: holding?.holder ?? 'not-stated', modality: holding?.modality } as const;
  };
  return pieces.map((piece): Part => {
    const fromZone = zoneName(a, joint.a, piece);
    const toZone = zoneName(b, joint.b, piece);
    const from = held(fromZone, a.holders);
    const to = held(toZone, b.holders);
    return {
      id: piece.name,
      from: from.holder,
      to: to.holder,
      fromModality: from.modality,
      toModality: to.modality,
      fromZone,
      toZone,
      region: regions ? regions.of(sidesOf(piece, regions)) : null,
      polygons: piece.polygons,
      km2: piece.km2,
      share: piece.share,
      frontageKm: piece.frontageKm,
    };
  });
}

function sidesOf(piece: Piece, regions: Regions): Piece['sides'] {
  return Object.fromEntries(
    regions.dividers.flatMap(({ id }) => {
      const side = piece.sides[DIVIDER + id];
      return side ? [[id, side]] : [];
    }),
  );
}

/** The matrix of parts, row by row: every pair of the holders that have any of them, in the order of HOLDERS. */
export function matrixOf(
  parts: readonly Part[],
  outlineKm2: number,
): { holders: Part['from'][]; transitions: Transition[] } {
  const present = new Set(parts.flatMap(({ from, to }) => [from, to]));
  const holders = HOLDERS.filter((holder) => present.has(holder));
  const transitions = holders.flatMap((from) =>
    holders.map((to): Transition => {
      const passing = parts.filter((part) => part.from === from && part.to === to);
      const km2 = passing.reduce((sum, part) => sum + part.km2, 0);
      return { from, to, km2, share: km2 / outlineKm2 };
    }),
  );
  return { holders, transitions };
}

/** What changes hands in all, in km². */
export const changeOf = (transitions: readonly Transition[]): number =>
  transitions.reduce((sum, { from, to, km2 }) => (from === to ? sum : sum + km2), 0);
