import type { SearchGroup, SearchHit, SearchKind, SearchOptions, SearchResult } from '../../record/search';
import { fill } from '../../text';
import { words } from './search.en';

/** Fewer letters than these are not looked up. */
const LEAST = 2;
/** Results of one kind, once narrowed to it. */
const MANY = 200;

/** Who is asked: the record's own search, or what a test puts in its place. Null where a later question overtook this one. */
export interface Answerer {
  ask(query: string, options?: SearchOptions): Promise<SearchResult | null>;
}

/** One opening of the search: what is typed, what was found, and which result is chosen. */
export class Asking {
  #query = $state('');
  /** The one kind that the results are narrowed to. */
  only = $state<SearchKind | null>(null);
  #result = $state.raw<SearchResult | null>(null);
  /** The answer for all kinds, from which the counts of the others are known while one is shown. */
  #whole = $state.raw<SearchResult | null>(null);
  /** The question that the results answer: while another is typed, they are those of the one before. */
  #answered = $state('');
  active = $state(0);
  failure = $state<string | null>(null);

  readonly asked: string = $derived.by(() => this.#query.trim());
  readonly long: boolean = $derived.by(() => this.asked.length >= LEAST);
  /** Whether the results answer what is typed now. */
  readonly fresh: boolean = $derived.by(() => this.#answered === this.asked);
  readonly whole: SearchResult | null = $derived.by(() => (this.long ? this.#whole : null));
  readonly groups: SearchGroup[] = $derived.by(() => (this.long ? (this.#result?.groups ?? []) : []));
  readonly hits: SearchHit[] = $derived.by(() => this.groups.flatMap((group) => group.hits));

  get query(): string {
    return this.#query;
  }
  set query(typed: string) {
    this.#query = typed;
    this.only = null;
  }

  /** What is said of the answer, for eyes and for readers of the screen. */
  readonly status: string = $derived.by(() => {
    if (this.failure) return fill(words.failed, { why: this.failure });
    if (!this.long) return words.short;
    const { whole } = this;
    if (!whole) return words.waiting;
    if (whole.total === 0) return fill(words.none, { what: this.#answered });
    const found = fill(words.found, { n: whole.total, what: this.#answered });
    return whole.complete ? found : `${found}. ${words.partly}`;
  });

  /** Asks what is typed now; only the latest answer is taken. */
  async ask(of: Answerer): Promise<void> {
    const { asked, only } = this;
    if (!this.long) return;
    try {
      const found = await of.ask(asked, only ? { kinds: [only], perKind: MANY } : {});
      if (!found || asked !== this.asked || only !== this.only) return;
      this.#result = found;
      this.#answered = asked;
      if (!only) this.#whole = found;
      this.active = 0;
      this.failure = null;
    } catch (cause) {
      this.failure = cause instanceof Error ? cause.message : String(cause);
    }
  }

  /** To the next result or the one before, round at the ends. */
  step(by: number): void {
    const { length } = this.hits;
    if (length > 0) this.active = (this.active + by + length) % length;
  }
}
