/** Where every mark of the timeline stands: dots of all lanes in one pile per day, bars in thin rows under them, names above. */
import type { CompiledEvent } from '../../domain/atlas';
import type { EventLane } from '../../domain/constants';
import type { Span } from '../../record/days';
import { certaintyOf } from '../../record/facets';
import { ticksOf, xOf, zoomOf, type Mark, type Timeline } from '../../record/timeline';

/** Side of a dot, and of a dot with the gap to the next, in px. */
export const DOT = 8;
export const STEP = 9.2;
/** A pile of dots smaller than this is no pile that anyone can count. */
const LEAST_STEP = 4.5;

export interface Box {
  event: CompiledEvent;
  lane: EventLane;
  shape: Mark['shape'];
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Pile {
  boxes: Box[];
  /** False where the highest pile has no room: then bins say more. */
  fits: boolean;
}

/** Room for the pile: px from the top of the chart to its upper edge, to where dots stand and to where bars end. */
export interface Room {
  top: number;
  ground: number;
  floor: number;
}

/** Lays the marks of all lanes out in one pile. Dots of a column stand on each other, earliest lowest. */
export function pileOf({ lanes }: Timeline, room: Room): Pile {
  const marks = lanes.flatMap((lane) => lane.marks.map((mark) => ({ ...mark, lane: lane.lane })));
  const dots = marks.filter(({ shape }) => shape !== 'bar');
  const bars = rowsOf(marks.filter(({ shape }) => shape === 'bar').sort((a, b) => a.x0 - b.x0));
  const heights: { x: number; row: number }[] = [];
  const placed = [...dots]
    .sort((a, b) => (a.event.date.min < b.event.date.min ? -1 : 1))
    .map((mark) => {
      const row = heights.filter(({ x }) => Math.abs(x - mark.x0) < DOT - 0.01).length;
      heights.push({ x: mark.x0, row });
      return { mark, row };
    });
  const highest = Math.max(1, ...placed.map(({ row }) => row + 1));
  const step = Math.min(STEP, (room.ground - room.top) / highest);
  const side = step - (STEP - DOT);
  const band = room.floor - room.ground - 2;
  const thin = Math.min(5, band / Math.max(1, bars.rows));
  return {
    fits: step >= LEAST_STEP,
    boxes: [
      ...bars.placed.map(({ mark, row }) => ({
        ...ofMark(mark),
        x: mark.x0,
        width: mark.x1 - mark.x0,
        y: room.ground + 2 + row * thin,
        height: Math.max(1, thin - 0.8),
      })),
      ...placed.map(({ mark, row }) => ({
        ...ofMark(mark),
        x: mark.x0 - side / 2,
        width: side,
        y: room.ground - (row + 1) * step + (step - side),
        height: side,
      })),
    ],
  };
}

type Laned = Mark & { lane: EventLane };
const ofMark = ({ event, lane, shape }: Laned) => ({ event, lane, shape });

function rowsOf(bars: readonly Laned[]): { placed: { mark: Laned; row: number }[]; rows: number } {
  const ends: number[] = [];
  const placed = bars.map((mark) => {
    const free = ends.findIndex((end) => end <= mark.x0);
    const row = free < 0 ? ends.length : free;
    ends[row] = mark.x1;
    return { mark, row };
  });
  return { placed, rows: ends.length };
}

/** The box nearest to a point, within reach of a finger or a pointer; dots win over the long bars under them. */
export function nearest(boxes: readonly Box[], x: number, y: number, reach: number): Box | null {
  let best: Box | null = null;
  let least = reach;
  for (const box of boxes) {
    const dx = Math.max(box.x - x, 0, x - box.x - box.width);
    const dy = Math.max(box.y - y, 0, y - box.y - box.height);
    const away = Math.hypot(dx, dy) + (box.shape === 'bar' ? 0.5 : 0);
    if (away < least) [best, least] = [box, away];
  }
  return best;
}

export interface Label {
  event: CompiledEvent;
  text: string;
  /** Foot of the leader. */
  x: number;
  /** Left edge of the words. */
  left: number;
  row: number;
  flipped: boolean;
}

const LABEL_ROWS = 2;
/** Height of a row of names, in px. */
export const LABEL_PX = 12;
/** About the mean width of a letter of 11 px. */
const LETTER_PX = 5.3;
const LONGEST = 24;

const shortened = (title: string): string =>
  title.length <= LONGEST ? title : `${title.slice(0, LONGEST - 1).trimEnd()}…`;

/**
 * Names for the events that most sources tell of, as many as find room: the record itself calls none the main ones.
 * @param weight how many sources tell of an event
 */
export function labelsOf(
  events: readonly CompiledEvent[],
  range: Span,
  width: number,
  weight: (event: CompiledEvent) => number,
): Label[] {
  const named = events
    .filter((event) => !event.background && ['day', 'approximate'].includes(certaintyOf(event.date)))
    .filter(({ date }) => date.min >= range.min && date.min <= range.max)
    .map((event) => ({ event, weight: weight(event) }))
    .sort((a, b) => b.weight - a.weight || b.event.claims.length - a.event.claims.length);
  const taken: { row: number; x: number; from: number; to: number }[] = [];
  const labels: Label[] = [];
  for (const { event } of named) {
    const x = xOf(event.date.min, range, width);
    const text = shortened(event.title);
    const long = (text.length + 8) * LETTER_PX;
    const flipped = x + long > width;
    const left = flipped ? x - long : x + 3;
    if (left < 0) continue;
    // A leader passes the rows under its own.
    for (let row = 0; row < LABEL_ROWS; row++) {
      const from = Math.min(left, x) - 4;
      const to = Math.max(left + long, x) + 4;
      const clash = taken.some((other) => {
        if (other.row === row) return other.from < to && from < other.to;
        return other.row > row ? other.from < x && x < other.to : from < other.x && other.x < to;
      });
      if (clash) continue;
      taken.push({ row, x, from, to });
      labels.push({ event, text, x, left, row, flipped });
      break;
    }
  }
  return labels;
}

export interface Tick {
  x: number;
  /** Empty for a tick without words. */
  text: string;
  long: boolean;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Ticks of the axis: weeks and months, months and years, or years; words where they find room, long ones first. */
export function axisOf(range: Span, width: number): Tick[] {
  const ticks = ticksIn(range, width);
  const taken: [from: number, to: number][] = [];
  for (const long of [true, false])
    for (const tick of ticks) {
      if (tick.long !== long || tick.text === '') continue;
      const to = tick.x + tick.text.length * (LETTER_PX + 1) + 6;
      const cut = to - 6 > width;
      if (cut || taken.some(([from, end]) => tick.x < end && from < to)) tick.text = '';
      else taken.push([tick.x, to]);
    }
  return ticks;
}

function ticksIn(range: Span, width: number): Tick[] {
  const unit = zoomOf(range);
  const starts = ticksOf(range, unit).filter((day) => day >= range.min);
  const per = width / Math.max(1, starts.length);
  const half = width / (Date.parse(range.max) - Date.parse(range.min) + 86_400_000) / 2;
  const left = (day: string): number => xOf(day, range, width) - half * 86_400_000;
  return starts.flatMap((day, i): Tick[] => {
    const [year = '', month = '', date = ''] = day.split('-');
    const name = MONTHS[Number(month) - 1] ?? '';
    if (unit === 'years') {
      const every = Math.ceil(38 / per);
      return [{ x: left(day), text: Number(year) % every === 0 ? year : '', long: false }];
    }
    if (unit === 'months') {
      const first = month === '01' || i === 0;
      return [{ x: left(day), text: first ? `${name} ${year}` : name, long: first }];
    }
    if (date === '01') return [{ x: left(day), text: `${name} ${year}`, long: true }];
    const week = new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
    return [{ x: left(day), text: week ? String(Number(date)) : '', long: false }];
  });
}
