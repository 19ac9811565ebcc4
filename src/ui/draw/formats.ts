/** Formats that a drawing leaves in, in the order of the menu. */
export const FORMATS = ['geojson', 'kml', 'csv', 'vertices', 'topojson', 'svg', 'png', 'scenario'] as const;
export type FormatName = (typeof FORMATS)[number];
