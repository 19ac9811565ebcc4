/** Reads geo/lines: one GeoJSON Feature per line version. */
import { lineFeature } from '../../src/domain/schema/index';
import type { LineFeature } from '../../src/domain/types';
import { parseText } from './document';
import type { TextFile } from './document';
import type { Fault } from './fault';
import type { Entry } from './record';
import { shapeFaults } from './shape';

/** All line versions that fit their schema; the others are faults. */
export function readLines(files: readonly TextFile[]): { lines: Entry<LineFeature>[]; faults: Fault[] } {
  const lines: Entry<LineFeature>[] = [];
  const faults: Fault[] = [];
  for (const file of files) {
    const parsed = parseText(file);
    faults.push(...parsed.faults);
    if (parsed.value === undefined) continue;
    const name = `line ${file.path.replace(/^.*\//, '').replace(/\.geojson$/, '')}`;
    const result = lineFeature.safeParse(parsed.value);
    if (result.success) lines.push({ value: result.data, name, at: parsed.at });
    else faults.push(...shapeFaults(result.error.issues, parsed, [], name));
  }
  return { lines, faults };
}
