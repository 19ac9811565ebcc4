/** What is wrong with an item, in words, with the mend that would put it right. */
import type { Position } from '../../domain/types';
import type { RawFeature, Reading, Winding } from './reading';
import { bboxOf, clockwise, runsOf } from './shape';
import { systemOf } from './systems';
import type { BroughtGeometry, Finding, FindingKind, Mend } from './types';

/** Letters of scripts written from right to left, and marks that turn the direction of text. */
const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
export const TURNS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** Findings for one item; `name` is its name as found. */
export function findingsOf(
  geometry: BroughtGeometry,
  raw: RawFeature,
  name: string,
  reading: Reading,
): Finding[] {
  const out: Finding[] = [...(raw.findings ?? [])];
  const say = (kind: FindingKind, message: string, mend?: Mend) =>
    out.push({ kind, message: `${reading.file}, ${raw.place}: ${message}`, ...(mend ? { mend } : {}) });
  ofNumbers(raw, say);
  const swapped = ofSystem(geometry, reading, say);
  if (geometry.kind === 'area') ofRings(geometry.polygons, reading.winding, swapped, say);
  if (geometry.kind !== 'points') {
    const repeats = repeatsIn(geometry);
    if (repeats > 0)
      say(
        'repeated-points',
        `a position comes once; ${repeats} ${repeats === 1 ? 'repeats' : 'repeat'} the one before`,
        'drop-repeats',
      );
  }
  ofName(name, say);
  return out;
}

type Say = (kind: FindingKind, message: string, mend?: Mend) => void;

function ofNumbers({ noticed: { strings, invalid, heights } }: RawFeature, say: Say): void {
  if (strings.count > 0)
    say(
      'strings',
      `coordinates are numbers; ${strings.count} ${strings.count === 1 ? 'position is' : 'positions are'} written as text (${strings.first}) and read as numbers`,
      'accept-numbers',
    );
  if (invalid.count > 0)
    say(
      'invalid-number',
      `a position is two numbers; ${invalid.count} ${invalid.count === 1 ? 'is' : 'are'} not (${invalid.first}) and left out`,
      'leave-out',
    );
  if (heights > 0)
    say(
      'heights',
      `heights are not used; ${heights} ${heights === 1 ? 'position has one' : 'positions have one'}`,
    );
}

/** Says what the coordinates are if not degrees; true where they are swapped, which turns rings round. */
function ofSystem(geometry: BroughtGeometry, { outline }: Reading, say: Say): boolean {
  const box = bboxOf(geometry);
  const runs = runsOf(geometry);
  const first = runs.find((run) => run.length > 0)?.[0];
  if (!first) return false;
  const found = `${round(first[0])}, ${round(first[1])}`;
  const system = systemOf(box, outline, shareOfDegrees(runs));
  if (system === 'web-mercator')
    say('web-mercator', `coordinates are degrees; found metres of Web Mercator (${found})`, 'unproject');
  if (system === 'swapped-web-mercator')
    say(
      'web-mercator',
      `coordinates are degrees; found metres of Web Mercator, north first (${found})`,
      'unproject-swapped',
    );
  if (system === 'swapped')
    say('swapped', `longitude comes first, then latitude; found latitude first (${found})`, 'swap');
  if (system === 'projected')
    say(
      'projected',
      `coordinates are degrees of longitude and latitude (WGS 84); found ${found}, perhaps metres of another system: convert the file to EPSG:4326`,
    );
  if (system === 'out-of-range')
    say('out-of-range', `longitude runs from -180 to 180, latitude from -90 to 90; found ${strayIn(runs)}`);
  return system.startsWith('swapped');
}

function shareOfDegrees(runs: Position[][]): number {
  let [inside, all] = [0, 0];
  for (const run of runs) {
    for (const [x, y] of run) {
      all++;
      // Either way round: a stray among swapped positions is a stray, not a projection.
      if (Math.abs(x) <= 180 && Math.abs(y) <= 180) inside++;
    }
  }
  return all === 0 ? 1 : inside / all;
}

function strayIn(runs: Position[][]): string {
  let at = 0;
  for (const run of runs) {
    for (const [x, y] of run) {
      at++;
      if (Math.abs(x) > 180 || Math.abs(y) > 90) return `${round(x)}, ${round(y)} at position ${at}`;
    }
  }
  return 'none';
}

function ofRings(polygons: Position[][][], winding: Winding, swapped: boolean, say: Say): void {
  let [open, wrong] = [0, 0];
  for (const rings of polygons) {
    rings.forEach((ring, at) => {
      if (!closed(ring)) open++;
      if (winding === 'ruled' && (clockwise(ring) !== swapped) !== at > 0) wrong++;
    });
  }
  if (open > 0)
    say('unclosed', `a ring ends where it begins; ${open} ${open === 1 ? 'does' : 'do'} not`, 'close');
  if (wrong > 0)
    say(
      'winding',
      `outer rings run counter-clockwise, holes clockwise; ${wrong} ${wrong === 1 ? 'runs' : 'run'} the other way`,
      'rewind',
    );
}

export function closed(ring: Position[]): boolean {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  return !!first && !!last && ring.length > 1 && first[0] === last[0] && first[1] === last[1];
}

export function close(ring: Position[]): Position[] {
  const first = ring[0];
  return first && !closed(ring) ? [...ring, first] : ring;
}

export function repeatsIn(geometry: BroughtGeometry): number {
  let count = 0;
  for (const run of runsOf(geometry)) {
    for (let i = 1; i < run.length; i++) if (same(run[i], run[i - 1])) count++;
  }
  return count;
}

export function same(a: Position | undefined, b: Position | undefined): boolean {
  return !!a && !!b && a[0] === b[0] && a[1] === b[1];
}

function ofName(name: string, say: Say): void {
  const turns = name.match(TURNS)?.length ?? 0;
  if (turns > 0)
    say(
      'rtl-name',
      `a name is plain text; found ${turns} ${turns === 1 ? 'mark' : 'marks'} that turn the direction of writing, which can make it read as another`,
      'strip-marks',
    );
  else if (RTL.test(name)) say('rtl-name', 'the name is written from right to left and is kept as it is');
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
