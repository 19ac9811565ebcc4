import { fitCamera } from '../../map/camera';
import type { Camera } from '../../map/contract';

/** The Strip, and what tools, legend and words take of the map's box, in px; on a phone they stand elsewhere. */
const STRIP = { west: 34.205, south: 31.205, east: 34.58, north: 31.61 } as const;
const WIDE = { top: 26, right: 40, bottom: 40, left: 76 } as const;
const NARROW = { top: 14, right: 14, bottom: 40, left: 14 } as const;
const PHONE_PX = 767;

/** The whole Strip in a map of so many pixels. */
export const wholeStrip = (width: number, height: number): Camera =>
  fitCamera(
    { ...STRIP, padding: matchMedia(`(max-width: ${PHONE_PX}px)`).matches ? NARROW : WIDE },
    width,
    height,
  );
