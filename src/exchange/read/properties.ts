/** Properties of a feature as flat text: bounded, and with no key that is anything but data. */
import { LIMITS } from './types';

const DEPTH = 4;

/**
 * Nested values flattened to `outer.inner`; lists to `list.0`. The result has no prototype, so that a property called
 * `__proto__` or `constructor` is a property like any other. What is past the limits is left out.
 */
export function flatProperties(value: unknown): Record<string, string> {
  const out = bare();
  collect(value, '', 0, out);
  return out;
}

/** Without a prototype. */
export function bare(): Record<string, string> {
  return Object.create(null) as Record<string, string>;
}

/** Add one text, within the limits. */
export function put(out: Record<string, string>, key: string, text: string): void {
  const short = key.trim().slice(0, LIMITS.keyLength);
  // Programs write NaN where a table has no number.
  if (!short || text === '' || text === 'NaN') return;
  if (!(short in out) && Object.keys(out).length >= LIMITS.properties) return;
  out[short] = clip(text);
}

export function clip(text: string): string {
  return text.length > LIMITS.textLength ? `${text.slice(0, LIMITS.textLength)}…` : text;
}

function collect(value: unknown, key: string, depth: number, out: Record<string, string>): void {
  if (value === null || value === undefined) return;
  if (value instanceof Date) {
    if (!Number.isNaN(value.getTime())) put(out, key, value.toISOString());
    return;
  }
  if (typeof value === 'object') {
    if (depth >= DEPTH) return;
    let seen = 0;
    for (const [own, inner] of Object.entries(value)) {
      if (seen++ >= LIMITS.properties) break;
      collect(inner, key ? `${key}.${own}` : own, depth + 1, out);
    }
    return;
  }
  if (typeof value === 'string') put(out, key, value);
  else if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    put(out, key, String(value));
}
