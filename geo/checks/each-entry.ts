import type { RecordKind } from '../../src/domain/schema/index';
import type { AtlasRecord } from '../../src/domain/types';
import type { Entry, LocatedRecord } from '../read/record';
import { RECORD_KINDS } from '../read/record';

type PerKind<R> = { [K in RecordKind]: (value: AtlasRecord[K][number]) => R[] };

/** Run a table of functions, one per kind, over the whole record: each result beside the entry it came from. */
export function eachEntry<R>(
  record: LocatedRecord,
  table: PerKind<R>,
): { entry: Entry<unknown>; result: R }[] {
  const ofKind = <K extends RecordKind>(kind: K) =>
    record[kind].flatMap((entry: Entry<AtlasRecord[K][number]>) =>
      table[kind](entry.value).map((result) => ({ entry, result })),
    );
  return RECORD_KINDS.flatMap((kind) => ofKind(kind));
}
