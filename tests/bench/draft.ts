/**
 * Time a draft while a vertex is dragged: a line of 5,000 vertices on an outline of 5,000, beside Turf and clipper2-ts asked
 * for the same areas in the same run; then a line of 50,000 brought and cut. Part of `npm run bench`.
 * Prints medians; exits 1 when a move takes 16 ms or more, when the 50,000 take 300 ms or more, or when areas differ.
 */
import {
  difference as turfDifference,
  featureCollection,
  intersect as turfIntersect,
  multiPolygon,
} from '@turf/turf';
import { type Paths64, Clipper, FillRule } from 'clipper2-ts';
import type { Path, Position, Ring } from '../../src/domain/types';
import { cut, polygonsAreaKm2, prepareOutline, signedRingAreaKm2 } from '../../src/geometry';
import type { Regions, Side } from '../../src/scenario';
import { type Draft, draftFrom, newDraft, withPath } from '../../src/scenario/draft';
import { anchorLive, type Live, liveAnswer, type LiveDone, prepareLive } from '../../src/scenario/live';
import { lean, strip, wave } from '../unit/geometry/shapes';

const VERTICES = 5_000;
const MOVES = 60;
const FRAME_MS = 16;
const BRING_MS = 300;
/** The moved window: a hundred vertices pushed east and west by up to about 400 m. */
const WINDOW = [2_400, 2_500] as const;

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function times(runs: number, work: (run: number) => void): { median: number; worst: number } {
  const each = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    work(run);
    return performance.now() - start;
  });
  return { median: median(each), worst: Math.max(...each) };
}

const outline = strip(VERTICES);
const prepared = prepareOutline(outline);
const course = wave(VERTICES);
const dividers = [0.6, 0.2, -0.2, -0.6].map((along, k) => ({
  id: `d${k}`,
  path: Array.from({ length: 40 }, (_, i): Position =>
    lean(-1.3 + (2.6 * i) / 39, along + 0.05 * Math.sin(i)),
  ),
}));
const governorates: Regions = {
  dividers,
  of: (sides) => String(dividers.filter(({ id }) => sides[id] === 'right').length),
};
const start: Side = {
  lines: [{ id: 'start', series: 'line', coordinates: course, accuracyM: 300 }],
  holders: [
    { piece: 'line:left', holder: 'israel', claims: [] },
    { piece: 'line:right', holder: 'hamas', claims: [] },
  ],
};
const places = Array.from({ length: 60 }, (_, i) => ({
  id: `p${i}`,
  lonLat: lean(0.9 * Math.sin(i * 7), 0.9 * Math.cos(i * 3)),
}));

function moved(run: number): Path {
  const [from, to] = WINDOW;
  const push = 0.004 * ((run % MOVES) / MOVES + 0.1);
  return course.map((p, i): Position =>
    i <= from || i >= to ? p : [p[0] + push * Math.sin(((i - from) / (to - from)) * 2 * Math.PI), p[1]],
  );
}

const begun = draftFrom(newDraft('bench', 'Bench', ''), start, { kind: 'line', id: 'start' });
const drafts: Draft[] = Array.from({ length: MOVES }, (_, run) => withPath(begun, 'line-1', moved(run), ''));
const live = prepareLive({ prepared, start, places, governorates });

function answer(draft: Draft, within: Live): LiveDone {
  const result = liveAnswer(draft, within);
  if (!result.ok) throw new Error(result.message);
  return result;
}

/** Of the last draft: the eastern side, what passes west and what passes east, and the eastern side of each region. */
interface Areas {
  east: number;
  lost: number;
  gained: number;
  regions: number[];
}

function ours(result: LiveDone): Areas {
  const passes = (from: string) => result.moved?.find((m) => m.from === from)?.km2 ?? 0;
  return {
    east: result.holders.find((h) => h.holder === 'israel')?.km2 ?? 0,
    lost: passes('israel'),
    gained: passes('hamas'),
    regions: [...(result.regions ?? [])]
      .sort((a, b) => a.region.localeCompare(b.region))
      .map((r) => r.holders.find((h) => h.holder === 'israel')?.km2 ?? 0),
  };
}

/** Polygons for the peers, which know no lines: east of the line, and the regions. */
const eastOf = (line: Path): Ring => [...line, lean(3, -1.5), lean(3, 1.5), line[0] as Position];
const regionPolygons = (() => {
  const result = cut(prepared, dividers);
  if (!result.ok) throw new Error(result.message);
  return result.pieces
    .map((piece) => ({ region: governorates.of(piece.sides), polygons: piece.polygons }))
    .sort((a, b) => a.region.localeCompare(b.region));
})();

function turf(line: Path): Areas {
  type Shape = ReturnType<typeof multiPolygon>;
  const of = (polygons: Ring[][]): Shape => multiPolygon(polygons);
  const result = (found: ReturnType<typeof turfIntersect>): Ring[][] => {
    if (!found) return [];
    const { geometry } = found;
    return (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Ring[][];
  };
  const whole = of([[outline.ring]]);
  const sideOf = (path: Path) => result(turfIntersect(featureCollection([whole, of([[eastOf(path)]])])));
  const [before, after] = [of(sideOf(course)), of(sideOf(line))];
  const km2 = (polygons: Ring[][]) => polygonsAreaKm2(polygons);
  return {
    east: km2(after.geometry.coordinates as Ring[][]),
    lost: km2(result(turfDifference(featureCollection([before, after])))),
    gained: km2(result(turfDifference(featureCollection([after, before])))),
    regions: regionPolygons.map(({ polygons }) =>
      km2(result(turfIntersect(featureCollection([of(polygons), after])))),
    ),
  };
}

/** Whole numbers of 1e-8 degrees, about a millimetre, from a corner near by: products stay exact in doubles. */
const GRID = 1e8;
const toGrid = (ring: Ring) =>
  ring
    .slice(1)
    .map(([lon, lat]) => ({ x: Math.round((lon - 34.3) * GRID), y: Math.round((lat - 31.4) * GRID) }));
const gridOutline = [toGrid(outline.ring)];
const gridRegions = regionPolygons.map(({ polygons }) => polygons.flat().map(toGrid));
const gridBefore = Clipper.intersect(gridOutline, [toGrid(eastOf(course))], FillRule.NonZero);

function clipper(line: Path): Areas {
  const km2 = (paths: Paths64): number =>
    paths.reduce((sum, path) => {
      const ring = [...path, path[0] ?? { x: 0, y: 0 }].map((p): Position => [
        p.x / GRID + 34.3,
        p.y / GRID + 31.4,
      ]);
      return sum + signedRingAreaKm2(ring);
    }, 0);
  const after = Clipper.intersect(gridOutline, [toGrid(eastOf(line))], FillRule.NonZero);
  return {
    east: km2(after),
    lost: km2(Clipper.difference(gridBefore, after, FillRule.NonZero)),
    gained: km2(Clipper.difference(after, gridBefore, FillRule.NonZero)),
    regions: gridRegions.map((region) => km2(Clipper.intersect(region, after, FillRule.NonZero))),
  };
}

function worstGap(a: Areas, b: Areas): number {
  const flat = ({ east, lost, gained, regions }: Areas) => [east, lost, gained, ...regions];
  const other = flat(b);
  return Math.max(...flat(a).map((value, i) => Math.abs(value - (other[i] ?? Number.NaN))));
}

let missed = 0;
const say = (text: string, bad: boolean) => {
  if (bad) missed++;
  console.log(`${text}${bad ? '  MISSED' : ''}`);
};

const anchorMs = times(1, () => anchorLive(live, begun)).median;
const anchored = anchorLive(live, begun, [34, 31.3, 35, 31.5]);
times(MOVES, (run) => answer(drafts[run] as Draft, anchored));
const quick = times(MOVES, (run) => answer(drafts[run] as Draft, anchored));
const plain = times(MOVES, (run) => answer(drafts[run] as Draft, live));
const last = drafts[MOVES - 1] as Draft;
const own = ours(answer(last, anchored));
const line = last.lines[0]?.path ?? [];
let [byTurf, byClipper]: [Areas | null, Areas | null] = [null, null];
const clipperMs = times(5, () => (byClipper = clipper(line))).median;
const turfMs = times(1, () => (byTurf = turf(line))).median;
say(
  `draft, ${VERTICES.toLocaleString('en-GB')} x ${VERTICES.toLocaleString('en-GB')}: a move with every number ${quick.median.toFixed(2)} ms ` +
    `(worst ${quick.worst.toFixed(1)}, target ${FRAME_MS}; anchor once per drag ${anchorMs.toFixed(0)} ms; without one ${plain.median.toFixed(1)} ms)`,
  quick.median >= FRAME_MS,
);
say(
  `  the areas alone: clipper2-ts ${clipperMs.toFixed(0)} ms, ${Math.round(clipperMs / quick.median)} times; Turf ${turfMs.toFixed(0)} ms, ${Math.round(turfMs / quick.median)} times`,
  clipperMs < quick.median || turfMs < quick.median,
);
for (const [name, areas, limit] of [
  ['Turf', byTurf, 1e-7],
  ['clipper2-ts', byClipper, 1e-4],
] as const) {
  const gap = areas ? worstGap(own, areas) : Number.NaN;
  say(`  areas differ from those of ${name} by ${gap.toExponential(1)} km² at most`, !(gap < limit));
}

const long = wave(50_000);
const bring = times(5, () => {
  const result = liveAnswer(withPath(begun, 'line-1', long.slice(), ''), live);
  if (!result.ok) throw new Error(result.message);
});
const cutMs = times(5, () => cut(prepared, [{ id: 'line', path: long }])).median;
say(
  `a line of 50,000 vertices: cut ${cutMs.toFixed(0)} ms, every number against a start of 5,000 ${bring.median.toFixed(0)} ms (target for the cut ${BRING_MS})`,
  cutMs >= BRING_MS,
);
process.exitCode = missed > 0 ? 1 : 0;
