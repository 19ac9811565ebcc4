/** Reads, checks and compiles the atlas. Pure but for reading: nothing is written. */
import { checkAll } from './checks/index';
import type { Subject, Target } from './checks/subject';
import type { AtlasFiles } from './read/files';
import { gather } from './read/files';
import type { Fault } from './read/fault';
import { sortFaults } from './read/fault';
import { readLines } from './read/lines';
import { readRecord, RECORD_KINDS } from './read/record';
import type { ReadRecord } from './read/record';

export interface Compiled {
  faults: Fault[];
  counts: Record<string, number>;
}

function known(read: ReadRecord, lines: Subject['lines'], measures: ReadonlySet<string>): Subject['known'] {
  const ofKind = Object.fromEntries(
    RECORD_KINDS.map((kind) => [
      kind,
      new Set(read.ids.filter((id) => id.kind === kind).map(({ id }) => id)),
    ]),
  ) as Record<Target, Set<string>>;
  return {
    ...ofKind,
    lines: new Set(lines.map(({ value }) => value.properties.id)),
    series: new Set(lines.map(({ value }) => value.properties.series)),
    measures,
  };
}

export function compileFiles(files: AtlasFiles): Compiled {
  const read = readRecord(files.record);
  const { lines, faults: lineFaults } = readLines(files.lines);
  const subject: Subject = {
    record: read.record,
    lines,
    written: read.ids,
    known: known(read, lines, new Set()),
    areas: new Map(),
    drawn: new Set(),
    cuts: new Map(),
    outlineKm2: null,
  };
  const counts = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, read.record[kind].length]));
  return { faults: sortFaults([...read.faults, ...lineFaults, ...checkAll(subject)]), counts };
}

export async function compile(root: string): Promise<Compiled> {
  return compileFiles(await gather(root));
}
