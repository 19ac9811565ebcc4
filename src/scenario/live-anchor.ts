/**
 * The joint cut of a draft and its start, kept while a vertex is dragged: each frame cuts only the ground that the moved
 * stretch passes over. What comes out is checked against the cut of the whole line; where the two do not agree, or too much
 * has moved, the whole is compared anew.
 */
import type { Path, Position, Ring } from '../domain/types';
import {
  type Box,
  boxesMeet,
  boxOf,
  type Ground,
  groundOf,
  type Piece,
  type PreparedOutline,
  splitGround,
  stretchApart,
  walked,
} from '../geometry';
import { compare } from './compare';
import type { Part, Regions } from './comparison';
import type { DraftLine } from './draft';
import { sideOfDraft } from './draft';
import type { Side } from './side';

/** Ground with one zone at the start, one in the draft and one region: what a part of a comparison is, less its id. */
export interface LivePart {
  region: string | null;
  /** Null without a start. */
  fromZone: string | null;
  toZone: string;
  polygons: Ring[][];
  km2: number;
}

export interface Anchor {
  lines: readonly DraftLine[];
  /** Of each line, as the cut walks it. */
  walked: (Path | null)[];
  parts: (LivePart & { grounds: Ground[] })[];
}

/** A stretch with more vertices than this is compared as a whole. */
const LONG_STRETCH = 1500;
/** Areas summed by stretch and by the whole line may differ by this part of the outline: far above rounding. */
const AGREE = 1e-8;

/** The parts of a draft beside its start; null where either cannot be cut. */
export function partsBeside(
  prepared: PreparedOutline,
  start: Side | null,
  lines: readonly DraftLine[],
  regions: Regions | null,
): LivePart[] | null {
  // Holders are looked up by zone afterwards: a draft may give them anew without being cut anew.
  const draft = withoutHolders(sideOfDraft({ lines: [...lines], holders: [] }));
  const result = compare(start ? withoutHolders(start) : draft, draft, prepared, regions ?? undefined);
  if (!result.ok) return null;
  return result.parts.map(({ region, fromZone, toZone, polygons, km2 }: Part) => ({
    region,
    fromZone: start ? fromZone : null,
    toZone,
    polygons,
    km2,
  }));
}

/** A side without lines is compared as the whole strip. */
const withoutHolders = (side: Side): Side => ({
  lines: side.lines,
  holders: [{ piece: 'strip', holder: 'not-stated', claims: [] }],
});

/** @param near what will be edited: ground that meets it is made ready now, other ground when it is first passed over. */
export function anchorOf(
  prepared: PreparedOutline,
  lines: readonly DraftLine[],
  parts: readonly LivePart[],
  near?: Box,
): Anchor {
  const anchored = parts.map((part) => ({
    ...part,
    grounds: part.polygons.map((rings) => groundOf(rings[0] as Ring)),
  }));
  for (const ground of anchored.flatMap(({ grounds }) => grounds)) {
    if (near && boxesMeet(ground.box, near)) ground.prepared();
  }
  return { lines, walked: lines.map(({ path }) => walked(prepared, path)), parts: anchored };
}

/**
 * The parts of a draft that differs from an anchor by one stretch of one line. Null where it differs by more, or where the
 * stretch gives no plain answer.
 * @param pieces of the draft's own cut, whose areas the answer must agree with
 */
export function partsFromAnchor(
  prepared: PreparedOutline,
  anchor: Anchor,
  lines: readonly DraftLine[],
  pieces: readonly Piece[],
): LivePart[] | null {
  const moved = movedLine(anchor, lines);
  if (moved === 'several') return null;
  if (moved === 'none') return anchor.parts.map(bare);
  const before = anchor.walked[moved];
  const { series, path } = lines[moved] as DraftLine;
  const after = walked(prepared, path);
  if (!before || !after) return null;
  const stretch = stretchApart(before, after);
  if (stretch.length > LONG_STRETCH || stretch.length < 2) return null;
  const parts: LivePart[] = [];
  let gained = 0;
  const box = boxOf(stretch);
  for (const part of anchor.parts) {
    const split = splitPart(part, series, stretch, box);
    if (!split) return null;
    gained += split.gainedKm2;
    parts.push(...split.parts);
  }
  const leftOf = (zones: readonly { name: string; km2: number }[]) =>
    zones.reduce((sum, { name, km2 }) => (name.split(',').includes(`${series}:left`) ? sum + km2 : sum), 0);
  const wasLeft = leftOf(anchor.parts.map(({ toZone, km2 }) => ({ name: toZone, km2 })));
  const agree = Math.abs(wasLeft + gained - leftOf(pieces)) <= AGREE * prepared.km2;
  return agree ? parts : null;
}

const bare = ({ region, fromZone, toZone, polygons, km2 }: LivePart): LivePart => ({
  region,
  fromZone,
  toZone,
  polygons,
  km2,
});

function movedLine(anchor: Anchor, lines: readonly DraftLine[]): number | 'none' | 'several' {
  if (anchor.lines.length !== lines.length) return 'several';
  const moved = lines.flatMap((line, i) => {
    const before = anchor.lines[i] as DraftLine;
    return line.series === before.series && sameCourse(line.path, before.path) ? [] : [i];
  });
  if (moved.some((i) => lines[i]?.series !== anchor.lines[i]?.series) || moved.length > 1) return 'several';
  return moved[0] ?? 'none';
}

function sameCourse(p: Path, q: Path): boolean {
  if (p === q) return true;
  return p.length === q.length && p.every((at, i) => at === q[i] || equal(at, q[i] as Position));
}

const equal = (p: Position, q: Position): boolean => p[0] === q[0] && p[1] === q[1];

/** A part with what the stretch puts on the other side of the line taken out of it; null where that is unclear. */
function splitPart(
  part: Anchor['parts'][number],
  series: string,
  stretch: Path,
  box: Box,
): { parts: LivePart[]; gainedKm2: number } | null {
  // Near-equal lines leave thousands of slivers, of which a stretch meets few.
  if (!part.grounds.some((ground) => boxesMeet(ground.box, box)))
    return { parts: [bare(part)], gainedKm2: 0 };
  const isLeft = part.toZone.split(',').includes(`${series}:left`);
  const stays: Ring[][] = [];
  const goes: Ring[][] = [];
  let goneKm2 = 0;
  for (const ground of part.grounds) {
    const split = splitGround(ground, stretch, box);
    if (split === 'unclear') return null;
    if (!split) {
      stays.push([ground.ring]);
      continue;
    }
    const [keeps, leaves] = isLeft ? [split.left, split.right] : [split.right, split.left];
    stays.push(...keeps.polygons);
    goes.push(...leaves.polygons);
    goneKm2 += leaves.km2;
  }
  if (goes.length === 0) return { parts: [bare(part)], gainedKm2: 0 };
  const [from, to] = isLeft ? ['left', 'right'] : ['right', 'left'];
  const toZone = part.toZone
    .split(',')
    .map((side) => (side === `${series}:${from}` ? `${series}:${to}` : side))
    .join(',');
  return {
    parts: [
      { ...bare(part), polygons: stays, km2: part.km2 - goneKm2 },
      { ...bare(part), toZone, polygons: goes, km2: goneKm2 },
    ],
    gainedKm2: isLeft ? -goneKm2 : goneKm2,
  };
}
