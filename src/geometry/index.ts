/** The kernel: pure functions on [lon, lat] coordinates in degrees, WGS 84. Areas in km², lengths in km, shares 0 to 1. */
export { polygonsAreaKm2, ringAreaKm2, signedRingAreaKm2 } from './area';
export {
  type Contact,
  cut,
  type CutDone,
  type CutLine,
  type CutResult,
  type CutWarning,
  type Piece,
} from './cut';
export { distanceKm, kmPerDegree, lengthKm } from './distance';
export { EXTEND_KM } from './ends';
export type { CutFailed, CutFailure } from './failures';
export { depthKm, inOutline, inPolygons, inRing, nearestEdge, pieceAt } from './locate';
export { OutlineError, prepareOutline, type PreparedOutline } from './outline';
export { type Narrowest, narrowest } from './narrowest';
export { depthProfile } from './profile';
export { labelPoint } from './label';
export { nearSegment } from './plane';
export { reachEdge, shiftPath } from './shift';
export * from './edit';
