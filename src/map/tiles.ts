import { HATCH, STIPPLE, type Pattern } from '../palette/certainty';
import type { HolderColours } from '../palette/colours';

/** Pixels of an image per screen pixel. */
export const RATIO = 2;
export type Ink = CanvasRenderingContext2D;

/** Draws on a canvas of so many screen pixels and hands back its pixels at double density. */
export function draw(width: number, height: number, paint: (ink: Ink) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = width * RATIO;
  canvas.height = height * RATIO;
  const ink = canvas.getContext('2d');
  if (!ink) throw new Error('this browser gives no 2D canvas, so the patterns of the zones cannot be drawn');
  ink.scale(RATIO, RATIO);
  paint(ink);
  return ink.getImageData(0, 0, canvas.width, canvas.height);
}

/** The step of stripes at 45° along x. Seven pixels across are 7·√2 ≈ 9.9 along x; ten is the nearest that closes. */
const STEP = 10;
const HATCHED = STEP * 2;
const STIPPLED = STIPPLE.step * 2;

function dots(ink: Ink, colour: string, radius: number): void {
  ink.fillStyle = colour;
  for (const [x, y] of [
    [3, 3],
    [9, 3],
    [0, 9],
    [6, 9],
    [12, 9],
  ] as const) {
    ink.beginPath();
    ink.arc(x, y, radius, 0, 2 * Math.PI);
    ink.fill();
  }
}

/** Stripes that close at the tile's edges. A hatch "leaning right" rises to the right, a fine one to the left. */
function stripes(ink: Ink, colour: string, width: number, rightward: boolean, step = STEP): void {
  ink.strokeStyle = colour;
  ink.lineWidth = width;
  for (let x = -HATCHED; x <= 2 * HATCHED; x += step) {
    ink.beginPath();
    // Both run past the tile by the same two pixels, so the slope stays one.
    ink.moveTo(x - 2, rightward ? HATCHED + 2 : -2);
    ink.lineTo(x + HATCHED + 2, rightward ? -2 : HATCHED + 2);
    ink.stroke();
  }
}

/** A tile of a zone's pattern on its tint; it repeats without a seam. */
export function patternTile(pattern: Exclude<Pattern, 'solid'>, c: HolderColours): ImageData {
  const size = pattern === 'stipple' ? STIPPLED : HATCHED;
  return draw(size, size, (ink) => {
    ink.fillStyle = c.tint;
    ink.fillRect(0, 0, size, size);
    if (pattern === 'stipple') dots(ink, c.stroke, STIPPLE.radius);
    else stripes(ink, c.stroke, HATCH[pattern].width, HATCH[pattern].angle > 0);
  });
}

/** Widths of the stripes of an overlay, in screen pixels. They stand twice as far apart as a zone's, so that its base shows. */
const OVERLAY_STRIPE = { solid: 4.4, hatch: 2.8, fine: 1.8 } as const;

/**
 * A tile of what lies on another holder's ground: the same pattern without a ground, so that the base shows between, each
 * mark cased in paper to stand on any fill. Solid has stripes too, the widest.
 */
export function overlayTile(pattern: Pattern, stroke: string, paper: string): ImageData {
  const size = pattern === 'stipple' ? STIPPLED : HATCHED;
  return draw(size, size, (ink) => {
    if (pattern === 'stipple') {
      dots(ink, paper, STIPPLE.radius + 0.7);
      dots(ink, stroke, STIPPLE.radius);
      return;
    }
    const width = OVERLAY_STRIPE[pattern];
    const rightward = pattern !== 'fine';
    stripes(ink, paper, width + 1.4, rightward, 2 * STEP);
    stripes(ink, stroke, width, rightward, 2 * STEP);
  });
}
