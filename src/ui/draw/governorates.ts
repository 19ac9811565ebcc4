/** Rows of the table by governorate, for one holder. */
import type { Holder } from '../../domain/constants';
import type { LiveDone } from '../../scenario/live';
import type { HolderShare } from '../../scenario/live-sums';
import type { Desk } from '../desk';

export interface Row {
  /** Shares of the row's ground, 0 to 1; the start's is null without a start. */
  share: number;
  start: number | null;
}

export interface RegionRow extends Row {
  id: string;
  name: string;
  km2: number;
}

function rowOf(holders: readonly HolderShare[], holder: Holder): Row {
  const found = holders.find((each) => each.holder === holder);
  // A holder of the draft that this ground does not know has none of it, now or before.
  const known = holders.some(({ startShare }) => startShare !== null);
  return { share: found?.share ?? 0, start: found ? found.startShare : known ? 0 : null };
}

export const totalRow = ({ holders }: LiveDone, holder: Holder): Row => rowOf(holders, holder);

/** Latitude of the places of the record within a governorate, on average: the governorates lie one south of the other. */
function latitudeOf(desk: Desk, region: string): number {
  const lats = [...(desk.archive?.places.values() ?? [])].flatMap(({ within, point }) =>
    within === region && point ? [point.lonLat[1]] : [],
  );
  return lats.reduce((sum, lat) => sum + lat, 0) / Math.max(1, lats.length);
}

/** Under a heading that says governorate, the word need not stand in each row. */
const shortName = (name: string): string => name.replace(/ Governorate$/, '');

/** From north to south, as far as the record says where a governorate lies. */
export function governorateRows(desk: Desk, { regions }: LiveDone, holder: Holder): RegionRow[] {
  const order = new Map((regions ?? []).map(({ region }) => [region, latitudeOf(desk, region)]));
  return (regions ?? [])
    .map(({ region, km2, holders }) => {
      const place = desk.archive?.places.get(region);
      const name = place ? shortName(desk.name(place.names)) : region;
      return { id: region, name, km2, ...rowOf(holders, holder) };
    })
    .toSorted((a, b) => (order.get(b.id) ?? 0) - (order.get(a.id) ?? 0));
}
