/** How far a line runs from the border with Israel and from the coast, and where the ground between is narrowest. */
import type { Path, Position } from '../domain/types';
import { distanceKm, nearestEdge, type PreparedOutline } from '../geometry';
import type { ProfilePoint } from './comparison';

/** Of a long line every so many vertices are sampled that about this many samples remain. */
const SAMPLES = 300;
/** Segments longer than this have samples between their ends. */
const STEP_KM = 0.25;
/** Ground must widen by this much on both ways along the line for its narrowest place to be a neck: what ends may be off by. */
const NECK_KM = 0.25;

const TOWARDS = ['israel', 'coast'] as const;
export type Towards = (typeof TOWARDS)[number];

interface Reach {
  km: number;
  point: Position;
}

interface Sample {
  at: Position;
  israel: Reach | null;
  coast: Reach | null;
}

/** What was measured of positions before: an edit leaves most of them the objects they were. */
export interface ProfileMemo {
  vertices: WeakMap<Position, Sample>;
  /** By the first vertex of a segment: its second, and the samples between. */
  segments: WeakMap<Position, { to: Position; samples: Sample[] }>;
}

export const profileMemo = (): ProfileMemo => ({ vertices: new WeakMap(), segments: new WeakMap() });

export interface Neck {
  towards: Towards;
  km: number;
  /** On the line, and the nearest point of the border or the coast. */
  from: Position;
  to: Position;
}

export interface LineProfile {
  /** From the northern end; empty where the outline has no border with Israel. */
  profile: ProfilePoint[];
  necks: Neck[];
}

/**
 * Depths along the runs of a line inside the outline, from its northern end: at its vertices (of a line of more than 600,
 * at every second, third and so on) and every 250 m of longer segments.
 */
export function lineProfile(
  prepared: PreparedOutline,
  courses: readonly Path[],
  memo: ProfileMemo,
): LineProfile {
  const samples = samplesOf(prepared, courses, memo);
  const profile = samples.flatMap(({ km, sample }): ProfilePoint[] =>
    sample.israel ? [{ km, depthKm: sample.israel.km, at: sample.at }] : [],
  );
  const necks = TOWARDS.flatMap((towards): Neck[] => {
    const neck = neckOf(samples, towards);
    return neck ? [neck] : [];
  });
  return { profile, necks };
}

interface Measured {
  /** Along the runs. */
  km: number;
  sample: Sample;
}

function samplesOf(prepared: PreparedOutline, courses: readonly Path[], memo: ProfileMemo): Measured[] {
  const vertices = courses.reduce((sum, path) => sum + path.length, 0);
  const every = Math.max(1, Math.floor(vertices / SAMPLES));
  const out: Measured[] = [];
  let km = 0;
  for (const path of courses) {
    path.forEach((at, i) => {
      const before = path[i - 1];
      if (before) {
        const length = distanceKm(before, at);
        if (length > STEP_KM) {
          const between = betweenOf(prepared, before, at, length, memo);
          between.forEach((sample, n) =>
            out.push({ km: km + (length * (n + 1)) / (between.length + 1), sample }),
          );
        }
        km += length;
      }
      if (i % every !== 0 && i < path.length - 1) return;
      const sample: Sample = memo.vertices.get(at) ?? sampleAt(prepared, at);
      memo.vertices.set(at, sample);
      out.push({ km, sample });
    });
  }
  return out;
}

/** The samples of a segment longer than STEP_KM. */
function betweenOf(
  prepared: PreparedOutline,
  a: Position,
  b: Position,
  length: number,
  memo: ProfileMemo,
): Sample[] {
  const known = memo.segments.get(a);
  if (known?.to === b) return known.samples;
  const count = Math.min(SAMPLES, Math.floor(length / STEP_KM));
  const samples = Array.from({ length: count }, (_, n) => {
    const t = (n + 1) / (count + 1);
    return sampleAt(prepared, [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]);
  });
  memo.segments.set(a, { to: b, samples });
  return samples;
}

const sampleAt = (prepared: PreparedOutline, at: Position): Sample => ({
  at,
  israel: reach(prepared, at, 'israel'),
  coast: reach(prepared, at, 'coast'),
});

function reach(prepared: PreparedOutline, at: Position, towards: Towards): Reach | null {
  const found = nearestEdge(prepared, at, Infinity, towards);
  return found && { km: distanceKm(at, found.point), point: found.point };
}

/** The lowest sample that has ground wider by NECK_KM on both ways along the line; ends, where ground runs out, are none. */
function neckOf(samples: readonly Measured[], towards: Towards): Neck | null {
  const kms = samples.map(({ sample }) => sample[towards]?.km ?? Infinity);
  const highestAfter = new Float64Array(kms.length + 1).fill(-Infinity);
  for (let i = kms.length - 1; i >= 0; i--) {
    highestAfter[i] = Math.max(highestAfter[i + 1] as number, kms[i] as number);
  }
  let highestBefore = -Infinity;
  let best = -1;
  kms.forEach((km, i) => {
    const rises = Math.min(highestBefore, highestAfter[i + 1] as number) >= km + NECK_KM;
    if (rises && (best < 0 || km < (kms[best] as number))) best = i;
    highestBefore = Math.max(highestBefore, km);
  });
  const sample = samples[best]?.sample;
  const found = sample?.[towards];
  return sample && found ? { towards, km: found.km, from: sample.at, to: found.point } : null;
}
