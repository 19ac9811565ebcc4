/** A drawing that was saved as a scenario file, opened again. */
import type { Drawing } from './drawing.svelte';
import { say } from './draw-words';

/**
 * Takes the drawing of a file in hand and says so.
 * @returns why it cannot be opened, in words: then what was in hand stays; null where it was
 */
export async function openScenarioFile({ desk, drafts }: Drawing, file: Blob): Promise<string | null> {
  try {
    const { name } = await drafts.openFile(await file.text());
    desk.note = say('fileOpened', { name });
    return null;
  } catch (cause) {
    return say('fileBroken', { why: cause instanceof Error ? cause.message : String(cause) });
  }
}
