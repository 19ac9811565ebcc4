/** A drawing as a picture that stands alone: map, legend, date, method, disclaimer. No script, no style sheet, no link. */
import type { Holder } from '../../domain/constants';
import type { Path, Position, Ring } from '../../domain/types';
import { boxOf } from '../../geometry';
import { day, percent } from '../../text';
import { type Drawing, USER_DRAWING } from './drawing';
import { USER_PROPOSED } from './forces';
import type { ColourOf } from './kml';
import { xml } from './xml';

const WIDTH = 800;
const MARGIN = 32;
/** Signs of a row of small text, and of a row of the legend. */
const TEXT_WIDTH = 115;
const LEGEND_WIDTH = 92;
/** Forces: a broad belt of short strokes, along a border or across a point of a zone. */
const BELT = 'stroke-width="7" stroke-dasharray="3 2"';
const FONT = 'font-family="IBM Plex Sans, Helvetica, Arial, sans-serif"';

export interface SvgLook {
  colourOf: ColourOf;
  /** Whose ground is dotted, as on the map: where no holder is settled. */
  dotted: (holder: Holder) => boolean;
  paper: string;
  ink: string;
  line: string;
}

/** @param outline the ring that was cut */
export function drawingSvg({ marks, lines, zones, forces }: Drawing, outline: Ring, look: SvgLook): string {
  const { at, height } = fit(outline);
  const holders = [...new Map(zones.map((zone) => [zone.holder, zone.holderName]))];
  const legend = holders.map(([holder, name], i) => {
    const share = zones.reduce((sum, zone) => (zone.holder === holder ? sum + zone.share : sum), 0);
    const y = height + 24 * i;
    return (
      `<rect x="${MARGIN}" y="${y}" width="16" height="16" fill="url(#${holder})" stroke="${xml(look.colourOf(holder).stroke)}"/>` +
      text(MARGIN + 26, y + 13, 14, look.ink, `${name}: ${percent(share)}`)
    );
  });
  const named = forces.flatMap(({ name, holder }) =>
    wrapped(`${name}, ${USER_PROPOSED}`, LEGEND_WIDTH).map((row, k) => ({
      row,
      sample: k === 0 ? holder : null,
    })),
  );
  const placed = named.map(({ row, sample }, i) => {
    const y = height + 24 * (holders.length + i);
    const belt =
      sample && `<path d="M${MARGIN} ${y + 8}h16" stroke="${xml(look.colourOf(sample).stroke)}" ${BELT}/>`;
    return (belt ?? '') + text(MARGIN + 26, y + 13, 14, look.ink, row);
  });
  const below = height + 24 * (holders.length + named.length) + 16;
  const words = [
    `${USER_DRAWING[0]?.toUpperCase() ?? ''}${USER_DRAWING.slice(1)}. ${day(marks.made)}.`,
    `${marks.outline}.`,
    marks.method,
    marks.disclaimer,
  ].flatMap((sentence) => wrapped(sentence, TEXT_WIDTH));
  const total = below + words.length * 18 + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${total}" width="${WIDTH}" height="${total}" role="img" ${FONT}>`,
    `<title>${xml(marks.name)}</title>`,
    `<desc>${xml(words.join(' '))}</desc>`,
    `<defs>${holders.map(([holder]) => pattern(holder, look)).join('')}</defs>`,
    `<rect width="${WIDTH}" height="${total}" fill="${xml(look.paper)}"/>`,
    text(MARGIN, 48, 24, look.ink, marks.name, 600),
    ...zones.map(
      ({ holder, polygons }) =>
        `<path d="${polygons
          .flat()
          .map((ring) => `${track(ring, at)}Z`)
          .join('')}" fill="url(#${holder})" fill-rule="evenodd"/>`,
    ),
    `<path d="${track(outline, at)}Z" fill="none" stroke="${xml(look.ink)}" stroke-width="1.5"/>`,
    ...lines.map(
      ({ path }) =>
        `<path d="${track(path, at)}" fill="none" stroke="${xml(look.line)}" stroke-width="3" stroke-linejoin="round"/>`,
    ),
    ...forces.flatMap(({ holder, paths, at: spot }) => {
      const colour = xml(look.colourOf(holder).stroke);
      const [x, y] = spot ? at(spot) : [0, 0];
      return [
        ...paths.map((path) => `<path d="${track(path, at)}" fill="none" stroke="${colour}" ${BELT}/>`),
        ...(spot ? [`<path d="M${(x - 8).toFixed(1)} ${y.toFixed(1)}h16" stroke="${colour}" ${BELT}/>`] : []),
      ];
    }),
    ...legend,
    ...placed,
    ...words.map((row, i) => text(MARGIN, below + 18 * (i + 1), 12, look.ink, row)),
    '</svg>',
    '',
  ].join('\n');
}

/** Plate carrée scaled at the middle latitude, north up: at the size of the Strip no other would look different. */
function fit(outline: Ring): { at: (p: Position) => Position; height: number } {
  const [west, south, east, north] = boxOf(outline);
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (WIDTH - 2 * MARGIN) / ((east - west) * squeeze);
  const top = 72;
  return {
    at: ([lon, lat]) => [MARGIN + (lon - west) * squeeze * scale, top + (north - lat) * scale],
    height: top + (north - south) * scale + 24,
  };
}

const track = (path: Path, at: (p: Position) => Position): string =>
  path
    .map(at)
    .map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');

/** Fine lines leaning left: what a reader drew, as on the map. Dots where no holder is settled. */
function pattern(holder: Holder, look: SvgLook): string {
  const { stroke, fill } = look.colourOf(holder);
  const marks = look.dotted(holder)
    ? `<circle cx="3.5" cy="3.5" r="1.1" fill="${xml(stroke)}"/>`
    : `<path d="M0 0V7" stroke="${xml(stroke)}" stroke-width="2.6"/>`;
  return (
    `<pattern id="${holder}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">` +
    `<rect width="7" height="7" fill="${xml(fill)}" fill-opacity="0.45"/>${marks}</pattern>`
  );
}

function text(x: number, y: number, size: number, fill: string, words: string, weight = 400): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${xml(fill)}">${xml(words)}</text>`;
}

/** Rows of at most so many signs: SVG does not break lines. */
function wrapped(sentence: string, width: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of sentence.split(/\s+/)) {
    if (row && row.length + word.length + 1 > width) {
      rows.push(row);
      row = word;
    } else row = row ? `${row} ${word}` : word;
  }
  return row ? [...rows, row] : rows;
}
