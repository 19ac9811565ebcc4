/** What this project measured itself, apart from what anyone states: each number with its unit and method. */
import type { CompiledLine, Measure } from '../../src/domain/atlas';
import { FRONTAGES, OPENING_DATE } from '../../src/domain/constants';
import type { Path, Position } from '../../src/domain/types';
import { cut, depthKm, distanceKm } from '../../src/geometry/index';
import type { PreparedOutline } from '../../src/geometry/index';
import { bandsOf, lineInForce } from '../../src/scenario/index';
import type { Base } from '../read/base';
import { kmToEdge } from './areas';
import { sharesOnLeft } from './governorates';
import type { Governorate } from '../features/governorates';

const AREA = 'Area under straight longitude-latitude edges on the sphere of equal area (R = 6,371,007.2 m).';
const GEODESIC = 'Geodesic on the WGS 84 ellipsoid.';

const SIDE_WORDS = { left: 'on the eastern side', right: 'on the western side' } as const;
const FRONTAGE_WORDS = { israel: 'Border with Israel', egypt: 'Border with Egypt', coast: 'Coast' } as const;

function ofOutline(outline: PreparedOutline): Measure[] {
  return [
    { id: 'outline-km2', label: 'Area of the Gaza Strip', value: outline.km2, unit: 'km2', method: AREA },
    ...FRONTAGES.map((frontage): Measure => {
      const label = `${FRONTAGE_WORDS[frontage]}: length`;
      return {
        id: `${frontage}-frontage-km`,
        label,
        value: outline.frontageKm[frontage],
        unit: 'km',
        method: GEODESIC,
      };
    }),
  ];
}

/** Area, share and band on both sides of a line. Lines drawn to a share have neither share nor band measured: those are inputs. */
function ofLine(outline: PreparedOutline, line: CompiledLine): Measure[] {
  const { series, name } = line;
  const result = cut(outline, [{ id: series, path: line.coordinates }]);
  if (!result.ok) return [];
  const bands = bandsOf(outline, [line], result.pieces);
  const measures: Measure[] = [
    {
      id: `${series}-length-km`,
      label: `${name}: length inside the Strip`,
      value: line.lengthKm,
      unit: 'km',
      method: GEODESIC,
    },
  ];
  for (const side of ['left', 'right'] as const) {
    const pieces = result.pieces.filter((piece) => piece.sides[series] === side);
    const total = (read: (piece: (typeof pieces)[number]) => number) =>
      pieces.reduce((sum, piece) => sum + read(piece), 0);
    const label = `${name}: ${SIDE_WORDS[side]}`;
    measures.push({
      id: `${series}-${side}-km2`,
      label: `${label}, area`,
      value: total((piece) => piece.km2),
      unit: 'km2',
      method: AREA,
    });
    const share = (id: string, text: string, value: number, method: string): Measure => ({
      id: `${series}-${side}-share${id}`,
      label: `${label}, ${text}`,
      value,
      unit: 'share',
      method,
    });
    measures.push(
      share(
        '',
        'share of the Strip',
        total((piece) => piece.share),
        `${AREA} Share of the outline of this atlas.`,
      ),
    );
    const [only] = pieces;
    const band = pieces.length === 1 && only ? bands.get(only.name) : undefined;
    if (!band) continue;
    const method = `The same cut with the whole line moved ${band.accuracyM} m to either side.`;
    measures.push(
      share('-low', 'least share', band.low, method),
      share('-high', 'greatest share', band.high, method),
    );
  }
  return measures;
}

/** Where a path meets a latitude: the crossing nearest to the border with Israel, with its depth in km. */
function depthAtLatitude(outline: PreparedOutline, path: Path, lat: number): number | null {
  const depths = path.flatMap((b, index): number[] => {
    const a = path[index - 1];
    if (!a || a[1] === b[1] || (a[1] - lat) * (b[1] - lat) > 0) return [];
    const t = (lat - a[1]) / (b[1] - a[1]);
    return [depthKm(outline, [a[0] + t * (b[0] - a[0]), lat])];
  });
  return depths.length > 0 ? Math.min(...depths) : null;
}

function depths(outline: PreparedOutline, line: CompiledLine): Measure[] {
  const latitudes = (line.depths ?? []).map(([lat]) => lat);
  const found = latitudes.flatMap((lat) => depthAtLatitude(outline, line.coordinates, lat) ?? []);
  if (found.length === 0) return [];
  const method = `Shortest distance to the border with Israel, at ${found.length} latitudes. ${GEODESIC}`;
  const one = (id: string, text: string, value: number): Measure => ({
    id: `${line.series}-depth-${id}-km`,
    label: `${line.name}: ${text} depth`,
    value,
    unit: 'km',
    method,
  });
  return [one('min', 'least', Math.min(...found)), one('max', 'greatest', Math.max(...found))];
}

function ofGovernorates(
  outline: PreparedOutline,
  base: Base,
  governorates: readonly Governorate[],
  names: ReadonlyMap<string, string>,
  line: CompiledLine | null,
): Measure[] {
  const lines = base.governorateLines;
  const shares =
    line && sharesOnLeft(outline, lines, governorates, { id: line.series, path: line.coordinates });
  return governorates.flatMap(({ id, km2 }): Measure[] => {
    const label = names.get(id) ?? id;
    const share = shares?.get(id);
    const approximate = 'Borders of governorates are approximate (150 m).';
    return [
      { id: `${id}-km2`, label: `${label}: area`, value: km2, unit: 'km2', method: `${AREA} ${approximate}` },
      ...(line && share !== undefined
        ? [
            {
              id: `${id}-${line.series}-left-share`,
              label: `${label}: share ${SIDE_WORDS.left} of the ${line.name}`,
              value: share,
              unit: 'share' as const,
              method: `${AREA} ${approximate}`,
            },
          ]
        : []),
    ];
  });
}

function ofKiryatGat(outline: PreparedOutline, points: ReadonlyMap<string, Position>): Measure[] {
  const from = points.get('kiryat-gat');
  if (!from) return [];
  const ends: [id: string, label: string, km: number | null][] = [
    ['gaza-city', 'Gaza City', null],
    ['strip', 'the nearest edge of the Strip', kmToEdge(from, [[outline.ring]])],
    ['ashkelon', 'Ashkelon', null],
  ];
  return ends.flatMap(([id, label, km]): Measure[] => {
    const to = points.get(id);
    const value = km ?? (to && distanceKm(from, to));
    if (value === undefined) return [];
    const method = `${GEODESIC} From the GeoNames point of Kiryat Gat, which stands in for the site.`;
    return [{ id: `kiryat-gat-to-${id}-km`, label: `Kiryat Gat to ${label}`, value, unit: 'km', method }];
  });
}

export interface Measurable {
  outline: PreparedOutline;
  base: Base;
  lines: readonly CompiledLine[];
  governorates: readonly Governorate[];
  /** Points of the record's places, by id. */
  points: ReadonlyMap<string, Position>;
  /** English names of places, by id. */
  names: ReadonlyMap<string, string>;
}

/** All measures, in a fixed order. Lines are those in force on the opening date that were not drawn to a share. */
export function measuresOf({ outline, base, lines, governorates, points, names }: Measurable): Measure[] {
  const series = [...new Set(lines.map((line) => line.series))].sort();
  const authored = series
    .flatMap((id) => lineInForce(lines, id, OPENING_DATE) ?? [])
    .filter((line) => line.method === 'authored');
  const dividing = authored.find((line) => line.series === 'yellow-line') ?? null;
  return [
    ...ofOutline(outline),
    ...authored.flatMap((line) => [...ofLine(outline, line), ...depths(outline, line)]),
    ...ofGovernorates(outline, base, governorates, names, dividing),
    ...ofKiryatGat(outline, points),
  ];
}
