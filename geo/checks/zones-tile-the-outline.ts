import { faultAt } from '../read/fault';
import { TOLERANCES } from './tolerances';
import type { Check } from './subject';

/** The zones of a scenario cover the Strip without gap or overlap: their areas add up to the outline's. */
export const zonesTileTheOutline: Check = ({ record, cuts, outlineKm2 }) =>
  record.scenarios.flatMap((entry) => {
    const cut = cuts.get(entry.value.id);
    if (!cut || outlineKm2 === null) return [];
    const fault = (found: string) =>
      faultAt(entry.at(['lines']), 'zones-tile-the-outline', `${entry.name}: ${found}`);
    if (cut.failure !== null) return [fault(cut.failure)];
    const sum = cut.zones.reduce((total, zone) => total + zone.km2, 0);
    if (Math.abs(sum - outlineKm2) <= TOLERANCES.areaRelative * outlineKm2) return [];
    return [fault(`zones add up to ${sum} km², the outline has ${outlineKm2} km²`)];
  });
