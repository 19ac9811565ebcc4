import { OPENING_DATE, OPENING_SCENARIO, type Holder } from '../domain/constants';
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

export const PAGES = [
  'explore',
  'compare',
  'draw',
  'contributors',
  'institutions',
  'record',
  'events',
  'disagreements',
  'figures',
  'sources',
  'method',
] as const;
export type Page = (typeof PAGES)[number];
/** Pages that stand in the bar; the others are behind “More”. */
export const MAIN_PAGES: readonly Page[] = ['explore', 'compare', 'draw', 'contributors', 'sources'];

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

/** How two scenarios are shown: one map over the other, two maps, or one map of what changes hands. */
export const MODES = ['swipe', 'side', 'diff'] as const;
export type Mode = (typeof MODES)[number];

/** A cell of the transition matrix. */
export interface Cell {
  from: Holder;
  to: Holder;
}

export interface Camera {
  zoom: number;
  lat: number;
  lon: number;
}

/** Everything a reader would share. Defaults are absent from the link. */
export interface View {
  page: Page;
  /** Scenario on the map, and side A of a comparison: id of a scenario, a line version or a line of the reader's own. */
  a: string;
  /** Side B of a comparison. */
  b: string;
  /** ISO day that decides the line version. */
  t: string;
  /** The day of side B; null for that of A. */
  tb: string | null;
  /** ISO day from which events are shown, up to `t`; null for all that came before. */
  from: string | null;
  /** Which events are shown, as src/record/event-filter.ts writes it but with its escapes resolved; empty for all. */
  filter: string;
  mode: Mode;
  /** Where the swipe divides the map, in per cent from the left. */
  divider: number;
  /** Region (governorate) that a comparison is narrowed to. */
  region: string | null;
  /** What changes hands and is looked at. */
  cell: Cell | null;
  sel: Selection | null;
  /** Paragraph of the selected source that is in view. */
  paragraph: number | null;
  /** Ids of the only sources that the atlas is shown by; empty for all. */
  lens: string[];
  camera: Camera | null;
  lang: Language;
  units: 'km' | 'mi' | 'dunam';
  hidden: SwitchableLayer[];
  /** Kind shown on the record page. */
  kind: SelectionKind;
  /** A drawing that the link carries, packed; taken out of the address once it is opened. */
  draft: string | null;
}

export const DEFAULT_VIEW: View = {
  page: 'explore',
  a: OPENING_SCENARIO,
  b: 'sc-03',
  t: OPENING_DATE,
  tb: null,
  from: null,
  filter: '',
  mode: 'swipe',
  divider: 50,
  region: null,
  cell: null,
  sel: null,
  paragraph: null,
  lens: [],
  camera: null,
  lang: 'en',
  units: 'km',
  hidden: [],
  kind: 'event',
  draft: null,
};
