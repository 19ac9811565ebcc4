/**
 * Cut the outline by lines. Pieces share their vertices, cover the outline without gap or overlap, and their areas add up
 * to the outline's. One path for shipped, brought and drawn lines.
 */
import type { FrontageKm } from '../domain/atlas';
import { type Side, WHOLE_STRIP } from '../domain/constants';
import type { Path, Position, Ring } from '../domain/types';
import { type Arc, lineArcs, outlineArcs, type Walk } from './arcs';
import { lengthKm } from './distance';
import { type Ends, readyPath } from './ends';
import { type Face, type Faces, faceFrontage, faceRing, joined, walkFaces } from './faces';
import { failure, type CutFailed } from './failures';
import { nodeLines } from './noding';
import type { PreparedOutline } from './outline';
import { sidesOf } from './sides';

export interface CutLine {
  id: string;
  path: Path;
}

export interface Piece {
  /** `yellow-line:left`; several lines joined by a comma in the order given; `strip` when nothing divides. */
  name: string;
  sides: Record<string, Side>;
  /** Simple polygons, each one outer ring, counter-clockwise. Positions are shared with other pieces: do not change them. */
  polygons: Ring[][];
  km2: number;
  /** 0 to 1, of the outline. */
  share: number;
  frontageKm: FrontageKm;
}

/** A stretch of line between two pieces, or between two parts of one piece. */
export interface Contact {
  /** Names of the pieces on either side, walking `path`. */
  left: string;
  right: string;
  path: Path;
  km: number;
}

export interface CutWarning {
  kind: 'extended';
  line: string;
  /** The end that stopped short, and how far from the edge. */
  at: Position;
  km: number;
  message: string;
}

export interface CutDone {
  ok: true;
  /** Sorted by name; a combination of sides that encloses nothing has no piece. */
  pieces: Piece[];
  /** The outline with the cut points in it, counter-clockwise. */
  outline: Ring;
  warnings: CutWarning[];
  /** For each line, the length that runs inside the outline. */
  lengthKm: Record<string, number>;
  /** For each line, its runs inside the outline, in order from its northern end. */
  courses: Record<string, Path[]>;
  /** Every stretch of line inside the outline once, whichever lines run along it. */
  contacts: Contact[];
}

export type CutResult = CutDone | CutFailed;

/**
 * Distances, in degrees, within which features count as the same, tried in turn: about 0.01, 0.1 and 1 mm. The
 * first resolves all but contrived input.
 */
const SNAPS = [1e-10, 1e-9, 1e-8];

/**
 * Cut an outline by lines given as [lon, lat] in degrees; near-linear in their vertices, logarithmic in the outline's but
 * for copying its positions into the pieces. Every line must divide the outline: what does not is a typed failure, never a share.
 */
export function cut(prepared: PreparedOutline, lines: CutLine[]): CutResult {
  if (lines.length === 0) return whole(prepared);
  let result: CutResult = failure('unresolved', lines[0] as CutLine);
  for (const snap of SNAPS) {
    result = cutAt(prepared, lines, snap);
    if (result.ok || result.reason !== 'unresolved') break;
  }
  return result;
}

function cutAt(prepared: PreparedOutline, lines: CutLine[], snap: number): CutResult {
  const paths: Path[] = [];
  const warnings: CutWarning[] = [];
  for (const line of lines) {
    const ends = readyPath(prepared, line.path, snap);
    if (!ends.ok) return failure(ends.reason, line, 'ends' in ends ? { ends: ends.ends } : {});
    paths.push(ends.path);
    warnings.push(...extensions(line, ends));
  }
  const noded = nodeLines(prepared, paths, snap);
  if (!noded.ok) return failure('crosses-itself', lines[noded.line] as CutLine, noded);
  const drawn = lineArcs(prepared, noded.lines, noded.table.nodes);
  // The line is simple, so two of its points fell into one node: a wider snapping distance will tell.
  if (!drawn.ok) return failure('unresolved', lines[drawn.line] as CutLine, drawn);
  const idle = drawn.courses.findIndex((course) => course.length === 0);
  if (idle >= 0) {
    const touches = noded.lines[idle]?.nodeAt.some(Boolean) || (noded.lines[idle]?.inside.size ?? 0) > 0;
    return failure(touches ? 'does-not-divide' : 'outside', lines[idle] as CutLine, { prepared });
  }
  const outline = outlineArcs(prepared, new Set(drawn.arcs.flatMap((arc) => [arc.from, arc.to])));
  const arcs = [...outline, ...drawn.arcs];
  const faces = walkFaces(arcs);
  if (!faces) return failure('unresolved', lines[0] as CutLine);
  const sides: Side[][] = [];
  for (const [i, line] of lines.entries()) {
    const found = sidesOf(i, arcs, faces);
    if (!found) return failure('ambiguous-sides', line);
    sides.push(found);
  }
  const names = faces.inner.map((_, f) => lines.map(({ id }, i) => `${id}:${sides[i]?.[f] ?? ''}`).join(','));
  const contacts = drawn.arcs.map((arc, i): Contact => {
    const half = 2 * (outline.length + i);
    const name = (h: number) => names[faces.faceOf[h] ?? -1] ?? '';
    return { left: name(half), right: name(half + 1), path: arc.points, km: lengthKm(arc.points) };
  });
  const km = new Map(drawn.arcs.map((arc, i) => [arc, contacts[i]?.km ?? 0]));
  const courseOf = (i: number) => drawn.courses[i] ?? [];
  const lengthOf = (i: number) => courseOf(i).reduce((sum, { arc }) => sum + (km.get(arc) ?? 0), 0);
  return {
    ok: true,
    pieces: gather(prepared, lines, arcs, faces, sides, names),
    outline: joined(outline.map((arc) => arc.points)),
    warnings,
    lengthKm: Object.fromEntries(lines.map(({ id }, i) => [id, lengthOf(i)])),
    courses: Object.fromEntries(lines.map(({ id }, i) => [id, courseOf(i).map(walked)])),
    contacts,
  };
}

const walked = ({ arc, forward }: Walk): Path => (forward ? arc.points : arc.points.slice().reverse());

function extensions(line: CutLine, ends: Ends & { ok: true }): CutWarning[] {
  return ends.extended.map(({ at, km }) => ({
    kind: 'extended',
    line: line.id,
    at,
    km,
    message: `${line.id} stops ${Math.round(km * 1000)} m short of the outline's edge near ${at[0].toFixed(4)}, ${at[1].toFixed(4)} and was extended to it`,
  }));
}

/** Put faces with the same sides together. */
function gather(
  prepared: PreparedOutline,
  lines: CutLine[],
  arcs: Arc[],
  faces: Faces,
  sides: Side[][],
  names: string[],
): Piece[] {
  const pieces = new Map<string, Piece>();
  faces.inner.forEach((face: Face, f) => {
    const own = lines.map((line, i) => [line.id, (sides[i] as Side[])[f] as Side] as const);
    const name = names[f] as string;
    let piece = pieces.get(name);
    if (!piece) {
      const frontageKm = { israel: 0, egypt: 0, coast: 0 };
      piece = { name, sides: Object.fromEntries(own), polygons: [], km2: 0, share: 0, frontageKm };
      pieces.set(name, piece);
    }
    piece.polygons.push([faceRing(arcs, face)]);
    piece.km2 += face.km2;
    faceFrontage(arcs, face, piece.frontageKm);
  });
  const sorted = [...pieces.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const piece of sorted) piece.share = piece.km2 / prepared.km2;
  return sorted;
}

function whole(prepared: PreparedOutline): CutDone {
  const piece: Piece = {
    name: WHOLE_STRIP,
    sides: {},
    polygons: [[prepared.ring]],
    km2: prepared.km2,
    share: 1,
    frontageKm: { ...prepared.frontageKm },
  };
  return {
    ok: true,
    pieces: [piece],
    outline: prepared.ring,
    warnings: [],
    lengthKm: {},
    courses: {},
    contacts: [],
  };
}
