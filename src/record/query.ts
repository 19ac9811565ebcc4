import { MODALITIES, type Holder, type Modality } from '../domain/constants';
import type { CompiledClaim, CompiledDisagreement, CompiledEvent } from '../domain/atlas';
import type { Figure } from '../domain/types';
import type { Archive } from './archive';

type Dated = { date: { min: string; max: string } };

/** Earliest first, by the first day the date can mean, then by the last; never by the written date. */
export function byDate(a: Dated, b: Dated): number {
  return compare(a.date.min, b.date.min) || compare(a.date.max, b.date.max);
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Claims in the order modality, then date; what is reported stands before what is predicted. */
export function byModality(
  claims: readonly CompiledClaim[],
): { modality: Modality; claims: CompiledClaim[] }[] {
  return MODALITIES.map((modality) => ({
    modality,
    claims: claims.filter((claim) => claim.modality === modality).sort(byDate),
  })).filter((part) => part.claims.length > 0);
}

export function claimsOf(archive: Archive, ids: Iterable<string>): CompiledClaim[] {
  return [...new Set(ids)].flatMap((id) => archive.claims.get(id) ?? []);
}

/** Disagreements that any of these claims takes part in. */
export function disagreementsOf(archive: Archive, claims: readonly CompiledClaim[]): CompiledDisagreement[] {
  return [...new Set(claims.flatMap((claim) => archive.disagreementsByClaim.get(claim.id) ?? []))];
}

/** Events that rest on any of these claims, or happened at the place. */
export function eventsOf(
  archive: Archive,
  claims: readonly CompiledClaim[],
  place?: string,
): CompiledEvent[] {
  const events = claims.flatMap((claim) => archive.eventsByClaim.get(claim.id) ?? []);
  if (place) events.push(...(archive.eventsByPlace.get(place) ?? []));
  return [...new Set(events)].sort(byDate);
}

/** A stated share of the Strip with the claim that states it. */
export interface ClaimedShare {
  claim: CompiledClaim;
  figure: Figure;
  /** 0 to 100; the middle where a range is given. */
  value: number;
}

/** Every share that anyone states for a holder under a line, smallest first: the rows of the dot plot. */
export function claimedShares(archive: Archive, holder: Holder, series: string | undefined): ClaimedShare[] {
  const rows: ClaimedShare[] = [];
  for (const claim of archive.atlas.claims)
    for (const figure of claim.figures) {
      if (figure.quantity !== 'share' || figure.holder !== holder) continue;
      if (series !== undefined && figure.line !== undefined && figure.line !== series) continue;
      const value =
        figure.value ?? ((figure.min ?? figure.max ?? NaN) + (figure.max ?? figure.min ?? NaN)) / 2;
      if (Number.isFinite(value)) rows.push({ claim, figure, value });
    }
  return rows.sort((a, b) => a.value - b.value);
}
