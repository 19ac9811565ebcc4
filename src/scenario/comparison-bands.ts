/** How far what changes hands may be off: the joint cut again, with every line moved whole by its accuracy to either side. */
import type { Band } from '../domain/atlas';
import { cut, type PreparedOutline } from '../geometry';
import { combinations, movedPath } from './bands';
import { dividersOf, partsOf } from './compare';
import type { ComparisonBands, Part, Regions } from './comparison';
import { type JointLine, jointLines } from './joint';
import { fromNorth, moversOf } from './movers';
import { hasTerritory, type Side } from './side';

/**
 * The ranges of a comparison over every combination of shifts. Lines of both sides that are one course or share a
 * stretch move together, by the greatest of their accuracies; lines without an accuracy stay. Each range holds the value itself.
 * Shares are of the whole outline, also within a region.
 * @param within count only the ground in one region
 * @returns null where no line has an accuracy, where the sides cannot be compared, or where a moved line no longer divides
 */
export function comparisonBands(
  a: Side,
  b: Side,
  prepared: PreparedOutline,
  within?: { regions: Regions; region: string },
): ComparisonBands | null {
  if (!hasTerritory(a) || !hasTerritory(b)) return null;
  const joint = jointLines(a, b);
  const movers = moversOf(joint.lines);
  const accuracyM = Math.max(0, ...movers.map((mover) => mover.accuracyM ?? 0));
  if (accuracyM === 0) return null;
  const cuts = [movers.map(() => 0), ...combinations(movers)];
  const shares: Shares[] = [];
  for (const shifts of cuts) {
    const moved = movers.flatMap(({ lines }, i) =>
      lines.map((line) => shifted(prepared, line, shifts[i] ?? 0)),
    );
    const result = cut(prepared, [...moved, ...dividersOf(within?.regions)]);
    if (!result.ok) return null;
    const parts = partsOf(result.pieces, a, b, joint, within?.regions);
    shares.push(sharesOf(within ? parts.filter(({ region }) => region === within.region) : parts));
  }
  const ranges = <K extends string>(read: (one: Shares) => Map<K, number>) =>
    bandsByKey(shares.map(read), accuracyM);
  return {
    transitions: ranges((one) => one.transitions),
    changed: bandOf(
      shares.map((one) => one.changed),
      accuracyM,
    ),
    a: ranges((one) => one.a),
    b: ranges((one) => one.b),
  };
}

/**
 * Whether a change is smaller than the range that its own uncertainty gives it: then it may be no change at all, and
 * should be said so.
 * @param share what changes, of the same whole as the band
 */
export function withinRange(share: number, band: Pick<Band, 'low' | 'high'>): boolean {
  return Math.abs(share) < band.high - band.low;
}

function shifted(prepared: PreparedOutline, line: JointLine, metres: number) {
  const path = metres === 0 ? line.path : movedPath(prepared, fromNorth(prepared, line.path), metres);
  return { id: line.id, path };
}

interface Shares {
  transitions: Map<string, number>;
  changed: number;
  a: Map<Part['from'], number>;
  b: Map<Part['to'], number>;
}

function sharesOf(parts: readonly Part[]): Shares {
  const shares: Shares = { transitions: new Map(), changed: 0, a: new Map(), b: new Map() };
  for (const { from, to, share } of parts) {
    add(shares.transitions, `${from}>${to}`, share);
    add(shares.a, from, share);
    add(shares.b, to, share);
    if (from !== to) shares.changed += share;
  }
  return shares;
}

function add<K>(sums: Map<K, number>, key: K, share: number): void {
  sums.set(key, (sums.get(key) ?? 0) + share);
}

function bandsByKey<K>(cuts: readonly Map<K, number>[], accuracyM: number): Map<K, Band> {
  const keys = new Set(cuts.flatMap((one) => [...one.keys()]));
  return new Map(
    [...keys].map((key) => [
      key,
      bandOf(
        cuts.map((one) => one.get(key) ?? 0),
        accuracyM,
      ),
    ]),
  );
}

/** Shares closer than this are the same: below what the sums of a cut hold to, and what differs is rounding. */
const SAME = 1e-9;

/** The range of a share over several cuts, of which the first is the one with nothing moved. */
function bandOf(shares: readonly number[], accuracyM: number): Band {
  const [value = 0] = shares;
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  return high - low < SAME ? { low: value, high: value, accuracyM } : { low, high, accuracyM };
}
