/** Passed, failed and skipped tests, read from the JSON reports of the two test runners. */

/** A vitest JSON report. */
export function countVitest(report) {
  // A file that cannot be loaded has no tests to count: it is one failure.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** A Playwright JSON report: a flaky test is a failed one. */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}
