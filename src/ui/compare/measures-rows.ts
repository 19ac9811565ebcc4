/** The table of measures, A beside B, as rows: what is measured, of whom, and what lies behind a count. */
import type { Band } from '../../domain/atlas';
import { FRONTAGES, HOLDERS, type Holder } from '../../domain/constants';
import type { Archive } from '../../record/archive';
import { byDate } from '../../record/query';
import type { Residents } from '../../record/forces';
import type { Part, SideMeasures } from '../../scenario';
import type { Selection } from '../../url/view';
import { kindOf } from './cell-places';
import { regionsOf } from './region-order';
import type { SideName } from './tray-sides';

export type MeasureUnit = 'share' | 'area' | 'length' | 'count' | 'people';

export interface MeasureCell {
  /** Null where the side has no such value. */
  value: number | null;
  band: Band | null;
  /** What a count counts; null where the value is no count. */
  items: Selection[] | null;
}

export interface MeasureRow {
  /** Null for a measure of the whole side. */
  holder: Holder | null;
  a: MeasureCell;
  b: MeasureCell;
}

export interface MeasureGroup {
  id:
    | 'share'
    | 'area'
    | 'contact'
    | `front.${(typeof FRONTAGES)[number]}`
    | 'narrowest'
    | 'localities'
    | 'camps'
    | 'crossings'
    | 'events'
    | 'residents'
    | 'governorate';
  unit: MeasureUnit;
  /** Id of the governorate where the group is about one. */
  region: string | null;
  rows: MeasureRow[];
}

/** One side with all that the table needs of it. */
export interface MeasuredSide {
  measures: SideMeasures | null;
  bands: ReadonlyMap<Holder, Band> | null;
  /** Last day whose events count. */
  day: string;
}

const value = (
  number: number | null | undefined,
  band: Band | null = null,
  items: Selection[] | null = null,
): MeasureCell => ({
  value: number ?? null,
  band,
  items,
});

/** Measures that need nothing but the two sides. */
export function sideGroups(a: MeasuredSide, b: MeasuredSide): MeasureGroup[] {
  const holders = HOLDERS.filter((holder) =>
    [a, b].some(({ measures }) => measures?.holders.some((item) => item.holder === holder)),
  );
  const rows = (read: (side: MeasuredSide, holder: Holder) => MeasureCell): MeasureRow[] =>
    holders
      .map((holder) => ({ holder, a: read(a, holder), b: read(b, holder) }))
      .filter((row) => (row.a.value ?? 0) > 0 || (row.b.value ?? 0) > 0);
  const held = ({ measures }: MeasuredSide, holder: Holder) =>
    measures?.holders.find((item) => item.holder === holder);
  // A holder that is not on a side holds nothing there; a side without territory has no value at all.
  const or0 = ({ measures }: MeasuredSide, number: number | undefined): number | null =>
    measures ? (number ?? 0) : null;
  const contact: MeasureRow = {
    holder: null,
    a: value(a.measures?.contactKm),
    b: value(b.measures?.contactKm),
  };
  const groups: MeasureGroup[] = [
    {
      id: 'share',
      unit: 'share',
      region: null,
      rows: rows((side, holder) =>
        value(or0(side, held(side, holder)?.share), side.bands?.get(holder) ?? null),
      ),
    },
    {
      id: 'area',
      unit: 'area',
      region: null,
      rows: rows((side, holder) => value(or0(side, held(side, holder)?.km2))),
    },
    { id: 'contact', unit: 'length', region: null, rows: [contact] },
    ...FRONTAGES.map((frontage): MeasureGroup => ({
      id: `front.${frontage}`,
      unit: 'length',
      region: null,
      rows: rows((side, holder) => value(or0(side, held(side, holder)?.frontageKm[frontage]))),
    })),
    {
      id: 'narrowest',
      unit: 'length',
      region: null,
      rows: rows((side, holder) =>
        value(side.measures?.narrowest.find((place) => place.holder === holder)?.km),
      ),
    },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

/** Measures that need the parts: governorates, what lies in them, residents before the war. */
export function partGroups(
  archive: Archive,
  parts: readonly Part[],
  places: ReadonlyMap<string, Part>,
  residents: readonly Residents[],
  days: Record<SideName, string>,
): MeasureGroup[] {
  const holders = HOLDERS.filter((holder) => parts.some(({ from, to }) => from === holder || to === holder));
  const on = (name: SideName, part: Part): Holder => (name === 'a' ? part.from : part.to);
  const rows = (read: (name: SideName, own: Part[]) => MeasureCell): MeasureRow[] =>
    holders
      .map((holder) => {
        const own = (name: SideName): Part[] => parts.filter((part) => on(name, part) === holder);
        return { holder, a: read('a', own('a')), b: read('b', own('b')) };
      })
      .filter((row) => (row.a.value ?? 0) > 0 || (row.b.value ?? 0) > 0);
  const counted = (read: (name: SideName, inside: string[]) => Selection[]): MeasureRow[] =>
    rows((name, own) => {
      const items = read(
        name,
        [...places].flatMap(([id, part]) => (own.includes(part) ? [id] : [])),
      );
      return value(items.length, null, items);
    });
  const kinds = (kind: ReturnType<typeof kindOf>): MeasureRow[] =>
    counted((_, inside) =>
      inside.flatMap((id): Selection[] => {
        const place = archive.places.get(id);
        return place && kindOf(place) === kind ? [{ kind: 'place', id }] : [];
      }),
    );
  const events = counted((name, inside) => {
    const found = inside.flatMap((id) => archive.eventsByPlace.get(id) ?? []);
    return [...new Set(found)]
      .filter((event) => !event.background && event.date.min <= days[name])
      .sort(byDate)
      .map(({ id }) => ({ kind: 'event', id }));
  });
  const sum = (some: readonly Part[]): number => some.reduce((total, { km2 }) => total + km2, 0);
  const regions = regionsOf(parts);
  const density = new Map(
    residents.map(({ place, value: people }) => [
      place,
      people / sum(parts.filter(({ region }) => region === place)),
    ]),
  );
  const estimable = regions.length > 0 && regions.every((region) => density.has(region));
  const groups: MeasureGroup[] = [
    ...regions.map((region): MeasureGroup => {
      const whole = sum(parts.filter((part) => part.region === region));
      const share = (own: Part[]): number => sum(own.filter((part) => part.region === region)) / whole;
      return { id: 'governorate', unit: 'share', region, rows: rows((_, own) => value(share(own))) };
    }),
    { id: 'localities', unit: 'count', region: null, rows: kinds('localities') },
    { id: 'camps', unit: 'count', region: null, rows: kinds('camps') },
    { id: 'crossings', unit: 'count', region: null, rows: kinds('crossings') },
    { id: 'events', unit: 'count', region: null, rows: events },
    {
      id: 'residents',
      unit: 'people',
      region: null,
      rows: estimable
        ? rows((_, own) =>
            value(
              own.reduce((people, { km2, region }) => people + km2 * (density.get(region ?? '') ?? 0), 0),
            ),
          )
        : [],
    },
  ];
  return groups.filter((group) => group.rows.length > 0);
}
