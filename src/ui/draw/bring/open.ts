/** From what was chosen to a drawing in hand. */
import type { Holder } from '../../../domain/constants';
import type { Holding, Path } from '../../../domain/types';
import type { PreparedOutline } from '../../../geometry';
import { hasTerritory, type Side, type SideLine, zonesOfSide } from '../../../scenario';
import type { DraftStart } from '../../../scenario/draft';
import { holdingOf } from '../../../scenario/holding';
import { sideOfStart } from '../../../state/draft-base';
import type { Desk } from '../../desk';
import type { Drawing } from '../drawing.svelte';
import { type HoldingLines, seriesOfLine } from './holding-lines';
import type { Bringing } from './bringing.svelte';
import type { LineVerdict } from './use';
import { say } from './bring-words';

/** A draft keeps this many vertices with what it is measured against; more would not open again. */
export const MOST_VERTICES = 100_000;
/** Lines that a draft keeps. */
const MOST_LINES = 20;
const NAME_LENGTH = 120;

export interface Against {
  /** `itself`, or the id of a line version or scenario. */
  id: string;
  name: string;
  start: DraftStart | null;
}

/** What a brought line can be compared with, the likeliest first. */
export function againstOptions(desk: Desk): Against[] {
  const lines = desk.start.lines.toSorted((a, b) => b.validFrom.min.localeCompare(a.validFrom.min));
  const inForce = desk.lines[0]?.id;
  const ordered = [...lines.filter(({ id }) => id === inForce), ...lines.filter(({ id }) => id !== inForce)];
  return [
    ...ordered.map(({ id, name }): Against => ({ id, name, start: { kind: 'line', id } })),
    ...desk.start.scenarios.flatMap(({ id, short }): Against[] => {
      const start: DraftStart = { kind: 'scenario', id, day: desk.day };
      const side = sideOfStart(desk.start, start);
      return side && hasTerritory(side) ? [{ id, name: short, start }] : [];
    }),
    { id: 'itself', name: say('itself'), start: null },
  ];
}

/** A line takes the place of the one line that it is compared with: same name of its sides, same holders. */
export function sideOfLine(
  desk: Desk,
  path: Path,
  against: DraftStart | null,
  { id = seriesOfLine(0), accuracyM = null }: { id?: string; accuracyM?: number | null } = {},
): Side {
  const start = sideOfStart(desk.start, against);
  const [only] = start?.lines.length === 1 ? start.lines : [];
  return {
    lines: [{ id, series: only?.series ?? seriesOfLine(0), coordinates: path, accuracyM }],
    holders: only && start ? start.holders : [],
  };
}

const clipped = (name: string): string => name.slice(0, NAME_LENGTH);

/**
 * Opens lines as a drawing. Those that divide are its lines; the others are kept for reference with the reason. Where none
 * divides, all become lines of a drawing that gives no percentage.
 * @returns what was done, in words
 */
export function openLines(
  bringing: Bringing,
  verdicts: readonly LineVerdict[],
  against: Against,
  name: string,
): string {
  const { drawing } = bringing;
  const divides = verdicts.filter(({ ok, path }) => ok && path);
  const good = divides.slice(0, MOST_LINES);
  const rest = verdicts.filter((verdict) => !good.includes(verdict));
  if (good.length === 0) return openBare(bringing, rest, against, name);
  const [first] = good;
  const lines = good.flatMap(({ path, accuracy }, i) => (path ? [lineOf(path, i, accuracy?.metres)] : []));
  const side: Side =
    good.length === 1 && first?.path
      ? sideOfLine(drawing.desk, first.path, against.start, { accuracyM: first.accuracy?.metres ?? null })
      : { lines, holders: outerHolders(drawing.desk, lines, against.start) };
  begin(drawing, side, against, name);
  if (rest.length === 0) return openedText(good.length);
  keepRest(bringing, rest);
  return say('openedSome', { n: good.length, all: verdicts.length });
}

/** Lines that divide nothing become a drawing all the same, as far as it can hold them. */
function openBare(bringing: Bringing, rest: readonly LineVerdict[], against: Against, name: string): string {
  const paths = rest.flatMap(({ path, segments }) => (path ? [path] : segments));
  const onEarth = paths.every((path) =>
    path.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90),
  );
  if (paths.length > MOST_LINES || !onEarth) {
    keepRest(bringing, rest);
    return say('keptOnly', { n: rest.length });
  }
  const lines = paths.map((path, i) => lineOf(path, i));
  begin(bringing.drawing, { lines, holders: [] }, against, name);
  return say('openedBare', { why: rest[0]?.why ?? '' });
}

const lineOf = (coordinates: Path, i: number, accuracyM: number | null = null): SideLine => ({
  id: seriesOfLine(i),
  series: seriesOfLine(i),
  coordinates,
  accuracyM,
});

/** East of all lines and west of all, the holders of the one line that they are compared with; between them none is stated. */
function outerHolders(desk: Desk, lines: readonly SideLine[], against: DraftStart | null): Holding[] {
  const start = sideOfStart(desk.start, against);
  const [only] = start?.lines.length === 1 ? start.lines : [];
  if (!start || !only) return [];
  return (['left', 'right'] as const).flatMap((side): Holding[] => {
    const holding = holdingOf(`${only.series}:${side}`, start.holders);
    return holding ? [{ ...holding, piece: lines.map(({ series }) => `${series}:${side}`).join(',') }] : [];
  });
}

const openedText = (n: number): string => (n === 1 ? say('openedOne') : say('opened', { n }));

function keepRest(bringing: Bringing, rest: readonly LineVerdict[]): void {
  bringing.keep(
    rest.map(({ name, segments, why }) => ({ name, why, geometry: { kind: 'line', lines: segments } })),
  );
}

/** Opens the boundary of a holding as dividing lines. */
export function openHolding(drawing: Drawing, lines: HoldingLines, against: Against, name: string): string {
  begin(
    drawing,
    { lines: lines.paths.map((path, i) => lineOf(path, i)), holders: lines.holders },
    against,
    name,
  );
  return openedText(lines.paths.length);
}

export function begin(drawing: Drawing, side: Side, against: Against, name: string): void {
  drawing.drafts.begin(
    { kind: 'brought', side, ...(against.start ? { against: against.start } : {}) },
    clipped(name) || say('broughtName'),
  );
  drawing.mode = 'select';
  drawing.cursor = null;
  drawing.hovered = null;
}

/** What a holder has of the outline in a start, 0 to 1; null where the start divides nothing. */
export function shareAt(
  desk: Desk,
  prepared: PreparedOutline,
  start: DraftStart | null,
  holder: Holder,
): number | null {
  const side = sideOfStart(desk.start, start);
  const division = side && zonesOfSide(side, prepared);
  if (!division?.ok) return null;
  return division.zones.filter((zone) => zone.holder === holder).reduce((sum, { share }) => sum + share, 0);
}
