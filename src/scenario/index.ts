/** From scenarios to zones: pure functions over the kernel. */
export { bandsOf } from './bands';
export { lineInForce } from './in-force';
export {
  type Division,
  type Zone,
  zonesOf,
  type ZonesDone,
  zonesOfSide,
  type ZonesFailed,
  type ZonesResult,
} from './zones';
export { changeOf, compare, matrixOf } from './compare';
export { comparisonBands, withinRange } from './comparison-bands';
export type {
  ComparisonBands,
  ComparisonDone,
  ComparisonFailed,
  ComparisonResult,
  Holdings,
  Part,
  ProfilePoint,
  Regions,
  SideMeasures,
  Transition,
} from './comparison';
export { measureSide } from './measures';
export { type GovernorateLine, governorateRegions } from './regions';
export { hasTerritory, type Side, type SideLine, sideOf } from './side';
export { scenarioOfLine } from './of-line';
