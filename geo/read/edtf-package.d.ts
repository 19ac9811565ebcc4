/** The part of the package `edtf` (which ships no types) that the atlas uses. */
declare module 'edtf' {
  export interface ParsedEdtf {
    type: string;
    level: number;
    values: unknown[];
  }
  interface Bitmask {
    value: number;
  }
  export interface ExtDate {
    /** Milliseconds since 1970, UTC. */
    min: number;
    max: number;
    approximate?: Bitmask;
    uncertain?: Bitmask;
  }
  /** Throws on anything that is not EDTF. */
  export function parse(input: string): ParsedEdtf;
  export default function edtf(input: string): ExtDate;
}
