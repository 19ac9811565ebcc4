/** Every number of a draft at once, fast enough to follow a vertex while it is dragged. */
import type { FrontageKm } from '../domain/atlas';
import type { Holder, Modality } from '../domain/constants';
import type { Holding, Position, Ring } from '../domain/types';
import {
  type Box,
  cut,
  type CutDone,
  type CutFailed,
  type CutFailure,
  type Piece,
  type PreparedOutline,
  whichPieces,
} from '../geometry';
import type { ProfilePoint, Regions } from './comparison';
import type { Draft, DraftLine } from './draft';
import { holdingOf } from './holding';
import { type Anchor, anchorOf, partsBeside, partsFromAnchor } from './live-anchor';
import { type Check, checksOf, failedChecks } from './live-checks';
import { bareLine, linesAndPlaces } from './live-lines';
import { type Neck, profileMemo, type ProfileMemo } from './live-profile';
import { byHolder, byRegion, type HolderShare, type Moved, movedOf, type RegionShares } from './live-sums';
import type { Side } from './side';

export interface LiveBase {
  prepared: PreparedOutline;
  /** What the draft is measured against; null for nothing. */
  start: Side | null;
  places: readonly { id: string; lonLat: Position }[];
  governorates: Regions | null;
}

/** A base made ready, with what is kept from frame to frame. */
export interface Live extends LiveBase {
  startPieces: Piece[];
  startLengthKm: Record<string, number>;
  /** Holder of each place at the start; null outside the outline. */
  startHolders: (Holder | null)[];
  memo: ProfileMemo;
  anchor: Anchor | null;
}

export interface LiveZone {
  id: string;
  holder: Holder;
  modality?: Modality | undefined;
  km2: number;
  /** 0 to 1, of the outline. */
  share: number;
  frontageKm: FrontageKm;
  polygons: Ring[][];
}

export interface LiveLine {
  id: string;
  series: string;
  /** Inside the outline, in km; and that of the start's line of this series, where it has one. */
  lengthKm: number;
  startKm: number | null;
  profile: ProfilePoint[];
  /** Narrowest places of the ground between the line and the border or the coast, with who holds it there. */
  necks: (Neck & { holder: Holder })[];
}

export interface LiveDone {
  ok: true;
  /** True while only zones, holders and lengths are worked out: what else there is stands empty until then. */
  pending: boolean;
  checks: Check[];
  outlineKm2: number;
  zones: LiveZone[];
  holders: HolderShare[];
  lines: LiveLine[];
  /** Where two different holders face each other. */
  contactKm: number;
  /** What changes hands against the start, one entry for each pair of holders; empty without a start. */
  moved: Moved[] | null;
  /** Empty without governorates. This and `moved` are null where draft and start run too close to be told apart. */
  regions: RegionShares[] | null;
  /** Places that change hands against the start. */
  places: { id: string; from: Holder; to: Holder }[];
}

export interface LiveFailed {
  ok: false;
  reason: CutFailure;
  message: string;
  /** Id of the line at fault, and where. */
  line: string | null;
  at: Position | null;
  checks: Check[];
}

export type LiveAnswer = LiveDone | LiveFailed;

/**
 * Make a base ready: once for an outline and a start.
 * @throws RangeError when the lines of the start do not divide the outline
 */
export function prepareLive(base: LiveBase): Live {
  const { prepared, start, places } = base;
  const result = cut(
    prepared,
    start?.lines.map(({ series, coordinates }) => ({ id: series, path: coordinates })) ?? [],
  );
  if (!result.ok) throw new RangeError(`the start of a draft: ${result.message}`);
  return {
    ...base,
    startPieces: result.pieces,
    startLengthKm: start ? result.lengthKm : {},
    startHolders: holdersAt(
      places.map((p) => p.lonLat),
      result.pieces,
      start?.holders ?? [],
    ),
    memo: profileMemo(),
    anchor: null,
  };
}

/**
 * Remember a draft as what the next frames differ from: when a drag begins, and between edits. A draft that cannot be cut
 * leaves the anchor as it was.
 * @param near west, south, east, north of what will be edited
 */
export function anchorLive(live: Live, draft: Draft, near?: Box): Live {
  const parts = partsBeside(live.prepared, live.start, draft.lines, live.governorates);
  return parts ? { ...live, anchor: anchorOf(live.prepared, draft.lines, parts, near) } : live;
}

/** All that is measured of a draft, or why nothing can be: then the numbers before stand. */
export function liveAnswer(draft: Draft, live: Live): LiveAnswer {
  const { first, rest } = liveSteps(draft, live);
  return rest ? rest() : first;
}

/**
 * As `liveAnswer`, in two steps: the zones and who holds how much, then (from the same cut) all else, which for a line of many
 * thousand vertices takes several times as long. `rest` is null where nothing can be measured.
 */
export function liveSteps(draft: Draft, live: Live): { first: LiveAnswer; rest: (() => LiveDone) | null } {
  const { prepared, start } = live;
  const { lines, holders } = draft;
  const result = cut(
    prepared,
    lines.map(({ series, path }) => ({ id: series, path })),
  );
  if (!result.ok) return { first: failedAnswer(lines, result, prepared), rest: null };
  const zones = result.pieces.map((piece) => zoneOf(piece, holders));
  const first: LiveDone = {
    ok: true,
    pending: true,
    checks: checksOf(lines, result, prepared),
    outlineKm2: prepared.km2,
    zones,
    holders: byHolder(zones, start && live.startPieces.map((piece) => zoneOf(piece, start.holders))),
    lines: lines.map((line) => bareLine(line, result, live)),
    contactKm: contactKm(result, zones),
    moved: null,
    regions: null,
    places: [],
  };
  const rest = (): LiveDone => {
    const parts =
      (live.anchor && partsFromAnchor(prepared, live.anchor, lines, result.pieces)) ??
      partsBeside(prepared, start, lines, live.governorates);
    const held = { from: start?.holders ?? null, to: holders };
    return {
      ...first,
      pending: false,
      ...linesAndPlaces(lines, result, live, zones),
      moved: parts && movedOf(parts, held, prepared.km2),
      regions: parts && byRegion(parts, held),
    };
  };
  return { first, rest };
}

function failedAnswer(lines: readonly DraftLine[], failed: CutFailed, prepared: PreparedOutline): LiveFailed {
  const line = lines.find(({ series }) => series === failed.line);
  return {
    ok: false,
    reason: failed.reason,
    message: failed.message,
    line: line?.id ?? null,
    at: failed.at ?? null,
    checks: failedChecks(lines, failed, prepared),
  };
}

function zoneOf(piece: Piece, holders: readonly Holding[]): LiveZone {
  const holding = holdingOf(piece.name, holders);
  const { name, km2, share, frontageKm, polygons } = piece;
  return {
    id: name,
    holder: holding?.holder ?? 'not-stated',
    ...(holding?.modality ? { modality: holding.modality } : {}),
    km2,
    share,
    frontageKm,
    polygons,
  };
}

function holdersAt(
  points: Position[],
  pieces: readonly Piece[],
  holders: readonly Holding[],
): (Holder | null)[] {
  const held = pieces.map((piece) => zoneOf(piece, holders).holder);
  return whichPieces(points, pieces).map((piece) => held[piece] ?? null);
}

/** Length of the stretches with one holder on the left and another on the right. */
function contactKm({ contacts }: CutDone, zones: readonly LiveZone[]): number {
  const holders = new Map(zones.map(({ id, holder }) => [id, holder]));
  return contacts.reduce(
    (sum, { left, right, km }) => (holders.get(left) === holders.get(right) ? sum : sum + km),
    0,
  );
}
