/** A draft as a file: opens again exactly as it was, or says what is wrong with it and where. */
import { DRAFT_VERSION, type Draft } from '../scenario/draft';
import type { Position } from '../domain/types';
import { DRAFT_LIMITS, draftVertices, tooMuch } from '../scenario/draft-size';
import { draftSchema } from './draft-schema';

export { DRAFT_LIMITS } from '../scenario/draft-size';

export const DRAFT_FORMAT = 'gaza-control-atlas/draft';

const ABOUT =
  'A reader’s own drawing, made with Gaza Control Atlas. Nobody’s statement and no source; it takes no position on the status of any place or on where any frontier runs.';

/** The text is no draft that can be opened; the message says where, by which rule, and what was found. */
export class DraftFileError extends Error {
  override name = 'DraftFileError';
}

/**
 * A draft as the text of a `.json` file. Coordinates are written in full: it opens again bit for bit.
 * @throws DraftFileError where it holds more than could be opened again
 */
export function writeDraft(draft: Draft): string {
  const fault = sizeFault(draft);
  if (fault) throw new DraftFileError(fault);
  return JSON.stringify({ format: DRAFT_FORMAT, about: ABOUT, draft }) + '\n';
}

/**
 * Open the text of a draft file.
 * @throws DraftFileError
 */
export function readDraft(text: string): Draft {
  if (text.length > DRAFT_LIMITS.text) {
    throw new DraftFileError(
      `the file has ${(text.length / 1e6).toFixed(0)} million characters; a draft has at most ${DRAFT_LIMITS.text / 1e6} million`,
    );
  }
  const file = parseJson(text);
  if (!isObject(file) || file['format'] !== DRAFT_FORMAT)
    throw new DraftFileError('the file is no draft of this atlas: it does not say so under "format"');
  const foreign = Object.keys(file).find((key) => !['format', 'about', 'draft'].includes(key));
  if (foreign !== undefined) throw new DraftFileError(`${short(foreign)}: a draft file has no such entry`);
  return checkDraft(file['draft']);
}

/**
 * Check a draft that came from outside in any way.
 * @throws DraftFileError
 */
export function checkDraft(value: unknown): Draft {
  const version = isObject(value) ? value['version'] : undefined;
  if (typeof version === 'number' && version > DRAFT_VERSION) {
    throw new DraftFileError(
      `version ${version}: this atlas opens drafts of version ${DRAFT_VERSION}; a newer one may open it`,
    );
  }
  const result = draftSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new DraftFileError(issue ? sentence(issue, value) : 'the draft cannot be read');
  }
  const draft: Draft = result.data;
  const fault = faultOf(draft);
  if (fault) throw new DraftFileError(fault);
  return draft;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new DraftFileError(`not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the schema cannot say: entries that belong together. */
function faultOf(draft: Draft): string | null {
  const { lines, holders, deployments, outline } = draft;
  const doubled = (values: string[]) => values.find((value, i) => values.indexOf(value) !== i);
  const id = doubled(lines.map((line) => line.id));
  if (id !== undefined) return `lines: two of them have the id ${id}`;
  const series = doubled(lines.map((line) => line.series));
  if (series !== undefined) return `lines: two of them are called ${series}`;
  const known = new Set(lines.map((line) => line.series));
  for (const { piece } of [...holders, ...deployments]) {
    if (piece === undefined || piece === 'strip') continue;
    const stranger = piece.split(',').find((side) => !known.has(side.slice(0, side.lastIndexOf(':'))));
    if (stranger !== undefined) return `${short(stranger)}: names no line of the draft`;
  }
  if (outline !== 'shipped') {
    const [first, last] = [outline[0], outline[outline.length - 1]] as [Position, Position];
    if (first[0] !== last[0] || first[1] !== last[1]) return 'outline: the ring is not closed';
  }
  return sizeFault(draft);
}

function sizeFault(draft: Draft): string | null {
  const { vertices, lines, holders, deployments } = DRAFT_LIMITS;
  switch (tooMuch(draft)) {
    case 'too-long':
      return `${draftVertices(draft)} vertices; a draft has at most ${vertices}. Simplify its lines`;
    case 'too-many':
      return `a draft has at most ${lines} lines, ${holders} holders and ${deployments} deployments. Take some out`;
    case null:
      return null;
  }
}

interface Issue {
  code?: string | undefined;
  path: PropertyKey[];
  message: string;
  keys?: string[];
}

/** Place, rule and what was found. */
function sentence(issue: Issue, value: unknown): string {
  const [stranger] = issue.code === 'unrecognized_keys' ? (issue.keys ?? []) : [];
  if (stranger !== undefined) {
    const inside = issue.path.length > 0 ? `${place(issue.path)}: ` : '';
    return `${inside}${short(stranger)}: a draft has no such entry`;
  }
  const found = issue.path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
  return `${issue.path.length > 0 ? `${place(issue.path)}: ` : ''}${issue.message}; found ${short(found)}`;
}

const place = (path: PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  );

/** A value as text, cut short: what came from outside may be of any length. */
function short(value: unknown): string {
  const text = value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
