import { z } from 'zod';
import { FRONTAGES, HOLDERS, MODALITIES, SCENARIO_KINDS } from '../constants';
import { id, text } from './common';

/** `strip`, or the side of each line: `yellow-line:left`, `yellow-line:right,orange-line:left`. */
export const pieceName = z
  .string()
  .regex(
    /^(?:strip|[a-z0-9-]+:(?:left|right)(?:,[a-z0-9-]+:(?:left|right))*)$/,
    'a piece is "strip" or the side of each line, as in yellow-line:left',
  );

/** Who holds a piece, and on whose word. `not-stated` needs no claim; every other holder does. */
export const holding = z.strictObject({
  piece: pieceName,
  holder: z.enum(HOLDERS),
  modality: z.enum(MODALITIES).optional(),
  claims: z.array(id).default([]),
  note: text.optional(),
});

/** Forces along a border, in a zone or at a site. */
export const deployment = z.strictObject({
  actor: id,
  along: z.array(z.enum(FRONTAGES)).default([]),
  piece: pieceName.optional(),
  place: id.optional(),
  /** Said where the source names no place. */
  unplaced: text.optional(),
  modality: z.enum(MODALITIES),
  claims: z.array(id).min(1),
});

/** A point of the argument for or against, with the claims that make it. */
export const ground = z.strictObject({ text, claims: z.array(id).min(1) });

/** Lines, holders and deployments that someone described or proposed. */
export const scenario = z.strictObject({
  id,
  name: text,
  short: text,
  family: z.enum([
    'partition',
    'full-isf',
    'robust-isf',
    'soft-mandate',
    'borders',
    'mixed',
    'police',
    'no-isf',
    'hamas-rule',
    'israeli-force',
    'palestinian-authority',
    'political',
    'overlay',
    'composition',
    'breakdown',
    'success',
    'historical',
  ]),
  kind: z.enum(SCENARIO_KINDS),
  core: z.boolean().default(false),
  summary: text,
  /** For overlays: the scenario they lie on. */
  base: id.optional(),
  /** Line series that cut it; the date decides the version. */
  lines: z.array(id).default([]),
  holders: z.array(holding).default([]),
  deployments: z.array(deployment).default([]),
  /** How likely anyone said it is. */
  likelihood: ground.optional(),
  proposedBy: z.array(ground).default([]),
  opposedBy: z.array(ground).default([]),
  preconditions: z.array(ground).default([]),
  consequences: z.array(ground).default([]),
  claims: z.array(id).min(1),
  /** What no source says about it. */
  silence: text.optional(),
  note: text.optional(),
});
