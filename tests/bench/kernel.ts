/**
 * Time the kernel against Turf on the same shapes in the same run: `npm run bench`.
 * Prints medians and ratios; exits 1 when a target is missed: 0.5 ms at 5,000 vertices, 5 ms at 50,000, 200 times Turf.
 */
import { area, difference, featureCollection, intersect, polygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Path, Position, Ring } from '../../src/domain/types';
import { cut, polygonsAreaKm2, prepareOutline } from '../../src/geometry';
import { lean, strip, wave } from '../unit/geometry/shapes';

const LINE_POINTS = 200;
const TARGETS = [
  { corners: 500, limitMs: null, turfRuns: 7 },
  { corners: 5_000, limitMs: 0.5, turfRuns: 3 },
  { corners: 50_000, limitMs: 5, turfRuns: 1 },
];

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Median time of one run, in ms. */
function time(runs: number, work: () => void): number {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** The line closed round the east of the strip: what Turf, which cuts by polygons only, needs. */
function eastOf(line: Path): Position[] {
  return [...line, lean(3, -1.5), lean(3, 1.5), line[0] as Position];
}

function areaOf(half: Feature<Polygon | MultiPolygon> | null): number {
  if (!half) return 0;
  const { geometry } = half;
  return polygonsAreaKm2(
    (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Ring[][],
  );
}

let missed = 0;
for (const { corners, limitMs, turfRuns } of TARGETS) {
  const outline = strip(corners);
  const line = wave(LINE_POINTS);
  const prepareMs = time(5, () => prepareOutline(outline));
  const prepared = prepareOutline(outline);
  let shares: number[] = [];
  const run = () => {
    const result = cut(prepared, [{ id: 'line', path: line }]);
    if (!result.ok) throw new Error(result.message);
    shares = result.pieces.map((piece) => piece.km2);
  };
  time(500, run);
  const ownMs = time(500, run);
  const whole = polygon([outline.ring]);
  const east = polygon([eastOf(line)]);
  let halves: (Feature<Polygon | MultiPolygon> | null)[] = [];
  const turfMs = time(turfRuns, () => {
    const pair = featureCollection([whole, east]);
    halves = [intersect(pair), difference(pair)];
    for (const half of halves) if (half) area(half);
  });
  const ratio = turfMs / ownMs;
  // Turf's areas use another formula: compare its shapes under ours.
  const worst = Math.max(...halves.map((half, i) => Math.abs(areaOf(half) / (shares[i] ?? 0) - 1)));
  if (!(worst < 1e-9)) throw new Error(`kernel and Turf differ by ${worst} in area`);
  const late = limitMs !== null && ownMs > limitMs;
  const slow = limitMs !== null && ratio < 200;
  if (late || slow) missed++;
  console.log(
    `${corners.toLocaleString('en-GB').padStart(6)} vertices x ${LINE_POINTS}: kernel ${ownMs.toFixed(3)} ms` +
      `${limitMs === null ? '' : ` (target ${limitMs})`}, prepare once ${prepareMs.toFixed(2)} ms, ` +
      `Turf ${turfMs.toFixed(1)} ms, ${Math.round(ratio)} times faster${late || slow ? '  MISSED' : ''}`,
  );
}
process.exitCode = missed > 0 ? 1 : 0;
