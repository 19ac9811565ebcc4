import type { EventLane, Holder } from '../domain/constants';

export type Theme = 'light' | 'dark';

/** Interface, map and line colours of one theme. Each key becomes the CSS property `--<key>`. */
const interfaceLight = {
  paper: '#FBF9F4',
  page: '#F3F0E8',
  raised: '#FFFFFF',
  sunken: '#F0ECE2',
  ink: '#1B2126',
  'ink-2': '#4A5157',
  'ink-3': '#646A70',
  rule: '#E0DACE',
  'rule-2': '#C6BEAF',
  'rule-3': '#928A7C',
  accent: '#17495C',
  'accent-tint': '#DFE9EB',
  'on-accent': '#FFFFFF',
  focus: '#0A66A8',
  flag: '#8F4100',
  'flag-tint': '#FBE9D3',
  'flag-rule': '#E3B07A',
  sea: '#DCE4E5',
  'sea-2': '#D2DCDE',
  'sea-3': '#E7EDED',
  'sea-ink': '#4E6870',
  land: '#F1EDE3',
  strip: '#FAF8F2',
  'land-egypt': '#EEEADF',
  'land-west-bank': '#F5F1E8',
  frontier: '#8F887B',
  road: '#FFFFFF',
  'road-case': '#B9B0A0',
  halo: '#FBF9F4',
  'map-ink': '#2A3035',
  'map-ink-2': '#666055',
  'line-core': '#F0C33C',
  'line-case': '#2B2A26',
  'line-band': '#E9C65A',
  'source-a': '#2F4B6E',
  'source-b': '#84482B',
  'source-c': '#4B632C',
  'source-d': '#6A3B73',
  'source-e': '#1F6464',
  'on-source': '#FFFFFF',
} as const;

export type ColourKey = keyof typeof interfaceLight;

const interfaceDark: Record<ColourKey, string> = {
  paper: '#171B1E',
  page: '#101315',
  raised: '#1E2327',
  sunken: '#121618',
  ink: '#ECE8DF',
  'ink-2': '#BCBBB4',
  'ink-3': '#96989A',
  rule: '#2B3135',
  'rule-2': '#3D454A',
  'rule-3': '#6C7478',
  accent: '#8CC3D2',
  'accent-tint': '#20343B',
  'on-accent': '#0E1518',
  focus: '#6FB7F0',
  flag: '#F0B06A',
  'flag-tint': '#33261A',
  'flag-rule': '#7A5528',
  sea: '#0E1518',
  'sea-2': '#0B1113',
  'sea-3': '#131C20',
  'sea-ink': '#7F97A0',
  land: '#1A1E20',
  strip: '#202528',
  'land-egypt': '#1C2021',
  'land-west-bank': '#1E2224',
  frontier: '#767469',
  road: '#2E3437',
  'road-case': '#14181A',
  halo: '#14181A',
  'map-ink': '#E6E2D8',
  'map-ink-2': '#A6A398',
  'line-core': '#F3CB4E',
  'line-case': '#0A0C0D',
  'line-band': '#8E7730',
  'source-a': '#8FB2DE',
  'source-b': '#E0A27F',
  'source-c': '#AECB85',
  'source-d': '#CDA0D8',
  'source-e': '#7FC9C6',
  'on-source': '#111517',
};

/** Stroke and text, solid fill, and tint under a hatch. */
export interface HolderColours {
  stroke: string;
  fill: string;
  tint: string;
}

/** No flag colours, no red, no green. Neighbours too close for a colour-blind eye differ by pattern. */
const holdersLight: Record<Holder, HolderColours> = {
  israel: { stroke: '#54438A', fill: '#8478B5', tint: '#DDD8EC' },
  hamas: { stroke: '#7A4E00', fill: '#E3BE70', tint: '#F7E9C9' },
  isf: { stroke: '#0B5E6B', fill: '#86C5C8', tint: '#D6ECEC' },
  'vetted-police': { stroke: '#86305A', fill: '#B4587C', tint: '#F2DAE4' },
  'palestinian-authority': { stroke: '#7B2B86', fill: '#B173BA', tint: '#F0DCF2' },
  'transitional-authority': { stroke: '#2B5680', fill: '#7FA5CB', tint: '#DAE5F1' },
  'local-government': { stroke: '#5E5314', fill: '#B5A95A', tint: '#EFEBD0' },
  restricted: { stroke: '#6B4A34', fill: '#C4AB98', tint: '#EFE5DD' },
  'not-stated': { stroke: '#57564F', fill: '#CFCAC0', tint: '#ECE9E1' },
};

const holdersDark: Record<Holder, HolderColours> = {
  israel: { stroke: '#B7AAE6', fill: '#7468A8', tint: '#2C2842' },
  hamas: { stroke: '#E9C070', fill: '#9A7230', tint: '#392E1B' },
  isf: { stroke: '#8FD9DF', fill: '#63B3B8', tint: '#17363A' },
  'vetted-police': { stroke: '#EBA1C1', fill: '#B25A82', tint: '#3D2230' },
  'palestinian-authority': { stroke: '#DDA5E6', fill: '#93509D', tint: '#37203B' },
  'transitional-authority': { stroke: '#A3C6E8', fill: '#4E7CA8', tint: '#1C2F42' },
  'local-government': { stroke: '#D6CB7E', fill: '#8A7F36', tint: '#312D16' },
  restricted: { stroke: '#D9BBA4', fill: '#6E5646', tint: '#30261F' },
  'not-stated': { stroke: '#BBB7AC', fill: '#55544E', tint: '#2A2B2A' },
};

const lanesLight: Record<EventLane, string> = {
  violence: '#1B2126',
  politics: '#5F8291',
  forces: '#A3834F',
  centre: '#7B5E86',
};
const lanesDark: Record<EventLane, string> = {
  violence: '#ECE8DF',
  politics: '#7FA9BA',
  forces: '#C8A565',
  centre: '#AE8CBA',
};

export interface Palette {
  interface: Record<ColourKey, string>;
  holders: Record<Holder, HolderColours>;
  lanes: Record<EventLane, string>;
  /** Opacity of a solid zone over the base land. */
  zoneOpacity: number;
}

export const PALETTES: Record<Theme, Palette> = {
  light: { interface: interfaceLight, holders: holdersLight, lanes: lanesLight, zoneOpacity: 0.62 },
  dark: { interface: interfaceDark, holders: holdersDark, lanes: lanesDark, zoneOpacity: 0.72 },
};
