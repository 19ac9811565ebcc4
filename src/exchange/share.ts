/**
 * A draft as part of a link: JSON with coordinates as differences, compressed (raw deflate), in base64url. Coordinates are
 * kept to 1e-7 of a degree, about a centimetre; a file keeps them exactly.
 */
import type { Path } from '../domain/types';
import type { Draft } from '../scenario/draft';
import { checkDraft, DraftFileError, parseJson } from './draft';

/** Longest packed draft that a link may carry, in characters: what browsers, mail and chat pass on unharmed. */
export const LINK_LIMIT = 8_000;

const STEPS = 1e7;
/** Leads every packed draft: the version of this form, not of the draft. */
const FORM = '1.';
/** What a link may grow to when it is opened. A packed draft within the limit holds far less. */
const OPENED_BYTES = 2_000_000;
/** Links made elsewhere may be longer than ours; nothing readable is. */
const OPENED_CHARACTERS = 64_000;

/** A draft with its coordinates rounded as a link keeps them. */
export const quantised = (draft: Draft): Draft => withPaths(draft, (path) => unsteps(steps(path)));

/** The packed draft, or how long it would be when that is too long for a link: then offer a file. */
export async function packDraft(draft: Draft): Promise<string | { tooLong: number }> {
  const json = JSON.stringify(withPaths(draft, steps));
  const packed = FORM + toBase64Url(await through(new TextEncoder().encode(json), deflate()));
  return packed.length > LINK_LIMIT ? { tooLong: packed.length } : packed;
}

/**
 * Open what a link carries.
 * @throws DraftFileError, by rejection, when it is none, damaged, or grows beyond what a link can hold
 */
export async function unpackDraft(text: string): Promise<Draft> {
  if (!text.startsWith(FORM))
    throw new DraftFileError('the link holds no draft, or one of a newer form than this atlas opens');
  if (text.length > OPENED_CHARACTERS)
    throw new DraftFileError(`the link is longer than ${OPENED_CHARACTERS} characters`);
  const bytes = fromBase64Url(text.slice(FORM.length));
  const opened = await through(bytes, inflate(), OPENED_BYTES);
  const value = parseJson(new TextDecoder('utf-8', { fatal: false }).decode(opened));
  return checkDraft(withPaths(value as Draft, (path) => unsteps(path)));
}

/** Every path of a draft put into another form. What is no path is left for the check to refuse. */
function withPaths(draft: Draft, change: (path: Path) => unknown): Draft {
  const each = (list: unknown, key: string): unknown =>
    Array.isArray(list)
      ? list.map((item: unknown) => {
          const path = isObject(item) ? item[key] : undefined;
          return isObject(item) && Array.isArray(path) ? { ...item, [key]: change(path as Path) } : item;
        })
      : list;
  if (!isObject(draft)) return draft;
  const { outline, lines, start } = draft as unknown as Record<string, unknown>;
  return {
    ...draft,
    lines: each(lines, 'path'),
    outline: Array.isArray(outline) ? change(outline as Path) : outline,
    start:
      isObject(start) && 'lines' in start ? { ...start, lines: each(start['lines'], 'coordinates') } : start,
  } as Draft;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** lon, lat of the first position in steps, then the differences from position to position. */
function steps(path: Path): number[] {
  const out: number[] = [];
  let [x, y] = [0, 0];
  for (const [lon, lat] of path) {
    const [nextX, nextY] = [Math.round(lon * STEPS), Math.round(lat * STEPS)];
    out.push(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  return out;
}

function unsteps(values: unknown): unknown {
  if (!Array.isArray(values) || values.length % 2 !== 0 || !values.every(Number.isSafeInteger)) return values;
  const numbers = values as number[];
  const out: Path = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < numbers.length; i += 2) {
    x += numbers[i] as number;
    y += numbers[i + 1] as number;
    out.push([x / STEPS, y / STEPS]);
  }
  return out;
}

const deflate = () => new CompressionStream('deflate-raw');
const inflate = () => new DecompressionStream('deflate-raw');

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: GenericTransformStream,
  limit = Infinity,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = (
    new Blob([bytes]).stream().pipeThrough(transform) as ReadableStream<Uint8Array>
  ).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > limit) {
        await reader.cancel();
        throw new DraftFileError('the link unpacks to more than a link can hold');
      }
      chunks.push(next.value);
    }
  } catch (error) {
    if (error instanceof DraftFileError) throw error;
    throw new DraftFileError('the link is damaged: it does not unpack');
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9_-]*$/.test(text))
    throw new DraftFileError('the link is damaged: it has signs that no draft has');
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  } catch {
    throw new DraftFileError('the link is damaged: it is cut short');
  }
}
