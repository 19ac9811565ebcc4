/** From items as they were brought to what is measured: consent to mends, one answer for a file or one for each of its dates. */
import { type BroughtItem, type Finding, type FindingKind, mend } from '../src/exchange/read';
import { HoldingError } from '../src/exchange/read/holding';
import { type Measured, type MeasuringOutline, measureShapes, NoAnswer } from './measure';

/** With these in an item no share of it would be honest. */
const BARS: readonly FindingKind[] = [
  'swapped',
  'web-mercator',
  'projected',
  'out-of-range',
  'strings',
  'invalid-number',
  'unclosed',
];
/** These change what is measured and are said with it. */
const TOLD: readonly FindingKind[] = ['too-short', 'converted', 'simplified'];

export interface Group {
  file: string;
  /** Of its only item, or of the file where it has several. */
  name: string;
  date?: string | undefined;
  dateFrom?: string | undefined;
  items: BroughtItem[];
}

/**
 * The items of one file as what is measured together: one group, or one for each date where every line and polygon has one and
 * they differ.
 */
export function groupsOf(items: BroughtItem[]): Group[] {
  const shapes = items.filter(({ geometry }) => geometry.kind !== 'points');
  const dates = new Set(shapes.map(({ date }) => date));
  const series = dates.size > 1 && !dates.has(undefined);
  if (!series) return [groupOf(items, shapes)];
  return [...dates].map((date) => {
    const own = shapes.filter((item) => item.date === date);
    return groupOf(own, own);
  });
}

function groupOf(items: BroughtItem[], shapes: BroughtItem[]): Group {
  const [first] = shapes.length > 0 ? shapes : items;
  const file = first?.file ?? '';
  const name = shapes.length === 1 ? (first?.name ?? file) : file.replace(/^.*\//, '');
  return { file, name, date: first?.date, dateFrom: first?.dateFrom, items };
}

/**
 * Shares of the outline on either side of the lines of a group joined to one, or inside and outside its polygons.
 * @param consent whether what can be mended is
 * @throws NoAnswer when something stands in the way, with all of it named
 */
export function measureGroup({ items }: Group, outline: MeasuringOutline, consent: boolean): Measured {
  const done = consent ? items.map((item) => mend(item, BARS)) : items;
  const barred = done.flatMap(({ findings }) => findings.filter(({ kind }) => BARS.includes(kind)));
  if (barred.length > 0) throw new NoAnswer(reasons(barred));
  const mended = consent
    ? items.flatMap(({ findings }) => findings.filter((f) => f.mend && BARS.includes(f.kind)))
    : [];
  const told = items.flatMap(({ findings }) => findings.filter(({ kind }) => TOLD.includes(kind)));
  const points = items.reduce(
    (sum, { geometry }) => sum + (geometry.kind === 'points' ? geometry.points.length : 0),
    0,
  );
  return choosing(items, () =>
    measureShapes(
      {
        lines: done.flatMap(({ geometry }) => (geometry.kind === 'line' ? geometry.lines : [])),
        polygons: done.flatMap(({ geometry }) => (geometry.kind === 'area' ? geometry.polygons : [])),
        warnings: [
          ...mended.map(({ message }) => `${message}; mended`),
          ...told.map(({ message }) => message),
          ...(points > 0 ? [`${points} ${points === 1 ? 'point' : 'points'} in the file left aside`] : []),
        ],
      },
      outline,
    ),
  );
}

/** Names shown where one has to be chosen. */
const NAMES_SHOWN = 10;

/** What cannot be measured together may well be by itself: names what there is to choose from. */
function choosing(items: BroughtItem[], measure: () => Measured): Measured {
  try {
    return measure();
  } catch (error) {
    if (error instanceof HoldingError) throw new NoAnswer(error.message);
    const shapes = items.filter(({ geometry }) => geometry.kind !== 'points');
    if (!(error instanceof NoAnswer) || shapes.length < 2) throw error;
    const names = [...new Set(shapes.map(({ name }) => name))];
    const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : '';
    throw new NoAnswer(
      `${error.message}. Measure one of its items with --only NAME: ${names.slice(0, NAMES_SHOWN).join(', ')}${more}`,
    );
  }
}

function reasons(findings: Finding[]): string {
  const [first] = findings;
  const more = findings.length > 1 ? ` (and ${findings.length - 1} more like it)` : '';
  const way = findings.every((finding) => finding.mend) ? '; add --mend to have it put right' : '';
  return `${first?.message}${more}${way}`;
}
