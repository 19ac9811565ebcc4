/** What the record says of displacement, crossings and aid that is no event: claims by topic, in the days looked at. */
import type { CompiledClaim } from '../../domain/atlas';
import type { Archive } from '../../record/archive';
import { overlap, OPEN_START } from '../../record/days';
import { byDate } from '../../record/query';

export const BESIDE = ['displacement', 'crossings', 'aid'] as const;
export type Beside = (typeof BESIDE)[number];

const belongs = (archive: Archive, claim: CompiledClaim, topic: Beside): boolean =>
  topic === 'crossings'
    ? claim.places.some((id) => archive.places.get(id)?.kind === 'crossing')
    : claim.topic === topic;

/** Claims of a topic in a span of days, earliest first. @param sources only those that one of these carries; all where empty */
export function claimsBeside(
  archive: Archive,
  topic: Beside,
  days: { from: string | null; to: string },
  sources: readonly string[],
): CompiledClaim[] {
  const span = { min: days.from ?? OPEN_START, max: days.to };
  return archive.atlas.claims
    .filter((claim) => belongs(archive, claim, topic) && overlap(claim.date, span))
    .filter(({ cites }) => sources.length === 0 || cites.some(({ source }) => sources.includes(source)))
    .sort(byDate);
}
