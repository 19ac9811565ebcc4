/** A number as a reader types it, with a comma or a point and perhaps its unit; null where it is none or out of bounds. */
export function typedNumber(text: string, min: number, max: number): number | null {
  const found = /^\s*(\d+(?:[.,]\d+)?)\s*(?:%|km|per cent|percent)?\s*$/i.exec(text);
  const value = found?.[1] ? Number(found[1].replace(',', '.')) : Number.NaN;
  return value >= min && value <= max ? value : null;
}

/** Why something failed, in its own words. */
export const whyOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
