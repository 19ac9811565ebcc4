/** Features as read to items as offered: one kind of shape each, named, dated, judged. */
import type { Path, Position, Ring } from '../../domain/types';
import { distanceKm } from '../../geometry';
import { simplify } from '../../geometry/edit';
import { dateOf } from './dates';
import { findingsOf } from './findings';
import { clip } from './properties';
import type { RawFeature, Reading } from './reading';
import { bboxOf, mapRuns, verticesOf } from './shape';
import type { BroughtGeometry, BroughtItem } from './types';
import { wound } from './mend';

/** Properties that hold a name, best first. */
const NAMES = ['name', 'Name', 'NAME', 'title', 'Title', 'label', 'Label', 'name_en', 'NAME_EN', 'id', 'ID'];

/**
 * The items of one feature: none, or one for each kind of shape in it. Shapes too short to be one are left out, and that is said.
 * @param id of the item; a feature with several kinds adds a letter
 * @param alone whether the file holds nothing else
 */
export function itemsOf(raw: RawFeature, id: string, reading: Reading, alone: boolean): BroughtItem[] {
  // By itself in a file, and without a name, it is called as the file is.
  const name = ownName(raw) || (alone && reading.file.replace(/^.*[/\\]|\.\w+$/g, '')) || raw.place;
  const short: string[] = [];
  const shapes = shapesOf(raw, short);
  if (shapes.length === 0) {
    reading.lose(raw, short);
    return [];
  }
  const left: RawFeature =
    short.length === 0
      ? raw
      : {
          ...raw,
          findings: [
            ...(raw.findings ?? []),
            {
              kind: 'too-short',
              message: `${reading.file}, ${raw.place}: a line needs two different positions, a ring three; found ${short.join(', ')}, left out`,
            },
          ],
        };
  return shapes.map((shape, i) =>
    itemOf(shape, left, name, shapes.length > 1 ? `${id}${'abc'[i]}` : id, reading),
  );
}

function itemOf(
  shape: BroughtGeometry,
  raw: RawFeature,
  name: string,
  id: string,
  reading: Reading,
): BroughtItem {
  const date =
    raw.date ?? dateOf(raw.properties, { name: ownName(raw), folder: raw.folder, file: reading.file });
  // Where a format lets rings run as they like, or the other way, they are turned without a word.
  const geometry = shape.kind === 'area' && reading.winding === 'free' ? mapRuns(shape, wound) : shape;
  const vertices = verticesOf(geometry);
  return {
    id,
    name,
    file: reading.file,
    ...(raw.folder ? { folder: clip(raw.folder) } : {}),
    ...(date ? { date: date.edtf, dateFrom: date.from } : {}),
    geometry,
    ...(raw.rows && geometry.kind === 'line' ? { rows: raw.rows } : {}),
    vertices,
    bbox: bboxOf(geometry),
    properties: raw.properties,
    findings: findingsOf(geometry, raw, name, reading),
  };
}

/** Its own name, else a property that may be one. */
function ownName(raw: RawFeature): string | undefined {
  const own = raw.name?.trim();
  if (own) return clip(own);
  const key = NAMES.find((each) => raw.properties[each]);
  return key && raw.properties[key];
}

function shapesOf(raw: RawFeature, short: string[]): BroughtGeometry[] {
  const lines = raw.lines.filter((line) => long(line, 2, 'line', short));
  const polygons = raw.polygons.flatMap((rings): Ring[][] => {
    const [outer, ...holes] = rings;
    // A hole without its outer ring would become one.
    if (!outer || !long(outer, 3, 'ring', short)) return [];
    return [[outer, ...holes.filter((hole) => long(hole, 3, 'ring', short))]];
  });
  return [
    ...(lines.length > 0 ? [{ kind: 'line' as const, lines }] : []),
    ...(polygons.length > 0 ? [{ kind: 'area' as const, polygons }] : []),
    ...(raw.points.length > 0 ? [{ kind: 'points' as const, points: raw.points }] : []),
  ];
}

/** Whether a run has this many different positions; it looks no further than it must. */
function long(run: Position[], least: number, what: string, short: string[]): boolean {
  const seen = new Set<string>();
  for (const [x, y] of run) {
    seen.add(`${x},${y}`);
    if (seen.size >= least) return true;
  }
  short.push(
    `a ${what} of ${seen.size === run.length ? seen.size : `${run.length} positions, ${seen.size} different`}`,
  );
  return false;
}

/** Count a feature's vertices, after thinning them where that was asked for. */
export function settle(raw: RawFeature, reading: Reading): void {
  const { simplifyM } = reading;
  const count = () =>
    [...raw.lines, ...raw.polygons.flat()].reduce((sum, run) => sum + run.length, raw.points.length);
  if (simplifyM) {
    const before = count();
    raw.lines = raw.lines.map((line): Path => thinned(line, simplifyM));
    raw.polygons = raw.polygons.map((rings) => rings.map((ring): Ring => thinned(ring, simplifyM)));
    const dropped = before - count();
    if (dropped > 0) {
      const message = `${reading.file}, ${raw.place}: simplified as asked: ${dropped} of ${before} vertices lay within ${simplifyM} m of the course of their neighbours and were left out`;
      raw.findings = [...(raw.findings ?? []), { kind: 'simplified', message }];
    }
  }
  reading.spend(count(), raw.place);
}

/** Longer runs are spaced only: to choose among their vertices would take seconds. */
const CHOSEN = 50_000;

/**
 * Vertices that lie within `metres` of the course of the others left out: first what is closer than half of that to the last
 * one kept, then by choice. Metres mean something to degrees only: what is in another unit stays as it is.
 */
function thinned(run: Path, metres: number): Path {
  if (run.length < 3 || !run.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 180)) return run;
  const spaced = spacedOut(run, metres / 2000);
  return spaced.length > CHOSEN ? spaced : simplify(spaced, metres / 2);
}

function spacedOut(run: Path, km: number): Path {
  const last = run.length - 1;
  let kept = run[0] as Position;
  return run.filter((p, i) => {
    const keep = i === 0 || i === last || distanceKm(kept, p) >= km;
    if (keep) kept = p;
    return keep;
  });
}
