import { z } from 'zod';
import { CONFIDENCES } from '../constants';
import { id, lonLat, names, text } from './common';

/** A place that sources name. Without a point it is listed, never pinned. */
export const place = z.strictObject({
  id,
  names,
  kind: z.enum([
    'strip',
    'governorate',
    'city',
    'town',
    'neighbourhood',
    'camp',
    'crossing',
    'corridor',
    'road',
    'frontier',
    'zone',
    'site',
    'country',
    'region',
    'seat',
  ]),
  point: z
    .strictObject({
      lonLat,
      precision: z.enum(['site', 'town', 'city', 'nearby', 'midpoint', 'country']),
      from: id,
      confidence: z.enum(CONFIDENCES).default('high'),
      note: text.optional(),
    })
    .optional(),
  /** The place that contains it: `gaza-strip`, a governorate, a country. */
  within: id.optional(),
  /** Why there is no point, where there is none. */
  unplaced: text.optional(),
  /** Other names it goes by in the sources, and who uses them. */
  aliases: z.array(text).default([]),
  claims: z.array(id).default([]),
  note: text.optional(),
});
