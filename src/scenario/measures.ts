/** What is measured of one side: who holds how much, along what the holders face each other, how deep the lines run. */
import { HOLDERS, type Holder } from '../domain/constants';
import type { Ring } from '../domain/types';
import { cut, depthProfile, narrowest, type Piece, type PreparedOutline } from '../geometry';
import type { Holdings, SideMeasures } from './comparison';
import { holdingOf } from './holding';
import { hasTerritory, type Side } from './side';

/**
 * Measure one side by a cut of its own. Holders in the order of HOLDERS; those without ground are left out. For what the
 * narrowest place is see `narrowest` in the kernel.
 * @returns null where the side has no territory or its lines cannot be cut; `compare` and `zonesOfSide` say why
 */
export function measureSide(side: Side, prepared: PreparedOutline): SideMeasures | null {
  if (!hasTerritory(side)) return null;
  const result = cut(
    prepared,
    side.lines.map(({ series, coordinates }) => ({ id: series, path: coordinates })),
  );
  if (!result.ok) return null;
  const holderOf = new Map(
    result.pieces.map(({ name }) => [name, holdingOf(name, side.holders)?.holder ?? 'not-stated'] as const),
  );
  const groundOf = (holder: Holder) => result.pieces.filter(({ name }) => holderOf.get(name) === holder);
  const present = HOLDERS.filter((holder) => groundOf(holder).length > 0);
  return {
    holders: present.map((holder) => holdings(holder, groundOf(holder))),
    contactKm: result.contacts
      .filter(({ left, right }) => holderOf.get(left) !== holderOf.get(right))
      .reduce((sum, { km }) => sum + km, 0),
    lines: side.lines.map(({ id, series }) => ({
      id,
      series,
      lengthKm: result.lengthKm[series] ?? 0,
      profile: depthProfile(prepared, result.courses[series] ?? []),
    })),
    narrowest: present.flatMap((holder) => {
      const polygons = groundOf(holder).flatMap((piece): Ring[][] => piece.polygons);
      const found = narrowest(prepared, polygons);
      return found ? [{ holder, ...found }] : [];
    }),
  };
}

function holdings(holder: Holder, pieces: readonly Piece[]): Holdings {
  const sum = (read: (piece: Piece) => number) => pieces.reduce((total, piece) => total + read(piece), 0);
  return {
    holder,
    km2: sum(({ km2 }) => km2),
    share: sum(({ share }) => share),
    frontageKm: {
      israel: sum(({ frontageKm }) => frontageKm.israel),
      egypt: sum(({ frontageKm }) => frontageKm.egypt),
      coast: sum(({ frontageKm }) => frontageKm.coast),
    },
  };
}
