import type { FeatureCollection, LineString } from 'geojson';
import type { CompiledLine } from '../../domain/atlas';
import { deploymentFeatures, lineFeatures } from '../../map/features';
import type { MapOverlay } from '../../map/overlays';
import { zonesOfSide, type Zone } from '../../scenario';
import type { Compared } from '../../state/compared';
import type { Desk } from '../desk';
import { forcesOf, HOLDER_OF_ACTOR } from '../explore/live';

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The zones of a side on its day; none where it has no territory or cannot be cut. */
export function zonesIn({ side }: Compared, desk: Desk): Zone[] {
  if (!side.ok) return [];
  const division = zonesOfSide(side.side, desk.prepared);
  return division.ok ? division.zones : [];
}

/** The record's line versions on a side; a line of the reader's own is none of them. */
export function versionsIn({ side }: Compared, desk: Desk): CompiledLine[] {
  if (!side.ok) return [];
  return side.side.lines.flatMap(({ id }) => desk.start.lines.find((line) => line.id === id) ?? []);
}

/** The lines of one or both sides, each once. Lines of the reader's own have no method and no band. */
export function linesOn(sides: readonly Compared[], desk: Desk): FeatureCollection {
  const versions = new Map(sides.flatMap((side) => versionsIn(side, desk)).map((line) => [line.id, line]));
  const own = new Map(
    sides
      .flatMap(({ side }) => (side.ok ? side.side.lines : []))
      .filter(({ id }) => !versions.has(id))
      .map((line) => [line.id, line]),
  );
  const drawn = [...own.values()].map(({ id, coordinates }) => ({
    type: 'Feature' as const,
    id,
    properties: { id },
    geometry: { type: 'LineString' as const, coordinates } satisfies LineString,
  }));
  return {
    type: 'FeatureCollection',
    features: [...lineFeatures([...versions.values()]).features, ...drawn],
  };
}

export const bordersOf = ({ scenario }: Compared, desk: Desk): FeatureCollection =>
  deploymentFeatures(desk.start.outline, scenario ? forcesOf(scenario) : []);

/** Forces that a scenario puts into a piece which its lines cut out: striped over the fill of whoever holds it. */
export function overlaysOf({ scenario }: Compared, zones: readonly Zone[]): MapOverlay[] {
  return (scenario?.deployments ?? []).flatMap(({ actor, piece, modality }, i) => {
    const holder = HOLDER_OF_ACTOR[actor];
    const ground = zones.filter((zone) => piece === 'strip' || zone.id.split(',').includes(piece ?? ''));
    // A force in ground that it holds already is the fill itself.
    const foreign = ground.filter((zone) => zone.holder !== holder);
    if (!holder || !piece || foreign.length === 0) return [];
    return [{ id: `${actor}-${i}`, holder, modality, polygons: foreign.flatMap((zone) => zone.polygons) }];
  });
}
