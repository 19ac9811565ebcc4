/** Files in and out: one file per format. */
export { GeoJsonError, readGeoJson, type Shapes } from './geojson';
export { joinLines, type Joined } from './join';
export { type FrontageLine, frontagesOf, readFrontages, readOutlineRing } from './outline';
