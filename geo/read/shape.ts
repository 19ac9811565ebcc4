/** Turns what zod says into faults: one for every wrong value, at the value. */
import type { z } from 'zod';
import type { Parsed } from './document';
import { faultAt } from './fault';
import type { Fault } from './fault';

type Issue = z.core.$ZodIssue;

/** A value as it is quoted in a fault: short, on one line. */
export function quoted(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** `sides[0][1]`, `point.lonLat`. */
function dotted(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** Of the ways in which a value fails a union, the one that came nearest: it says what to mend. */
function nearest(branches: readonly Issue[][]): Issue[] {
  const depth = (issues: Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
}

function wording(issue: Issue, found: unknown): string {
  if (found === undefined) return 'is missing';
  const said = `found ${quoted(found)}`;
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${issue.expected === 'tuple' ? 'a pair' : issue.expected}, ${said}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}; ${said}`;
    case 'invalid_union':
      return `fits none of the allowed forms, ${said}`;
    default:
      return `${issue.message}; ${said}`;
  }
}

/**
 * Faults of one record.
 * @param base path of the record in its file; issues count from there.
 * @param name how the record is called in the text of a fault: `claim a24-hamas-share`.
 */
export function shapeFaults(
  issues: readonly Issue[],
  parsed: Parsed,
  base: readonly PropertyKey[],
  name: string,
): Fault[] {
  const record = valueAt(parsed.value, base);
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      const inside = issue.path.length > 0 ? ` in ${dotted(issue.path)}` : '';
      return issue.keys.map((key) =>
        faultAt(parsed.keyAt(path, key), 'unknown-key', `${name}: no field "${key}"${inside}`),
      );
    }
    if (issue.code === 'invalid_union') {
      const best = nearest(issue.errors as Issue[][]);
      if (best.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys')) {
        return shapeFaults(
          best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
          parsed,
          base,
          name,
        );
      }
      const [last] = (issue.errors as Issue[][]).at(-1) ?? [];
      if (last) return [faultAt(parsed.at(path), 'shape', says(name, issue.path, last, record))];
    }
    return [faultAt(parsed.at(path), 'shape', says(name, issue.path, issue, record))];
  });
}

function says(name: string, path: readonly PropertyKey[], issue: Issue, record: unknown): string {
  const field = dotted(path);
  return `${name}: ${field ? `${field} ` : ''}${wording(issue, valueAt(record, path))}`;
}
