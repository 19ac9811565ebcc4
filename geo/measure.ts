/** Measure a brought line or polygon against an outline: what `npm run measure` prints. Pure: shapes in, shares out. */
import type { FrontageKm, Outline } from '../src/domain/atlas';
import type { Path, Ring } from '../src/domain/types';
import {
  frontagesOf,
  type FrontageLine,
  joinLines,
  readGeoJson,
  readOutlineRing,
  type Shapes,
} from '../src/exchange';
import { areasToHolding } from '../src/exchange/read/holding';
import { cut, type PreparedOutline, prepareOutline } from '../src/geometry';
import { overlay } from '../src/geometry/overlay';

export interface MeasuredPart {
  /** `left` (east, walking north to south) or `right` of a line; `inside` or `outside` polygons. */
  side: 'left' | 'right' | 'inside' | 'outside';
  km2: number;
  /** 0 to 1, of the outline. */
  share: number;
  /** Null where the frontages of the outline are not known. */
  frontageKm: FrontageKm | { israel: null; egypt: null; coast: null };
}

export interface Measured {
  outlineKm2: number;
  /** Length of the dividing line inside the outline. */
  lengthKm: number;
  parts: MeasuredPart[];
  warnings: string[];
}

/** No honest answer can be given; the message says why and, where it can, how to mend the file. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

export interface MeasuringOutline {
  prepared: PreparedOutline;
  frontagesKnown: boolean;
}

/**
 * Prepare an outline given as a ring, or as GeoJSON text. Frontages are those of the Strip where every edge lies on them; for any other
 * outline they are not known, and no frontage is guessed.
 * @throws GeoJsonError, OutlineError
 */
export function measuringOutline(given: string | Ring, lines: FrontageLine[]): MeasuringOutline {
  const ring = typeof given === 'string' ? readOutlineRing(given) : given;
  const known = frontagesOf(ring, lines);
  // The kernel wants some frontage for each edge; where none is known, none is reported.
  const frontages: Outline['frontages'] = known ?? ring.slice(1).map(() => 'coast');
  return { prepared: prepareOutline({ ring, frontages }), frontagesKnown: known !== null };
}

/**
 * Shares of the outline on either side of a line, or inside and outside polygons, given as GeoJSON text.
 * @throws GeoJsonError when the text cannot be read, NoAnswer when what it holds does not divide the outline.
 */
export function measure(text: string, outline: MeasuringOutline): Measured {
  return measureShapes(readGeoJson(text), outline);
}

/** The same of shapes that were read before, all of them taken as one line or as the holding of one side. @throws NoAnswer */
export function measureShapes(
  { lines, polygons, warnings }: Pick<Shapes, 'lines' | 'polygons' | 'warnings'>,
  outline: MeasuringOutline,
): Measured {
  if (lines.length > 0 && polygons.length > 0) {
    throw new NoAnswer('the file holds both lines and polygons: give one or the other');
  }
  if (lines.length === 0 && polygons.length === 0)
    throw new NoAnswer('the file holds no line and no polygon');
  const measured = lines.length > 0 ? byLine(lines, outline) : byPolygons(polygons, outline);
  measured.warnings.unshift(...warnings);
  if (!outline.frontagesKnown) {
    measured.warnings.push('the frontages of this outline are not known: frontageKm is null');
    for (const part of measured.parts) part.frontageKm = { israel: null, egypt: null, coast: null };
  }
  return measured;
}

function byLine(lines: Path[], { prepared }: MeasuringOutline): Measured {
  const joined = joinLines(lines);
  if (!joined.ok) throw new NoAnswer(joined.message);
  const result = cut(prepared, [{ id: 'line', path: joined.path }]);
  if (!result.ok) throw new NoAnswer(`the ${result.message}`);
  return {
    outlineKm2: prepared.km2,
    lengthKm: result.lengthKm['line'] ?? 0,
    parts: result.pieces.map((piece) => ({
      side: piece.sides['line'] ?? 'left',
      km2: piece.km2,
      share: piece.share,
      frontageKm: piece.frontageKm,
    })),
    warnings: [...joined.warnings, ...result.warnings.map((warning) => `the ${warning.message}`)],
  };
}

function byPolygons(polygons: Ring[][], { prepared }: MeasuringOutline): Measured {
  const found = areasToHolding(polygons, prepared);
  if (!found) {
    const hint = fitsSwapped(polygons, prepared)
      ? ', but their coordinates fit when swapped: write longitude first, then latitude'
      : '';
    throw new NoAnswer(`the polygons lie outside the outline${hint}`);
  }
  const all = prepared.km2;
  const rest = all - found.km2;
  if (rest < all * 1e-9)
    throw new NoAnswer('the polygons cover the whole outline: they divide nothing from it');
  const warnings: string[] = [];
  const beyond = found.outsideKm2 / (found.km2 + found.outsideKm2);
  if (beyond > 0.005) {
    warnings.push(
      `${(beyond * 100).toFixed(1)} % of the polygons (${found.outsideKm2.toFixed(2)} km²) lie outside the outline and are not counted`,
    );
  }
  warnings.push(...found.findings.map(({ message }) => message));
  const whole = prepared.frontageKm;
  const { israel, egypt, coast } = found.frontageKm;
  const others = { israel: whole.israel - israel, egypt: whole.egypt - egypt, coast: whole.coast - coast };
  return {
    outlineKm2: all,
    lengthKm: found.lengthKm,
    parts: [
      { side: 'inside', km2: found.km2, share: found.km2 / all, frontageKm: found.frontageKm },
      { side: 'outside', km2: rest, share: rest / all, frontageKm: others },
    ],
    warnings,
  };
}

function fitsSwapped(polygons: Ring[][], prepared: PreparedOutline): boolean {
  if (polygons.flat(2).some(([lon, lat]) => Math.abs(lon) > 90 || Math.abs(lat) > 180)) return false;
  const turned = polygons.map((rings) =>
    rings.map((ring) => ring.map(([lon, lat]): [number, number] => [lat, lon])),
  );
  return overlay(prepared, turned) !== null;
}
