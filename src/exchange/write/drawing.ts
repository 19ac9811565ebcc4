/** What of a draft goes into a file: lines, zones, and the marks that say what they are. */
import type { Holder } from '../../domain/constants';
import type { Path, Position, Ring } from '../../domain/types';
import type { Draft } from '../../scenario/draft';
import type { LiveAnswer } from '../../scenario/live';
import type { DrawnForce } from './forces';
import { speakable } from './xml';

/** What each file says of itself, in its own words and place. */
export interface Marks {
  name: string;
  /** YYYY-MM-DD. */
  made: string;
  /** What shares are of, in words: its name and area. */
  outline: string;
  method: string;
  disclaimer: string;
}

export interface DrawnLine {
  series: string;
  path: Path;
  accuracyM: number | null;
  /** Inside the outline; null where the drawing could not be measured. */
  lengthKm: number | null;
}

export interface DrawnZone {
  id: string;
  holder: Holder;
  holderName: string;
  km2: number;
  /** 0 to 1, of the outline. */
  share: number;
  polygons: Ring[][];
}

export interface Drawing {
  marks: Marks;
  lines: DrawnLine[];
  /** Empty where the lines do not divide the outline: then no share is given. */
  zones: DrawnZone[];
  forces: DrawnForce[];
}

/** The kind of every feature, so that none is taken for a source when a file travels without this page. */
export const USER_DRAWING = 'user drawing, not a source';

/** A draft with what was measured of it, ready to be written. */
export function drawingOf(
  draft: Pick<Draft, 'lines'>,
  answer: LiveAnswer,
  marks: Marks,
  nameOf: (holder: Holder) => string,
  forces: DrawnForce[] = [],
): Drawing {
  const measured = answer.ok ? answer.lines : [];
  const { name, made, outline, method, disclaimer } = marks;
  return {
    marks: { name: speakable(name), made, outline: speakable(outline), method, disclaimer },
    lines: draft.lines.map(({ series, path, accuracyM }) => ({
      series,
      path,
      accuracyM,
      lengthKm: measured.find((line) => line.series === series)?.lengthKm ?? null,
    })),
    zones: (answer.ok ? answer.zones : []).map(({ id, holder, km2, share, polygons }) => ({
      id,
      holder,
      holderName: nameOf(holder),
      km2,
      share,
      polygons,
    })),
    forces,
  };
}

/** 1e-6 of a degree, about 0.1 m: below any accuracy a drawing has. Zones stay edge to edge, since equal positions round equally. */
export const rounded = ([lon, lat]: Position): Position => [Number(lon.toFixed(6)), Number(lat.toFixed(6))];

/** Positions rounded, repeated ones once. */
export function roundedPath(path: Path): Path {
  const out: Path = [];
  for (const p of path.map(rounded)) {
    const last = out[out.length - 1];
    if (last?.[0] !== p[0] || last[1] !== p[1]) out.push(p);
  }
  return out;
}

/** Properties that say what a feature is, in files that have such. */
export function markProperties({ name, made, outline, method, disclaimer }: Marks): Record<string, string> {
  return { drawing: name, mark: USER_DRAWING, made, outline, method, disclaimer };
}

export function lineProperties(line: DrawnLine): Record<string, string | number> {
  return {
    name: line.series,
    kind: 'line',
    ...(line.lengthKm === null ? {} : { lengthKm: Number(line.lengthKm.toFixed(3)) }),
    ...(line.accuracyM === null ? {} : { accuracyM: line.accuracyM }),
  };
}

export function zoneProperties({
  id,
  holder,
  holderName,
  km2,
  share,
}: DrawnZone): Record<string, string | number> {
  return {
    name: `${id}: ${holderName}`,
    kind: 'zone',
    piece: id,
    holder,
    km2: Number(km2.toFixed(4)),
    share: Number(share.toFixed(6)),
  };
}
