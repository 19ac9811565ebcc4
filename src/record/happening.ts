/** What an event's card tells: who says what of it, the dead and injured by each source, what goes with it and what followed. */
import type {
  CompiledClaim,
  CompiledDisagreement,
  CompiledEvent,
  CompiledLine,
  CompiledSource,
  CompiledStance,
} from '../domain/atlas';
import type { Figure } from '../domain/types';
import type { Archive } from './archive';
import { gapDays } from './days';
import { byDate, claimsOf, disagreementsOf, eventsOf } from './query';

/** What one source says: its claims with the paragraphs they stand in. */
export interface Account {
  source: CompiledSource;
  claims: { claim: CompiledClaim; paragraphs: number[] }[];
}

/** Claims by the source that carries them, the founding articles first by letter, then by day of issue. A claim with two sources stands under both. */
export function accountsOf(archive: Archive, claims: readonly CompiledClaim[]): Account[] {
  const accounts = new Map<string, Account>();
  for (const claim of [...claims].sort(byDate))
    for (const { source: id, paragraphs } of claim.cites) {
      const source = archive.sources.get(id);
      if (!source) continue;
      const account = accounts.get(id) ?? { source, claims: [] };
      accounts.set(id, account);
      account.claims.push({ claim, paragraphs });
    }
  const rank = ({ source }: Account) => `${source.letter ?? 'Z'} ${source.issued?.min ?? '9'} ${source.id}`;
  return [...accounts.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

export interface Casualties {
  source: CompiledSource;
  /** In the order of the claims. Parts of a number ("of these, children") stand beside it: never add them up. */
  figures: { claim: CompiledClaim; figure: Figure; paragraphs: number[] }[];
}

/** The dead and injured that each source gives for an event, side by side and never summed; sources that give none are absent. */
export function casualtiesBySource(archive: Archive, event: CompiledEvent): Casualties[] {
  return accountsOf(archive, claimsOf(archive, event.claims)).flatMap(({ source, claims }) => {
    const figures = claims.flatMap(({ claim, paragraphs }) =>
      claim.figures
        .filter(({ quantity }) => quantity === 'dead' || quantity === 'injured')
        .map((figure) => ({ claim, figure, paragraphs })),
    );
    return figures.length > 0 ? [{ source, figures }] : [];
  });
}

/** Why two events go together. */
export const RELATIONS = ['named', 'claims', 'disagreement', 'places'] as const;
export type RelationReason = (typeof RELATIONS)[number];

export interface RelatedEvent {
  event: CompiledEvent;
  reasons: RelationReason[];
  /** Days between the two, 0 where they may have been on one day. */
  days: number;
}

/** Places so wide that to share one says nothing. */
const WIDE: ReadonlySet<string> = new Set(['strip', 'country', 'region']);

/** Ids of places of an event that are narrow enough to tell. */
const narrowPlaces = (archive: Archive, event: Pick<CompiledEvent, 'places'>): string[] =>
  event.places.filter((id) => !WIDE.has(archive.places.get(id)?.kind ?? 'strip'));

/** Events that go with one: named by either, resting on a claim both have, in one disagreement, or at one place; most reasons first, then nearest in time. */
export function relatedEvents(archive: Archive, event: CompiledEvent, limit = 8): RelatedEvent[] {
  const claims = claimsOf(archive, event.claims);
  const reasons = new Map<CompiledEvent, Set<RelationReason>>();
  const note = (other: CompiledEvent | undefined, reason: RelationReason) => {
    if (!other || other.id === event.id) return;
    reasons.set(other, (reasons.get(other) ?? new Set()).add(reason));
  };
  for (const id of event.related) note(archive.events.get(id), 'named');
  for (const other of archive.atlas.events) if (other.related.includes(event.id)) note(other, 'named');
  for (const other of eventsOf(archive, claims)) note(other, 'claims');
  for (const item of disagreementsOfEvent(archive, event)) {
    for (const id of item.events) note(archive.events.get(id), 'disagreement');
    for (const other of eventsOf(archive, claimsOf(archive, item.sides.flat()))) note(other, 'disagreement');
  }
  for (const place of narrowPlaces(archive, event))
    for (const other of archive.eventsByPlace.get(place) ?? []) note(other, 'places');
  return [...reasons]
    .map(([other, why]) => ({
      event: other,
      reasons: RELATIONS.filter((reason) => why.has(reason)),
      days: gapDays(event.date, other.date),
    }))
    .sort((a, b) => b.reasons.length - a.reasons.length || a.days - b.days || byDate(a.event, b.event))
    .slice(0, limit);
}

/** Disagreements that name the event or take up one of its claims. */
export function disagreementsOfEvent(archive: Archive, event: CompiledEvent): CompiledDisagreement[] {
  const named = archive.atlas.disagreements.filter((item) => item.events.includes(event.id));
  return [...new Set([...named, ...disagreementsOf(archive, claimsOf(archive, event.claims))])];
}

/** What the record knows to have changed after an event; each list earliest first. */
export interface Aftermath {
  /** Versions of dividing lines that came into force later. */
  lines: CompiledLine[];
  /** Later claims about one of its places; wide places (the whole Strip, a country) are passed over. */
  claims: CompiledClaim[];
  /** Later stances of its actors. */
  stances: CompiledStance[];
}

/** @param series lines whose later versions count */
export function aftermathOf(
  archive: Archive,
  event: CompiledEvent,
  series: readonly string[] = ['yellow-line', 'orange-line'],
): Aftermath {
  const later = (day: string): boolean => day > event.date.max;
  const claims = narrowPlaces(archive, event).flatMap((id) => archive.claimsByPlace.get(id) ?? []);
  const stances = event.actors.flatMap((id) => archive.stancesByActor.get(id) ?? []);
  const own = new Set(event.claims);
  return {
    lines: archive.atlas.lines
      .filter((line) => series.includes(line.series) && later(line.validFrom.min))
      .sort((a, b) => (a.validFrom.min < b.validFrom.min ? -1 : 1)),
    claims: [...new Set(claims)].filter(({ id, date }) => later(date.min) && !own.has(id)).sort(byDate),
    stances: [...new Set(stances)].filter(({ date }) => later(date.min)).sort(byDate),
  };
}
