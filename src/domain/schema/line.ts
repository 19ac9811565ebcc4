import { z } from 'zod';
import { CONFIDENCES } from '../constants';
import { date, id, text } from './common';

/** Properties of a line version: one GeoJSON Feature per file in geo/lines. */
export const lineProperties = z.strictObject({
  /** Id of this version: `yellow-line-2025-10-10`. */
  id,
  /** What it is a version of: `yellow-line`. Scenarios and piece names use the series. */
  series: id,
  name: text,
  issuer: text,
  issuerActor: id.optional(),
  validFrom: date,
  /** Absent while it is in force or was never put in force. */
  validTo: date.optional(),
  /** `authored`: coordinates from published figures. `drawn-to-share`: made by geo/lines/schematic.ts until a stated share is met. */
  method: z.enum(['authored', 'drawn-to-share']),
  /** What it was made from, shown on screen. */
  madeFrom: text,
  /** Half-width of the band, in metres; null where a band would mean nothing (drawn to a share). */
  accuracyM: z.number().positive().nullable(),
  /** Depth to the border with Israel at a latitude, in km: what an authored line was made from and is tested against. */
  depths: z.array(z.tuple([z.number(), z.number()])).optional(),
  /** For drawn-to-share: the version whose profile is scaled and the share of the Strip on its left. */
  drawnFrom: z.strictObject({ line: id, share: z.number().gt(0).lt(1) }).optional(),
  claims: z.array(id).min(1),
  confidence: z.enum(CONFIDENCES).default('high'),
  note: text.optional(),
});

/** A line version as stored. Drawn-to-share lines have no geometry of their own: it is made when the atlas is compiled. */
export const lineFeature = z.strictObject({
  type: z.literal('Feature'),
  properties: lineProperties,
  geometry: z
    .strictObject({
      type: z.literal('LineString'),
      coordinates: z.array(z.tuple([z.number(), z.number()])).min(2),
    })
    .nullable(),
});
