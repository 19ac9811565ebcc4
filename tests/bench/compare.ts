/**
 * Time the answer of a comparison (joint cut, matrix, measures of both sides) beside Turf, which intersects the zones of both
 * sides pair by pair and measures nothing else, on zones prepared beforehand. Part of `npm run bench`. Prints medians and
 * ratios; exits 1 when a shipped pair takes 10 ms or more, two lines of 20,000 vertices 50 ms or more, or areas differ.
 */
import { fileURLToPath } from 'node:url';
import { featureCollection, intersect, multiPolygon } from '@turf/turf';
import type { Feature, MultiPolygon } from 'geojson';
import { find, readKnown } from '../../geo/compare';
import { gather } from '../../geo/read/files';
import type { Holder } from '../../src/domain/constants';
import type { Path, Position, Ring } from '../../src/domain/types';
import { polygonsAreaKm2, type PreparedOutline, prepareOutline } from '../../src/geometry';
import { compare, type ComparisonDone, measureSide, type Side, zonesOfSide } from '../../src/scenario';
import { strip, wave } from '../unit/geometry/shapes';

const SHIPPED_MS = 10;
const LONG_MS = 50;
const LONG = 20_000;
/** Of each transition; of the outline where nothing passes. */
const SAME_AREA = 1e-6;

interface Pair {
  name: string;
  outline: PreparedOutline;
  a: Side;
  b: Side;
  limitMs: number;
  turfRuns: number;
}

function median(values: number[]): number {
  const sorted = [...values].sort((p, q) => p - q);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function times(runs: number, work: () => void): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

function split(id: string, coordinates: Path, right: Holder): Side {
  return {
    lines: [{ id, series: id, coordinates, accuracyM: null }],
    holders: [
      { piece: `${id}:left`, holder: 'israel', claims: [] },
      { piece: `${id}:right`, holder: right, claims: [] },
    ],
  };
}

/** A path with vertices added evenly along its segments, each a little off them, up to `count`. */
function denser(path: Path, count: number): Path {
  const each = (count - 1) / (path.length - 1);
  return Array.from({ length: count }, (_, k): Position => {
    const at = Math.min(path.length - 2, Math.floor(k / each));
    const [p, q] = [path[at] as Position, path[at + 1] as Position];
    const t = Math.min(1, k / each - at);
    const off = 1e-6 * Math.sin(k);
    return [p[0] + (q[0] - p[0]) * t + off, p[1] + (q[1] - p[1]) * t];
  });
}

async function pairs(): Promise<Pair[]> {
  const known = readKnown(await gather(fileURLToPath(new URL('../..', import.meta.url))));
  const side = (what: string, on: string) => find({ what, on }, known, () => null).side;
  const course = (own: Side, at: number): Path => own.lines[at]?.coordinates ?? [];
  const outline = known.prepared;
  const shipped = (b: string, on: string): Pair => ({
    name: `sc-01 to ${b}`,
    outline,
    a: side('sc-01', on),
    b: side(b, on),
    limitMs: SHIPPED_MS,
    turfRuns: 5,
  });
  const long = (name: string, on: PreparedOutline, p: Path, q: Path): Pair => ({
    name: `${name}, ${p.length.toLocaleString('en-GB')} vertices each`,
    outline: on,
    a: split('a', p, 'hamas'),
    b: split('b', q, 'isf'),
    limitMs: LONG_MS,
    turfRuns: 1,
  });
  const orange = side('sc-33', '2026-04-29');
  const yellow = denser(course(orange, 0), LONG);
  const draft = yellow.map((p, i): Position =>
    i > 9_000 && i < 9_400 ? [p[0] - 0.003, p[1]] : [p[0], p[1]],
  );
  return [
    shipped('sc-33', '2026-04-29'),
    shipped('sc-34', '2026-04-29'),
    long('Yellow and Orange Line', outline, yellow, denser(course(orange, 1), LONG)),
    long('Yellow Line and a draft of it', outline, yellow, draft),
    long('two waves that cross', prepareOutline(strip(5_000)), wave(LONG), wave(LONG, 0.05, 0.28)),
  ];
}

function answer({ a, b, outline }: Pair): ComparisonDone {
  const result = compare(a, b, outline);
  if (!result.ok) throw new Error(result.message);
  if (!measureSide(a, outline) || !measureSide(b, outline)) throw new Error('a side is not measured');
  return result;
}

type Zone = Feature<MultiPolygon, { holder: Holder }>;

function zones(side: Side, outline: PreparedOutline): Zone[] {
  const result = zonesOfSide(side, outline);
  if (!result.ok) throw new Error(result.message);
  return result.zones.map(({ polygons, holder }) => multiPolygon(polygons, { holder }));
}

/** What passes by Turf's intersections, measured under our formula, for Turf's own differs by up to 1e-5. */
function byTurf(inA: Zone[], inB: Zone[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const p of inA) {
    for (const q of inB) {
      const common = intersect(featureCollection([p, q]));
      if (!common) continue;
      const { type, coordinates } = common.geometry;
      const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as Ring[][];
      const key = `${p.properties.holder}>${q.properties.holder}`;
      sums.set(key, (sums.get(key) ?? 0) + polygonsAreaKm2(polygons));
    }
  }
  return sums;
}

/** The largest difference between the matrices, relative as SAME_AREA says. */
function difference(result: ComparisonDone, turf: Map<string, number>): number {
  return Math.max(
    ...result.transitions.map(({ from, to, km2 }) => {
      const other = turf.get(`${from}>${to}`) ?? 0;
      return Math.abs(other - km2) / (km2 === 0 ? result.outlineKm2 : km2);
    }),
  );
}

let missed = 0;
for (const pair of await pairs()) {
  const [first = Number.NaN] = times(1, () => answer(pair));
  times(30, () => answer(pair));
  const ownMs = median(times(60, () => answer(pair)));
  const result = answer(pair);
  const [inA, inB] = [zones(pair.a, pair.outline), zones(pair.b, pair.outline)];
  let turf = new Map<string, number>();
  const turfMs = median(times(pair.turfRuns, () => (turf = byTurf(inA, inB))));
  const off = difference(result, turf);
  const late = !(ownMs < pair.limitMs);
  const differs = !(off < SAME_AREA);
  if (late || differs) missed++;
  console.log(
    `${pair.name}: answer ${ownMs.toFixed(2)} ms (target ${pair.limitMs}, first ${first.toFixed(1)}), ` +
      `Turf's intersections alone ${turfMs.toFixed(1)} ms, ${(turfMs / ownMs).toFixed(1)} times as long, ` +
      `areas within ${off.toExponential(0)}${late ? '  MISSED' : ''}${differs ? '  AREAS DIFFER' : ''}`,
  );
}
process.exitCode = missed > 0 ? 1 : 0;
