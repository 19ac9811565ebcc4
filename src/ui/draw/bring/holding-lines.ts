/** From polygons of one side to lines that divide: where their boundary runs through the Strip from edge to edge. */
import type { Holder } from '../../../domain/constants';
import type { Holding, Path, Position, Ring } from '../../../domain/types';
import { cut, EXTEND_KM, inPolygons, labelPoint, nearestEdge, type PreparedOutline } from '../../../geometry';
import { DRAWN } from '../../../scenario/draft';
import { toEdge } from './use';

/** Corners this close to the outline lie on it: what clipping leaves by rounding. */
const ON_KM = 2e-5;
/** More than this are slivers along the edge, not lines that anyone drew. */
const MOST_LINES = 8;

export interface HoldingLines {
  paths: Path[];
  holders: Holding[];
  /** Of the outline, 0 to 1: what the lines leave inside. Differs from the polygons' own share where `loose` or `nearM` say why. */
  share: number;
  /** Parts of the boundary that close on themselves, such as holes: no line can show them. */
  loose: number;
  /** Boundary within so many metres of the outline was taken for the outline; 0 where nothing was. */
  nearM: number;
}

/** Names of the lines in pieces: `brought-1`. */
export const seriesOfLine = (i: number): string => `brought-${i + 1}`;

/**
 * Lines that divide the outline as the boundary of polygons does; null where the boundary makes none, or too many.
 * @param polygons clipped to the outline
 */
export function holdingLines(
  polygons: Ring[][],
  prepared: PreparedOutline,
  inside: Holder,
  outside: Holder,
): HoldingLines | null {
  for (const km of [ON_KM, EXTEND_KM]) {
    const { paths, loose, shown } = runsOff(polygons, prepared, km);
    if (paths.length === 0 || paths.length > MOST_LINES) continue;
    const whole = paths.map((path) => toEdge(path, prepared));
    const held = heldBy(whole, shown, prepared, inside, outside);
    if (held) return { paths: whole, loose, nearM: km === ON_KM ? 0 : km * 1000, ...held };
  }
  return null;
}

/**
 * Runs of the boundary that leave the outline and come back to it, how many rings never touch it, and the polygons without
 * those.
 */
function runsOff(
  polygons: Ring[][],
  prepared: PreparedOutline,
  km: number,
): { paths: Path[]; loose: number; shown: Ring[][] } {
  const paths: Path[] = [];
  const floating = new Set<Ring>();
  for (const ring of polygons.flat()) {
    const corners = ring.slice(0, -1);
    const on = corners.map((p) => nearestEdge(prepared, p, km) !== null);
    const first = on.indexOf(true);
    if (first < 0) {
      floating.add(ring);
      continue;
    }
    const at = (i: number): Position => corners[(first + i) % corners.length] as Position;
    const isOn = (i: number): boolean => on[(first + i) % corners.length] as boolean;
    let run: Path = [];
    for (let i = 0; i < corners.length; i += 1) {
      const [a, b] = [at(i), at(i + 1)];
      const middle: Position = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      const along = isOn(i) && isOn(i + 1) && nearestEdge(prepared, middle, km) !== null;
      if (along) continue;
      if (run.length === 0) run.push(a);
      run.push(b);
      if (!isOn(i + 1)) continue;
      paths.push(run);
      run = [];
    }
  }
  const shown = polygons.map((rings) => rings.filter((ring) => !floating.has(ring)));
  return { paths, loose: floating.size, shown };
}

/** Who holds each piece between the lines, by what the polygons cover there, holes that no line shows filled; null where the lines do not divide. */
function heldBy(
  paths: Path[],
  polygons: Ring[][],
  prepared: PreparedOutline,
  inside: Holder,
  outside: Holder,
): { holders: Holding[]; share: number } | null {
  const result = cut(
    prepared,
    paths.map((path, i) => ({ id: seriesOfLine(i), path })),
  );
  if (!result.ok) return null;
  let share = 0;
  const holders = result.pieces.map(({ name, polygons: ground, share: part }): Holding => {
    const within = inPolygons(labelPoint(ground), polygons);
    if (within) share += part;
    const holder = within ? inside : outside;
    return holder === 'not-stated'
      ? { piece: name, holder, claims: [] }
      : { piece: name, holder, modality: DRAWN, claims: [] };
  });
  return { holders, share };
}
