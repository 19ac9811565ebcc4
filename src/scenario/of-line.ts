/** Which scenario a line version speaks for. */
import type { CompiledLine } from '../domain/atlas';

/**
 * The scenario whose last line is of this series: it says who holds what on either side. A line version taken by itself is
 * that scenario on the first day of the version.
 */
export function scenarioOfLine<T extends { lines: string[] }>(
  line: Pick<CompiledLine, 'series'>,
  scenarios: readonly T[],
): T | null {
  return scenarios.find((scenario) => scenario.lines.at(-1) === line.series) ?? null;
}
