/** What is wrong in a file, and where: one line of `npm run check`. */

/** A spot in a file of the checkout; line and column count from 1. */
export interface Where {
  /** Path from the top of the checkout, with forward slashes. */
  file: string;
  line: number;
  column: number;
}

export interface Fault extends Where {
  /** Name of the rule that was broken, as in geo/checks. */
  rule: string;
  /** What was found, in words. */
  found: string;
}

export function faultAt(where: Where, rule: string, found: string): Fault {
  return { file: where.file, line: where.line, column: where.column, rule, found };
}

/** `geo/record/claims.yaml:12:5 ids-resolve: no source "wjs"`: the form that editors turn into a link. */
export function formatFault(fault: Fault): string {
  return `${fault.file}:${fault.line}:${fault.column} ${fault.rule}: ${fault.found}`;
}

/** By file, then line, then column: the order in which someone mends them. Does not change the list it is given. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  return [...faults].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
