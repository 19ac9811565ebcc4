/** The index lives here, off the main thread: one message in, one out, in order. Asked by ./searching. */
import { buildSearch, search, warmUp } from '../record/search';
import type { SearchIndex, SearchOptions, SearchRecord, SearchResult } from '../record/search';

export type SearchOrder =
  | { type: 'build'; records: SearchRecord[] }
  | { type: 'ask'; question: number; query: string; options: SearchOptions };

export type SearchReport =
  | { type: 'built'; records: number }
  | { type: 'answer'; question: number; result: SearchResult }
  | { type: 'failed'; question: number | null; message: string };

/** The part of a worker's global scope that is used here; the page's own types know no worker. */
interface Scope {
  onmessage: ((event: MessageEvent<SearchOrder>) => void) | null;
  postMessage(report: SearchReport): void;
}

const scope = globalThis as unknown as Scope;
let index: SearchIndex | null = null;

function answer(order: SearchOrder): SearchReport {
  if (order.type === 'build') {
    index = buildSearch(order.records);
    warmUp(index);
    return { type: 'built', records: order.records.length };
  }
  if (!index) throw new Error('asked before the index was built');
  return { type: 'answer', question: order.question, result: search(index, order.query, order.options) };
}

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage(answer(data));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    scope.postMessage({ type: 'failed', question: data.type === 'ask' ? data.question : null, message });
  }
};
