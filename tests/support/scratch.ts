/** A folder for what the test files of one run share: emptied before each rerun, removed at the end. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    scratch: string;
  }
}

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-unit-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  project.provide('scratch', folder);
  project.onTestsRerun(() => {
    remove();
    mkdirSync(folder);
  });
  return remove;
}
