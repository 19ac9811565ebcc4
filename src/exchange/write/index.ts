/** A reader's drawing as files of other programs, each marked as a drawing with outline, date, method and disclaimer. */
export { sharesCsv, verticesCsv } from './csv';
export { type Drawing, type DrawnLine, type DrawnZone, drawingOf, type Marks, USER_DRAWING } from './drawing';
export { type DrawnForce, USER_PROPOSED } from './forces';
export { drawingGeoJson, drawingTopoJson } from './geojson';
export { type ColourOf, drawingKml } from './kml';
export { drawingSvg, type SvgLook } from './svg';
