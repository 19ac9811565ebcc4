import type { SeriesGap, SeriesPoint } from '../../../scenario/series';
import { dateText, percent } from '../../../text';
import type { Desk } from '../../desk';
import { say } from './bring-words';

/** An entry of a series in one sentence. */
export function entryText(desk: Desk, entry: SeriesPoint | SeriesGap): string {
  const date = dateText(entry.item.date);
  return entry.ok
    ? say('seriesAt', {
        date,
        share: percent(entry.share),
        side: say(`side.${entry.side}`),
        km2: desk.area(entry.km2),
      })
    : say('seriesGap', { date, why: entry.message });
}
