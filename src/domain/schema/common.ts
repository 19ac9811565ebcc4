import { z } from 'zod';

/** Ids are kebab-case and never reused: links in the world point at them. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is kebab-case: a-z, 0-9 and single hyphens');

/** A non-empty sentence or phrase. */
export const text = z.string().trim().min(1, 'must not be empty');

/** [longitude, latitude] in degrees, WGS 84. */
export const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** A date in EDTF (level 0 or 1) and how it was arrived at. The EDTF itself is checked in geo/checks. */
export const date = z.strictObject({
  edtf: text,
  /** How the date was inferred, where it is not printed: "Sunday before the article", "year only". */
  basis: text.optional(),
});

/** One form of a name and where that form was read: a source id, or `ours`. */
export const nameForm = z.strictObject({ text, from: z.union([z.literal('ours'), id]) });

/** A name in the three languages of the atlas. */
export const names = z.strictObject({ en: nameForm, ar: nameForm, he: nameForm });

/** Where in which source. Only the founding five have counted paragraphs; elsewhere the list is empty. */
export const cite = z.strictObject({
  source: id,
  paragraphs: z.array(z.int().positive()).default([]),
});
