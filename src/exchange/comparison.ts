/** A comparison as files: what changes hands, what each side measures, and where it comes from. */
import type { Band } from '../domain/atlas';
import type { Holder } from '../domain/constants';
import type { ComparisonBands, SideMeasures, Transition } from '../scenario';
import { type Cell, writeCsv } from './csv-out';

/** One side as a file names it. */
export interface ComparedSide {
  /** Of the scenario, line version or draft. */
  id: string;
  name: string;
  /** YYYY-MM-DD that its lines are of; null where it has none. */
  day: string | null;
  /** Null where it could not be measured. */
  measures: SideMeasures | null;
}

export interface ComparisonFile {
  a: ComparedSide;
  b: ComparedSide;
  /** What was cut, and where it is from. */
  outline: { name: string; km2: number };
  /** What shares are of: the outline, or the region that is counted. */
  base: { name: string; km2: number };
  transitions: readonly Transition[];
  /** Shares of the same base; null where there are none. */
  bands: ComparisonBands | null;
  method: string;
  sources: readonly { id: string; title: string; publisher: string; url: string | null }[];
}

/** Columns of the CSV. One value a row: `section` says of what, `text` says it in words. */
export const COMPARISON_COLUMNS = [
  'section',
  'side',
  'item',
  'to',
  'value',
  'unit',
  'low',
  'high',
  'text',
] as const;

/** Everything but depth profiles, which are in the JSON; the CSV has the least and greatest depth of a line. */
export function comparisonCsv(file: ComparisonFile, nameOf: (holder: Holder) => string): string {
  const { a, b, outline, base, method, sources } = file;
  const about = (side: string, item: string, text: string | null, km2?: number): Cell[] => [
    'about',
    side,
    item,
    null,
    km2,
    km2 === undefined ? null : 'km2',
    null,
    null,
    text,
  ];
  return writeCsv(COMPARISON_COLUMNS, [
    ...(['a', 'b'] as const).map((side) => {
      const { id, name, day } = file[side];
      return about(side, id, day ? `${name}, ${day}` : name);
    }),
    about('', 'outline', outline.name, outline.km2),
    about('', 'shares-of', base.name, base.km2),
    about('', 'method', method),
    ...changeRows(file, nameOf),
    ...sideRows('a', a, file, nameOf),
    ...sideRows('b', b, file, nameOf),
    ...sources.map(({ id, title, publisher, url }): Cell[] => [
      'source',
      null,
      id,
      url,
      null,
      null,
      null,
      null,
      [title, publisher].filter(Boolean).join(', '),
    ]),
  ]);
}

/** A value as an area and as a share, with its range in both. */
function areaRows(
  before: Cell[],
  km2: number,
  baseKm2: number,
  band: Band | undefined,
  text: string,
): Cell[][] {
  const at = (share: number | undefined) => (share === undefined ? null : share * baseKm2);
  return [
    [...before, km2, 'km2', at(band?.low), at(band?.high), text],
    [...before, km2 / baseKm2, 'share', band?.low, band?.high, text],
  ];
}

function changeRows(
  { transitions, bands, base }: ComparisonFile,
  nameOf: (holder: Holder) => string,
): Cell[][] {
  const changed = transitions.reduce((sum, { from, to, km2 }) => (from === to ? sum : sum + km2), 0);
  return [
    ...transitions.flatMap(({ from, to, km2 }) =>
      areaRows(
        [from === to ? 'stays' : 'change', null, from, to],
        km2,
        base.km2,
        bands?.transitions.get(`${from}>${to}`),
        from === to ? nameOf(from) : `${nameOf(from)} to ${nameOf(to)}`,
      ),
    ),
    ...areaRows(['change', null, 'all', null], changed, base.km2, bands?.changed, 'all that changes hands'),
  ];
}

function sideRows(
  side: 'a' | 'b',
  { measures }: ComparedSide,
  { bands, outline }: ComparisonFile,
  nameOf: (holder: Holder) => string,
): Cell[][] {
  if (!measures) return [];
  const km = (
    section: string,
    item: string | null,
    to: string | null,
    value: number,
    text: string,
  ): Cell[] => [section, side, item, to, value, 'km', null, null, text];
  return [
    ...measures.holders.flatMap(({ holder, km2, frontageKm }) => {
      const name = nameOf(holder);
      return [
        ...areaRows(['holder', side, holder, null], km2, outline.km2, bands?.[side].get(holder), name),
        km('frontage', holder, 'israel', frontageKm.israel, `${name}: border with Israel`),
        km('frontage', holder, 'egypt', frontageKm.egypt, `${name}: border with Egypt`),
        km('frontage', holder, 'coast', frontageKm.coast, `${name}: coast`),
      ];
    }),
    ...measures.narrowest.map(({ holder, km: width }) =>
      km('narrowest', holder, null, width, `${nameOf(holder)}: narrowest place across the Strip’s long axis`),
    ),
    km('contact', null, null, measures.contactKm, 'line along which different holders face each other'),
    ...measures.lines.flatMap(({ id, lengthKm, profile }) => {
      const depths = profile.map(({ depthKm }) => depthKm);
      const depth = (to: string, value: number): Cell[] =>
        km('depth', id, to, value, 'shortest distance to the border with Israel');
      return [
        km('line', id, null, lengthKm, 'length inside the outline'),
        ...(depths.length > 0
          ? [depth('least', Math.min(...depths)), depth('greatest', Math.max(...depths))]
          : []),
      ];
    }),
  ];
}

/** The same keys as `npm run compare -- A B --json` prints, and the words, the base of shares and the sources beside them. */
export function comparisonJson({
  a,
  b,
  outline,
  base,
  transitions,
  bands,
  method,
  sources,
}: ComparisonFile): string {
  const changed = transitions.reduce((sum, { from, to, km2 }) => (from === to ? sum : sum + km2), 0);
  const described = ({ name, day, measures }: ComparedSide) => ({
    name,
    on: day,
    lines: measures?.lines.map(({ id }) => id) ?? [],
  });
  return JSON.stringify(
    {
      a: a.id,
      b: b.id,
      outlineKm2: outline.km2,
      transitions,
      measures: { a: a.measures, b: b.measures },
      changed: { km2: changed, share: changed / base.km2 },
      bands: bands && {
        transitions: Object.fromEntries(bands.transitions),
        changed: bands.changed,
        a: Object.fromEntries(bands.a),
        b: Object.fromEntries(bands.b),
      },
      sides: { a: described(a), b: described(b) },
      outline: outline.name,
      sharesOf: base,
      method,
      sources,
    },
    null,
    2,
  );
}
