/** Line versions with their coordinates: authored ones as stored, drawn-to-share ones made from another's depths. */
import type { CompiledLine } from '../../src/domain/atlas';
import type { LineFeature, Path } from '../../src/domain/types';
import { cut, lengthKm } from '../../src/geometry/index';
import type { PreparedOutline } from '../../src/geometry/index';
import { drawToShare } from '../lines/schematic';
import { compileDate } from '../read/edtf';
import { faultAt } from '../read/fault';
import type { Fault } from '../read/fault';
import type { Entry } from '../read/record';

const RULE = 'lines-divide';

type Drawn = { ok: true; path: Path } | { ok: false; found: string; at: PropertyKey[] };

/** Drawing takes a second; while someone edits the record, outline and line stay what they were. */
const drawings = new Map<string, ReturnType<typeof drawToShare>>();
const MOST_DRAWINGS = 32;

function drawOnce(outline: PreparedOutline, from: Path, share: number): ReturnType<typeof drawToShare> {
  const key = JSON.stringify([share, from, outline.ring]);
  const before = drawings.get(key);
  if (before) return before;
  if (drawings.size >= MOST_DRAWINGS) drawings.clear();
  const drawn = drawToShare(outline, from, share);
  drawings.set(key, drawn);
  return drawn;
}

function pathOf(
  entry: Entry<LineFeature>,
  all: readonly Entry<LineFeature>[],
  outline: PreparedOutline,
): Drawn {
  const { geometry, properties } = entry.value;
  if (properties.method === 'authored') {
    if (geometry) return { ok: true, path: geometry.coordinates };
    return { ok: false, found: 'an authored line has coordinates', at: ['geometry'] };
  }
  const { drawnFrom } = properties;
  if (geometry)
    return { ok: false, found: 'a line drawn to a share has no coordinates of its own', at: ['geometry'] };
  if (!drawnFrom)
    return { ok: false, found: 'says not what it is drawn from (drawnFrom)', at: ['properties'] };
  const from = all.find(({ value }) => value.properties.id === drawnFrom.line)?.value.geometry;
  const at = ['properties', 'drawnFrom'];
  if (!from) return { ok: false, found: `is drawn from ${drawnFrom.line}, which has no coordinates`, at };
  const drawn = drawOnce(outline, from.coordinates, drawnFrom.share);
  return drawn.ok ? { ok: true, path: drawn.path } : { ok: false, found: drawn.message, at };
}

function compileLine(
  { value }: Entry<LineFeature>,
  path: Path,
  insideKm: number | undefined,
): CompiledLine | null {
  const { validFrom, validTo, ...rest } = value.properties;
  const from = compileDate(validFrom);
  const to = validTo && compileDate(validTo);
  // dates-are-edtf says what is wrong with them.
  if (!from.ok || (to && !to.ok)) return null;
  return {
    ...rest,
    validFrom: from.date,
    ...(to ? { validTo: to.date } : {}),
    coordinates: path,
    lengthKm: insideKm ?? lengthKm(path),
  };
}

/** Compile all versions. One that does not divide the outline, or cannot be drawn, is a fault of the rule `lines-divide`. */
export function compileLines(
  entries: readonly Entry<LineFeature>[],
  outline: PreparedOutline,
): { lines: CompiledLine[]; faults: Fault[] } {
  const lines: CompiledLine[] = [];
  const faults: Fault[] = [];
  for (const entry of entries) {
    const fault = (found: string, at: PropertyKey[]) =>
      faults.push(faultAt(entry.at(at), RULE, `${entry.name}: ${found}`));
    const drawn = pathOf(entry, entries, outline);
    if (!drawn.ok) {
      fault(drawn.found, drawn.at);
      continue;
    }
    const { series } = entry.value.properties;
    const result = cut(outline, [{ id: series, path: drawn.path }]);
    if (!result.ok) fault(result.message, ['geometry']);
    const line = compileLine(entry, drawn.path, result.ok ? result.lengthKm[series] : undefined);
    if (line && result.ok) lines.push(line);
  }
  return { lines, faults };
}
