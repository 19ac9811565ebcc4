import { z } from 'zod';
import { date, id, text } from './common';

/** Claims that cannot all be right, side by side. Each side is a list of claim ids, never prose. */
export const disagreement = z.strictObject({
  id,
  topic: text,
  kind: z.enum([
    'place',
    'number',
    'date',
    'control',
    'policy',
    'mandate',
    'role',
    'name',
    'attribution',
    'change',
    'wording',
  ]),
  sides: z.array(z.array(id).min(1)).min(1),
  /** What the atlas measured on the matter: key of `atlas.measures`. */
  measured: id.optional(),
  /** The one editorial voice in the atlas; shown as ours, with its date. */
  reading: text,
  readingDate: date,
  scenarios: z.array(id).default([]),
  places: z.array(id).default([]),
  events: z.array(id).default([]),
  actors: z.array(id).default([]),
});
