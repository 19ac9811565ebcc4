/** What is measured of each line of a draft. */
import type { Holder } from '../domain/constants';
import type { Position } from '../domain/types';
import { type CutDone, whichPieces } from '../geometry';
import type { DraftLine } from './draft';
import type { Live, LiveDone, LiveLine, LiveZone } from './live';
import { lineProfile } from './live-profile';

/** A line before its depths are measured. */
export function bareLine({ id, series }: DraftLine, result: CutDone, live: Live): LiveLine {
  return {
    id,
    series,
    lengthKm: result.lengthKm[series] ?? 0,
    startKm: live.startLengthKm[series] ?? null,
    profile: [],
    necks: [],
  };
}

/**
 * The lines with their depths and narrowest places, and the places of the record that change hands. To find the zones of
 * points takes a walk along all rings, so that all points are asked for at once.
 */
export function linesAndPlaces(
  lines: readonly DraftLine[],
  result: CutDone,
  live: Live,
  zones: readonly LiveZone[],
): Pick<LiveDone, 'lines' | 'places'> {
  const profiles = lines.map(({ series }) =>
    lineProfile(live.prepared, result.courses[series] ?? [], live.memo),
  );
  const middles = profiles.flatMap(({ necks }) =>
    necks.map(({ from, to }): Position => [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]),
  );
  const asked = live.start ? live.places.map(({ lonLat }) => lonLat) : [];
  const at = whichPieces([...asked, ...middles], zones);
  const holders = at.map((zone): Holder | null => zones[zone]?.holder ?? null);
  const ofNecks = holders.slice(asked.length).values();
  return {
    lines: lines.map((line, i) => ({
      ...bareLine(line, result, live),
      profile: profiles[i]?.profile ?? [],
      necks: (profiles[i]?.necks ?? []).map((neck) => ({
        ...neck,
        holder: ofNecks.next().value ?? 'not-stated',
      })),
    })),
    places: asked.flatMap((_, i) => {
      const [id, from, to] = [live.places[i]?.id, live.startHolders[i], holders[i]];
      return id && from && to && from !== to ? [{ id, from, to }] : [];
    }),
  };
}
