/** Where in a record the words were met, for highlighting. */
import { termsOf } from './fold';
import type { Marked, SearchHit, SearchRecord, Span } from './types';

/** Length of an excerpt, and how much of it stands before the first word that was met, in UTF-16 code units. */
const EXCERPT = 160;
const LEAD = 40;
const CUT = '…';

function spansIn(text: string, words: ReadonlySet<string>): Span[] {
  return termsOf(text)
    .filter((term) => words.has(term.text) || term.also.some((form) => words.has(form)))
    .map(({ start, end }): Span => [start, end]);
}

/** Title with its spans; another name where the title was not met; a run of the text where the text was met. */
export function mark(
  record: SearchRecord,
  words: ReadonlySet<string>,
): Pick<SearchHit, 'title' | 'name' | 'excerpt'> {
  const title: Marked = { text: record.title, spans: spansIn(record.title, words) };
  const names = record.names
    .map((text): Marked => ({ text, spans: spansIn(text, words) }))
    .filter((name) => name.spans.length > 0)
    // The name with the most words met, and of several the shortest: that was most likely typed.
    .sort((a, b) => b.spans.length - a.spans.length || a.text.length - b.text.length);
  const name = names[0];
  const excerpt = excerptOf(record.text, spansIn(record.text, words));
  return {
    title,
    ...(name && name.spans.length > title.spans.length ? { name } : {}),
    ...(excerpt ? { excerpt } : {}),
  };
}

function excerptOf(text: string, spans: readonly Span[]): Marked | null {
  const first = spans[0];
  if (!first) return null;
  if (text.length <= EXCERPT) return { text, spans: [...spans] };
  let from = Math.max(0, Math.min(first[0] - LEAD, text.length - EXCERPT));
  // Begin and end between words; a text without spaces is cut where it falls.
  if (from > 0) {
    const gap = text.indexOf(' ', from);
    if (gap !== -1 && gap < first[0]) from = gap + 1;
  }
  let to = Math.min(text.length, from + EXCERPT);
  if (to < text.length) {
    const gap = text.lastIndexOf(' ', to);
    if (gap > first[1]) to = gap;
  }
  const head = from > 0 ? CUT : '';
  const shift = head.length - from;
  return {
    text: head + text.slice(from, to) + (to < text.length ? CUT : ''),
    spans: spans
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]): Span => [start + shift, end + shift]),
  };
}
