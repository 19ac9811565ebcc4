import type { Holder } from '../../domain/constants';
import { joinLines, readGeoJson } from '../../exchange';
import type { PreparedOutline } from '../../geometry';
import { zonesOfSide } from '../../scenario';
import type { OwnScenario } from '../../state/compared';

export type OpenedLine = { ok: true; own: OwnScenario } | { ok: false; why: string };

/** Who holds the two sides until the reader says otherwise: as in the baseline, and on nobody's word. */
const AT_FIRST = { left: 'israel', right: 'hamas' } as const;

/** The next free id for a line of the reader's own. */
function nextId(taken: readonly OwnScenario[]): string {
  let n = taken.length + 1;
  while (taken.some(({ id }) => id === `own-${n}`)) n += 1;
  return `own-${n}`;
}

/**
 * A dividing line from a GeoJSON text: its lines, joined end to end, must cut the outline.
 * @param name of the file, which the line is called by
 */
export function openLine(
  name: string,
  text: string,
  prepared: PreparedOutline,
  taken: readonly OwnScenario[],
): OpenedLine {
  try {
    const joined = joinLines(readGeoJson(text).lines);
    if (!joined.ok) return { ok: false, why: joined.message };
    const id = nextId(taken);
    const own: OwnScenario = {
      id,
      name,
      side: {
        lines: [{ id, series: id, coordinates: joined.path, accuracyM: null }],
        // Drawn by the reader: the look of what is only foreseen.
        holders: (['left', 'right'] as const).map((side) => ({
          piece: `${id}:${side}`,
          holder: AT_FIRST[side],
          modality: 'predicted',
          claims: [],
        })),
      },
    };
    const division = zonesOfSide(own.side, prepared);
    return division.ok ? { ok: true, own } : { ok: false, why: division.message };
  } catch (cause) {
    return { ok: false, why: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** A line of the reader's own with another holder on one side of it. */
export function heldBy(own: OwnScenario, piece: string, holder: Holder): OwnScenario {
  const holders = own.side.holders.map((each) => (each.piece === piece ? { ...each, holder } : each));
  return { ...own, side: { ...own.side, holders } };
}
