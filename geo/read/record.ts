/** Reads geo/record: every record with the place of each of its values, and every fault of syntax and shape. */
import { recordSchemas } from '../../src/domain/schema/index';
import type { RecordKind } from '../../src/domain/schema/index';
import type { AtlasRecord } from '../../src/domain/types';
import { parseText } from './document';
import type { Parsed, TextFile } from './document';
import { faultAt } from './fault';
import type { Fault, Where } from './fault';
import { quoted, shapeFaults } from './shape';

export const RECORD_KINDS = Object.keys(recordSchemas) as RecordKind[];

/** One word for a record of each kind, for faults. */
export const SINGULAR: Readonly<Record<RecordKind, string>> = {
  sources: 'source',
  claims: 'claim',
  events: 'event',
  places: 'place',
  actors: 'actor',
  stances: 'stance',
  scenarios: 'scenario',
  disagreements: 'disagreement',
};

/** A record with the place of its values. */
export interface Entry<T> {
  value: T;
  /** `claim a24-hamas-share`. */
  name: string;
  at: (path?: readonly PropertyKey[]) => Where;
}

export type LocatedRecord = { [K in RecordKind]: Entry<AtlasRecord[K][number]>[] };

/** An id as written, whether or not the rest of its record is well formed. */
export interface WrittenId {
  kind: RecordKind;
  id: string;
  where: Where;
}

export interface ReadRecord {
  record: LocatedRecord;
  ids: WrittenId[];
  faults: Fault[];
}

/** `geo/record/claims.yaml` and `geo/record/claims/wsj.yaml` both hold claims. */
export function kindOf(path: string): RecordKind | null {
  const [, name] = /(?:^|\/)record\/([^/.]+)(?:\/[^/]+)?\.ya?ml$/.exec(path) ?? [];
  return RECORD_KINDS.find((kind) => kind === name) ?? null;
}

export function emptyRecord(): LocatedRecord {
  return {
    sources: [],
    claims: [],
    events: [],
    places: [],
    actors: [],
    stances: [],
    scenarios: [],
    disagreements: [],
  };
}

/** Read all record files. Records that break their schema are left out, but their ids count as known. */
export function readRecord(files: readonly TextFile[]): ReadRecord {
  const read: ReadRecord = { record: emptyRecord(), ids: [], faults: [] };
  for (const file of files) {
    const own = readOnce(file);
    read.ids.push(...own.ids);
    read.faults.push(...own.faults);
    for (const kind of RECORD_KINDS) (read.record[kind] as Entry<unknown>[]).push(...own.record[kind]);
  }
  return read;
}

/** The last reading of each file: an edit to one does not read the others anew. Readings are never changed. */
const readings = new Map<string, { text: string; read: ReadRecord }>();

function readOnce(file: TextFile): ReadRecord {
  const before = readings.get(file.path);
  if (before?.text === file.text) return before.read;
  const read: ReadRecord = { record: emptyRecord(), ids: [], faults: [] };
  readFile(file, read);
  readings.set(file.path, { text: file.text, read });
  return read;
}

function readFile(file: TextFile, read: ReadRecord): void {
  const parsed = parseText(file);
  read.faults.push(...parsed.faults);
  const kind = kindOf(file.path);
  if (!kind) {
    const found = `the name of a record file is its kind: ${RECORD_KINDS.join(', ')}`;
    read.faults.push(faultAt(parsed.at(), 'record-files', found));
    return;
  }
  // A file of comments only holds no records yet.
  if (parsed.value === undefined || parsed.value === null) return;
  if (!Array.isArray(parsed.value)) {
    read.faults.push(
      faultAt(parsed.at(), 'shape', `a file of ${kind} is a list, found ${quoted(parsed.value)}`),
    );
    return;
  }
  parsed.value.forEach((value: unknown, index) => readEntry(kind, value, index, parsed, read));
}

function writtenId(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' ? id : null;
}

function readEntry(kind: RecordKind, value: unknown, index: number, parsed: Parsed, read: ReadRecord): void {
  const id = writtenId(value);
  const name = `${SINGULAR[kind]} ${id ?? `no. ${index + 1}`}`;
  if (id !== null) read.ids.push({ kind, id, where: parsed.at([index, 'id']) });
  const result = recordSchemas[kind].safeParse(value);
  if (!result.success) {
    read.faults.push(...shapeFaults(result.error.issues, parsed, [index], name));
    return;
  }
  const at = (path: readonly PropertyKey[] = []) => parsed.at([index, ...path]);
  // The schema of `kind` made this value, so it belongs in the list of that kind.
  (read.record[kind] as Entry<unknown>[]).push({ value: result.data, name, at });
}
