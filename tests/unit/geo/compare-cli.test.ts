/** `npm run compare` from a terminal: what it prints and how it exits. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../geo/cli/compare-text';

const CHECKOUT = fileURLToPath(new URL('../../..', import.meta.url));

function run(...args: string[]) {
  const command = ['node_modules/tsx/dist/cli.mjs', 'geo/cli/compare.ts', ...args];
  return spawnSync(process.execPath, command, { cwd: CHECKOUT, encoding: 'utf8' });
}

describe('npm run compare', () => {
  it('prints one JSON object whose rows and columns add up', () => {
    const { status, stdout, stderr } = run('sc-01', 'sc-33', '--json', '--on', '2026-04-29');
    expect([status, stderr]).toEqual([0, '']);
    const answer = JSON.parse(stdout) as Answer;
    expect(answer).toMatchObject({ a: 'sc-01', b: 'sc-33', sides: { a: { on: '2026-04-29' } } });
    const sums = (of: 'from' | 'to', side: 'a' | 'b') => {
      for (const { holder, km2 } of answer.measures[side].holders) {
        const own = answer.transitions.filter((transition) => transition[of] === holder);
        expect(Math.abs(own.reduce((sum, transition) => sum + transition.km2, 0) - km2)).toBeLessThan(1e-9);
      }
    };
    sums('from', 'a');
    sums('to', 'b');
    const all = answer.transitions.reduce((sum, { share }) => sum + share, 0);
    expect(all).toBeCloseTo(1, 12);
    expect(answer.transitions.find(({ from, to }) => from === 'israel' && to === 'restricted')?.km2).toBe(0);
    const band = answer.bands?.transitions['hamas>restricted'];
    expect(band?.low).toBeLessThan(answer.changed.share);
    expect(band?.high).toBeGreaterThan(answer.changed.share);
  });

  it('prints a table for people', () => {
    const { status, stdout } = run('sc-01', 'sc-02');
    expect(status).toBe(0);
    const rows = stdout.split('\n');
    expect(rows[0]).toMatch(/^A {2}sc-01 {2}The line stays where it is, on 2025-11-24$/);
    const matrix = rows.slice(
      rows.findIndex((row) => row.startsWith('km²')),
      -1,
    );
    expect(matrix[0]).toMatch(/israel +hamas +isf +in A$/);
    expect(matrix[4]).toMatch(/^in B +\d+\.\d\d +0\.00 +\d+\.\d\d +\d+\.\d\d$/);
    expect(stdout).toMatch(/changes hands: \d+\.\d\d km² \(\d+\.\d\d %, \d+\.\d to \d+\.\d %\)/);
    expect(rows.every((row) => row === row.trimEnd())).toBe(true);
  });

  it.each([
    [
      ['sc-01', 'sc-99'],
      ['sc-99', 'sc-01 sc-02', 'yellow-line-2025-10-10'],
    ],
    [
      ['sc-01', 'sc-15'],
      ['sc-15', 'no territory'],
    ],
    [
      ['sc-01', 'tests/fixtures/geometry/partial.geojson'],
      ['side B: tests/fixtures/geometry/partial.geojson', 'ends inside'],
    ],
    [['sc-01'], ['usage:']],
  ])('exits 2 with the reason on stderr: %o', (args, reasons) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    for (const reason of reasons) expect(stderr).toContain(reason);
  });
});
