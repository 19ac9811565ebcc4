import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRAFT_LIMITS, DraftFileError, readDraft, writeDraft } from '../../../src/exchange/draft';
import type { Draft } from '../../../src/scenario/draft';
import { anyDraft, SAMPLE } from './drafts';

type Loose = Record<string, unknown>;
const text = (draft: unknown, more: Loose = {}) =>
  JSON.stringify({ format: 'gaza-control-atlas/draft', about: 'x', draft, ...more });

function refusal(of: string): string {
  try {
    readDraft(of);
  } catch (error) {
    if (error instanceof DraftFileError) return error.message;
    throw error;
  }
  return 'opened';
}

/** The sample with something else in one place. */
function changed(change: (draft: Draft & Loose) => void): string {
  const draft = structuredClone(SAMPLE) as Draft & Loose;
  change(draft);
  return text(draft);
}

const ISF: Draft['deployments'][number] = {
  actor: 'isf',
  along: ['egypt'],
  modality: 'predicted',
  claims: [],
};

describe('a draft file', () => {
  it('opens again exactly', () => {
    expect(readDraft(writeDraft(SAMPLE))).toEqual(SAMPLE);
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(readDraft(writeDraft(draft))).toEqual(draft);
      }),
    );
  });

  it('opens samples of every version there was', () => {
    const old = readFileSync(new URL('../../fixtures/drafts/version-1.json', import.meta.url), 'utf8');
    expect(readDraft(old)).toEqual(SAMPLE);
  });

  it('says that it is a drawing and no source', () => {
    expect(JSON.parse(writeDraft(SAMPLE))).toMatchObject({
      about: expect.stringContaining('no source') as string,
    });
  });

  it('passes a byte order mark by', () => {
    expect(readDraft(`\uFEFF${writeDraft(SAMPLE)}`)).toEqual(SAMPLE);
  });
});

describe('a file that is no draft', () => {
  it.each([
    ['not json', '{', /^not valid JSON: /],
    ['another file', '{"type":"FeatureCollection"}', /no draft of this atlas/],
    ['a list', '[]', /no draft of this atlas/],
    ['nothing in it', text(undefined), /found nothing/],
    ['a newer version', text({ ...SAMPLE, version: 2 }), /^version 2: this atlas opens drafts of version 1/],
    ['an unknown entry', text({ ...SAMPLE, colour: 'red' }), /^colour: a draft has no such entry/],
    ['an unknown entry beside it', text(SAMPLE, { extra: 1 }), /^extra: /],
    [
      'a reach for the prototype',
      text(SAMPLE).replace('"name"', '"__proto__":{"admin":true},"name"'),
      /^__proto__: /,
    ],
    [
      'a deeper reach',
      text(SAMPLE).replace('"piece"', '"constructor":1,"piece"'),
      /^holders\[0\]: constructor: /,
    ],
  ])('is refused: %s', (_, file, message) => {
    expect(refusal(file)).toMatch(message);
    expect(({} as Loose)['admin']).toBeUndefined();
  });

  it('is refused with the place, the rule and what was found', () => {
    const bad = changed((draft) => ((draft.lines[0] as Draft['lines'][number]).path[1] = [340, 31]));
    expect(refusal(bad)).toBe('lines[0].path[1][0]: Too big: expected number to be <=180; found 340');
    const text = changed((draft) => (draft.holders[0] = { ...SAMPLE.holders[0], holder: 'me' } as never));
    expect(refusal(text)).toMatch(/^holders\[0\]\.holder: .*; found me$/);
    const inside = changed((draft) => Object.assign(draft.lines[0] ?? {}, { style: 1 }));
    expect(refusal(inside)).toBe('lines[0]: style: a draft has no such entry');
  });

  it.each<[string, (draft: Draft & Loose) => void, RegExp]>([
    [
      'two lines of one id',
      (d) => d.lines.push({ ...(d.lines[0] as Draft['lines'][number]), series: 'b' }),
      /the id line-1/,
    ],
    [
      'two lines of one series',
      (d) => d.lines.push({ ...(d.lines[0] as Draft['lines'][number]), id: 'b' }),
      /called yellow-line/,
    ],
    [
      'a holder on no line',
      (d) => (d.holders[0] = { piece: 'x:left', holder: 'isf', claims: [] }),
      /^x:left: names no line/,
    ],
    [
      'an open ring',
      (d) =>
        (d.outline = [
          [34, 31],
          [35, 31],
          [35, 32],
          [34, 32],
        ]),
      /not closed/,
    ],
    [
      'a line of one point',
      (d) => ((d.lines[0] as Draft['lines'][number]).path = [[34, 31]]),
      /lines\[0\]\.path/,
    ],
    ['a moment that is none', (d) => (d.changed = 'yesterday'), /^changed: /],
    ['a name too long', (d) => (d.name = 'x'.repeat(DRAFT_LIMITS.name + 1)), /^name: /],
    [
      'too many lines',
      (d) =>
        (d.lines = Array.from({ length: 21 }, (_, i) => ({
          ...(d.lines[0] as Draft['lines'][number]),
          id: `l${i}`,
          series: `s${i}`,
        }))),
      /^lines: /,
    ],
  ])('is refused: %s', (_, change, message) => {
    expect(refusal(changed(change))).toMatch(message);
  });

  it('is refused for its size before it is read, and for its vertices after', () => {
    expect(refusal('x'.repeat(DRAFT_LIMITS.text + 1))).toMatch(/million characters/);
    const half = Array.from({ length: DRAFT_LIMITS.vertices / 2 + 1 }, (): [number, number] => [34, 31]);
    const line = SAMPLE.lines[0] as Draft['lines'][number];
    const draft = {
      ...SAMPLE,
      lines: [
        { ...line, path: half },
        { ...line, id: 'b', series: 'b', path: half },
      ],
    };
    expect(refusal(text(draft))).toMatch(/200002 vertices/);
    // Nothing is written that would not open again.
    expect(() => writeDraft(draft)).toThrow(/200002 vertices.*Simplify/);
    const many = { ...SAMPLE, deployments: Array.from({ length: 201 }, () => ISF) };
    expect(() => writeDraft(many)).toThrow(/at most 20 lines, 200 holders and 200 deployments/);
  });

  it('never fails in another way, whatever is put in its place', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(...Object.keys(SAMPLE)), (value, key) => {
        expect(typeof refusal(text({ ...SAMPLE, [key]: value }))).toBe('string');
        expect(typeof refusal(JSON.stringify(value))).toBe('string');
      }),
    );
  });
});
