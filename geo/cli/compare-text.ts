/** The answer of `npm run compare`, and how it reads in a terminal. */
import type { Band } from '../../src/domain/atlas';
import type { Holder } from '../../src/domain/constants';
import type { SideMeasures, Transition } from '../../src/scenario';

interface Described {
  name: string;
  /** Null for a file. */
  on: string | null;
  /** Ids of the lines that divide it. */
  lines: string[];
  notes: string[];
}

/** What `--json` prints. Areas in km², shares 0 to 1 of the outline, lengths in km, positions [lon, lat]. */
export interface Answer {
  a: string;
  b: string;
  outlineKm2: number;
  transitions: Transition[];
  measures: { a: SideMeasures; b: SideMeasures };
  /** What changes hands in all. */
  changed: { km2: number; share: number };
  /** Shares when lines are moved by their accuracy; null where none has one. */
  bands: {
    transitions: Record<string, Band>;
    changed: Band;
    a: Record<string, Band>;
    b: Record<string, Band>;
  } | null;
  sides: { a: Described; b: Described };
}

type Side = 'a' | 'b';

/** A table of what passes from each holder to each, and what each side measures. */
export function asText(answer: Answer, holders: readonly Holder[]): string {
  const { sides, outlineKm2, changed, bands } = answer;
  const head = (side: Side) => `${side.toUpperCase()}  ${answer[side]}  ${titled(answer[side], sides[side])}`;
  const notes = [...sides.a.notes, ...sides.b.notes];
  return [
    head('a'),
    head('b'),
    `outline ${outlineKm2.toFixed(2)} km² (geo/base/outline.geojson)`,
    '',
    ...table(matrix(answer, holders)),
    '',
    `changes hands: ${changed.km2.toFixed(2)} km² (${percent(changed.share)}${ranged(bands?.changed)})`,
    ...(bands
      ? [`ranges: every line moved whole by its accuracy, ${bands.changed.accuracyM} m at most`]
      : []),
    '',
    ...table([
      ['', 'share', 'km²', 'Israel km', 'Egypt km', 'coast km', 'narrowest km'],
      ...(['a', 'b'] as const).flatMap((side) => measureRows(answer, side)),
    ]),
    '',
    ...(['a', 'b'] as const).map((side) => lineWords(answer, side)),
    ...[...new Set(notes)].map((note) => `note: ${note}`),
  ].join('\n');
}

function titled(id: string, { name, on }: Described): string {
  const title = name === id ? '' : name;
  return [title, on && `on ${on}`].filter(Boolean).join(', ');
}

function matrix({ transitions }: Answer, holders: readonly Holder[]): string[][] {
  const km2 = (from: Holder, to: Holder) =>
    transitions.find((own) => own.from === from && own.to === to)?.km2 ?? 0;
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0).toFixed(2);
  return [
    ['km², from A (rows) to B', ...holders, 'in A'],
    ...holders.map((from) => {
      const row = holders.map((to) => km2(from, to));
      return [from, ...row.map((value) => value.toFixed(2)), sum(row)];
    }),
    [
      'in B',
      ...holders.map((to) => sum(holders.map((from) => km2(from, to)))),
      sum(transitions.map((own) => own.km2)),
    ],
  ];
}

function measureRows({ measures, bands }: Answer, side: Side): string[][] {
  const { holders, narrowest } = measures[side];
  return holders.map(({ holder, share, km2, frontageKm: { israel, egypt, coast } }) => {
    const waist = narrowest.find((own) => own.holder === holder);
    return [
      `${side.toUpperCase()} ${holder}`,
      `${percent(share)}${ranged(bands?.[side][holder])}`,
      km2.toFixed(2),
      ...[israel, egypt, coast].map((km) => km.toFixed(1)),
      waist ? waist.km.toFixed(2) : '-',
    ];
  });
}

function lineWords({ measures }: Answer, side: Side): string {
  const { contactKm, lines } = measures[side];
  const deep = lines.map(({ id, profile }) => {
    const depths = profile.map(({ depthKm }) => depthKm);
    return `; ${id} runs ${Math.min(...depths).toFixed(1)} to ${Math.max(...depths).toFixed(1)} km from the border with Israel`;
  });
  return `${side.toUpperCase()}: holders face each other along ${contactKm.toFixed(1)} km${deep.join('')}`;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

const ranged = (band: Band | undefined): string =>
  band && band.high > band.low ? `, ${(band.low * 100).toFixed(1)} to ${(band.high * 100).toFixed(1)} %` : '';

/** Columns side by side: the first to the left, the others to the right. */
function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
