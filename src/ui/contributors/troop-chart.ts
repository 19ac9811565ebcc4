/** The running total as shapes: steps of a day each, firm below, conditional on top. Sizes in px, numbers in people. */
import { dayNumber, addDays } from '../../record/days';
import type { ForceOffer } from '../../record/forces';
import type { OurSum, TroopTotals } from '../../record/troops';

export interface Span {
  x: number;
  width: number;
  y: number;
  height: number;
}
export interface Bar {
  day: string;
  /** Least that is firm. */
  firm: Span;
  /** From the least to the most that is firm; of no height where they are equal or there is no most. */
  range: Span;
  /** Most that is conditional, on top of all that is firm. */
  conditional: Span;
  /** Some offer has no upper bound: it is drawn at its least. */
  open: boolean;
}
export interface AskedMark {
  offer: ForceOffer;
  number: number;
  x: number;
  y: number;
}
export interface TroopChart {
  bars: Bar[];
  asked: AskedMark[];
  ticks: { value: number; y: number }[];
  months: { day: string; x: number }[];
  opensX: number;
}

const TICK = 5000;
const peopleOf = ({ value, min, max }: ForceOffer): number => value ?? max ?? min ?? 0;

/** The upper bounds of a sum, with the least of what has none. */
const mostOf = ({ parts }: OurSum): number =>
  parts.reduce((total, { troops }) => total + (troops.max ?? troops.min), 0);

/** Everything that was planned, asked for or allowed, each once: the last total holds them all. */
export const askedOf = (series: readonly TroopTotals[]): ForceOffer[] => series.at(-1)?.asked ?? [];

export interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** @param last last day of the chart @param opens day on which the atlas opens */
export function troopChart(
  series: readonly TroopTotals[],
  last: string,
  opens: string,
  plot: Plot,
): TroopChart {
  const first = series[0]?.day ?? last;
  const days = Math.max(1, dayNumber(addDays(last, 1)) - dayNumber(first));
  const x = (day: string): number => plot.left + ((dayNumber(day) - dayNumber(first)) / days) * plot.width;
  const asked = askedOf(series);
  const most = Math.max(
    TICK,
    ...series.map(({ firm, conditional }) => mostOf(firm) + mostOf(conditional)),
    ...asked.map(peopleOf),
  );
  const top = Math.ceil((most + 1) / TICK) * TICK;
  const y = (people: number): number => plot.top + plot.height * (1 - people / top);
  const span = (from: number, to: number, low: number, high: number): Span => ({
    x: from,
    width: Math.max(0, to - from),
    y: y(high),
    height: Math.max(0, y(low) - y(high)),
  });
  const bars = series.map(({ day, firm, conditional }, i): Bar => {
    const from = x(day);
    const to = x(series[i + 1]?.day ?? addDays(last, 1));
    const firmMost = mostOf(firm);
    return {
      day,
      firm: span(from, to, 0, firm.min),
      range: span(from, to, firm.min, firmMost),
      conditional: span(from, to, firmMost, firmMost + mostOf(conditional)),
      open: firm.max === null || conditional.max === null,
    };
  });
  return {
    bars,
    asked: apart(
      asked.map((offer, i) => ({ offer, number: i + 1, x: x(offer.date.max), y: y(peopleOf(offer)) })),
    ),
    ticks: Array.from({ length: top / TICK + 1 }, (_, i) => ({ value: i * TICK, y: y(i * TICK) })),
    months: monthStarts(first, last).map((day) => ({ day, x: x(day) })),
    opensX: x(opens),
  };
}

const MARK = 17;

/** Marks that would cover an earlier one stand beside it. */
function apart(marks: readonly AskedMark[]): AskedMark[] {
  return marks.reduce<AskedMark[]>((placed, mark) => {
    let { x } = mark;
    while (placed.some((other) => Math.abs(other.x - x) < MARK && Math.abs(other.y - mark.y) < MARK))
      x += MARK;
    return [...placed, { ...mark, x }];
  }, []);
}

function monthStarts(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1))
    if (day.endsWith('-01')) days.push(day);
  return days;
}
