import { z } from 'zod';
import { MODALITIES } from '../constants';
import { id, names, text } from './common';

/** How one actor stands to another, as a claim says. */
export const relation = z.strictObject({
  to: id,
  kind: text,
  /** Today's arrangement, one that someone proposes, or one of the past. */
  status: z.enum(['today', 'proposed', 'past']),
  modality: z.enum(MODALITIES),
  claims: z.array(id).min(1),
});

/** A state, armed group, mission, office or instrument. */
export const actor = z.strictObject({
  id,
  names,
  kind: z.enum([
    'state',
    'group-of-states',
    'government',
    'army',
    'armed-group',
    'intelligence-service',
    'mission',
    'headquarters',
    'office',
    'police',
    'international-body',
    'instrument',
    'movement',
    'think-tank',
    'publisher',
    'person',
    'people',
  ]),
  role: text,
  /** Whom it answers to, today and as proposed, in our words. */
  reporting: text.optional(),
  aliases: z.array(text).default([]),
  relations: z.array(relation).default([]),
  claims: z.array(id).default([]),
  places: z.array(id).default([]),
  /** One of the countries or groups weighed as a contributor to the force. */
  contributor: z.boolean().default(false),
  /** A mission elsewhere that is invoked as model or as warning. */
  precedent: z.enum(['model', 'warning', 'both']).optional(),
  note: text.optional(),
});
