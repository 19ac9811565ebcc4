/** The maps of a comparison on a sheet that can stand alone: title, result, legend, dates, sources, credits. */
import type { Holder } from '../../domain/constants';
import { patternTile, RATIO } from '../../map/tiles';
import { partsOf, type Look } from '../../palette/certainty';
import { PALETTES, type Theme } from '../../palette/colours';

export interface SheetWords {
  title: string;
  sentence: string;
  /** One line for each side, with its day. */
  sides: string[];
  /** Letters in the corners of the maps: A at the top left, B at the bottom right, where it lies in every view. */
  letters: { a: boolean; b: boolean };
  legend: { look: Look; label: string }[];
  /** Small print: sources, outline, disclaimer, attribution. */
  small: string[];
}

const WIDTH = 1600;
const MARGIN = 40;
const INNER = WIDTH - 2 * MARGIN;
/** A portrait map is kept from filling the whole sheet. */
const MAP_HEIGHT = 1600;
/** The letter of a side, in a corner of its map. */
const LETTER = 44;
const SWATCH = { width: 52, height: 26, gap: 10 };
const FONT = "'IBM Plex Sans', system-ui, sans-serif";

type Pen = CanvasRenderingContext2D;

interface Block {
  height: number;
  draw: (pen: Pen, y: number) => void;
}

function penOf(canvas: HTMLCanvasElement): Pen {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser gives no 2D canvas to make a picture with');
  return pen;
}

/** A text in lines no wider than the sheet. */
function wrapped(pen: Pen, text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && pen.measureText(longer).width > INNER) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

function textBlock(
  pen: Pen,
  text: string,
  size: number,
  weight: number,
  colour: string,
  after: number,
): Block {
  const font = `${weight} ${size}px ${FONT}`;
  const step = Math.round(size * 1.36);
  pen.font = font;
  const lines = wrapped(pen, text);
  return {
    height: lines.length * step + after,
    draw: (ink, y) => {
      ink.font = font;
      ink.fillStyle = colour;
      ink.textBaseline = 'top';
      lines.forEach((line, i) => ink.fillText(line, MARGIN, y + i * step));
    },
  };
}

function letter(pen: Pen, text: string, x: number, y: number, colours: { ink: string; paper: string }): void {
  pen.fillStyle = colours.ink;
  pen.fillRect(x, y, LETTER, LETTER);
  pen.font = `600 28px ${FONT}`;
  pen.fillStyle = colours.paper;
  pen.textBaseline = 'middle';
  pen.textAlign = 'center';
  pen.fillText(text, x + LETTER / 2, y + LETTER / 2 + 2);
  pen.textAlign = 'start';
}

function mapBlock(
  map: HTMLCanvasElement,
  letters: SheetWords['letters'],
  colours: { ink: string; paper: string; 'rule-2': string },
): Block {
  const scale = Math.min(INNER / map.width, MAP_HEIGHT / map.height);
  const [width, height] = [Math.round(map.width * scale), Math.round(map.height * scale)];
  return {
    height: height + 22,
    draw: (ink, y) => {
      ink.drawImage(map, MARGIN, y, width, height);
      ink.strokeStyle = colours['rule-2'];
      ink.lineWidth = 2;
      ink.strokeRect(MARGIN, y, width, height);
      const inset = 14;
      if (letters.a) letter(ink, 'A', MARGIN + inset, y + inset, colours);
      if (letters.b) letter(ink, 'B', MARGIN + width - inset - LETTER, y + height - inset - LETTER, colours);
    },
  };
}

function fillOf(pen: Pen, look: Look, theme: Theme): string | CanvasPattern {
  const { holder, pattern } = partsOf(look);
  const colours = PALETTES[theme].holders[holder satisfies Holder];
  if (pattern === 'solid') return colours.fill;
  const data = patternTile(pattern, colours);
  const tile = document.createElement('canvas');
  [tile.width, tile.height] = [data.width, data.height];
  penOf(tile).putImageData(data, 0, 0);
  const made = pen.createPattern(tile, 'repeat');
  if (!made) return colours.tint;
  made.setTransform(new DOMMatrix().scale(2 / RATIO));
  return made;
}

function legendBlock(pen: Pen, legend: SheetWords['legend'], theme: Theme): Block {
  const { ink: colour } = PALETTES[theme].interface;
  const font = `500 22px ${FONT}`;
  pen.font = font;
  let x = MARGIN;
  let row = 0;
  const places = legend.map(({ look, label }) => {
    const width = SWATCH.width + SWATCH.gap + pen.measureText(label).width + 34;
    if (x > MARGIN && x + width > WIDTH - MARGIN) {
      x = MARGIN;
      row++;
    }
    const place = { look, label, x, y: row * 40 };
    x += width;
    return place;
  });
  return {
    height: (row + 1) * 40 + 14,
    draw: (ink, top) => {
      for (const { look, label, x: left, y } of places) {
        ink.fillStyle = fillOf(ink, look, theme);
        ink.fillRect(left, top + y, SWATCH.width, SWATCH.height);
        ink.strokeStyle = PALETTES[theme].holders[partsOf(look).holder].stroke;
        ink.lineWidth = 2;
        ink.strokeRect(left, top + y, SWATCH.width, SWATCH.height);
        ink.font = font;
        ink.fillStyle = colour;
        ink.textBaseline = 'middle';
        ink.fillText(label, left + SWATCH.width + SWATCH.gap, top + y + SWATCH.height / 2 + 1);
      }
    },
  };
}

/**
 * @param map what the maps show, as they stand
 * @throws Error where the browser gives no canvas
 */
export function pictureSheet(map: HTMLCanvasElement, words: SheetWords, theme: Theme): HTMLCanvasElement {
  const c = PALETTES[theme].interface;
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  const pen = penOf(canvas);
  const blocks = [
    textBlock(pen, words.title, 40, 600, c.ink, 8),
    textBlock(pen, words.sentence, 26, 400, c.ink, 14),
    ...words.sides.map((side, i) =>
      textBlock(pen, side, 22, 500, c['ink-2'], i === words.sides.length - 1 ? 20 : 2),
    ),
    mapBlock(map, words.letters, c),
    legendBlock(pen, words.legend, theme),
    ...words.small.map((small) => textBlock(pen, small, 18, 400, c['ink-2'], 8)),
  ];
  // A new height clears the canvas and its settings.
  canvas.height = MARGIN * 2 + blocks.reduce((sum, { height }) => sum + height, 0);
  pen.fillStyle = c.paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  let y = MARGIN;
  for (const block of blocks) {
    block.draw(pen, y);
    y += block.height;
  }
  return canvas;
}

/** @throws Error where the browser cannot write the picture */
export const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((done, failed) =>
    canvas.toBlob(
      (blob) => (blob ? done(blob) : failed(new Error('the browser could not write the picture'))),
      'image/png',
    ),
  );
