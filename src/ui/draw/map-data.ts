/** What the map of the drawing shows beside the line in hand. */
import type { FeatureCollection } from 'geojson';
import type { Outline } from '../../domain/atlas';
import type { Position } from '../../domain/types';
import { changeCallouts } from '../../map/change-callouts';
import type { Callout } from '../../map/callouts';
import type { Camera } from '../../map/contract';
import { deploymentFeatures, type MapDeployment, type MapZone } from '../../map/features';
import type { MapOverlay } from '../../map/overlays';
import { mercator } from '../../map/camera';
import type { Box } from '../../geometry';
import { zonesOfSide } from '../../scenario';
import type { Deployment } from '../../scenario/draft';
import type { LiveDone } from '../../scenario/live';
import { HOLDER_OF_ACTOR } from '../explore/live';
import { sideName } from './figures';
import { say } from './draw-words';
import type { Drawing } from './drawing.svelte';

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The zones of the start; empty where it divides nothing or the draft began as nothing. */
export function zonesAtStart({ drafts }: Drawing): MapZone[] {
  const { start, prepared } = drafts;
  if (!start || !prepared) return [];
  const division = zonesOfSide(start, prepared);
  return division.ok ? division.zones : [];
}

/** The zones of the draft as zones of a map. */
export const zonesNow = ({ zones }: LiveDone): MapZone[] =>
  zones.map(({ frontageKm: _, ...zone }) => ({ ...zone, labelPoint: zone.polygons[0]?.[0]?.[0] ?? [0, 0] }));

const NO_ZONES: MapZone[] = [];

/**
 * The ground of the map. Where the numbers tell what changes hands, it is that of the start, which no drag changes, and `told` is
 * true; else that of the drawing. A drawing that has never divided the Strip has none: the zones of its start are not its own.
 * @param atStart as `zonesAtStart` gives them
 */
export function groundShown(
  answer: LiveDone | null,
  atStart: MapZone[],
): { told: boolean; zones: MapZone[] } {
  if (!answer) return { told: false, zones: NO_ZONES };
  const told = (answer.pending || answer.moved !== null) && atStart.length > 0;
  return { told, zones: told ? atStart : zonesNow(answer) };
}

/** The lines that the draft began as, without their bands: what they are is told by the legend. */
export const referenceLines = ({ drafts, startVersions }: Drawing): FeatureCollection => ({
  type: 'FeatureCollection',
  features: (drafts.start?.lines ?? []).map(({ id, coordinates }) => ({
    type: 'Feature',
    id,
    properties: { id, method: startVersions.find((line) => line.id === id)?.method ?? 'authored' },
    geometry: { type: 'LineString', coordinates },
  })),
});

/** Less than this is not written beside the map, in km²: the table has it. */
const WORTH_WORDS = 0.05;

/** On a narrow map the words are two lines: how much, and to whom. */
const NARROW_EMS = 6;

/** Words beside what changes hands by the drawing. */
export function movedCallouts({ desk, answer }: Drawing, narrow = false): Callout[] {
  const parts = (answer?.moved ?? []).map((moved) => ({ ...moved, id: `${moved.from}>${moved.to}` }));
  return changeCallouts(parts, desk.start.outline, ({ to, km2 }) =>
    km2 < WORTH_WORDS
      ? null
      : {
          figure: '',
          title: say('toHolder', { area: desk.area(km2), holder: sideName(desk, to) }),
          detail: '',
          holder: to,
          ...(narrow ? { ems: NARROW_EMS } : {}),
        },
  );
}

const forcesOf = (deployments: readonly Deployment[]): MapDeployment[] =>
  deployments.map(({ actor, modality, along }) => ({
    holder: HOLDER_OF_ACTOR[actor] ?? 'isf',
    modality,
    along,
  }));

export const bordersOf = (outline: Outline, deployments: readonly Deployment[]): FeatureCollection =>
  deploymentFeatures(outline, forcesOf(deployments));

/** Forces in a zone: striped over the fill of whoever holds it. */
export function overlaysOf(deployments: readonly Deployment[], answer: LiveDone | null): MapOverlay[] {
  return deployments.flatMap(({ actor, piece, modality }, i) => {
    const zone = answer?.zones.find(({ id }) => id === piece);
    const holder = HOLDER_OF_ACTOR[actor] ?? 'isf';
    return zone ? [{ id: `${actor}-${i}`, holder, modality, polygons: zone.polygons }] : [];
  });
}

export const pointFeatures = (at: Position | null): FeatureCollection =>
  at
    ? {
        type: 'FeatureCollection',
        features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: at } }],
      }
    : NOTHING;

const TILE = 512;

/** West, south, east, north of what a map of so many pixels shows. */
export function boxOf({ lon, lat, zoom }: Camera, { width, height }: { width: number; height: number }): Box {
  const world = TILE * 2 ** zoom;
  const half = (width / world) * 180;
  const [, y] = mercator([lon, lat]);
  const latAt = (v: number): number => (Math.atan(Math.sinh((0.5 - v) * 2 * Math.PI)) * 180) / Math.PI;
  const reach = height / world / 2;
  return [lon - half, latAt(y + reach), lon + half, latAt(y - reach)];
}
