/** What lies in one cell of the matrix, region by region. */
import type { Holder } from '../../domain/constants';
import type { Place } from '../../domain/types';
import type { Archive } from '../../record/archive';
import type { Part } from '../../scenario';
import { kindOf, type CellKind, type CorridorRun } from './cell-places';
import { regionsOf } from './region-order';

export interface CellItem {
  /** Id of the place. */
  id: string;
  kind: CellKind;
  place: Place | null;
  /** Name of a corridor that is no place of the record. */
  name: string;
  /** Length of a corridor inside, km. */
  km: number | null;
}

export interface CellGroup {
  /** Null where the regions have not come: the cell in all. */
  region: string | null;
  km2: number;
  items: CellItem[];
}

interface Inside {
  places: ReadonlyMap<string, Part>;
  runs: readonly CorridorRun[];
}

const ORDER: readonly CellKind[] = ['localities', 'camps', 'crossings', 'corridors', 'sites'];

/** Regions from north to south with their km² of the cell and what lies in it; those it does not reach are left out. */
export function groupsOf(
  archive: Archive,
  parts: readonly Part[],
  { places, runs }: Inside,
  cell: { from: Holder; to: Holder },
): CellGroup[] {
  const own = parts.filter(({ from, to }) => from === cell.from && to === cell.to);
  const regions: (string | null)[] = regionsOf(own);
  if (own.some(({ region }) => region === null)) regions.push(null);
  return regions.map((region) => {
    const here = new Set(own.filter((part) => part.region === region));
    const placed = [...places].flatMap(([id, part]): CellItem[] => {
      const place = archive.places.get(id);
      return place && here.has(part) ? [{ id, kind: kindOf(place), place, name: id, km: null }] : [];
    });
    const corridors = new Map<string, CellItem>();
    for (const { id, name, part, km } of runs) {
      if (!here.has(part)) continue;
      const before = corridors.get(id)?.km ?? 0;
      const place = archive.places.get(id) ?? null;
      corridors.set(id, { id, kind: 'corridors', place, name, km: before + km });
    }
    const items = [...placed, ...corridors.values()].sort(
      (one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
    );
    return { region, km2: [...here].reduce((sum, { km2 }) => sum + km2, 0), items };
  });
}
