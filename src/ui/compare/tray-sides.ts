/** What stands on one side of a comparison, as bars and marks need it. */
import type { ZoneMeasure } from '../../domain/atlas';
import type { Holder, Modality } from '../../domain/constants';
import type { Archive } from '../../record/archive';
import { claimsOf, disagreementsOf } from '../../record/query';
import type { Part } from '../../scenario';
import { sideIn, type ComparisonState } from '../../state/comparison.svelte';
import type { CompiledClaim, CompiledDisagreement } from '../../domain/atlas';

export type SideName = 'a' | 'b';

/** Israel or its successor first and Hamas last, as every bar of the atlas has it. */
export const hamasLast = <T extends { holder: Holder }>(list: readonly T[]): T[] =>
  list.toSorted((one, other) => Number(one.holder === 'hamas') - Number(other.holder === 'hamas'));

/** The zones of a side from the joint parts; a side that stands alone by its measured holdings. */
export function zonesOn(comparison: ComparisonState, name: SideName): ZoneMeasure[] {
  const { shown } = comparison;
  if (shown) return zonesFrom(shown.parts, name, shown.baseKm2);
  const side = sideIn(comparison[name]);
  const measures = name === 'a' ? comparison.measuresA : comparison.measuresB;
  return hamasLast(measures?.holders ?? []).map(({ holder, km2, share, frontageKm }) => {
    const holding = side?.holders.find((item) => item.holder === holder);
    const claims = holding?.claims ?? [];
    return { id: holder, holder, modality: holding?.modality, claims, km2, share, frontageKm, band: null };
  });
}

function zonesFrom(parts: readonly Part[], name: SideName, baseKm2: number): ZoneMeasure[] {
  const zones = new Map<string, ZoneMeasure>();
  for (const part of parts) {
    const id = name === 'a' ? part.fromZone : part.toZone;
    const zone = zones.get(id) ?? {
      id,
      holder: name === 'a' ? part.from : part.to,
      modality: name === 'a' ? part.fromModality : part.toModality,
      claims: [],
      km2: 0,
      share: 0,
      frontageKm: { israel: 0, egypt: 0, coast: 0 },
      band: null,
    };
    zone.km2 += part.km2;
    zone.share = baseKm2 > 0 ? zone.km2 / baseKm2 : 0;
    zones.set(id, zone);
  }
  // The eastern side of a line first.
  return hamasLast([...zones.values()].sort((one, other) => (one.id < other.id ? -1 : 1)));
}

/** The modalities in which the holders of a side are named, each once. */
export const modalitiesOf = (zones: readonly ZoneMeasure[]): Modality[] => [
  ...new Set(zones.flatMap(({ modality }) => modality ?? [])),
];

/** The claims that name the holders and forces of a side, and the disagreements that they or the scenario take part in. */
export function groundsOn(
  archive: Archive,
  comparison: ComparisonState,
  name: SideName,
): { claims: CompiledClaim[]; disagreements: CompiledDisagreement[] } {
  const { scenario, ground } = comparison[name];
  const ids = [
    ...(scenario?.deployments ?? []).flatMap((deployment) => deployment.claims),
    ...(ground?.holders ?? []).flatMap((holding) => holding.claims),
  ];
  const claims = claimsOf(archive, ids);
  const own = archive.atlas.disagreements.filter((item) => scenario && item.scenarios.includes(scenario.id));
  return { claims, disagreements: [...new Set([...disagreementsOf(archive, claims), ...own])] };
}
