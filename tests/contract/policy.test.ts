/** The policy stands in one constant; the file that static hosts read must say the same. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../src/domain/policy';

test('the headers for static hosts carry the one policy', () => {
  const headers = readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8');
  expect(headers).toContain(`Content-Security-Policy: ${CONTENT_SECURITY_POLICY}\n`);
});
