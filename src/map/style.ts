import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Language } from '../domain/types';
import { PALETTES, type Theme } from '../palette/colours';
import { baseLayers, wayLayers } from './layers/base';
import { arrowLayers, changeLayers, litLayers } from './layers/changes';
import { draftLayers } from './layers/draft';
import type { Paint } from './layers/kit';
import { placeLayers } from './layers/places';
import { deploymentLayers, lineLayers, overlayLayers, zoneLayers } from './layers/zones';
import { inOrder } from './order';

/** Layers that come as files of their own from /data/. */
export const FILE_SOURCES = [
  'neighbours',
  'outline',
  'frontages',
  'governorates',
  'corridors',
  'roads',
  'places',
  'towns',
] as const;
/** Layers that are computed from the view and set while the map runs. */
export const LIVE_SOURCES = [
  'zones',
  'changes',
  'lit',
  'overlays',
  'arrows',
  'lines',
  'deployments',
  'events',
  'callouts',
  'leaders',
  'selected',
  'selected-point',
  'selected-area',
  'waters',
  'countries',
  'draft-moved',
  'draft-moved-held',
  'draft-line',
  'draft-held',
  'draft-handles',
  'draft-sketch',
] as const;
export type LiveSource = (typeof LIVE_SOURCES)[number];

/** A font of the map: a woff2 address and, where it covers part of Unicode, which part. */
export type FontFaces = Record<string, { url: string; 'unicode-range'?: string[] }[]>;

export interface StyleInput {
  theme: Theme;
  lang: Language;
  fonts: FontFaces;
  /** Address of a data file, from its name without ending. */
  dataUrl: (name: string) => string;
}

const empty = (): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [] },
});

/** The whole style as data: pure, so that the style validator can check it in node. */
export function buildStyle({ theme, lang, fonts, dataUrl }: StyleInput): StyleSpecification {
  const paint: Paint = { palette: PALETTES[theme], lang };
  const sources: StyleSpecification['sources'] = {};
  for (const name of FILE_SOURCES) sources[name] = { type: 'geojson', data: dataUrl(name), promoteId: 'id' };
  for (const name of LIVE_SOURCES) sources[name] = { ...empty(), promoteId: 'id' };
  return {
    version: 8,
    'font-faces': fonts,
    sources,
    layers: inOrder([
      ...baseLayers(paint),
      ...wayLayers(paint),
      ...zoneLayers(paint),
      ...changeLayers(paint),
      ...litLayers(paint),
      ...arrowLayers(paint),
      ...overlayLayers(),
      ...lineLayers(paint),
      ...deploymentLayers(paint),
      ...placeLayers(paint),
      ...draftLayers(paint),
    ]),
    transition: { duration: 0, delay: 0 },
  };
}
