import { z } from 'zod';
import { EVENT_LANES } from '../constants';
import { date, id, text } from './common';

/** Something that happened, as told by claims. */
export const event = z.strictObject({
  id,
  title: text,
  lane: z.enum(EVENT_LANES),
  /** Before the cease-fire, and kept for context only. */
  background: z.boolean().default(false),
  date,
  claims: z.array(id).min(1, 'an event has at least one claim'),
  places: z.array(id).default([]),
  actors: z.array(id).default([]),
  graphic: z.boolean().default(false),
  related: z.array(id).default([]),
  note: text.optional(),
});
