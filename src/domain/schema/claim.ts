import { z } from 'zod';
import { CONFIDENCES, FIGURE_ROLES, HOLDERS, MODALITIES } from '../constants';
import { cite, date, id, text } from './common';

/** Who says it. `named` tells a person or body from "officials". */
export const voice = z.strictObject({
  who: text,
  role: text.optional(),
  named: z.boolean(),
  /** The actor this voice belongs to, where it speaks for one (a retired officer does not speak for Israel). */
  actor: id.optional(),
  /** Who relays it, where the source took it from elsewhere or summarised it. */
  via: text.optional(),
});

/** One number in a claim, with what it counts. */
export const figure = z.strictObject({
  id,
  quantity: z.enum([
    'share',
    'area',
    'length',
    'distance',
    'troops',
    'personnel',
    'fighters',
    'dead',
    'injured',
    'captives',
    'population',
    'movements',
    'count',
    'duration',
    'money',
    'date',
    'identifier',
  ]),
  value: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** For figures that are dates or identifiers. */
  text: text.optional(),
  unit: text,
  subject: text,
  /** What a program takes it for; most figures have none. */
  role: z.enum(FIGURE_ROLES).optional(),
  approximate: z.boolean().default(false),
  /** Whose share, for `quantity: share` of the Strip: this is what the dot plot draws. */
  holder: z.enum(HOLDERS).optional(),
  /** Which state of the line a share speaks of: id of a line series. */
  line: id.optional(),
  place: id.optional(),
  note: text.optional(),
});

/** One statement by one voice, in our words. */
export const claim = z.strictObject({
  id,
  statement: text,
  topic: z.enum([
    'territory',
    'line',
    'truce',
    'violence',
    'hamas',
    'force',
    'contributors',
    'centre',
    'police',
    'governance',
    'plan',
    'law',
    'aid',
    'reconstruction',
    'displacement',
    'population',
    'precedent',
    'politics',
  ]),
  voice,
  modality: z.enum(MODALITIES),
  date,
  cites: z.array(cite).min(1, 'a claim has at least one source'),
  places: z.array(id).default([]),
  /** Said when a source speaks of a place without naming it: "positions unnamed, so not drawn". */
  placeNote: text.optional(),
  actors: z.array(id).default([]),
  figures: z.array(figure).default([]),
  confidence: z.enum(CONFIDENCES).default('high'),
  note: text.optional(),
});
