/** What brought items can be used for, and what stands in the way. */
import { joinLines } from '../../../exchange';
import type { BroughtGeometry, BroughtItem, Finding, FindingKind } from '../../../exchange/read';
import type { Path, Ring } from '../../../domain/types';
import { cut, endStates, EXTEND_KM, nearestEdge, type PreparedOutline } from '../../../geometry';

export const USES = ['line', 'holding', 'series', 'places', 'events', 'reference'] as const;
export type Use = (typeof USES)[number];

/** With these in an item no share of it would be honest: they are mended first, or the item is kept as a drawing. */
const BARS: readonly FindingKind[] = [
  'swapped',
  'web-mercator',
  'projected',
  'out-of-range',
  'strings',
  'invalid-number',
  'unclosed',
];

/** Findings that have to be mended, or cannot be, before an item is measured. */
export const barsOf = ({ findings }: Pick<BroughtItem, 'findings'>): Finding[] =>
  findings.filter(({ kind }) => BARS.includes(kind));

/** Kinds that can be mended in an item. */
export const mendable = ({ findings }: Pick<BroughtItem, 'findings'>): FindingKind[] => [
  ...new Set(findings.flatMap(({ kind, mend }) => (mend ? [kind] : []))),
];

/** Uses that the chosen items allow. */
export function usesOf(items: readonly BroughtItem[]): Use[] {
  const kinds = new Set(items.map(({ geometry }) => geometry.kind));
  const dates = new Set(
    items.flatMap(({ date, geometry }) => (date && geometry.kind !== 'points' ? [date] : [])),
  );
  return USES.filter((use) => {
    if (use === 'line') return kinds.has('line');
    if (use === 'holding') return kinds.has('area');
    if (use === 'series') return dates.size > 1;
    if (use === 'places') return items.some((item) => placesOf(item).length > 0);
    if (use === 'events') return kinds.has('points');
    return items.length > 0;
  });
}

/** An item as places: points as they are; the rows of a table or list that may be a line, each by its name. None for other shapes. */
export function placesOf({
  name,
  geometry,
  rows,
}: Pick<BroughtItem, 'name' | 'geometry' | 'rows'>): { name: string; geometry: BroughtGeometry }[] {
  if (geometry.kind === 'points') return [{ name, geometry }];
  if (geometry.kind !== 'line' || !rows) return [];
  const points = geometry.lines.flat();
  // Fewer than were read: left out where they repeat, or simplified. Which ones is not kept.
  const named = points.length === rows.length;
  return points.map((point, i) => ({
    name: `${name}, ${(named && rows[i]) || i + 1}`,
    geometry: { kind: 'points', points: [point] },
  }));
}

/** Lines that are looked at for whether they are the stretches of one. */
const MOST_STRETCHES = 100;

/** What is most likely meant by a reading: which items are chosen, and as what. */
export function guess(items: readonly BroughtItem[]): { chosen: string[]; use: Use } {
  const uses = usesOf(items);
  const ids = (kind: 'line' | 'area' | 'points'): string[] =>
    items.filter(({ geometry }) => geometry.kind === kind).map(({ id }) => id);
  if (uses.includes('series')) {
    const dated = items.filter(({ date, geometry }) => date && geometry.kind !== 'points');
    return { chosen: dated.map(({ id }) => id), use: 'series' };
  }
  if (uses.includes('line')) {
    const lines = ids('line');
    return { chosen: oneLine(items) ? lines : lines.slice(0, 1), use: 'line' };
  }
  if (uses.includes('holding')) return { chosen: ids('area'), use: 'holding' };
  const points = items.filter(({ geometry }) => geometry.kind === 'points');
  const dated = points.length > 0 && points.every(({ date }) => date);
  return { chosen: ids('points'), use: dated ? 'events' : 'places' };
}

/** Whether the lines among items are stretches that meet end to end, none of them twice. */
function oneLine(items: readonly BroughtItem[]): boolean {
  const lines = items.filter(({ geometry }) => geometry.kind === 'line');
  if (lines.length > MOST_STRETCHES || lines.some((item) => barsOf(item).length > 0)) return false;
  const joined = joinLines(lines.flatMap(({ geometry }) => (geometry.kind === 'line' ? geometry.lines : [])));
  return joined.ok && joined.warnings.length === 0;
}

/** What a line does to the outline: shares on both sides, or the reason why there are none. */
export interface LineVerdict {
  name: string;
  /** One path, where its stretches join to one. */
  path: Path | null;
  segments: Path[];
  ok: boolean;
  /** 0 to 1, of the side on the left walking from north to south: the east. 0 where it divides nothing. */
  left: number;
  /** Said with the shares: ends that were extended, stretches left out. */
  warnings: string[];
  /** Why there are no shares; empty where there are. */
  why: string;
  /** As its file states it, with the property that does; null where it states none. */
  accuracy: { metres: number; key: string } | null;
}

const ACCURACY = /^accuracy[\s_-]*(?:m|metres|meters)$/i;
const MOST_ACCURACY_M = 100_000;

/** How far the whole line may be off, as its file states it in metres. */
function accuracyOf({ properties }: BroughtItem): LineVerdict['accuracy'] {
  for (const [key, text] of Object.entries(properties)) {
    const metres = ACCURACY.test(key) ? Number(text) : Number.NaN;
    if (metres > 0 && metres <= MOST_ACCURACY_M) return { metres, key };
  }
  return null;
}

/**
 * What each chosen line does. Items that do not divide alone are tried as the stretches of one line.
 * @param name of the line that all of them make together
 */
export function lineVerdicts(
  items: readonly BroughtItem[],
  prepared: PreparedOutline,
  name: string,
): LineVerdict[] {
  const lines = items.flatMap((item) =>
    item.geometry.kind === 'line' ? [{ item, segments: item.geometry.lines }] : [],
  );
  const each = lines.map(({ item, segments }) => verdict(item, segments, prepared));
  if (each.length < 2 || each.every(({ ok }) => ok)) return each;
  const sound = lines.filter(({ item }) => barsOf(item).length === 0);
  const joined = judged(
    name,
    sound.flatMap(({ segments }) => segments),
    prepared,
    null,
  );
  return joined.ok && sound.length === lines.length ? [joined] : each;
}

function verdict(item: BroughtItem, segments: Path[], prepared: PreparedOutline): LineVerdict {
  const bars = barsOf(item);
  const accuracy = accuracyOf(item);
  if (bars.length === 0) return judged(item.name, segments, prepared, accuracy);
  const why = bars.map(({ message }) => message).join('. ');
  return { name: item.name, path: null, segments, ok: false, left: 0, warnings: [], why, accuracy };
}

function judged(
  name: string,
  segments: Path[],
  prepared: PreparedOutline,
  accuracy: LineVerdict['accuracy'],
): LineVerdict {
  const none = { name, segments, ok: false, left: 0, accuracy };
  const joined = joinLines(segments);
  if (!joined.ok) return { ...none, path: null, warnings: [], why: joined.message };
  const { path, warnings } = joined;
  const result = cut(prepared, [{ id: 'line', path }]);
  if (!result.ok) return { ...none, path, warnings, why: `the ${result.message}` };
  return {
    ...none,
    path: toEdge(path, prepared),
    ok: true,
    left: result.pieces.find(({ sides }) => sides['line'] === 'left')?.share ?? 0,
    warnings: [...warnings, ...result.warnings.map(({ message }) => `the ${message}`)],
    why: '',
  };
}

/** The path with ends that stop a little short drawn on to the edge: the course that a cut takes it for. */
export function toEdge(path: Path, prepared: PreparedOutline): Path {
  const out = path.slice();
  for (const { end, at, state } of endStates(prepared, path)) {
    const found = state === 'short' ? nearestEdge(prepared, at, EXTEND_KM) : null;
    if (!found) continue;
    if (end === 'first') out.unshift(found.point);
    else out.push(found.point);
  }
  return out;
}

/** Polygons of chosen items that may be measured, and the names of those that may not, with why. */
export function areasOf(items: readonly BroughtItem[]): {
  polygons: Ring[][];
  left: { name: string; why: string }[];
} {
  const areas = items.filter(({ geometry }) => geometry.kind === 'area');
  const sound = areas.filter((item) => barsOf(item).length === 0);
  return {
    polygons: sound.flatMap(({ geometry }) => (geometry.kind === 'area' ? geometry.polygons : [])),
    left: areas.flatMap((item) => {
      const why = barsOf(item)
        .map(({ message }) => message)
        .join('. ');
      return why ? [{ name: item.name, why }] : [];
    }),
  };
}

/** First and last day of a date as the readers write it: a year, month, day, or two of them with a slash; null for other text. */
export function daysOf(edtf: string): { edtf: string; min: string; max: string } | null {
  const [first = '', last = first] = edtf.split('/');
  const bounds = [first, last].map((part) => {
    const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(part);
    if (!found) return null;
    const [, year = '', month, date] = found;
    const end = new Date(Date.UTC(Number(year), month ? Number(month) : 12, 0)).toISOString();
    return { min: `${year}-${month ?? '01'}-${date ?? '01'}`, max: date ? part : end.slice(0, 10) };
  });
  const [from, to] = bounds;
  return from && to ? { edtf, min: from.min, max: to.max } : null;
}
