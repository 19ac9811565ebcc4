import { z } from 'zod';
import { MODALITIES, STANCE_CATEGORIES } from '../constants';
import { date, id, text } from './common';

/** What an actor said, on a date, about sending troops; or about another's troops (`towards`). */
export const stance = z.strictObject({
  id,
  actor: id,
  /** For views of others: the contributor that is judged. */
  towards: id.optional(),
  category: z.enum(STANCE_CATEGORIES),
  modality: z.enum(MODALITIES),
  date,
  summary: text,
  troops: z
    .strictObject({
      min: z.int().nonnegative(),
      max: z.int().nonnegative().optional(),
      note: text.optional(),
    })
    .optional(),
  conditions: z.array(text).default([]),
  wouldFightHamas: z.enum(['yes', 'no', 'not-stated']).default('not-stated'),
  claims: z.array(id).min(1),
  /** The stance this one changes. */
  changes: id.optional(),
});
