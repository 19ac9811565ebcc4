import type { Measure } from '../../domain/atlas';
import type { Desk } from '../desk';
import { percent, whole } from '../../text';

/** A measured value in the reader's units. */
export function measureText(desk: Desk, { unit, value }: Measure): string {
  switch (unit) {
    case 'km':
      return desk.length(value);
    case 'km2':
      return desk.area(value);
    case 'share':
      return percent(value);
    case 'count':
      return whole(value);
  }
}
