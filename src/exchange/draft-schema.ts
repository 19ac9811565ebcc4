/** What a draft may hold when it comes from outside: a file, a link, storage. Unknown keys are refused. */
import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { FRONTAGES, HOLDERS, MODALITIES } from '../domain/constants';
import { DRAFT_VERSION } from '../scenario/draft';
import { DRAFT_LIMITS } from '../scenario/draft-size';

// Words for what is wrong; and no code from strings, which the policy of the page forbids and zod would try in order to be faster.
z.config({ ...en(), jitless: true });

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PIECE = /^(?:strip|[a-z0-9-]+:(?:left|right)(?:,[a-z0-9-]+:(?:left|right))*)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

const id = z.string().check(z.maxLength(100), z.regex(ID, 'an id is a-z, 0-9 and single hyphens'));
const piece = z
  .string()
  .check(
    z.maxLength(2_000),
    z.regex(PIECE, 'a piece is "strip" or the side of each line, as in draft-1:left'),
  );
const moment = z.string().check(z.regex(MOMENT, 'a moment is written 2026-01-02T03:04:05Z'));
const metres = z.nullable(z.number().check(z.gt(0), z.lte(100_000)));
const position = z.tuple([
  z.number().check(z.gte(-180), z.lte(180)),
  z.number().check(z.gte(-90), z.lte(90)),
]);
const path = z.array(position).check(z.minLength(2), z.maxLength(DRAFT_LIMITS.vertices));
const ring = z.array(position).check(z.minLength(4), z.maxLength(DRAFT_LIMITS.vertices));
const claims = z.array(id).check(z.maxLength(100));

const holding = z.strictObject({
  piece,
  holder: z.enum(HOLDERS),
  modality: z.optional(z.enum(MODALITIES)),
  claims,
  note: z.optional(z.string().check(z.maxLength(DRAFT_LIMITS.note))),
});
const holders = z.array(holding).check(z.maxLength(DRAFT_LIMITS.holders));

const deployment = z.strictObject({
  actor: id,
  along: z.array(z.enum(FRONTAGES)).check(z.maxLength(FRONTAGES.length)),
  piece: z.optional(piece),
  place: z.optional(id),
  unplaced: z.optional(z.string().check(z.maxLength(DRAFT_LIMITS.note))),
  modality: z.enum(MODALITIES),
  claims,
});

const line = z.strictObject({
  id,
  series: id,
  path,
  accuracyM: metres,
  startedFrom: z.optional(id),
});

const sideLine = z.strictObject({ id, series: id, coordinates: path, accuracyM: metres });
const start = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('scenario'),
    id,
    day: z.string().check(z.regex(DAY, 'a day is written 2026-01-02')),
  }),
  z.strictObject({ kind: z.literal('line'), id }),
  z.strictObject({
    kind: z.literal('copy'),
    lines: z.array(sideLine).check(z.maxLength(DRAFT_LIMITS.lines)),
    holders,
  }),
]);

export const draftSchema = z.strictObject({
  version: z.literal(DRAFT_VERSION),
  id,
  name: z.string().check(z.maxLength(DRAFT_LIMITS.name)),
  created: moment,
  changed: moment,
  outline: z.union([z.literal('shipped'), ring]),
  lines: z.array(line).check(z.maxLength(DRAFT_LIMITS.lines)),
  holders,
  deployments: z.array(deployment).check(z.maxLength(DRAFT_LIMITS.deployments)),
  start: z.nullable(start),
  note: z.optional(z.string().check(z.maxLength(DRAFT_LIMITS.note))),
});
