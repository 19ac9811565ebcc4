/** Files in and out: one file per format. */
export {
  COMPARISON_COLUMNS,
  comparisonCsv,
  comparisonJson,
  type ComparedSide,
  type ComparisonFile,
} from './comparison';
export { GeoJsonError, readGeoJson, type Shapes } from './geojson';
export { joinLines, type Joined } from './join';
export { type FrontageLine, frontagesOf, readFrontages, readOutlineRing } from './outline';
