/** How the record leans on its sources: how often each is cited, for what, and whose voices it carries. */
import type { CompiledClaim, CompiledSource } from '../domain/atlas';
import type { Claim } from '../domain/types';
import type { Archive } from './archive';
import { VOICE_SIDES, voiceOf, type VoiceSide } from './voices';

export type Topic = Claim['topic'];

export interface VoiceCount {
  side: VoiceSide;
  /** Number of claims, and how many of them by voices that are not named. */
  claims: number;
  notNamed: number;
}

export interface SourceUse {
  source: CompiledSource;
  /** Claims that cite it. */
  claims: CompiledClaim[];
  /** How many items rest on one of those claims at least. */
  events: number;
  scenarios: number;
  disagreements: number;
  /** Most claims first. */
  topics: { topic: Topic; claims: number }[];
  /** In the order of VOICE_SIDES; sides without a claim are absent. */
  voices: VoiceCount[];
}

/** One entry for each source: the founding five by letter, then the most cited. A source that no claim cites (map data) has zeros. */
export function sourcing(archive: Archive): SourceUse[] {
  const used = <T>(claims: readonly CompiledClaim[], by: Map<string, T[]>): number =>
    new Set(claims.flatMap(({ id }) => by.get(id) ?? [])).size;
  const uses = archive.atlas.sources.map((source): SourceUse => {
    const claims = archive.claimsBySource.get(source.id) ?? [];
    return {
      source,
      claims,
      events: used(claims, archive.eventsByClaim),
      scenarios: used(claims, archive.scenariosByClaim),
      disagreements: used(claims, archive.disagreementsByClaim),
      topics: topicsOf(claims),
      voices: voicesOf(
        archive,
        claims.map((claim) => ({ claim, source })),
      ),
    };
  });
  const rank = ({ source }: SourceUse) => source.letter ?? 'Z';
  return uses.sort(
    (a, b) =>
      (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0) ||
      b.claims.length - a.claims.length ||
      (a.source.id < b.source.id ? -1 : 1),
  );
}

function topicsOf(claims: readonly CompiledClaim[]): SourceUse['topics'] {
  const counts = new Map<Topic, number>();
  for (const { topic } of claims) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .map(([topic, count]) => ({ topic, claims: count }))
    .sort((a, b) => b.claims - a.claims || (a.topic < b.topic ? -1 : 1));
}

function voicesOf(
  archive: Archive,
  cited: readonly { claim: CompiledClaim; source: CompiledSource }[],
): VoiceCount[] {
  const counts = new Map<VoiceSide, VoiceCount>();
  for (const { claim, source } of cited) {
    const { side, named } = voiceOf(archive, claim, source);
    const count = counts.get(side) ?? { side, claims: 0, notNamed: 0 };
    count.claims++;
    if (!named) count.notNamed++;
    counts.set(side, count);
  }
  return VOICE_SIDES.flatMap((side) => counts.get(side) ?? []);
}

/** Whose voices the founding five carry. */
export interface Balance {
  /** Claims of the five, and those among them in the articles' own words. */
  claims: number;
  ownWords: number;
  /** The others, by side: what the articles pass on. */
  quoted: VoiceCount[];
}

export function foundingBalance(archive: Archive): Balance {
  const cited = archive.atlas.sources
    .filter(({ letter }) => letter !== undefined)
    .flatMap((source) => (archive.claimsBySource.get(source.id) ?? []).map((claim) => ({ claim, source })));
  const voices = voicesOf(archive, cited);
  return {
    claims: cited.length,
    ownWords: voices.find(({ side }) => side === 'own-words')?.claims ?? 0,
    quoted: voices.filter(({ side }) => side !== 'own-words').sort((a, b) => b.claims - a.claims),
  };
}
