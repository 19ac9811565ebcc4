/** Numbers are measured first and rounded only here, when they are written. */

/** Six decimals: a tenth of a metre in degrees, a square metre in km². */
const DECIMALS = 1e6;

/** A copy of plain data with every number to six decimals; minus zero becomes zero. */
export function rounded<T>(value: T): T {
  if (typeof value === 'number') return (Math.round(value * DECIMALS) / DECIMALS + 0) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => rounded(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item as unknown)])) as T;
}
