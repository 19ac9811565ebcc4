import type { Holder, Modality } from '../domain/constants';

/** How a zone is filled. Shape tells how sure the holder is, colour tells who. */
export const PATTERNS = ['solid', 'hatch', 'fine', 'stipple'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** The one table of ARCHITECTURE "Modality and how it looks": map, bars, legend and static map read it. */
const PATTERN_OF_MODALITY: Record<Modality, Pattern> = {
  reported: 'solid',
  claimed: 'solid',
  assessed: 'solid',
  proposed: 'hatch',
  predicted: 'fine',
  threatened: 'fine',
  // A refusal or denial never says who holds a zone; if one were cited for it, the holder is not settled.
  refused: 'stipple',
  denied: 'stipple',
};

/** Pattern of a zone, from its holder and the modality of the claim that names it. */
export function patternOf(holder: Holder, modality: Modality | undefined): Pattern {
  if (holder === 'not-stated' || holder === 'restricted' || modality === undefined) return 'stipple';
  return PATTERN_OF_MODALITY[modality];
}

/** Key of a zone's look: holder and pattern. Image names, CSS classes and legend entries are built from it. */
export type Look = `${Holder}_${Pattern}`;
export function lookOf(holder: Holder, modality: Modality | undefined): Look {
  return `${holder}_${patternOf(holder, modality)}`;
}
export function partsOf(look: Look): { holder: Holder; pattern: Pattern } {
  const at = look.lastIndexOf('_');
  return { holder: look.slice(0, at) as Holder, pattern: look.slice(at + 1) as Pattern };
}

/** Measures of the patterns, in screen pixels. */
export const HATCH = {
  hatch: { width: 2.1, gap: 7, angle: 45 },
  fine: { width: 1.3, gap: 7, angle: -45 },
} as const;
export const STIPPLE = { radius: 0.95, step: 6 } as const;
