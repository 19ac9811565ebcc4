/** Bytes to text: byte-order marks, declared and undeclared encodings. */
import type { Reading } from './reading';

/** A text that starts as a well-known one does. */
export const LOOKS_LIKE_WKT =
  /^\s*(?:SRID\s*=\s*\d+\s*;\s*)?(?:(?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION|LINEARRING)\s*(?:Z|M|ZM)?\s*(?:\(|EMPTY)/i;

const MARKS: [label: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that a byte-order mark at the start names. */
export function markOf(bytes: Uint8Array): string | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
}

/**
 * The text of a file. UTF-8 unless a mark or an XML declaration says otherwise; bytes that are no UTF-8 are read as
 * Windows-1252, which is what older programs write, and that is noted.
 */
export function textOf(bytes: Uint8Array, reading: Reading): string {
  const mark = markOf(bytes);
  if (mark) {
    reading.findings.push({
      kind: 'byte-order-mark',
      message: `${reading.file}: the file starts with a byte-order mark (${mark}), which was left out`,
    });
    return new TextDecoder(mark).decode(bytes);
  }
  const declared = declaredEncoding(bytes);
  if (declared && !/^utf-?8$/i.test(declared)) {
    const decoder = reading.guard(
      'line 1',
      'the XML declaration names a known encoding',
      () => new TextDecoder(declared),
    );
    return decoder.decode(bytes);
  }
  return utf8(bytes) ?? legacy(bytes, reading);
}

export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function legacy(bytes: Uint8Array, reading: Reading): string {
  reading.findings.push({
    kind: 'encoding',
    message: `${reading.file}: text should be UTF-8; found bytes that are not, which were read as Windows-1252, so names may be wrong`,
  });
  return new TextDecoder('windows-1252').decode(bytes);
}

/** From `<?xml … encoding="…"?>`, which is ASCII in every encoding without a mark. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
}
