/** Institutions: who answers to whom, today and as proposed, and which missions elsewhere are held up as model or as warning. */
import type { CompiledClaim } from '../domain/atlas';
import type { Modality } from '../domain/constants';
import type { Actor, Place } from '../domain/types';
import type { Archive } from './archive';
import { byDate, claimsOf } from './query';

export type RelationStatus = Actor['relations'][number]['status'];

export interface RelationNode {
  actor: Actor;
  /** Number of edges at it. */
  degree: number;
}

export interface RelationEdge {
  /** Unique in a graph. */
  id: string;
  from: string;
  to: string;
  /** In the record's words, read from `from` to `to`: "reports to". */
  kind: string;
  status: RelationStatus;
  modality: Modality;
  claims: CompiledClaim[];
  /** Who answers to whom, where the relation is one of command; null where it is another (trains, arms, opposes). */
  reporting: { superior: string; subordinate: string } | null;
}

export interface RelationGraph {
  nodes: RelationNode[];
  edges: RelationEdge[];
}

/** Kinds of actor that are institutions even where no relation of theirs is in the record. */
const INSTITUTIONS: ReadonlySet<Actor['kind']> = new Set([
  'army',
  'armed-group',
  'government',
  'headquarters',
  'instrument',
  'intelligence-service',
  'international-body',
  'mission',
  'office',
  'people',
  'police',
]);

/** Wordings by which the first actor answers to the second, and by which it is the other way round. */
const ANSWERS =
  /^(?:reports?|reported|answers?|should answer|is commanded by|is the armed wing of)\b|\bserve under\b/;
const COMMANDS = /\b(?:leads?|oversee|command|runs|took over)\b/;

function reportingOf(from: string, { to, kind }: Actor['relations'][number]): RelationEdge['reporting'] {
  if (ANSWERS.test(kind)) return { superior: to, subordinate: from };
  // "Shares its commander" commands nothing: the word must stand by itself.
  if (COMMANDS.test(kind)) return { superior: from, subordinate: to };
  return null;
}

/**
 * Institutions with their relations, as nodes and edges to be laid out. States and others are nodes where an edge touches
 * them. Relations of different status or wording between the same two are edges of their own.
 * @param statuses which relations; all unless given
 */
export function relationsGraph(
  archive: Archive,
  statuses: readonly RelationStatus[] = ['today', 'proposed', 'past'],
): RelationGraph {
  const edges = archive.atlas.actors.flatMap((actor) =>
    actor.relations
      .map((relation, i): RelationEdge => ({
        id: `${actor.id}-${relation.to}-${i}`,
        from: actor.id,
        to: relation.to,
        kind: relation.kind,
        status: relation.status,
        modality: relation.modality,
        claims: claimsOf(archive, relation.claims),
        reporting: reportingOf(actor.id, relation),
      }))
      .filter(({ status, to }) => statuses.includes(status) && archive.actors.has(to)),
  );
  const degrees = new Map<string, number>();
  for (const id of edges.flatMap(({ from, to }) => [from, to])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const nodes = archive.atlas.actors
    .filter(({ id, kind }) => INSTITUTIONS.has(kind) || degrees.has(id))
    .map((actor) => ({ actor, degree: degrees.get(actor.id) ?? 0 }));
  return { nodes, edges };
}

/** Whom an institution answers to and who answers to it, by status. */
export interface ReportingLines {
  superiors: RelationEdge[];
  subordinates: RelationEdge[];
}

export function reportingLines({ edges }: RelationGraph, id: string): ReportingLines {
  return {
    superiors: edges.filter(({ reporting }) => reporting?.subordinate === id),
    subordinates: edges.filter(({ reporting }) => reporting?.superior === id),
  };
}

/** A mission elsewhere that someone holds up. */
export interface Invocation {
  actor: Actor;
  /** As a model or as a warning; null for a mission that is named without either. */
  as: NonNullable<Actor['precedent']> | null;
  /** What is said of it, and by whom, earliest first. */
  claims: CompiledClaim[];
  /** Where it is, for those of its places that have a point. */
  places: Place[];
}

/** Missions that are no part of the plan for Gaza: those marked as precedents, then others, by name. */
export function invokedMissions(archive: Archive): Invocation[] {
  return archive.atlas.actors
    .filter(({ id, kind, precedent }) => precedent !== undefined || (kind === 'mission' && id !== 'isf'))
    .map((actor): Invocation => {
      const named = archive.claimsByActor.get(actor.id) ?? [];
      return {
        actor,
        as: actor.precedent ?? null,
        claims: [...new Set([...claimsOf(archive, actor.claims), ...named])].sort(byDate),
        places: actor.places.flatMap((id) => {
          const place = archive.places.get(id);
          return place?.point ? [place] : [];
        }),
      };
    })
    .sort(
      (a, b) =>
        Number(a.as === null) - Number(b.as === null) ||
        (a.actor.names.en.text < b.actor.names.en.text ? -1 : 1),
    );
}
