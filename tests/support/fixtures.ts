/**
 * Playwright's `test`, with a watch on every page: a console error or warning, a page error, a failed or foreign
 * request, or a breach of the Content-Security-Policy fails the test, whatever it set out to prove.
 * Browser tests import `test` and `expect` from here.
 */
import { test as base, type BrowserContext } from '@playwright/test';

export { expect } from '@playwright/test';

export interface Problem {
  kind: 'console' | 'page-error' | 'off-origin' | 'failed-request' | 'csp';
  text: string;
}

export interface Watch {
  /** Everything noticed so far, in order. */
  readonly problems: readonly Problem[];
  /** Problems whose text matches do not fail this test: for tests that provoke one. */
  allow(pattern: RegExp): void;
}

/** Chromium's remarks on software rendering, which say nothing about the page. */
const OF_THE_RENDERER = /GPU stall due to ReadPixels|GL Driver Message|software WebGL has been deprecated/i;

/** Where scripts are off, the browser leaves modules to be preloaded alone and says so in the words of the policy. */
const NOT_PRELOADED = /\/assets\/[\w-]+\.js csp$/;

/** Name under which pages report a breach; the page itself never sees a use for it. */
const REPORT = '__atlasCspBreach';

async function watchContext(context: BrowserContext, home: string, problems: Problem[]): Promise<void> {
  const add = (kind: Problem['kind'], text: string): void => void problems.push({ kind, text });
  await context.exposeFunction(REPORT, (text: string) => add('csp', text));
  await context.addInitScript((name) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as Record<string, (text: string) => void>)[name];
      report?.(
        `${event.effectiveDirective} stopped ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  }, REPORT);
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (OF_THE_RENDERER.test(message.text())) return;
    const { url, lineNumber } = message.location();
    add('console', `${message.type()}: ${message.text()} (${url}:${lineNumber})`);
  });
  context.on('weberror', (error) => add('page-error', String(error.error().stack ?? error.error())));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$|^wss?:$/.test(protocol) && origin !== home) add('off-origin', request.url());
  });
  context.on('requestfailed', (request) => {
    // Cancelled loads are what leaving or reloading a page looks like.
    const why = request.failure()?.errorText ?? 'unknown';
    if (why !== 'net::ERR_ABORTED') add('failed-request', `${request.url()} ${why}`);
  });
}

export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, baseURL, javaScriptEnabled }, use) => {
      const problems: Problem[] = [];
      const allowed: RegExp[] = javaScriptEnabled === false ? [NOT_PRELOADED] : [];
      await watchContext(context, new URL(baseURL ?? 'http://127.0.0.1').origin, problems);
      await use({ problems, allow: (pattern) => void allowed.push(pattern) });
      const left = problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem.text)));
      if (left.length > 0) {
        const lines = left.map((problem) => `  ${problem.kind}: ${problem.text}`);
        throw new Error(`The page was not clean:\n${lines.join('\n')}`);
      }
    },
    { auto: true },
  ],
});
