/** Write comma-separated values (RFC 4180). */

export type Cell = string | number | boolean | null | undefined;

/** Spreadsheets take a cell that begins like this for a formula and run it. */
const FORMULA = /^[\s]*[=+\-@]|^[\t\r]/;

function cellOf(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  // An apostrophe makes it text (OWASP, CSV Injection); numbers are written as numbers and need none.
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as CSV text: commas, CRLF, quotes where they are needed, and a byte order mark so that spreadsheets read Arabic and Hebrew
 * as UTF-8. Text that a spreadsheet would run as a formula is led by an apostrophe.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(cellOf).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
