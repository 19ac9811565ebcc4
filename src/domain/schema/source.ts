import { z } from 'zod';
import { CONFIDENCES } from '../constants';
import { date, id, text } from './common';

const cslName = z.union([
  z.strictObject({ family: text, given: text.optional() }),
  z.strictObject({ literal: text }),
]);

/** The fields of CSL (Citation Style Language) that the atlas keeps. Field names are CSL's own. */
export const csl = z.strictObject({
  type: z.enum([
    'article-journal',
    'article-magazine',
    'article-newspaper',
    'broadcast',
    'dataset',
    'map',
    'post-weblog',
    'report',
    'software',
    'speech',
    'treaty',
    'webpage',
  ]),
  title: text.optional(),
  author: z.array(cslName).min(1).optional(),
  publisher: text.optional(),
  'container-title': text.optional(),
  URL: z.url({ protocol: /^https?$/ }).optional(),
  language: text.optional(),
  number: text.optional(),
  note: text.optional(),
});

/** Fields that a reference manager expects; each is either given or said to be unknown. */
export const KNOWABLE = ['title', 'author', 'issued', 'URL'] as const;

/** A published document. */
export const source = z.strictObject({
  id,
  /** A to E for the five founding articles. */
  letter: z.enum(['A', 'B', 'C', 'D', 'E']).optional(),
  kind: z.enum([
    'article',
    'brief',
    'essay',
    'paraphrase',
    'official',
    'data',
    'map',
    'encyclopedia',
    'listing',
  ]),
  csl,
  issued: date.optional(),
  /** Fields looked for and not found. */
  unknown: z.array(z.enum(KNOWABLE)).default([]),
  /** Set when `csl.title` is a description and not a title that was seen. */
  titleBasis: z.enum(['seen', 'described', 'index']).default('seen'),
  /** How it was read: in full, in a mirror, in a listing. */
  read: text,
  confidence: z.enum(CONFIDENCES).default('high'),
  /** Number of non-empty paragraphs, where they were counted. */
  paragraphs: z.int().positive().optional(),
  /** Counted paragraphs that carry no content, and why. */
  empty: z.array(z.strictObject({ paragraph: z.int().positive(), why: text })).default([]),
  /** Whose voices it carries, in our words. */
  voices: text.optional(),
  note: text.optional(),
});
