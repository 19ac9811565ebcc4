/** The page's side of the search: builds the index off the main thread and asks it, the latest question first. */
import type { SearchOptions, SearchRecord, SearchResult } from '../record/search';
import type { SearchOrder, SearchReport } from './search';

/** What a worker offers, so that tests can stand in for one. */
export interface SearchPort {
  postMessage(order: SearchOrder): void;
  onmessage: ((event: MessageEvent<SearchReport>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

interface Question {
  id: number;
  query: string;
  options: SearchOptions;
  resolve: (result: SearchResult | null) => void;
  reject: (error: Error) => void;
}

export class SearchError extends Error {
  override name = 'SearchError';
}

const start = (): SearchPort => new Worker(new URL('./search.ts', import.meta.url), { type: 'module' });

/**
 * One search over a set of records. At most one question is with the worker and one waits; whoever asks again
 * takes the place of the one that waits, and an answer that a newer question has overtaken is given as null.
 */
export class Searching {
  /** Settles when the index stands. @throws SearchError by rejection when it could not be built */
  readonly ready: Promise<void>;
  private readonly port: SearchPort;
  private asked: Question | null = null;
  private waiting: Question | null = null;
  private latest = 0;
  private standing: { resolve: () => void; reject: (error: Error) => void } | null = null;
  private ended: SearchError | null = null;

  constructor(records: SearchRecord[], make: () => SearchPort = start) {
    this.port = make();
    this.ready = new Promise((resolve, reject) => (this.standing = { resolve, reject }));
    // Whoever asks learns of a failure from the answer; a page that never asks needs no unhandled rejection.
    this.ready.catch(() => undefined);
    this.port.onmessage = ({ data }) => this.heard(data);
    this.port.onerror = (event) => this.end(new SearchError(`the search stopped: ${event.message}`));
    this.port.postMessage({ type: 'build', records });
  }

  /**
   * Ask; before the index stands the question waits for it.
   * @returns the result, or null when a later question was asked in the meantime
   * @throws SearchError by rejection
   */
  ask(query: string, options: SearchOptions = {}): Promise<SearchResult | null> {
    if (this.ended) return Promise.reject(this.ended);
    return new Promise((resolve, reject) => {
      this.waiting?.resolve(null);
      this.waiting = { id: ++this.latest, query, options, resolve, reject };
      this.send();
    });
  }

  /** End the worker; open questions are answered with null. */
  close(): void {
    this.waiting?.resolve(null);
    this.asked?.resolve(null);
    this.waiting = this.asked = null;
    this.end(new SearchError('the search was closed'));
  }

  private send(): void {
    if (this.standing || this.asked || !this.waiting) return;
    this.asked = this.waiting;
    this.waiting = null;
    const { id, query, options } = this.asked;
    this.port.postMessage({ type: 'ask', question: id, query, options });
  }

  private heard(report: SearchReport): void {
    if (report.type === 'built') {
      this.standing?.resolve();
      this.standing = null;
    } else if (report.type === 'failed' && report.question === null) {
      this.end(new SearchError(report.message));
    } else if (report.question === this.asked?.id) {
      const { id, resolve, reject } = this.asked;
      this.asked = null;
      if (report.type === 'failed') reject(new SearchError(report.message));
      else resolve(id === this.latest ? report.result : null);
    }
    this.send();
  }

  private end(error: SearchError): void {
    if (this.ended) return;
    this.ended = error;
    this.standing?.reject(error);
    this.asked?.reject(error);
    this.waiting?.reject(error);
    this.standing = this.asked = this.waiting = null;
    this.port.terminate();
  }
}
