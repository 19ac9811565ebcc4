import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DraftFileError } from '../../../src/exchange/draft';
import { LINK_LIMIT, packDraft, quantised, unpackDraft } from '../../../src/exchange/share';
import type { Draft } from '../../../src/scenario/draft';
import { wave } from '../geometry/shapes';
import { anyDraft, SAMPLE } from './drafts';

/** The sample, packed when this form was new. */
const OLD_LINK = [
  '1.jVK7btwwEPwVYYo0IRNSj4tNOC6CIF06AwZyULFHrU9EKFGg6BjC4QB_iP1z_pKAp2sOTpHtOJwdzu7wgD8cZxdG',
  'GC3gOhg8uY6j3LFPEBhpYBjcZ6zIWEGp-M4uFuTlN_LUFx-Km93t2_PLECK_Pb_efN7dQsBGpsRZr1TlRiotVXmnKq',
  'Nqo5pPmy9XvzKpp3H_jlQbpYxSmRAek3djdjD3bpq4g0AGZpjtYbWbj1JDYObo8gUW9j48yVOjwESph9lWdX2ly6re',
  'iEo31yqXkGdE6voMXJ9KSN2cgFaArH2MZJefMJVSAnOimLj7EcNw-ZQsVdlIraRWOLYCffAdx9Xo5NjyJd14fsgLXm',
  'kwcHMk9hAYQkfepQUGU-TO2XQa23pyQ5Zrj-LfitHt-wvJMSQ5J3rX3wp0PPmwDDym1SHZFFYXDxAgH8Y9zBa8X6aE',
  '9n9MtefdwBzw2405mtnySNEFnH_WbKXKSXW0rJE3UmtZ1jiK7DXP81V_1Dj-BQ',
].join('');

async function packed(draft: Draft): Promise<string> {
  const text = await packDraft(draft);
  if (typeof text !== 'string') throw new Error(`too long: ${text.tooLong}`);
  return text;
}

const withLine = (points: number): Draft => ({
  ...SAMPLE,
  lines: SAMPLE.lines.map((line) => ({ ...line, path: wave(points) })),
});
const packText = (text: string) => `1.${deflateRawSync(text).toString('base64url')}`;
const pack = (value: unknown) => packText(JSON.stringify(value));

describe('a draft in a link', () => {
  it('comes back as it went, coordinates to a ten millionth of a degree', async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, async (draft) => {
        const text = await packed(draft);
        expect(text).toMatch(/^1\.[A-Za-z0-9_-]+$/);
        const back = await unpackDraft(text);
        expect(back).toEqual(quantised(draft));
        expect(await packed(back)).toBe(text);
        back.lines.forEach((line, i) =>
          line.path.forEach(([lon, lat], j) => {
            const [x, y] = draft.lines[i]?.path[j] ?? [NaN, NaN];
            expect(Math.max(Math.abs(lon - x), Math.abs(lat - y))).toBeLessThan(0.51e-7);
          }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('opens a link made by the first version', async () => {
    expect(await unpackDraft(OLD_LINK)).toEqual(quantised(SAMPLE));
  });

  it('takes a line of a thousand vertices, and says how long it is when it is too long', async () => {
    expect((await packed(withLine(1_000))).length).toBeLessThan(LINK_LIMIT);
    const long = await packDraft(withLine(20_000));
    expect(long).toEqual({ tooLong: expect.any(Number) as number });
    expect(typeof long === 'string' ? 0 : long.tooLong).toBeGreaterThan(LINK_LIMIT);
  });
});

describe('a link that is none', () => {
  it.each([
    ['empty', '', /no draft/],
    ['a newer form', '2.abc', /newer form/],
    ['other signs', '1.a b', /signs that no draft has/],
    ['cut short', '1.AAAAA', /damaged/],
    ['no deflate', '1.____', /does not unpack/],
    ['too long', `1.${'A'.repeat(64_000)}`, /longer than/],
    ['a bomb', pack('0'.repeat(60_000_000)), /(?:more than a link can hold|longer than)/],
    ['a smaller bomb', pack('0'.repeat(5_000_000)), /more than a link can hold/],
    ['something else', pack({ a: 1 }), /found nothing/],
    ['null', pack(null), /found null/],
    [
      'a path that is no path',
      pack({ ...SAMPLE, lines: [{ ...SAMPLE.lines[0], path: [1, 2, 3] }] }),
      /lines\[0\]\.path/,
    ],
    [
      'a path out of this world',
      pack({ ...SAMPLE, lines: [{ ...SAMPLE.lines[0], path: [2e9, 0, 1, 1] }] }),
      /lines\[0\]\.path/,
    ],
    [
      'a prototype',
      packText(JSON.stringify(SAMPLE).replace('"id"', '"__proto__":{"a":1},"id"')),
      /^__proto__: /,
    ],
    [
      'a prototype in a line',
      packText(JSON.stringify(SAMPLE).replace('"series"', '"__proto__":{},"series"')),
      /^lines\[0\]: __proto__: /,
    ],
  ])('is refused: %s', async (_, text, message) => {
    const refused = await unpackDraft(text).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DraftFileError);
    expect((refused as Error).message).toMatch(message);
  });

  it('never fails in another way, however it is damaged', async () => {
    const whole = await packed(SAMPLE);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length - 3 }),
        fc.constantFrom(...'AZaz09-_'),
        async (at, sign) => {
          const damaged = whole.slice(0, at + 2) + sign + whole.slice(at + 3);
          const answer = await unpackDraft(damaged).catch((error: unknown) => error);
          if (answer instanceof Error) expect(answer).toBeInstanceOf(DraftFileError);
          else expect(answer).toMatchObject({ version: 1 });
        },
      ),
      { numRuns: 100 },
    );
  });
});
