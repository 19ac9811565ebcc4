import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Language } from '../../domain/types';
import type { Palette } from '../../palette/colours';
import type { LayerId } from '../order';

/** What every layer file needs to know to paint itself. */
export interface Paint {
  palette: Palette;
  lang: Language;
}

/** A layer whose id must stand in the order list. */
export type Layer = LayerSpecification & { id: LayerId };

export const FONT = {
  regular: ['IBM Plex Sans Regular'],
  medium: ['IBM Plex Sans Medium'],
  bold: ['IBM Plex Sans SemiBold'],
};

/** Latitude of the middle of the Strip, for widths in metres. */
const MID_LATITUDE = 31.41;
const EQUATOR_M_PER_PX = 40_075_016.686 / 512;

/** A line width of so many metres on the ground at every zoom. */
export function metresWide(metres: number): ExpressionSpecification {
  const at = (zoom: number): number =>
    (metres * 2 ** zoom) / (EQUATOR_M_PER_PX * Math.cos((MID_LATITUDE * Math.PI) / 180));
  return ['interpolate', ['exponential', 2], ['zoom'], 6, at(6), 18, at(18)];
}

/** Width or size that grows a little with the zoom. */
export function grows(from: number, to: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 9, from, 14, to];
}

/** True while the boolean feature-state is set. */
export function whenState(name: 'hover', on: number, off: number): ExpressionSpecification {
  return ['case', ['boolean', ['feature-state', name], false], on, off];
}
