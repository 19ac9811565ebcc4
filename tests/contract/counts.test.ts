import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../support/counts.mjs';

const vitest = { numPassedTests: 4, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };
const playwright = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };

describe('counts of npm test', () => {
  it('counts a test file that cannot be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(countVitest({ ...vitest, testResults: [broken] })).toEqual({ passed: 4, failed: 1, skipped: 1 });
  });

  it('counts a failed test once, by its name and not by its file', () => {
    const file = { status: 'failed', assertionResults: [{}] };
    expect(countVitest({ ...vitest, numFailedTests: 1, testResults: [file] }).failed).toBe(1);
  });

  it('counts an error outside any browser test, and a test that passes only at times, as failures', () => {
    const report = { stats: { ...playwright, unexpected: 2, flaky: 1 }, errors: [{}] };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 4, skipped: 0 });
  });
});
