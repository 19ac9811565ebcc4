import type { Marked } from '../../record/search';

/** A run of a found text, and whether it met the query. */
export interface Run {
  text: string;
  met: boolean;
}

/** A found text cut at its spans, in order; runs joined give the text again. */
export function runsOf({ text, spans }: Marked): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    if (start > at) runs.push({ text: text.slice(at, start), met: false });
    runs.push({ text: text.slice(start, end), met: true });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), met: false });
  return runs;
}
