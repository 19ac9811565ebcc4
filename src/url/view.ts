import { OPENING_DATE, OPENING_SCENARIO } from '../domain/constants';
import type { Language } from '../domain/types';

/** What a selection may point at. `zone:yellow-line:left` keeps the colon of the piece name. */
export const SELECTION_KINDS = [
  'zone',
  'line',
  'place',
  'event',
  'actor',
  'stance',
  'claim',
  'source',
  'disagreement',
  'scenario',
] as const;
export type SelectionKind = (typeof SELECTION_KINDS)[number];
export interface Selection {
  kind: SelectionKind;
  id: string;
}

export const PAGES = ['explore', 'record', 'method'] as const;
export type Page = (typeof PAGES)[number];

/** Map layers a reader can switch off. */
export const SWITCHABLE = [
  'zones',
  'lines',
  'governorates',
  'corridors',
  'roads',
  'sites',
  'events',
  'deployments',
  'labels',
] as const;
export type SwitchableLayer = (typeof SWITCHABLE)[number];

export interface Camera {
  zoom: number;
  lat: number;
  lon: number;
}

/** Everything a reader would share. Defaults are absent from the link. */
export interface View {
  page: Page;
  /** Scenario on the map. */
  a: string;
  /** ISO day that decides the line version. */
  t: string;
  sel: Selection | null;
  camera: Camera | null;
  lang: Language;
  units: 'km' | 'mi' | 'dunam';
  hidden: SwitchableLayer[];
  /** Kind shown on the record page. */
  kind: SelectionKind;
}

export const DEFAULT_VIEW: View = {
  page: 'explore',
  a: OPENING_SCENARIO,
  t: OPENING_DATE,
  sel: null,
  camera: null,
  lang: 'en',
  units: 'km',
  hidden: [],
  kind: 'event',
};
