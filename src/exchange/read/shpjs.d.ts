/** What is used of shpjs, which has no types of its own. */
declare module 'shpjs' {
  /** GeoJSON geometries, one per record, null for records without a shape. `prj` is the text of a .prj file. */
  export function parseShp(shp: Uint8Array, prj?: string): (object | null)[];
  /** One object per record. `cpg` is the name of an encoding. */
  export function parseDbf(dbf: Uint8Array, cpg?: string): Record<string, unknown>[];
}
