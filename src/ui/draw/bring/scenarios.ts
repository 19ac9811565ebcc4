/** Scenario files among what is brought: they hold a whole drawing, and open as one. */
import type { Drawing } from '../drawing.svelte';
import { takeScenarioFile } from '../scenario-file';
import { say } from './bring-words';
import type { PickedFile } from './files';
import { whyOf } from './typed';

const HEAD = 4096;
/** Before the format's own name is looked up: hardly any other file says so at its beginning. */
const SAYS_FORMAT = /^\uFEFF?\s*\{[^]*?"format"\s*:\s*"([^"]*)"/;

/** Opens the scenario files of what was brought, the last of them in hand; gives back the others, and what went wrong, in words. */
export async function openScenarios(
  drawing: Drawing,
  files: readonly PickedFile[],
): Promise<{ rest: PickedFile[]; faults: string[] }> {
  const rest: PickedFile[] = [];
  const faults: string[] = [];
  for (const each of files) {
    if (!(await isScenario(each.file))) {
      rest.push(each);
      continue;
    }
    try {
      await takeScenarioFile(drawing, each.file);
    } catch (cause) {
      faults.push(say('scenarioBroken', { file: each.name, why: whyOf(cause) }));
    }
  }
  return { rest, faults };
}

async function isScenario(file: File): Promise<boolean> {
  // What cannot be opened is refused where it is read.
  const head = await file
    .slice(0, HEAD)
    .text()
    .catch(() => '');
  const format = SAYS_FORMAT.exec(head)?.[1];
  if (format === undefined) return false;
  const { DRAFT_FORMAT } = await import('../../../exchange/draft');
  return format === DRAFT_FORMAT;
}
