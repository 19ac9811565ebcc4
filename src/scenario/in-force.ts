/** Which version of a line holds on a day. */
import type { CompiledLine } from '../domain/atlas';

/**
 * The version of a series in force on a day: its dates hold the day, first and last day included; of several, the one that came
 * into force last. Null when none does. A version without an end holds from its first day on.
 * @param isoDay YYYY-MM-DD
 */
export function lineInForce<T extends Pick<CompiledLine, 'series' | 'validFrom' | 'validTo'>>(
  lines: readonly T[],
  series: string,
  isoDay: string,
): T | null {
  let found: T | null = null;
  for (const line of lines) {
    if (line.series !== series || line.validFrom.min > isoDay) continue;
    if (line.validTo && line.validTo.max < isoDay) continue;
    if (!found || line.validFrom.min > found.validFrom.min) found = line;
  }
  return found;
}
