import { percent, whole } from '../../text';
import type { Desk } from '../desk';
import type { MeasureRow, MeasureUnit } from './measures-rows';
import { barePercent, say } from './tray-words';

/** Rounded as far as an estimate by area deserves. */
const PEOPLE_STEP = 1000;

/** A measured value in the reader's units. */
export function valueText(desk: Desk, unit: MeasureUnit, value: number | null): string {
  if (value === null) return say('measures.none');
  if (value === 0) return '0';
  switch (unit) {
    case 'share':
      return percent(value);
    case 'area':
      return desk.area(value);
    case 'length':
      return desk.length(value);
    case 'count':
      return whole(value);
    case 'people':
      return whole(Math.round(value / PEOPLE_STEP) * PEOPLE_STEP);
  }
}

/** The change from A to B with its sign, shares in percentage points; nothing where it rounds to nothing. */
export function changeText(desk: Desk, unit: MeasureUnit, { a, b }: MeasureRow): string {
  if (a.value === null || b.value === null) return say('measures.none');
  const change = b.value - a.value;
  const size = Math.abs(change);
  // The unit stands in the columns beside it.
  const text = unit === 'share' ? barePercent(size) : (valueText(desk, unit, size).split(' ')[0] ?? '');
  if (!/[1-9]/.test(text)) return '0';
  return `${change > 0 ? '+' : '−'}${text}`;
}
