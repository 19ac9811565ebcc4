/** Search over the record: pure, for a worker (src/workers/search.ts) and for tests. */
export { buildSearch, type SearchIndex } from './build';
export { search, warmUp } from './query';
export { searchRecords } from './records';
export {
  SEARCH_KINDS,
  type Marked,
  type SearchGroup,
  type SearchHit,
  type SearchKind,
  type SearchOptions,
  type SearchRecord,
  type SearchResult,
  type Span,
} from './types';
