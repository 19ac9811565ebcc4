/** Put right what was found, once the reader agrees. */
import type { Ring } from '../../domain/types';
import { close, same, TURNS } from './findings';
import { bboxOf, clockwise, mapPositions, mapRuns, verticesOf } from './shape';
import { swap, unproject } from './systems';
import type { BroughtGeometry, BroughtItem, FindingKind, Mend } from './types';

/** In the order they are done in: where positions are comes first, as the direction of rings depends on it. */
const ORDER: Mend[] = [
  'unproject',
  'unproject-swapped',
  'swap',
  'accept-numbers',
  'leave-out',
  'drop-repeats',
  'close',
  'rewind',
  'strip-marks',
];

/**
 * The item with findings of these kinds mended and gone; the one given is left as it is. Findings without a mend, and those of
 * kinds not named, stay.
 */
export function mend(item: BroughtItem, kinds: readonly FindingKind[]): BroughtItem {
  const agreed = item.findings.filter((finding) => finding.mend && kinds.includes(finding.kind));
  let geometry = item.geometry;
  let name = item.name;
  for (const step of ORDER) {
    if (!agreed.some((finding) => finding.mend === step)) continue;
    if (step === 'strip-marks') name = name.replace(TURNS, '').trim();
    else geometry = mended(geometry, step);
  }
  return {
    ...item,
    name,
    geometry,
    vertices: verticesOf(geometry),
    bbox: bboxOf(geometry),
    findings: item.findings.filter((finding) => !agreed.includes(finding)),
  };
}

function mended(geometry: BroughtGeometry, step: Exclude<Mend, 'strip-marks'>): BroughtGeometry {
  switch (step) {
    case 'swap':
      return mapPositions(geometry, swap);
    case 'unproject':
      return mapPositions(geometry, unproject);
    case 'unproject-swapped':
      return mapPositions(geometry, (p) => unproject(swap(p)));
    case 'drop-repeats':
      return mapRuns(geometry, (run) => run.filter((p, i) => i === 0 || !same(p, run[i - 1])));
    case 'close':
      return mapRuns(geometry, close);
    case 'rewind':
      return mapRuns(geometry, wound);
    case 'leave-out':
    case 'accept-numbers':
      // Done while reading; agreeing only takes note of it.
      return geometry;
  }
}

/** Outer rings (the first) counter-clockwise, holes clockwise. */
export function wound(ring: Ring, at: number): Ring {
  return clockwise(ring) === at > 0 ? ring : ring.toReversed();
}
