/** A scenario that a reader draws: its own lines, who holds what between them, and what it is measured against. */
import type { Holder } from '../domain/constants';
import type { Holding, Path, Ring, Scenario } from '../domain/types';
import type { Side, SideLine } from './side';

export const DRAFT_VERSION = 1;

/** A line of the reader's: drawn, brought, or begun as a copy of another. */
export interface DraftLine {
  /** Kebab-case, unique within the draft. */
  id: string;
  /** What piece names are made of: `draft-1:left`. Unique within the draft. */
  series: string;
  /** [lon, lat] in degrees. */
  path: Path;
  /** How far the whole line may be off, in metres; null where the reader gives none. */
  accuracyM: number | null;
  /** Id of the line version that it began as a copy of. */
  startedFrom?: string | undefined;
}

/** Forces placed by the reader; no claim stands behind them. */
export type Deployment = Scenario['deployments'][number];

/** What a draft is measured against: a scenario or line version of the record, or a course kept in the draft itself. */
export type DraftStart =
  | { kind: 'scenario'; id: string; day: string }
  | { kind: 'line'; id: string }
  | { kind: 'copy'; lines: SideLine[]; holders: Holding[] };

export interface Draft {
  version: typeof DRAFT_VERSION;
  id: string;
  name: string;
  /** ISO date and time, UTC. */
  created: string;
  changed: string;
  /** The outline of the atlas, or a ring of the reader's own. */
  outline: 'shipped' | Ring;
  lines: DraftLine[];
  holders: Holding[];
  deployments: Deployment[];
  start: DraftStart | null;
  note?: string | undefined;
}

/** What a reader draws is no statement of anybody's: it looks as what is predicted does. */
export const DRAWN = 'predicted';

/**
 * An empty draft.
 * @param now ISO date and time, UTC
 */
export function newDraft(id: string, name: string, now: string): Draft {
  return {
    version: DRAFT_VERSION,
    id,
    name,
    created: now,
    changed: now,
    outline: 'shipped',
    lines: [],
    holders: [],
    deployments: [],
    start: null,
  };
}

/**
 * A draft that begins as a side of the record: copies of its lines under their series, its holders without their claims (no
 * source says what the reader is about to draw), and itself as what is measured against.
 */
export function draftFrom(empty: Draft, side: Side, start: DraftStart): Draft {
  return {
    ...empty,
    lines: side.lines.map((line, i) => ({
      id: `line-${i + 1}`,
      series: line.series,
      path: line.coordinates,
      accuracyM: line.accuracyM,
      startedFrom: line.id,
    })),
    holders: side.holders.map(({ piece, holder }) => drawn(piece, holder)),
    start,
  };
}

function drawn(piece: string, holder: Holder): Holding {
  return holder === 'not-stated'
    ? { piece, holder, claims: [] }
    : { piece, holder, modality: DRAWN, claims: [] };
}

/** The draft with another course of a line; unchanged when it has no such line. */
export function withPath(draft: Draft, line: string, path: Path, now: string): Draft {
  if (!draft.lines.some(({ id }) => id === line)) return draft;
  return { ...draft, changed: now, lines: draft.lines.map((l) => (l.id === line ? { ...l, path } : l)) };
}

/** The draft with one more line, under the first free id and series; holders that name only other lines stay. */
export function withLine(
  draft: Draft,
  path: Path,
  now: string,
  from?: Pick<SideLine, 'id' | 'accuracyM'>,
): Draft {
  let n = 1;
  const taken = new Set(draft.lines.flatMap(({ id, series }) => [id, series]));
  while (taken.has(`line-${n}`) || taken.has(`draft-${n}`)) n++;
  const line: DraftLine = {
    id: `line-${n}`,
    series: `draft-${n}`,
    path,
    accuracyM: from?.accuracyM ?? null,
    ...(from ? { startedFrom: from.id } : {}),
  };
  return { ...draft, changed: now, lines: [...draft.lines, line] };
}

/** The draft without a line; what named a side of it goes too. */
export function withoutLine(draft: Draft, line: string, now: string): Draft {
  const gone = draft.lines.find(({ id }) => id === line);
  if (!gone) return draft;
  const names = (piece: string | undefined) =>
    !!piece && piece.split(',').some((side) => side.startsWith(`${gone.series}:`));
  return {
    ...draft,
    changed: now,
    lines: draft.lines.filter((l) => l !== gone),
    holders: draft.holders.filter(({ piece }) => !names(piece)),
    deployments: draft.deployments.filter(({ piece }) => !names(piece)),
  };
}

/** The draft with a holder for a piece, as the reader chose; `not-stated` takes the choice back. */
export function withHolder(draft: Draft, piece: string, holder: Holder, now: string): Draft {
  const others = draft.holders.filter((h) => h.piece !== piece);
  return { ...draft, changed: now, holders: [...others, drawn(piece, holder)] };
}

/** Forces put along frontages or in a piece by the reader. */
export function withDeployment(
  draft: Draft,
  deployment: Pick<Deployment, 'actor' | 'along' | 'piece' | 'place'>,
  now: string,
): Draft {
  const added: Deployment = { ...deployment, modality: DRAWN, claims: [] };
  return { ...draft, changed: now, deployments: [...draft.deployments, added] };
}

export function withoutDeployment(draft: Draft, at: number, now: string): Draft {
  return { ...draft, changed: now, deployments: draft.deployments.filter((_, i) => i !== at) };
}

/** The draft as a side of a comparison. */
export function sideOfDraft(draft: Pick<Draft, 'lines' | 'holders'>): Side {
  return {
    lines: draft.lines.map(({ id, series, path, accuracyM }) => ({
      id,
      series,
      coordinates: path,
      accuracyM,
    })),
    holders: draft.holders,
  };
}

/** A copy under another id and name: changes to either leave the other alone. */
export function duplicate(draft: Draft, id: string, name: string, now: string): Draft {
  return { ...structuredClone(draft), id, name, created: now, changed: now };
}
