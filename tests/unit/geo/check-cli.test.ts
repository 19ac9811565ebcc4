/** `npm run check` from a terminal: every fault in the fixed form, a count of everything, the exit code. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const CHECKOUT = fileURLToPath(new URL('../../..', import.meta.url));

function check(fixture: string) {
  const args = ['node_modules/tsx/dist/cli.mjs', 'geo/cli/check.ts', `tests/fixtures/${fixture}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: CHECKOUT, encoding: 'utf8' });
  return { status, stderr, lines: stdout.trim().split('\n') };
}

describe('npm run check', () => {
  it('counts everything and exits 0 where all is well', () => {
    const { status, lines, stderr } = check('record-good');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(
        /^3 sources, 3 claims, 2 events, 7 places, .*5 scenarios.*2 line versions.*; 0 faults$/,
      ),
    ]);
  });

  it('prints every fault with file, line and column, says what is missing, and exits 1', () => {
    const { status, lines } = check('record-broken');
    expect(status).toBe(1);
    expect(lines.slice(0, -1).every((line) => /^[^:]+:\d+:\d+ [a-z-]+: ./.test(line))).toBe(true);
    expect(lines.filter((line) => line.includes('geo/record/'))).toEqual([
      'geo/record/claims.yaml:9:3 unknown-key: claim one: no field "colour"',
      'geo/record/claims.yaml:10:7 ids-are-unique: claim one stands already in geo/record/claims.yaml:2',
      'geo/record/claims.yaml:15:17 dates-are-edtf: claim one: "in autumn" is not a date in EDTF',
      'geo/record/claims.yaml:16:21 ids-resolve: claim one: no source "nowhere"',
      expect.stringMatching(/^geo\/record\/sources\.yaml:\d+:\d+ yaml: /),
    ]);
    expect(lines).toContain(
      'geo/base/outline.geojson:1:1 base-files: the file is missing; "npm run base" derives it',
    );
    expect(lines.at(-1)).toMatch(/^0 sources, 1 claims.*; \d+ faults$/);
  });
});
